import NeuralNetworks

/// Reads how examples are cut into parts and scaled, and does it: scalings are fitted on the
/// training part alone.
struct SplitReader {
  let fields: FieldValues
  let seed: UInt64

  static let table = FieldTable(
    name: "split",
    keys: [
      Field("validation", .number(0...0.99), usual: "0", "the share held back to measure on"),
      Field("test", .number(0...0.99), usual: "0", "the share kept for the very end"),
      Field(
        "shuffle", .flag, usual: "true",
        "whether the parts are drawn; false takes the last examples, in their order"),
      Field("seed", .whole(0...Int.max), "the seed of the draw; the experiment's if missing"),
    ])

  /// nil once a problem is reported.
  func parts(_ dataset: Dataset, _ diagnostics: inout Diagnostics) -> DataParts? {
    do {
      let parts = try cut(dataset)
      return hasEveryPart(parts, dataset, &diagnostics) ? parts : nil
    } catch {
      diagnostics.report(
        .experiment(.split(error)), at: fields["split"]?.position ?? fields.position)
      return nil
    }
  }

  private var split: FieldValues? { fields.fields("split", Self.table) }

  private func cut(_ dataset: Dataset) throws(DataSplitError) -> DataParts {
    if split?.flag("shuffle") == false { return try DataParts(inOrder: dataset, preparation) }
    return DataParts(try preparation(dataset))
  }

  private var preparation: DataPreparation {
    let data = fields.fields("data", DataReader.table)
    return DataPreparation(
      validation: split?.number("validation") ?? 0, test: split?.number("test") ?? 0,
      seed: split?.whole("seed").map(UInt64.init) ?? seed,
      inputScaling: data?.text("scale").flatMap(Scaling.Method.init),
      targetScaling: data?.text("scale_targets").flatMap(Scaling.Method.init))
  }

  /// A share that rounds to no example would quietly measure nothing.
  private func hasEveryPart(
    _ parts: DataParts, _ dataset: Dataset, _ diagnostics: inout Diagnostics
  )
    -> Bool
  {
    var hasEvery = true
    for (key, part) in [("validation", parts.validation), ("test", parts.test)] {
      guard let split, let share = split.number(key), share > 0, part == nil else { continue }
      let problem = ExperimentProblem.emptyPart(share: share, examples: dataset.count)
      diagnostics.report(.experiment(problem), at: split[key]?.position ?? split.position)
      hasEvery = false
    }
    return hasEvery
  }
}

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
