import NeuralNetworks

/// Reads the `data` of an experiment: rows, a file, or a generator's name.
struct DataReader {
  let fields: FieldValues
  let resource: (String) -> String?

  func dataset(_ proof: inout Proof) -> Dataset? {
    guard let value = fields["data"] else { return nil }
    guard value.entries != nil else { return GeneratedDataReader(value).dataset(nil, &proof) }
    let data = FieldValues(value: value, table: BlockTables.data)
    return source(data, &proof).map { scaled($0, data) }
  }

  private static let sources = ["rows", "file", "generate"]

  /// The keys that each source understands; `scale` and `scale_targets` go with all.
  private static let own: [String: Set<String>] = [
    "rows": ["inputs", "target", "targets", "classes"],
    "file": ["inputs", "target", "targets", "classes"],
    "generate": ["count", "noise", "seed", "blobs", "signed", "classes"],
  ]

  private func source(_ data: FieldValues, _ proof: inout Proof) -> Dataset? {
    let present = Self.sources.filter { data[$0] != nil }
    guard present.count == 1, let source = present.first else {
      proof.mark(.experiment(.dataSources(present)), at: data.place)
      return nil
    }
    markKeysOfOtherSources(source, data, &proof)
    switch source {
    case "rows": return RowsReader(data: data).dataset(&proof)
    case "file": return DataFileReader(data: data, resource: resource).dataset(&proof)
    default: return GeneratedDataReader(data["generate"]).dataset(data, &proof)
    }
  }

  private func markKeysOfOtherSources(
    _ source: String, _ data: FieldValues, _ proof: inout Proof
  ) {
    let known = Self.own[source, default: []].union([source, "scale", "scale_targets"])
    for entry in data.value.entries ?? [] where !known.contains(entry.key.string) {
      let problem = ExperimentProblem.dataKey(entry.key.string, source: source)
      proof.mark(.experiment(problem), at: entry.key.start)
    }
  }

  private func scaled(_ dataset: Dataset, _ data: FieldValues) -> Dataset {
    var dataset = dataset
    if let scaling = scaling(data.text("scale"), dataset.inputs) {
      dataset.inputs = scaling.apply(dataset.inputs)
    }
    if let scaling = scaling(data.text("scale_targets"), dataset.targets) {
      dataset.targets = scaling.apply(dataset.targets)
    }
    return dataset
  }

  private func scaling(_ name: String?, _ matrix: Matrix) -> Scaling? {
    switch name {
    case "standard": .standard(fitting: matrix)
    case "minmax": .minMax(fitting: matrix)
    default: nil
    }
  }
}
