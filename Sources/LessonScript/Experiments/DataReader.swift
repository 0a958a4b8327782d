import NeuralNetworks

/// Examples as they were read, before they are split and scaled.
struct LoadedData {
  var dataset: Dataset
  var columns: InputColumns
}

/// Where examples come from; the raw value is the key that says so.
enum DataSource: String, CaseIterable {
  case rows, file, generate

  /// The keys that only this source understands.
  fileprivate var ownKeys: Set<String> {
    switch self {
    case .rows: ["inputs", "target", "targets"]
    case .file: ["inputs", "target", "targets", "separator", "decimal", "header", "categories"]
    case .generate: ["count", "noise", "seed", "blobs", "signed"]
    }
  }

  /// nil once a problem is reported.
  fileprivate func load(
    _ data: FieldValues, _ resource: (String) -> DataResource, _ diagnostics: inout Diagnostics
  ) -> LoadedData? {
    switch self {
    case .rows: RowsReader(data: data).loaded(&diagnostics)
    case .file: DataFileReader(data: data).loaded(resource, &diagnostics)
    case .generate: GeneratedDataReader(data["generate"]).loaded(data, &diagnostics)
    }
  }
}

/// Reads the `data` of an experiment: rows, a file, or a generator's name.
struct DataReader {
  let fields: FieldValues
  let resource: (String) -> DataResource

  static let type = FieldType.either([
    .word(GeneratedData.Kind.allCases.map(\.rawValue)), .mapping(table),
  ])

  static let table = FieldTable(
    name: "data",
    keys: [
      Field("rows", .list(row, count: 1...100_000), "the examples, inputs first"),
      Field("file", .text, "a CSV file"),
      Field("generate", .word(GeneratedData.Kind.allCases.map(\.rawValue)), "a made-up set"),
      Field(
        "inputs", ColumnSelection.type,
        "the columns to learn from: names, or {from: p1, to: p64}; all that are no target if missing"
      ),
      Field("target", .text, "the column to be learned; of rows the last if missing"),
      Field(
        "targets", ColumnSelection.targetsType,
        "the columns to be learned: names, {from: p1, to: p64}, or the word inputs"),
      Field("classes", .list(.text, count: 2...100), "what class 0, class 1 … are called"),
      Field(
        "count", .whole(GeneratedData.allowedCounts), usual: "200", "how many made-up examples"),
      Field("noise", .number(0...1e6), "how noisy they are; the kind's usual if missing"),
      Field("seed", .whole(0...Int.max), usual: "1", "the seed they are made from"),
      Field("blobs", .whole(GeneratedData.allowedClasses), usual: "3", "how many blobs"),
      Field("signed", .flag, usual: "false", "true makes the classes −1 and 1"),
      Field(
        "separator", .word([",", ";", "|", "tab"]), usual: ",",
        "what stands between a file's fields"),
      Field(
        "decimal", .word([".", ","]), usual: ".", "what stands before a fraction in a file"),
      Field(
        "header", .flag, usual: "true",
        "false for a file without names; its columns are x1, x2, …"),
      Field("categories", .texts, "columns of classes that look like numbers"),
      Field(
        "one_hot", .flag, usual: "false",
        "true makes a column per class, for two classes, too"),
      Field(
        "sample_weights", .either([.list(.number(0...1e12), count: 1...1_000_000), .text]),
        "how much each example counts: numbers, or a column; 1 if missing"),
      Field(
        "scale", scaling, usual: "none",
        "standard (mean 0, deviation 1) or minmax (0 to 1) inputs"),
      Field("scale_targets", scaling, usual: "none", "the same for targets"),
    ])

  private static let row = FieldType.list(.text, count: 2...10_000)
  private static let scaling = FieldType.word(["none", "standard", "minmax"])

  /// Goes with every source.
  private static let commonKeys: Set<String> = [
    "scale", "scale_targets", "one_hot", "sample_weights", "classes",
  ]

  func data(_ diagnostics: inout Diagnostics) -> LoadedData? {
    guard let value = fields["data"] else { return nil }
    guard value.entries != nil else { return GeneratedDataReader(value).loaded(nil, &diagnostics) }
    let data = FieldValues(value: value, table: Self.table)
    let present = DataSource.allCases.filter { data[$0.rawValue] != nil }
    guard present.count == 1, let source = present.first else {
      diagnostics.report(
        .experiment(.dataSources(present.map(\.rawValue))), at: data.position)
      return nil
    }
    reportKeysOfOtherSources(source, data, &diagnostics)
    guard let loaded = source.load(data, resource, &diagnostics) else { return nil }
    return ExampleReader(data: data).finished(loaded, &diagnostics)
  }

  private func reportKeysOfOtherSources(
    _ source: DataSource, _ data: FieldValues, _ diagnostics: inout Diagnostics
  ) {
    let known = source.ownKeys.union(Self.commonKeys).union([source.rawValue])
    for entry in data.value.entries ?? []
    where Self.table[entry.key.string] != nil && !known.contains(entry.key.string) {
      let problem = ExperimentProblem.dataKey(entry.key.string, source: source.rawValue)
      diagnostics.report(.experiment(problem), at: entry.key.start)
    }
  }
}

/// Makes a data set from a generator's name and its numbers.
struct GeneratedDataReader {
  private let kind: String
  private let position: SourcePosition

  /// The value is the generator's name.
  init(_ value: YAMLValue?) {
    kind = value?.text?.string ?? ""
    position = value?.position ?? SourcePosition(line: 1, column: 1)
  }

  func loaded(_ data: FieldValues?, _ diagnostics: inout Diagnostics) -> LoadedData? {
    guard let kind = GeneratedData.Kind(rawValue: kind) else { return nil }
    do {
      var dataset = try generator(kind, data).dataset()
      if let names = data?.texts("classes"), !names.isEmpty { dataset.classNames = names }
      return LoadedData(dataset: dataset, columns: InputColumns(names: dataset.inputNames))
    } catch {
      diagnostics.report(.experiment(.generator(error)), at: error.position(in: data) ?? position)
      return nil
    }
  }

  /// A name alone leaves every key at its usual value.
  private func generator(_ kind: GeneratedData.Kind, _ data: FieldValues?) -> GeneratedData {
    let nothing = YAMLValue(content: .mapping([]), position: position)
    let data = data ?? FieldValues(value: nothing, table: DataReader.table)
    return GeneratedData(
      kind, count: data.wholeValue("count"), noise: data.number("noise"),
      seed: UInt64(data.wholeValue("seed")), classes: data.wholeValue("blobs"),
      hasSignedLabels: data.flagValue("signed"))
  }
}

extension GeneratedDataError {
  fileprivate func position(in data: FieldValues?) -> SourcePosition? {
    switch self {
    case .countOutOfRange: data?["count"]?.position
    case .noiseOutOfRange: data?["noise"]?.position
    case .classesOutOfRange: data?["blobs"]?.position
    }
  }
}
