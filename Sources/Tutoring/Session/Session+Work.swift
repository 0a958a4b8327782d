import LessonScript
import NeuralNetworks

/// How much an action computes, counted in small updates: an update of a large network or of a large batch counts as
/// several. A count and no time, so that a learner and a grader come to the same limit.
extension Session {
  /// Multiplications that count as one update.
  static let multiplicationsPerUpdate = 1000
  /// What one session may compute, whatever its lesson's budget.
  public static let usualWork = 4_000_000

  /// What this session may compute in all: much more than its author's way takes.
  public var mostWork: Int {
    max(Self.usualWork, lesson.frontMatter.budget.multiplied(by: 20))
  }

  /// What an action would compute.
  public func work(of action: Action) -> Int {
    switch action {
    case .train(let updates): workOfUpdate.multiplied(by: min(max(updates, 0), trainingLeft))
    case .trainEpoch: workOfUpdate.multiplied(by: min(updatesLeftInEpoch, trainingLeft))
    case .rewind, .restart: trainable.map { workOfUpdate(of: $0) * Timeline.checkpointSpacing } ?? 0
    case .set: offeredKnobs.map { workOfStart(of: $0.experiment) } ?? 0
    case .makeRun: missingRuns.first.map { work(of: $0, steps: steps(of: $0)) } ?? 0
    case .next, .back: workOfPage(pageIndex + (action == .next ? 1 : -1))
    case .goTo(let page): workOfPage(page)
    case .answer, .hint, .reveal, .skip, .uncover: 0
    }
  }

  /// Of what the open page trains: an update, or a seed where it tries seeds.
  var workOfUpdate: Int {
    guard let id = trainable else { return 0 }
    let update = workOfUpdate(of: id)
    guard let train = page.train, train.survey != nil else { return update }
    return workOfSeed(train, update)
  }

  private func workOfSeed(_ train: TrainBlock, _ update: Int) -> Int {
    guard let timeline = timelines[train.experiment] else { return 0 }
    return update.multiplied(by: train.budget.updates(in: timeline))
      .adding(workOfStart(of: train.experiment))
  }

  /// Forward and back through the batch, and once through all examples where an update may settle something.
  func workOfUpdate(of id: String) -> Int {
    guard let timeline = timelines[id] else { return 0 }
    let rows = timeline.experiment.dataset.count
    let isJudged = lesson.pages.contains { page in
      page.tasks.contains { $0.experiment == id }
        || page.experiment == id && page.questions.contains(where: \.isPrediction)
        || page.neededRuns.contains { $0.experiment == id }
    }
    let examples = (3 * timeline.batchSize).adding(isJudged ? rows : 0)
    return 1 + timeline.multiplicationsPerExample.multiplied(by: examples)
      / Self.multiplicationsPerUpdate
  }

  /// Of laying an experiment out: its data and its parameters are gone through.
  private func workOfStart(of id: String) -> Int {
    guard let timeline = timelines[id] else { return 0 }
    let data = timeline.experiment.dataset
    let numbers = data.count * (data.inputs.columns + data.targets.columns)
    return 50 + (numbers + timeline.trainer.parameterCount) / 100
  }

  /// Of a run of so many updates or seeds.
  func work(of run: NeededRun, steps: Int) -> Int {
    let update = workOfUpdate(of: run.experiment)
    let step = Self.survey(for: run, in: lesson).map { workOfSeed($0.0, update) } ?? update
    return step.multiplied(by: steps)
  }

  /// Where a run ends at the latest.
  private func steps(of run: NeededRun) -> Int {
    timelines[run.experiment].map { Self.end(of: run, $0, in: lesson) } ?? 0
  }

  /// Of looking for the runs that a page speaks of, and of keeping what its free play may change.
  private func workOfPage(_ index: Int) -> Int {
    guard lesson.pages.indices.contains(index) else { return 0 }
    return lesson.pages[index].neededRuns.reduce(1) { work, run in
      work.adding(workOfUpdate(of: run.experiment))
    }
  }
}

extension Timeline {
  /// About how many multiplications the network takes for one example.
  fileprivate var multiplicationsPerExample: Int {
    let layers = (try? experiment.summary()) ?? []
    return layers.reduce(0) { sum, layer in
      sum.adding(layer.parameters.multiplied(by: layer.output.height * layer.output.width))
    }
  }

  /// Examples in an update.
  fileprivate var batchSize: Int {
    let rows = experiment.dataset.count
    guard !experiment.learning.isOnline else { return 1 }
    if case .examples(let count) = experiment.batchSize { return min(count, rows) }
    return rows
  }
}

extension Int {
  /// The product, or the largest number where it is larger.
  fileprivate func multiplied(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }

  /// The sum, or the largest number where it is larger.
  fileprivate func adding(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
