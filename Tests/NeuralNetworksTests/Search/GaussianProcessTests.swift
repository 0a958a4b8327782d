import NeuralNetworks
import Testing

struct GaussianProcessTests {
  @Test func agreesWithScikitLearn() throws {
    for expected in try SurrogateFixture.load().processes {
      let kernel: Kernel =
        expected.kernel == "matern52"
        ? .matern52(length: expected.length) : .squaredExponential(length: expected.length)
      let process = try #require(
        GaussianProcess(
          points: expected.points, values: expected.values, kernel: kernel,
          noise: expected.noise))
      // The smallest noise, 1e-4, amplifies rounding by up to 1e5.
      #expect(
        isClose(process.logMarginalLikelihood, expected.logMarginalLikelihood, within: 1e-10))
      for (index, place) in expected.places.enumerated() {
        let (mean, deviation) = process.posterior(at: place)
        #expect(isClose(mean, expected.mean[index], within: 1e-10))
        #expect(isClose(deviation, expected.deviation[index], within: 1e-10))
      }
    }
  }

  /// By hand: K = 1 + 1, so the mean at the point is y/2 and the variance 1 − 1/2.
  @Test func onePointWithNoiseAsLargeAsItself() throws {
    let process = try #require(
      GaussianProcess(
        points: [[0.5]], values: [3], kernel: .squaredExponential(length: 1), noise: 1))
    let (mean, deviation) = process.posterior(at: [0.5])
    #expect(isClose(mean, 1.5))
    #expect(isClose(deviation, 0.5.squareRoot()))
  }

  @Test func theSamePointTwiceWithoutNoiseIsSingular() {
    let process = GaussianProcess(
      points: [[0.5], [0.5]], values: [1, 2], kernel: .matern52(length: 1), noise: 0)
    #expect(process == nil)
  }
}
