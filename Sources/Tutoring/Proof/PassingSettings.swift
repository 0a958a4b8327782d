import LessonScript
import NeuralNetworks

/// Which of the settings on offer solve a task: each combination is tried, and trained as far as the page lets a learner
/// train, from the experiments as the author's run found them there.
public struct PassingSettings: Equatable, Sendable {
  /// A combination that solves the task.
  public struct Setting: Equatable, Sendable {
    /// One value for each of the task's knobs, by its place among the values on offer.
    public var values: [Int]
    /// After how many updates all conditions held for the first time.
    public var updates: Int
  }

  /// What may be set.
  public let knobs: [OpenTask.Knob]
  /// In the order of the values on offer.
  public private(set) var passing: [Setting] = []
  /// Combinations that were tried: all, unless there are too many.
  public private(set) var tried = 0
  /// Combinations on offer.
  public let offered: Int

  /// What one task may cost, counted as a session counts its work: a second or so.
  static let budget = 200_000

  /// Tries the settings of a task. Of more than the budget allows, some at equal distances are tried.
  /// - Parameter session: as it stands when the task's page opens.
  init(_ task: OpenTask, in session: Session, budget: Int = Self.budget) {
    knobs = task.knobs
    let counts = knobs.map(\.values.count)
    offered = Int(min(counts.map(Double.init).reduce(1, *), 1e15))
    let affordable = budget / max(Trial(task: task, session: session).work, 1)
    guard affordable > 0, offered > 0 else { return }
    var left = budget
    for index in stride(from: 0, to: offered, by: (offered + affordable - 1) / affordable) {
      let values = Self.values(at: index, of: counts)
      if let trial = Trial(task: task, session: session, values: values) {
        // A setting may make the network large.
        left -= min(trial.work, left + 1)
        guard left >= 0 else { return }
        if let updates = trial.updatesToPass {
          passing.append(Setting(values: values, updates: updates))
        }
      }
      tried += 1
    }
  }

  /// The combination with this number, the last knob turning fastest.
  private static func values(at index: Int, of counts: [Int]) -> [Int] {
    var rest = index
    return counts.reversed().map { count in
      defer { rest /= count }
      return rest % count
    }.reversed()
  }
}

/// One training of a task's experiment.
private struct Trial {
  let task: OpenTask
  var session: Session

  init(task: OpenTask, session: Session) {
    (self.task, self.session) = (task, session)
  }

  /// With one value for each knob; nil where the experiment cannot be.
  init?(task: OpenTask, session: Session, values: [Int]) {
    self.init(task: task, session: session)
    guard var experiment = session.timelines[task.experiment]?.experiment else { return nil }
    for (knob, value) in zip(task.knobs, values) {
      guard let turned = try? experiment.setting(knob.name, to: knob.values[value])
      else { return nil }
      experiment = turned
    }
    guard let timeline = try? Timeline(experiment) else { return nil }
    self.session.timelines[task.experiment] = timeline
  }

  /// How far a learner can train on the task's page.
  private var end: Int {
    guard let timeline = session.timelines[task.experiment] else { return 0 }
    let page = session.lesson.pages.first { $0.tasks.contains { $0.id == task.id } }
    if let train = page?.train {
      let isOfTask = train.experiment == task.experiment && train.survey == nil
      return isOfTask ? train.steps(in: timeline) : 0
    }
    guard task.model.budget != .updates(0) else { return 0 }
    return TrainingBudget.epochs(timeline.experiment.epochs).updates(in: timeline)
  }

  /// What the training costs at most.
  var work: Int {
    let update = session.workOfUpdate(of: task.experiment)
    let (product, overflow) = update.multipliedReportingOverflow(by: max(end, 1))
    return overflow ? .max : product
  }

  /// Nil where the conditions never hold together.
  var updatesToPass: Int? {
    let (id, end) = (task.experiment, end)
    var formulas = session.formulas(of: id)
    for updates in 0...end {
      if task.conditions.allSatisfy({ formulas.holds($0.expression) }) { return updates }
      guard formulas.timelines[id]?.trainer.divergence == nil else { return nil }
      formulas.timelines[id]?.advance()
    }
    return nil
  }
}

extension PassingSettings {
  /// Settings that read as one: any of the values of one knob with any of those of the others.
  public struct Group: Equatable, Sendable {
    /// For each knob some of its values, by their places among those on offer.
    public var values: [[Int]]
    /// The fewest and the most updates that one of them needs.
    public var updates: ClosedRange<Int>
  }

  /// All that pass, in few groups: settings that differ in one knob alone are put together, one knob after the other.
  public var groups: [Group] {
    let single = passing.map {
      Group(values: $0.values.map { [$0] }, updates: $0.updates...$0.updates)
    }
    let upwards = knobs.indices.reduce(single, joined)
    let downwards = knobs.indices.reversed().reduce(single, joined)
    return upwards.count < downwards.count ? upwards : downwards
  }

  private func joined(_ groups: [Group], along knob: Int) -> [Group] {
    var result: [Group] = []
    for group in groups {
      let like = result.firstIndex { other in
        knobs.indices.allSatisfy { $0 == knob || other.values[$0] == group.values[$0] }
      }
      guard let like else {
        result.append(group)
        continue
      }
      result[like].values[knob] = (result[like].values[knob] + group.values[knob]).sorted()
      result[like].updates =
        min(
          result[like].updates.lowerBound, group.updates.lowerBound)...max(
          result[like].updates.upperBound, group.updates.upperBound)
    }
    return result
  }
}

extension AuthorRun {
  /// Which settings solve a task of the lesson; nil for one that it does not have.
  public func passingSettings(of task: String) -> PassingSettings? {
    guard let session = arrivals[task],
      case .task(let task)? = session.lesson.items.first(where: { $0.id == task })
    else { return nil }
    return PassingSettings(task, in: session)
  }
}
