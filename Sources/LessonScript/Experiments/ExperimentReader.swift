import NeuralNetworks

/// Reads an experiment from a block's keys or from a file of its own.
struct ExperimentReader {
  let fields: FieldValues
  let resource: (String) -> String?

  /// nil once a problem is marked.
  func block(at location: SourceLocation, _ proof: inout Proof) -> ExperimentBlock? {
    guard let id = fields.text("id") else { return nil }
    guard !FormulaNames.isReserved(id) else {
      proof.mark(.experiment(.reservedID(id)), at: fields["id"]?.place ?? fields.place)
      return nil
    }
    return experiment(&proof).map { ExperimentBlock(id: id, experiment: $0, location: location) }
  }

  func experiment(_ proof: inout Proof) -> Experiment? {
    guard let dataset = DataReader(fields: fields, resource: resource).dataset(&proof),
      let layers = NetworkReader(fields: fields).layers(&proof)
    else { return nil }
    let before = proof.errors.count
    var experiment = recipe(dataset, layers)
    turnKnobs(&experiment, &proof)
    guard proof.errors.count == before else { return nil }
    return isTrainable(experiment, &proof) ? experiment : nil
  }

  private func recipe(_ dataset: Dataset, _ layers: [Layer]) -> Experiment {
    let learning = LearningReader(fields: fields)
    let seed = UInt64(fields.whole("seed") ?? 1)
    let parts = split(dataset, seed: seed)
    return Experiment(
      dataset: parts.training, validation: parts.validation, inputShape: imageShape, layers: layers,
      loss: learning.loss, learning: learning.learning, batchSize: learning.batch,
      shuffles: fields.flag("shuffle"), epochs: fields.whole("epochs") ?? 100, seed: seed,
      penalty: Penalty(l1: fields.number("l1") ?? 0, l2: fields.number("l2") ?? 0),
      clipping: learning.clipping, schedule: learning.schedule ?? .constant,
      classWeights: fields.numbers("class_weights"), stops: learning.stops)
  }

  private var imageShape: Shape? {
    let sides = fields.texts("image").compactMap(Scalars.whole)
    guard sides.count == 3 else { return nil }
    return Shape(channels: sides[0], height: sides[1], width: sides[2])
  }

  private func split(_ dataset: Dataset, seed: UInt64)
    -> (training: Dataset, validation: Dataset?)
  {
    guard let part = fields.fields("split", BlockTables.split),
      let share = part.number("validation"), share > 0,
      let split = try? DataSplit(
        count: dataset.count, validation: share,
        seed: part.whole("seed").map(UInt64.init) ?? seed),
      !split.validation.isEmpty
    else { return (dataset, nil) }
    return (dataset.selecting(split.training), dataset.selecting(split.validation))
  }

  /// Keys that are knobs, too, so that both mean the same.
  private func turnKnobs(_ experiment: inout Experiment, _ proof: inout Proof) {
    for knob in ["step", "rate"] {
      guard let value = fields.placed(knob), let text = fields.knobText(knob) else { continue }
      do {
        experiment = try experiment.setting(knob, to: text)
      } catch {
        proof.mark(.experiment(.engine(error)), at: value.start)
      }
    }
  }

  /// The engine has the last word on whether sizes fit.
  private func isTrainable(_ experiment: Experiment, _ proof: inout Proof) -> Bool {
    do {
      _ = try Trainer(experiment)
      return true
    } catch {
      proof.mark(.experiment(.engine(error)), at: place(of: error))
      return false
    }
  }

  private func place(of error: ExperimentError) -> Place {
    // The engine names quantities; only some of them are keys here.
    let keys = error.keys.lazy.compactMap { fields.value.value($0)?.place }
    return keys.first ?? fields.place
  }
}

extension FieldValues {
  /// A number as the engine's knobs spell it.
  fileprivate func knobText(_ knob: String) -> String? {
    knob == "rate" ? number(knob).map { "\($0)" } : text(knob)
  }
}
