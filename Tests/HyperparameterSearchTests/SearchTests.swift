import HyperparameterSearch
import NeuralNetworks
import Testing

struct SearchTests {
  private func space() throws -> SearchSpace {
    try SearchSpace([
      Hyperparameter("rate", .log(from: 0.001, to: 1)),
      Hyperparameter("units", .integers(from: 1, to: 4)),
      Hyperparameter("activation", .choices([.word("tanh"), .word("relu"), .word("sigmoid")])),
    ])
  }

  private func run(_ search: inout Search, _ loss: ([Double]) -> Double) {
    while let trial = search.ask() { search.tell(trial.number, loss: loss(trial.point)) }
  }

  @Test func aGridTriesEveryCombinationOnceTheLastParameterFastest() throws {
    var search = try Search(space(), .grid(steps: 4))
    #expect(search.budget == 4 * 4 * 3)
    run(&search) { _ in 0 }
    let tried = search.trials.map { "\($0.values["units"]!) \($0.values["activation"]!)" }
    #expect(tried.prefix(4) == ["1 tanh", "1 relu", "1 sigmoid", "2 tanh"])
    let rates = Set(search.trials.map { $0.values["rate"]! })
    #expect(Set(search.trials.map(\.values)).count == 48)
    #expect(rates.contains(.number(0.001)) && rates.contains(.number(1)))
    for case .number(let rate) in rates {
      #expect([0.001, 0.01, 0.1, 1].contains { isClose(rate / $0, 1) })
    }
  }

  @Test func aGridOfOneStepTakesTheMiddle() throws {
    let space = try SearchSpace([
      Hyperparameter("a", .linear(from: -1, to: 3)), Hyperparameter("b", .integers(from: 1, to: 9)),
    ])
    var search = try Search(space, .grid(steps: 1))
    #expect(search.ask()?.values == ["a": .number(1), "b": .integer(5)])
    #expect(search.ask() == nil)
  }

  @Test func everyValueOfARandomSearchLiesInItsRange() throws {
    var search = try Search(space(), .random, budget: 200)
    run(&search) { $0[0] }
    #expect(search.trials.count == 200)
    for trial in search.trials {
      guard case .number(let rate)? = trial.values["rate"],
        case .integer(let units)? = trial.values["units"]
      else {
        Issue.record("kinds of values")
        continue
      }
      #expect((0.001...1).contains(rate) && (1...4).contains(units))
    }
    // Half of the draws lie below the geometric middle of the range, √(0.001 · 1) ≈ 0.0316.
    let low = search.trials.count { $0.point[0] < 0.5 }
    #expect((70...130).contains(low))
  }

  @Test(arguments: [Search.Strategy.random, .bayesian()])
  func theSameSeedAndAnswersGiveTheSameTrials(strategy: Search.Strategy) throws {
    var first = try Search(space(), strategy, budget: 12, seed: 5)
    var second = try Search(space(), strategy, budget: 12, seed: 5)
    var other = try Search(space(), strategy, budget: 12, seed: 6)
    for index in 0..<3 {
      run(&first) { ($0[0] - 0.3) * ($0[0] - 0.3) }
      if index == 0 { run(&second) { ($0[0] - 0.3) * ($0[0] - 0.3) } }
    }
    run(&other) { ($0[0] - 0.3) * ($0[0] - 0.3) }
    #expect(first == second)
    #expect(first.trials != other.trials)
  }

  /// The valley of a bowl in two dimensions: after the same 20 trials the model has found it, chance
  /// has not.
  @Test func bayesianSearchBeatsRandomSearchOnABowl() throws {
    let space = try SearchSpace([
      Hyperparameter("a", .linear(from: 0, to: 1)), Hyperparameter("b", .linear(from: 0, to: 1)),
    ])
    func bowl(_ p: [Double]) -> Double {
      (p[0] - 0.7) * (p[0] - 0.7) + (p[1] - 0.2) * (p[1] - 0.2)
    }
    for seed in UInt64(1)...5 {
      var bayesian = try Search(space, .bayesian(), budget: 20, seed: seed)
      var random = try Search(space, .random, budget: 20, seed: seed)
      run(&bayesian, bowl)
      run(&random, bowl)
      #expect(bayesian.best!.loss! < 1e-3)
      #expect(bayesian.best!.loss! < random.best!.loss!)
    }
  }

  @Test func divergedTrialsAreNeverTheBestAndDoNotStopTheSearch() throws {
    let space = try SearchSpace([Hyperparameter("a", .linear(from: 0, to: 1))])
    var search = try Search(space, .bayesian(), budget: 15, seed: 2)
    run(&search) { $0[0] > 0.5 ? .nan : ($0[0] < 0.1 ? .infinity : $0[0]) }
    #expect(search.trials.count == 15)
    #expect(search.best!.loss!.isFinite)
    #expect(search.best!.loss! < 0.2)
  }

  @Test func nothingToldNothingBest() throws {
    var search = try Search(space(), .bayesian(), budget: 10)
    for _ in 0..<10 { _ = search.ask() }
    #expect(search.best == nil)
    #expect(search.ask() == nil)
  }

  @Test func sizesThatCannotBeAreRefused() throws {
    let space = try space()
    #expect(throws: SearchError.notPositive(what: "trials", value: 0)) {
      try Search(space, .random, budget: 0)
    }
    #expect(throws: SearchError.notPositive(what: "steps", value: -1)) {
      try Search(space, .grid(steps: -1))
    }
    #expect(throws: SearchError.tooManyTrials(limit: 100_000)) {
      try Search(space, .grid(steps: .max))
    }
    #expect(throws: SearchError.tooManyTrials(limit: 100_000)) {
      try Search(space, .random, budget: 1_000_000)
    }
  }
}
