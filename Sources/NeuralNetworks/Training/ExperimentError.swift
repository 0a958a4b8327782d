/// What is wrong with an experiment, as facts; somebody else makes the sentence.
public enum ExperimentError: Error, Equatable, Sendable {
  /// The data, or the validation data, is empty.
  case noExamples
  /// There is nothing to train.
  case noLayers
  /// A size that must be positive is not: "units", "batch", "epochs", "stride" …
  case notPositive(what: String, value: Int)
  /// A number outside what it may be.
  case outOfRange(what: String, value: Double, allowed: String)
  /// The last layer's outputs do not fit the targets.
  case outputsDoNotFitTargets(outputs: Int, targets: Int)
  /// The input shape does not fit the columns of the data.
  case shapeDoesNotFitInputs(shape: Int, columns: Int)
  /// The validation data has another number of inputs or targets than the training data.
  case validationDoesNotFit(columns: Int, expected: Int)
  /// A kernel or window larger than the (padded) image; layer counted from 1.
  case windowTooLarge(layer: Int, window: Int, image: Int)
  /// A branch looks at columns that its input does not have.
  case branchOutOfRange(layer: Int, columns: Range<Int>, features: Int)
  /// As many explicit values as there are not parameters; `what` is "weights" or "biases".
  case wrongNumberOfWeights(layer: Int, what: String, given: Int, needed: Int)
  /// Rosenblatt's rule and the perceptron trick need one dense step unit.
  case needsOneStepUnit
  /// The loss needs targets of another kind.
  case targetsDoNotFitLoss(loss: String, needed: String, found: Double)
  /// A head's loss is itself a sum of heads.
  case headInsideHead
  /// Weights for another number of classes than there are.
  case classWeightsDoNotFit(given: Int, classes: Int)
  /// More than fits in memory, or than makes sense; refused before memory is taken.
  case tooLarge(what: String, count: Double, limit: Double)
  /// An infinity or NaN in the data; row and column from 0.
  case notFinite(what: String, row: Int, column: Int)
  /// No knob has this name.
  case unknownKnob(String, known: [String])
  /// The knob cannot be turned to this value.
  case unknownValue(knob: String, value: String, expected: String)
  /// The knob exists, but this experiment has nothing it could turn.
  case knobDoesNotApply(knob: String, why: String)
}

extension Experiment {
  /// Throws what a `Trainer` or a `Network` would refuse it for, and takes no memory for either.
  public func check() throws(ExperimentError) {
    _ = try layout()
  }

  /// The checked experiment's network, its heads, and the terms of its loss.
  func layout() throws(ExperimentError) -> (
    network: NetworkLayout, heads: [OutputHead], terms: [LossTerm]
  ) {
    try checkNumbers()
    var builder = NetworkBuilder(self)
    var network = try builder.network()
    let heads = heads
    let terms = try LossTerm.all(self, heads, &network)
    try checkLearning()
    _ = try SizeLimit.numbers.product(
      [network.featuresPerExample, examplesPerStep], "features · batch")
    return (network, heads, terms)
  }

  /// Whether sizes and numbers are such that training can be laid out at all.
  private func checkNumbers() throws(ExperimentError) {
    guard dataset.count > 0, dataset.inputs.columns > 0 else { throw .noExamples }
    guard !layers.isEmpty else { throw .noLayers }
    guard epochs > 0 else { throw .notPositive(what: "epochs", value: epochs) }
    guard epochs <= 100_000_000 else {
      throw .tooLarge(what: "epochs", count: Double(epochs), limit: 1e8)
    }
    if case .examples(let count) = batchSize, count <= 0 {
      throw .notPositive(what: "batch", value: count)
    }
    try check("rate", learning.rate, learning.rate >= 0 && learning.rate.isFinite, "≥ 0")
    try dataset.checkFinite()
    try validation?.checkFinite()
    try checkClassWeights()
    try checkLearningConstants()
    try checkValidation()
  }

  private func checkValidation() throws(ExperimentError) {
    guard let validation else { return }
    guard validation.count > 0 else { throw .noExamples }
    guard validation.inputs.columns == dataset.inputs.columns else {
      throw .validationDoesNotFit(
        columns: validation.inputs.columns, expected: dataset.inputs.columns)
    }
    guard validation.targets.columns == dataset.targets.columns else {
      throw .validationDoesNotFit(
        columns: validation.targets.columns, expected: dataset.targets.columns)
    }
  }

  private func checkClassWeights() throws(ExperimentError) {
    guard !classWeights.isEmpty else { return }
    let classes = max(2, dataset.targets.columns)
    guard classWeights.count == classes else {
      throw .classWeightsDoNotFit(given: classWeights.count, classes: classes)
    }
    for weight in classWeights {
      try check("class weight", weight, weight >= 0 && weight.isFinite, "≥ 0")
    }
  }

  private func checkLearningConstants() throws(ExperimentError) {
    for weight in dataset.sampleWeights + (validation?.sampleWeights ?? []) {
      try check("sample weight", weight, weight >= 0 && weight.isFinite, "≥ 0")
    }
    try check("l1", penalty.l1, penalty.l1 >= 0 && penalty.l1.isFinite, "≥ 0")
    try check("l2", penalty.l2, penalty.l2 >= 0 && penalty.l2.isFinite, "≥ 0")
    switch clipping {
    case .norm(let limit), .value(let limit): try check("clipping", limit, limit > 0, "> 0")
    case nil: break
    }
    guard case .gradientDescent(let optimizer) = learning else { return }
    for (name, value) in optimizer.unitConstants {
      try check(name, value, value >= 0 && value <= 1, "0…1")
    }
    for (name, value) in optimizer.nonNegativeConstants {
      try check(name, value, value >= 0 && value.isFinite, "≥ 0")
    }
  }

  private func check(
    _ what: String, _ value: Double, _ isFine: Bool, _ allowed: String
  ) throws(ExperimentError) {
    guard isFine else { throw .outOfRange(what: what, value: value, allowed: allowed) }
  }

  /// Rosenblatt's rule and the perceptron trick know one dense step unit with one target.
  private func checkLearning() throws(ExperimentError) {
    guard learning.isOnline else { return }
    guard layers.count == 1, case .dense(let unit) = layers[0], unit.units == 1,
      case .step = unit.activation
    else { throw .needsOneStepUnit }
    if let other = dataset.targets.elements.first(where: { $0 != 0 && $0 != 1 }) {
      throw .targetsDoNotFitLoss(loss: "step", needed: "0 or 1", found: other)
    }
  }
}

extension Dataset {
  /// Refuses data in which a number is missing or infinite.
  func checkFinite() throws(ExperimentError) {
    for (what, matrix) in [("input", inputs), ("target", targets)] {
      if let bad = matrix.elements.firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(what: what, row: bad / matrix.columns, column: bad % matrix.columns)
      }
    }
  }
}
