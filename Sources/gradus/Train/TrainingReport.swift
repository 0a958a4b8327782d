import NeuralNetworks

/// A training as one JSON object; `gradus train --help` tells its shape.
struct TrainingReport: Encodable {
  enum CodingKeys: String, CodingKey {
    case experiment, seed
    case parameterCount = "parameter_count"
    case trainingExamples = "training_examples"
    case validationExamples = "validation_examples"
    case testExamples = "test_examples"
    case epochs, parameters, gradients, ending
    case stoppedBy = "stopped_by"
    case trouble
    case testLoss = "test_loss"
    case testAccuracy = "test_accuracy"
    case measures, predictions
  }

  let experiment: String
  let seed: UInt64
  let parameterCount: Int
  let trainingExamples: Int
  let validationExamples: Int
  let testExamples: Int
  let epochs: [TrainingEpoch]
  /// By epoch as it was asked for, then by tensor.
  let parameters: [String: [String: NamedTensor]]
  /// The same of ∂L/∂ each parameter.
  let gradients: [String: [String: NamedTensor]]?
  let ending: String
  var stoppedBy: String?
  var trouble: TrainingDivergence?
  let testLoss: JSONNumber?
  let testAccuracy: Double?
  /// By part of the data.
  let measures: [String: QualityMeasures]?
  let predictions: Predictions?

  init(_ run: TrainingRun, _ experiment: String, _ predictions: Predictions?) {
    self.experiment = experiment
    seed = run.file.experiment.seed
    parameterCount = run.trainer.parameterCount
    trainingExamples = run.file.experiment.dataset.count
    validationExamples = run.file.experiment.validation?.count ?? 0
    testExamples = run.file.test?.count ?? 0
    epochs = run.log
    parameters = Self.byEpoch(run.snapshots, \.tensors)
    let gradients = Self.byEpoch(run.snapshots.filter { !$0.gradients.isEmpty }, \.gradients)
    self.gradients = gradients.isEmpty ? nil : gradients
    switch run.ending {
    case .complete: ending = "complete"
    case .condition(let condition): (ending, stoppedBy) = ("stopped", condition.sourceText)
    case .divergence(let divergence): (ending, trouble) = ("trouble", divergence)
    }
    let test = run.test
    testLoss = test.map { JSONNumber($0.loss) }
    testAccuracy = test?.accuracy
    let measures = Self.byName(run.measures)
    self.measures = measures.isEmpty ? nil : measures
    self.predictions = predictions
  }

  private static func byEpoch(
    _ snapshots: [ParameterSnapshot], _ tensors: (ParameterSnapshot) -> [NamedTensor]
  ) -> [String: [String: NamedTensor]] {
    byName(snapshots.map { ($0.name, byName(tensors($0).map { ($0.name, $0) })) })
  }

  private static func byName<Value>(_ pairs: [(String, Value)]) -> [String: Value] {
    Dictionary(pairs) { first, _ in first }
  }
}

extension StopCondition {
  /// As an experiment file writes it.
  var sourceText: String {
    switch self {
    case .lossBelow(let loss): "loss: \(loss)"
    case .mistakesAtMost(let mistakes): "mistakes: \(mistakes)"
    case .accuracyAtLeast(let accuracy): "accuracy: \(accuracy)"
    case .patience(let epochs, _): "patience: \(epochs)"
    }
  }
}
