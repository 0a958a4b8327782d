import NeuralNetworks
import Testing

struct RegressionScoreTests {
  @Test func agreesWithScikitLearn() throws {
    let expected = try MeasuresFixture.load().regression
    let score = RegressionScore(predictions: expected.predictions, targets: expected.targets)
    #expect(isClose(score.meanAbsolute, expected.meanAbsolute))
    #expect(isClose(score.meanSquared, expected.meanSquared))
    #expect(isClose(score.rootMeanSquared, expected.rootMeanSquared))
    #expect(isClose(score.rSquared, expected.rSquared))
  }

  @Test func rSquaredOfEqualTargetsIsOneIfPerfectAndElseZero() {
    let targets = [0.1, 0.1, 0.1]
    #expect(RegressionScore(predictions: targets, targets: targets).rSquared == 1)
    #expect(RegressionScore(predictions: [0.1, 0.1, 0.2], targets: targets).rSquared == 0)
  }
}
