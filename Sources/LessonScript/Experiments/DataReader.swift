import NeuralNetworks

/// Reads the `data` of an experiment: rows, a file, or a generator's name.
struct DataReader {
  let fields: FieldValues
  let resource: (String) -> String?

  func dataset(_ proof: inout Proof) -> Dataset? {
    guard let value = fields["data"] else { return nil }
    if let name = value.text {
      return GeneratedDataReader(kind: name.string, place: value.place).dataset(nil, &proof)
    }
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
    for entry in data.value.entries ?? [] {
      let known = Self.own[source, default: []].union([source, "scale", "scale_targets"])
      if !known.contains(entry.key.string) {
        proof.mark(.experiment(.dataKey(entry.key.string, source: source)), at: entry.key.start)
      }
    }
    switch source {
    case "rows": return RowsReader(data: data).dataset(&proof)
    case "file": return DataFileReader(data: data, resource: resource).dataset(&proof)
    default:
      let kind = data.placed("generate")
      return GeneratedDataReader(kind: kind?.string ?? "", place: kind?.start ?? data.place)
        .dataset(data, &proof)
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

/// Makes a data set from a generator's name and its numbers.
struct GeneratedDataReader {
  let kind: String
  let place: Place

  func dataset(_ data: FieldValues?, _ proof: inout Proof) -> Dataset? {
    guard let kind = GeneratedData.Kind(rawValue: kind) else { return nil }
    let recipe = GeneratedData(
      kind, count: data?.whole("count") ?? 200, noise: data?.number("noise"),
      seed: data?.whole("seed").map(UInt64.init) ?? 1, classes: data?.whole("blobs") ?? 3,
      hasSignedLabels: data?.flag("signed") ?? false)
    guard var dataset = try? recipe.dataset() else {
      proof.mark(.experiment(.generator), at: place)
      return nil
    }
    if let names = data?.texts("classes"), !names.isEmpty { dataset.classNames = names }
    return dataset
  }
}
