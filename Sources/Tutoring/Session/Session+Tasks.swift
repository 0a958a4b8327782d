import LessonScript
import NeuralNetworks

extension Session {
  /// Turns a knob that the page's task offers. That makes another experiment, so training starts over: a
  /// condition like "within 12 epochs" means epochs of one recipe.
  mutating func set(_ knob: String, to value: String) -> Effect? {
    guard let (id, knobs) = page.knobs,
      let offered = knobs.first(where: { $0.name == knob }), offered.values.contains(value),
      let timeline = timelines[id]
    else {
      notice = .refused("This page has no knob \(knob) with the value \(value).")
      return nil
    }
    do {
      let experiment = try timeline.experiment.setting(knob, to: value)
      timelines[id] = try Timeline(experiment)
      for task in page.tasks { gradeTask(task) }
      return .save
    } catch {
      notice = .refused(error.sentence.line)
      return nil
    }
  }

  /// Judges whatever an update of this experiment may have settled.
  mutating func gradeAfterUpdate(of experiment: String) {
    for page in lesson.pages where page.experiment == experiment {
      for question in page.questions where progress(of: question.id).verdict == .pending {
        gradePendingPrediction(question)
      }
    }
    for task in page.tasks where task.experiment == experiment { gradeTask(task) }
  }

  /// Conditions count in the author's order, up to the first that does not hold.
  private mutating func gradeTask(_ task: OpenTask) {
    guard !progress(of: task.id).verdict.isSettled else { return }
    let formulas = formulas(for: task.id)
    let met = task.conditions.prefix { formulas.holds($0.expression) }.count
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

  /// Which of a knob's values is in force: the one that, set again, changes nothing.
  public func value(of knob: OpenTask.Knob, in experiment: String) -> String? {
    guard let experiment = timelines[experiment]?.experiment else { return nil }
    return knob.values.first { (try? experiment.setting(knob.name, to: $0)) == experiment }
  }
}
