import LessonScript
import NeuralNetworks

/// One experiment from seed after seed: which of the starts succeeded.
public struct Survey: Equatable, Sendable {
  /// Whether training succeeded, seed by seed from seed 1.
  public internal(set) var outcomes: [Bool] = []

  /// Seeds tried.
  public var trials: Int { outcomes.count }
  /// Seeds from which training succeeded.
  public var successes: Int { outcomes.count { $0 } }
}

extension Session {
  /// Trains from the next seed, whole, and notes whether it succeeded.
  mutating func surveyNextSeed(_ block: TrainBlock, _ survey: TrainBlock.Survey) {
    let id = block.experiment
    guard let experiment = lesson.experiments.first(where: { $0.id == id })?.experiment else {
      return
    }
    let seed = surveys[id, default: Survey()].trials + 1
    let isSuccess = Self.succeeds(experiment, seed: seed, block.budget, survey.success)
    surveys[id, default: Survey()].outcomes.append(isSuccess)
  }

  private static func succeeds(
    _ experiment: Experiment, seed: Int, _ budget: TrainingBudget, _ success: LocatedFormula
  ) -> Bool {
    guard let seeded = try? experiment.setting("seed", to: "\(seed)"),
      var timeline = try? Timeline(seeded)
    else { return false }
    timeline.skip(to: budget.updates(in: timeline))
    return FormulaValue(timelines: ["": timeline], experiment: "").holds(success)
  }
}

extension TrainBlock {
  /// How many times Space has something to do: updates, or seeds.
  func steps(in timeline: Timeline) -> Int { survey?.seeds ?? budget.updates(in: timeline) }
}
