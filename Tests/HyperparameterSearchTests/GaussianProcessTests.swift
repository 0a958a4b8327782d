import NeuralNetworks
import Testing

@testable import HyperparameterSearch

struct GaussianProcessTests {
  @Test func agreesWithScikitLearn() throws {
    for expected in try SurrogateFixture.load().processes {
      let covariance: Covariance =
        expected.kernel == "matern52"
        ? .matern52(length: expected.length) : .squaredExponential(length: expected.length)
      let process = try #require(
        GaussianProcess(
          points: expected.points, values: expected.values, covariance: covariance,
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
        points: [[0.5]], values: [3], covariance: .squaredExponential(length: 1), noise: 1))
    let (mean, deviation) = process.posterior(at: [0.5])
    #expect(isClose(mean, 1.5))
    #expect(isClose(deviation, 0.5.squareRoot()))
  }

  @Test func theSamePointTwiceWithoutNoiseIsSingular() {
    let process = GaussianProcess(
      points: [[0.5], [0.5]], values: [1, 2], covariance: .matern52(length: 1), noise: 0)
    #expect(process == nil)
  }
}

struct CovarianceTests {
  /// At distance ℓ: e^(−1/2), and (1 + √5 + 5/3) e^(−√5), by mpmath 1.3.0.
  @Test func valuesAtDistanceZeroAndAtOneLength() {
    let (here, there) = ([1.0, 2.0], [1.0, 2.25])
    #expect(Covariance.squaredExponential(length: 0.25)(here, here) == 1)
    #expect(Covariance.matern52(length: 0.25)(here, here) == 1)
    #expect(isClose(Covariance.squaredExponential(length: 0.25)(here, there), 0.6065306597126334))
    #expect(isClose(Covariance.matern52(length: 0.25)(here, there), 0.5239941088318203))
  }

  @Test func theLengthChangesAndTheKindStays() {
    #expect(Covariance.matern52(length: 1).with(length: 2) == .matern52(length: 2))
    #expect(
      Covariance.squaredExponential(length: 1).with(length: 2) == .squaredExponential(length: 2))
  }
}

struct CholeskyTests {
  /// The example of the article "Cholesky decomposition" in Wikipedia.
  let matrix: [[Double]] = [[4, 12, -16], [12, 37, -43], [-16, -43, 98]]

  @Test func rootSolutionAndDeterminantOfAKnownMatrix() throws {
    let root = try #require(Cholesky(matrix))
    #expect(root.lower == [[2], [6, 1], [-8, 5, 3]])
    // A (1, 2, 3) = (−20, −43, 192)
    #expect(root.solve([-20, -43, 192]) == [1, 2, 3])
    // det A = (2 · 1 · 3)² = 36
    #expect(isClose(root.logDeterminant, 3.5835189384561099))
  }

  @Test func aMatrixThatIsNotPositiveDefiniteHasNone() {
    #expect(Cholesky([[1, 2], [2, 1]]) == nil)
    #expect(Cholesky([[.nan]]) == nil)
  }
}
