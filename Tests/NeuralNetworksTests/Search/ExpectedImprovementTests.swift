import NeuralNetworks
import Testing

struct ExpectedImprovementTests {
  @Test func agreesWithScipy() throws {
    for expected in try SurrogateFixture.load().improvements {
      let improvement = expectedImprovement(
        mean: expected.mean, deviation: expected.deviation, best: expected.best)
      #expect(isClose(improvement, expected.improvement, within: 1e-14))
    }
  }

  @Test func withoutDoubtItIsThePlainGainOrNothing() {
    #expect(expectedImprovement(mean: 1, deviation: 0, best: 3) == 2)
    #expect(expectedImprovement(mean: 3, deviation: 0, best: 1) == 0)
    #expect(expectedImprovement(mean: 50, deviation: 1, best: 0) == 0)
  }
}
