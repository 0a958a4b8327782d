import NeuralNetworks

/// Reads how examples are cut into parts and scaled, and does it: scalings are fitted on the
/// training part alone.
struct PartsReader {
  let fields: FieldValues
  let seed: UInt64

  /// nil once a problem is marked.
  func parts(_ dataset: Dataset, _ proof: inout Proof) -> DataParts? {
    do {
      let parts = try cut(dataset)
      return isWhole(parts, dataset, &proof) ? parts : nil
    } catch {
      proof.mark(.experiment(.split(error)), at: fields["split"]?.place ?? fields.place)
      return nil
    }
  }

  private var split: FieldValues? { fields.fields("split", BlockTables.split) }

  private func cut(_ dataset: Dataset) throws(DataSplitError) -> DataParts {
    if split?.flag("shuffle") == false { return try DataParts(inOrder: dataset, preparation) }
    return DataParts(try preparation(dataset))
  }

  private var preparation: DataPreparation {
    let data = fields.fields("data", BlockTables.data)
    return DataPreparation(
      validation: split?.number("validation") ?? 0, test: split?.number("test") ?? 0,
      seed: split?.whole("seed").map(UInt64.init) ?? seed,
      inputScaling: data?.text("scale").flatMap(Scaling.Method.init),
      targetScaling: data?.text("scale_targets").flatMap(Scaling.Method.init))
  }

  /// A share that rounds to no example would quietly measure nothing.
  private func isWhole(_ parts: DataParts, _ dataset: Dataset, _ proof: inout Proof) -> Bool {
    var isWhole = true
    for (key, part) in [("validation", parts.validation), ("test", parts.test)] {
      guard let split, let share = split.number(key), share > 0, part == nil else { continue }
      let problem = ExperimentProblem.emptyPart(share: share, examples: dataset.count)
      proof.mark(.experiment(problem), at: split[key]?.place ?? split.place)
      isWhole = false
    }
    return isWhole
  }
}
