import NeuralNetworks

/// A training in a few lines for people.
struct TrainingSummary {
  private let run: TrainingRun
  private let experiment: String

  init(_ run: TrainingRun, _ experiment: String) {
    (self.run, self.experiment) = (run, experiment)
  }

  /// None after divergence, which is told as an error.
  var lines: [String] {
    run.divergence == nil ? [head] + ends + measures + parameters : []
  }

  private var head: String {
    let trainer = run.trainer
    let why =
      if case .condition(let it) = run.ending { ", stopped by \(it.sourceText)" } else { "" }
    return "\(experiment): \(trainer.epochCount) epochs, \(trainer.stepCount) updates, "
      + "\(trainer.parameterCount) parameters, seed \(run.file.experiment.seed)\(why)."
  }

  private var ends: [String] {
    guard let first = run.log.first?.measured, let last = run.log.last?.measured else { return [] }
    var lines = [
      "before training  " + words(first.training), "training         " + words(last.training),
    ]
    if let validation = last.validation { lines.append("validation       " + words(validation)) }
    if let test = run.test { lines.append("test             " + words(test)) }
    return lines
  }

  private func words(_ measured: Evaluation.Measured) -> String {
    let accuracy = measured.accuracy.map { "  accuracy \($0)" } ?? ""
    return "\(measured.count) examples  loss \(measured.loss)\(accuracy)"
  }

  /// Those of the part that training saw least of.
  private var measures: [String] {
    guard let last = run.measures.last else { return [] }
    return ["on the \(last.part) part:"] + last.measures.measures.map { "  \($0.name) \($0.value)" }
  }

  private var parameters: [String] {
    run.snapshots.flatMap { snapshot in
      ["", "after epoch \(snapshot.epoch)"] + lines(snapshot.tensors)
        + (snapshot.gradients.isEmpty ? [] : ["gradients after epoch \(snapshot.epoch)"])
        + lines(snapshot.gradients)
    }
  }

  private func lines(_ tensors: [NamedTensor]) -> [String] {
    zip(tensors.numberNames, tensors.numbers).map { "  \($0) \($1)" }
  }
}
