import NeuralNetworks

/// What must hold of an open task beyond its keys.
struct TaskCheck {
  let task: OpenTask
  /// nil where its block has mistakes of its own.
  let experiment: Experiment?

  func run(_ proof: inout Proof) {
    let cost = task.hints.map(\.cost).reduce(0, +)
    if cost > task.points {
      let problem = QuestionProblem.hintsCostTooMuch(cost: cost, points: task.points)
      proof.mark(.question(problem), at: task.location)
    }
    for knob in task.knobs { check(knob, &proof) }
  }

  private func check(_ knob: OpenTask.Knob, _ proof: inout Proof) {
    for (index, value) in knob.values.enumerated() where knob.values[..<index].contains(value) {
      proof.mark(.question(.repeatedValue(value)), at: knob.location)
    }
    guard let experiment else { return }
    for value in knob.values {
      do {
        _ = try experiment.setting(knob.name, to: value)
      } catch {
        proof.mark(.experiment(.engine(error)), at: knob.location)
        if case .unknownKnob = error { return }
      }
    }
  }
}
