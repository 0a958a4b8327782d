import NeuralNetworks

/// Whether an experiment has the knobs that a task or a play block offers.
struct KnobCheck {
  let knobs: [OpenTask.Knob]
  /// nil where its block has mistakes of its own.
  let experiment: Experiment?

  func run(_ proof: inout Proof) {
    for knob in knobs { check(knob, &proof) }
  }

  private func check(_ knob: OpenTask.Knob, _ proof: inout Proof) {
    for (index, value) in knob.values.enumerated() {
      if knob.values[..<index].contains(value) {
        proof.mark(.question(.repeatedValue(value)), at: knob.location(ofValue: index))
      } else if let error = error(knob.name, value) {
        let isAboutValue = if case .unknownValue = error { true } else { false }
        proof.mark(
          .experiment(.engine(error)),
          at: isAboutValue ? knob.location(ofValue: index) : knob.location)
        if !isAboutValue { return }
      }
    }
  }

  private func error(_ knob: String, _ value: String) -> ExperimentError? {
    guard let experiment else { return nil }
    do {
      _ = try experiment.setting(knob, to: value)
      return nil
    } catch {
      return error
    }
  }
}
