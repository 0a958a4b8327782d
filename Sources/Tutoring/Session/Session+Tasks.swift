import LessonScript
import NeuralNetworks

/// Tasks, and the knobs of tasks and of free play.
extension Session {
  /// The knobs that may be turned now, and in which experiment: those of the task that waits for the learner; those
  /// of a task that is solved, to be played with; those of free play, once the page's questions are answered.
  public var offeredKnobs: (experiment: String, knobs: [OpenTask.Knob])? {
    switch activeItem {
    case .task(let task)?: return (task.experiment, task.knobs)
    case .question?: return nil
    case nil: break
    }
    let blocks = visibleBlocks
    for case .task(let task) in blocks { return (task.experiment, task.knobs) }
    for case .play(let play) in blocks { return (play.experiment, play.knobs) }
    return nil
  }

  /// Turns a knob that is offered. That makes another experiment, so training starts over: a condition like
  /// "within 12 epochs" means epochs of one recipe.
  mutating func set(_ knob: String, to value: String) throws(Refusal) -> Effect? {
    guard let id = offeredKnobs?.experiment, let timeline = timelines[id]
    else { throw .noSuchKnob(knob) }
    do {
      timelines[id] = try Timeline(timeline.experiment.setting(knob, to: value))
    } catch {
      throw .experiment(error)
    }
    for case .task(let task) in visibleBlocks where task.experiment == id { grade(task) }
    return .save
  }

  /// Conditions count in the author's order, up to the first that does not hold.
  mutating func grade(_ task: OpenTask) {
    guard !progress(of: task.id).verdict.isSettled else { return }
    let met = conditionsHolding(task)
    var progress = self.progress(of: task.id)
    progress.conditionsMet = max(progress.conditionsMet, met)
    if met == task.conditions.count { progress.verdict = .right }
    self.progress[task.id] = progress
  }

  /// How many of a task's conditions hold now, counted from the first.
  public func conditionsHolding(_ task: OpenTask) -> Int {
    let formulas = formulas(for: task.id)
    return task.conditions.prefix { formulas.holds($0.expression) }.count
  }

  /// The numbers that a condition of a task compares, as they stand.
  public func numbersCompared(in condition: OpenTask.Condition, of task: OpenTask)
    -> [ComparedNumber]
  {
    formulas(for: task.id).compared(in: condition.expression)
  }

  /// Which of a knob's values is in force: the one that, set again, changes nothing.
  public func value(of knob: OpenTask.Knob, in experiment: String) -> String? {
    guard let experiment = timelines[experiment]?.experiment else { return nil }
    return knob.values.first { (try? experiment.setting(knob.name, to: $0)) == experiment }
  }
}
