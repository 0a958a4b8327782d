import HyperparameterSearch
import NeuralNetworks
import Testing

struct SurrogateModelTests {
  /// A search of one number, its trials told a loss each.
  private func search(losses: [Double]) throws -> Search {
    let space = try SearchSpace([Hyperparameter("a", .linear(from: 0, to: 1))])
    var search = try Search(space, .bayesian(), budget: 30, seed: 1)
    for loss in losses {
      guard let trial = search.ask() else { break }
      search.tell(trial.number, loss: loss)
    }
    return search
  }

  @Test func whatWasTriedIsKnownWithLittleDoubt() throws {
    let search = try search(losses: [3, 1, 4, 1.5])
    let model = try #require(search.model)
    let deviation = Scaling.standard(fitting: Matrix([[3], [1], [4], [1.5]])).scales[0]
    for trial in search.trials {
      let posterior = model.posterior(at: trial.point)
      #expect(abs(posterior.mean - trial.loss!) < 0.05 * deviation)
      #expect(posterior.deviation < 0.02 * deviation)
    }
  }

  /// Losses in other units are the same knowledge in other units.
  @Test func unitsOfTheLossDoNotMatter() throws {
    let losses = [3, 1, 4, 1.5]
    let plain = try #require(try search(losses: losses).model)
    let shifted = try #require(try search(losses: losses.map { 1000 + 50 * $0 }).model)
    for point in [[0.05], [0.4], [0.77]] {
      let (a, b) = (plain.posterior(at: point), shifted.posterior(at: point))
      #expect(isClose(b.mean, 1000 + 50 * a.mean, within: 1e-10))
      #expect(isClose(b.deviation, 50 * a.deviation, within: 1e-10))
      #expect(
        isClose(
          shifted.expectedImprovement(at: point), 50 * plain.expectedImprovement(at: point),
          within: 1e-10))
    }
  }

  @Test func thereIsNoneBeforeTwoFiniteLosses() throws {
    #expect(try search(losses: []).model == nil)
    #expect(try search(losses: [1, .nan, .infinity]).model == nil)
    #expect(try search(losses: [1, .nan, 2]).model != nil)
    let space = try SearchSpace([Hyperparameter("a", .linear(from: 0, to: 1))])
    #expect(try Search(space, .random).model == nil)
  }

  @Test func equalLossesAreNoTrouble() throws {
    let model = try #require(try search(losses: [2, 2, 2, 2, 2]).model)
    #expect(isClose(model.posterior(at: [0.5]).mean, 2))
    #expect(model.expectedImprovement(at: [0.5]) >= 0)
  }
}

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
