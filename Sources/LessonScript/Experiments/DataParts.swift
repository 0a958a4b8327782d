import NeuralNetworks

/// The parts of a data set, scaled by what the training part shows.
struct DataParts {
  var training: Dataset
  var validation: Dataset?
  var test: Dataset?
  var inputScaling: Scaling?
  var targetScaling: Scaling?

  /// Parts drawn at random.
  init(_ prepared: PreparedData) {
    training = prepared.training
    validation = prepared.validation
    test = prepared.test
    inputScaling = prepared.inputScaling
    targetScaling = prepared.targetScaling
  }

  /// The examples in their order: training first, then validation, then test, the last two with their
  /// shares of the count, rounded as `DataSplit` does. Keras' `validation_split` cuts alike.
  init(
    inOrder dataset: Dataset, _ preparation: DataPreparation
  ) throws(DataSplitError) {
    let split = try DataSplit(
      count: dataset.count, validation: preparation.validation, test: preparation.test, seed: 1)
    let validationStart = split.training.count
    let testStart = validationStart + split.validation.count
    var scaling = preparation
    (scaling.validation, scaling.test) = (0, 0)
    self.init(try scaling(dataset.selecting(Array(0..<validationStart))))
    validation = part(dataset, validationStart..<testStart)
    test = part(dataset, testStart..<dataset.count)
  }

  private func part(_ dataset: Dataset, _ range: Range<Int>) -> Dataset? {
    guard !range.isEmpty else { return nil }
    var part = dataset.selecting(Array(range))
    if let inputScaling { part.inputs = inputScaling.apply(part.inputs) }
    if let targetScaling { part.targets = targetScaling.apply(part.targets) }
    return part
  }
}
