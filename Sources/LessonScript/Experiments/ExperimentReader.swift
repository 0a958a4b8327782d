import NeuralNetworks

/// The keys of an experiment, in a lesson's block or in a file of its own.
extension FieldTable {
  static let experiment = FieldTable(
    name: "experiment",
    keys: [
      Field("id", .name, required: true, "the name that plots and formulas use"),
      Field("data", DataReader.type, required: true, "what is trained on"),
      Field(
        "network",
        .either([.list(LayerReader.type, count: 1...200), .word(NetworkKeyReader.shortNames)]),
        required: true, "the layers, such as [4 tanh, 1 sigmoid]"),
      Field(
        "image", .list(.whole(1...4096), count: 3...3),
        "[channels, height, width] of an input; plain numbers if missing"),
      Field(
        "weights", InitializationReader.type,
        "where weights begin: a row per unit, or a scheme; if missing he-uniform before relu and its "
          + "kin, else glorot-uniform"),
      Field(
        "bias", InitializationReader.type,
        "where biases begin: one per unit, or a scheme; zeros if missing"),
      Field(
        "step", .word(StepCondition.allCases.map(\.rawValue)),
        "when a step unit fires; `>= 0` if missing"),
      Field(
        "rule", LearningReader.ruleType,
        "the perceptron's ways to learn; rosenblatt for one step unit if missing"),
      Field(
        "optimizer", LearningReader.optimizerType, usual: "sgd", "how to go down the gradient"),
      Field(
        "rate", .number(0...1e6),
        "the learning rate; 0.1 if missing, with adagrad and rmsprop 0.01, with adam and adamw 0.001"
      ),
      Field(
        "loss", LossReader.type,
        "what is made small; bce after sigmoid, cce after softmax, else mse if missing"),
      Field(
        "batch", .special(LearningReader.batchWords, reads: LearningReader.readsBatch),
        usual: "full", "examples in an update"),
      Field(
        "shuffle", .flag,
        "whether each epoch has a new order; true if missing, with rosenblatt false"),
      Field("epochs", .whole(1...1_000_000), usual: "100", "how long a whole run is"),
      Field("seed", .whole(0...Int.max), usual: "1", "the start of all chance"),
      Field("split", .mapping(SplitReader.table), "what is held back from training"),
      Field("stop", .mapping(LearningReader.stop), "reasons to end early"),
      Field("l1", .number(0...1e6), usual: "0", "the L1 penalty"),
      Field("l2", .number(0...1e6), usual: "0", "the L2 penalty"),
      Field("spare_biases", .flag, usual: "false", "true keeps both penalties off biases"),
      Field("clip", LearningReader.clippings.type, "a limit on the gradient; none if missing"),
      Field("schedule", ScheduleReader.schedules.type, "how the rate changes; constant if missing"),
      Field(
        "class_weights", .list(.number(0...1e6), count: 2...1000),
        "how much each class counts; 1 if missing"),
    ])

  /// The same in a file of its own, where the file's name is name enough.
  static let experimentFile = FieldTable(
    name: "experiment",
    keys: experiment.keys.map { key in
      var key = key
      if key.name == "id" { key.isRequired = false }
      return key
    })
}

/// Reads an experiment from a block's keys or from a file of its own.
struct ExperimentReader {
  let fields: FieldValues
  let resource: (String) -> DataResource
  /// Takes the position of the experiment's own.
  let givenSeed: UInt64?

  init(fields: FieldValues, resource: @escaping (String) -> DataResource, seed: UInt64? = nil) {
    self.fields = fields
    self.resource = resource
    givenSeed = seed
  }

  /// nil once a problem is reported.
  func block(at location: SourceLocation, _ diagnostics: inout Diagnostics) -> ExperimentBlock? {
    guard let id = fields.text("id") else { return nil }
    guard Formula.Qualifier(id) == nil else {
      diagnostics.report(
        .experiment(.reservedID(id)), at: fields["id"]?.position ?? fields.position)
      return nil
    }
    guard let file = file(&diagnostics),
      LossCheck(fields: fields, experiment: file.experiment).holds(&diagnostics)
    else { return nil }
    return ExperimentBlock(id: id, experiment: file.experiment, location: location)
  }

  /// nil once a problem is reported.
  func file(_ diagnostics: inout Diagnostics) -> ExperimentFile? {
    let data = DataReader(fields: fields, resource: resource).data(&diagnostics)
    let layers = NetworkKeyReader(fields: fields).layers(&diagnostics)
    guard let data, let layers,
      let parts = SplitReader(fields: fields, seed: seed).parts(data.dataset, &diagnostics)
    else { return nil }
    let before = diagnostics.errors.count
    var experiment = experiment(parts, layers, &diagnostics)
    applyKnobs(&experiment, &diagnostics)
    guard diagnostics.errors.count == before, isTrainable(experiment, &diagnostics) else {
      return nil
    }
    return ExperimentFile(
      experiment: experiment, test: parts.test, inputScaling: parts.inputScaling,
      targetScaling: parts.targetScaling, columns: data.columns)
  }

  private var seed: UInt64 { givenSeed ?? UInt64(fields.wholeValue("seed")) }

  private func experiment(
    _ parts: DataParts, _ layers: [Layer], _ diagnostics: inout Diagnostics
  ) -> Experiment {
    let learning = LearningReader(fields: fields)
    let schedule = fields["schedule"].flatMap {
      ScheduleReader.schedules.read($0, &diagnostics)
    }
    return Experiment(
      dataset: parts.training, validation: parts.validation, inputShape: imageShape, layers: layers,
      loss: LossReader.loss(fields, &diagnostics), learning: learning.learning(&diagnostics),
      batchSize: learning.batch, shuffles: fields.flag("shuffle"),
      epochs: fields.wholeValue("epochs"), seed: seed, penalty: learning.penalty,
      clipping: learning.clipping(&diagnostics), schedule: schedule ?? .constant,
      classWeights: fields.numbers("class_weights"), stops: learning.stops)
  }

  private var imageShape: Shape? {
    let sides = fields.texts("image").compactMap(Scalars.whole)
    guard sides.count == 3 else { return nil }
    return Shape(channels: sides[0], height: sides[1], width: sides[2])
  }

  /// Keys that are knobs, too, so that both mean the same.
  private func applyKnobs(_ experiment: inout Experiment, _ diagnostics: inout Diagnostics) {
    for knob in ["step", "rate"] {
      guard let value = fields.positioned(knob), let text = fields.knobText(knob) else { continue }
      do {
        experiment = try experiment.setting(knob, to: text)
      } catch {
        diagnostics.report(.experiment(.engine(error)), at: value.start)
      }
    }
  }

  /// The engine has the last word on whether sizes fit.
  private func isTrainable(_ experiment: Experiment, _ diagnostics: inout Diagnostics) -> Bool {
    do {
      try experiment.check()
      return true
    } catch {
      diagnostics.report(
        .experiment(problem(error, experiment)), at: position(of: error))
      return false
    }
  }

  /// What the author should do about an error is often another thing than what the engine needs.
  private func problem(_ error: ExperimentError, _ experiment: Experiment) -> ExperimentProblem {
    switch error {
    case .branchOutOfRange(_, let columns, let features):
      .branchBeyondInputs(columns: columns, features: features)
    case .windowTooLarge where fields["image"] == nil:
      .noImage(inputs: experiment.dataset.inputs.columns)
    default: classesAsNumbers(error, experiment) ?? .engine(error)
    }
  }

  /// Two or more outputs beside as many different whole numbers in one column are meant for classes.
  private func classesAsNumbers(
    _ error: ExperimentError, _ experiment: Experiment
  ) -> ExperimentProblem? {
    guard case .outputsDoNotFitTargets(let outputs, 1) = error,
      outputs > 2 || outputs == 2 && experiment.layers.last?.outputActivation == .softmax
    else { return nil }
    let dataset = experiment.dataset
    let values = Set(dataset.targets.elements)
    guard values.count == outputs, values.allSatisfy({ $0 == $0.rounded() }) else { return nil }
    return .classesAsNumbers(
      target: dataset.targetNames.first ?? "y", values: values.sorted(),
      isFile: fields["data"]?.value("file") != nil)
  }

  private func position(of error: ExperimentError) -> SourcePosition {
    if case .branchOutOfRange(_, let columns, _) = error,
      let value = NetworkKeyReader(fields: fields).columns(columns)
    {
      return value.position
    }
    if let layer = error.layer.flatMap(NetworkKeyReader(fields: fields).value) {
      let keys = error.keys.lazy.compactMap { layer.value($0)?.position }
      if let position = keys.first { return position }
      if fields["weights"] == nil, fields["bias"] == nil { return layer.position }
    }
    let keys = error.keys.lazy.filter { fields.table[$0] != nil }.compactMap {
      fields[$0]?.position
    }
    return keys.first ?? fields.position
  }
}

extension ExperimentError {
  /// The layer it is about, counted from 1 as they are written.
  fileprivate var layer: Int? {
    switch self {
    case .windowTooLarge(let layer, _, _), .branchOutOfRange(let layer, _, _),
      .wrongNumberOfWeights(let layer, _, _, _):
      layer
    default: nil
    }
  }
}

extension FieldValues {
  /// A number as the engine's knobs spell it.
  fileprivate func knobText(_ knob: String) -> String? {
    knob == "rate" ? number(knob).map { "\($0)" } : text(knob)
  }
}

extension BlockType {
  static let experiment = BlockType(table: .experiment) { block, diagnostics in
    ExperimentReader(fields: block.fields, resource: block.resource)
      .block(at: block.location, &diagnostics).map(Block.experiment)
  }
}

extension ExperimentBlock: BlockContent {
  var reference: (id: String, location: SourceLocation)? { nil }
  var answerID: (id: String, location: SourceLocation)? { nil }
  var texts: [[Inline]] { [] }
  var explanations: [[Inline]] { [] }

  func formulas(on page: Page) -> [FormulaUse] { [] }

  func check(_ context: BlockContext, _ diagnostics: inout Diagnostics) {}
}
