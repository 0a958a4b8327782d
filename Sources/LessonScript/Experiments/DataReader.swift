import NeuralNetworks

/// Reads the `data` of an experiment: rows, a file, or a generator's name.
struct DataReader {
  let fields: FieldValues
  let resource: (String) -> DataResource

  func data(_ proof: inout Proof) -> LoadedData? {
    guard let value = fields["data"] else { return nil }
    guard value.entries != nil else { return GeneratedDataReader(value).loaded(nil, &proof) }
    let data = FieldValues(value: value, table: BlockTables.data)
    guard let loaded = source(data, &proof) else { return nil }
    return ExampleReader(data: data).finished(loaded, &proof)
  }

  private static let sources = ["rows", "file", "generate"]

  /// Goes with every source.
  private static let common: Set<String> = [
    "scale", "scale_targets", "one_hot", "sample_weights", "classes",
  ]

  /// The keys that each source understands besides.
  private static let own: [String: Set<String>] = [
    "rows": ["inputs", "target", "targets"],
    "file": ["inputs", "target", "targets", "separator", "header", "categories"],
    "generate": ["count", "noise", "seed", "blobs", "signed"],
  ]

  private func source(_ data: FieldValues, _ proof: inout Proof) -> LoadedData? {
    let present = Self.sources.filter { data[$0] != nil }
    guard present.count == 1, let source = present.first else {
      proof.mark(.experiment(.dataSources(present)), at: data.place)
      return nil
    }
    markKeysOfOtherSources(source, data, &proof)
    switch source {
    case "rows": return RowsReader(data: data).loaded(&proof)
    case "file": return DataFileReader(data: data, resource: resource).loaded(&proof)
    default: return GeneratedDataReader(data["generate"]).loaded(data, &proof)
    }
  }

  private func markKeysOfOtherSources(
    _ source: String, _ data: FieldValues, _ proof: inout Proof
  ) {
    let known = Self.own[source, default: []].union(Self.common).union([source])
    for entry in data.value.entries ?? [] where !known.contains(entry.key.string) {
      let problem = ExperimentProblem.dataKey(entry.key.string, source: source)
      proof.mark(.experiment(problem), at: entry.key.start)
    }
  }
}
