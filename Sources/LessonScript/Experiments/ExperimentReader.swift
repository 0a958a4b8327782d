import NeuralNetworks

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

  init(fields: FieldValues, resource: @escaping (String) -> String?) {
    self.init(fields: fields, resource: { DataResource(resource($0), name: $0) })
  }

  /// nil once a problem is reported.
  func block(at location: SourceLocation, _ diagnostics: inout Diagnostics) -> ExperimentBlock? {
    guard let id = fields.text("id") else { return nil }
    guard !FormulaNames.isReserved(id) else {
      diagnostics.report(
        .experiment(.reservedID(id)), at: fields["id"]?.position ?? fields.position)
      return nil
    }
    return file(&diagnostics).map {
      ExperimentBlock(id: id, experiment: $0.experiment, location: location)
    }
  }

  /// nil once a problem is reported.
  func file(_ diagnostics: inout Diagnostics) -> ExperimentFile? {
    let data = DataReader(fields: fields, resource: resource).data(&diagnostics)
    let layers = NetworkReader(fields: fields).layers(&diagnostics)
    guard let data, let layers,
      let parts = PartsReader(fields: fields, seed: seed).parts(data.dataset, &diagnostics)
    else { return nil }
    let before = diagnostics.errors.count
    var experiment = recipe(parts, layers)
    applyKnobs(&experiment, &diagnostics)
    guard diagnostics.errors.count == before, isTrainable(experiment, &diagnostics) else {
      return nil
    }
    return ExperimentFile(
      experiment: experiment, test: parts.test, inputScaling: parts.inputScaling,
      targetScaling: parts.targetScaling, columns: data.columns)
  }

  private var seed: UInt64 { givenSeed ?? UInt64(fields.whole("seed") ?? 1) }

  private func recipe(_ parts: DataParts, _ layers: [Layer]) -> Experiment {
    let learning = LearningReader(fields: fields)
    return Experiment(
      dataset: parts.training, validation: parts.validation, inputShape: imageShape, layers: layers,
      loss: LossReader(fields: fields).loss, learning: learning.learning,
      batchSize: learning.batch, shuffles: fields.flag("shuffle"),
      epochs: fields.whole("epochs") ?? 100, seed: seed, penalty: learning.penalty,
      clipping: learning.clipping, schedule: ScheduleReader(fields: fields).schedule ?? .constant,
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
      _ = try Trainer(experiment)
      return true
    } catch {
      let problem = classesAsNumbers(error, experiment.dataset) ?? .engine(error)
      diagnostics.report(.experiment(problem), at: position(of: error))
      return false
    }
  }

  /// Three or more outputs beside as many different whole numbers in one column are meant for classes.
  private func classesAsNumbers(
    _ error: ExperimentError, _ dataset: Dataset
  ) -> ExperimentProblem? {
    guard case .outputsDoNotFitTargets(let outputs, 1) = error, outputs > 2 else { return nil }
    let values = Set(dataset.targets.elements)
    guard values.count == outputs, values.allSatisfy({ $0 == $0.rounded() }) else { return nil }
    return .classesAsNumbers(
      target: dataset.targetNames.first ?? "y", values: values.sorted(),
      isFile: fields["data"]?.value("file") != nil)
  }

  private func position(of error: ExperimentError) -> SourcePosition {
    if let layer = error.layer.flatMap(NetworkReader(fields: fields).value) {
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
