import NeuralNetworks

/// Reads the `data` of an experiment: rows, a file, or a generator's name.
struct DataReader {
  let fields: FieldValues
  let resource: (String) -> DataResource

  func data(_ diagnostics: inout Diagnostics) -> LoadedData? {
    guard let value = fields["data"] else { return nil }
    guard value.entries != nil else { return GeneratedDataReader(value).loaded(nil, &diagnostics) }
    let data = FieldValues(value: value, table: BlockTables.data)
    guard let loaded = source(data, &diagnostics) else { return nil }
    return ExampleReader(data: data).finished(loaded, &diagnostics)
  }

  private static let sources = ["rows", "file", "generate"]

  /// Goes with every source.
  private static let common: Set<String> = [
    "scale", "scale_targets", "one_hot", "sample_weights", "classes",
  ]

  /// The keys that each source understands besides.
  private static let own: [String: Set<String>] = [
    "rows": ["inputs", "target", "targets"],
    "file": ["inputs", "target", "targets", "separator", "decimal", "header", "categories"],
    "generate": ["count", "noise", "seed", "blobs", "signed"],
  ]

  private func source(_ data: FieldValues, _ diagnostics: inout Diagnostics) -> LoadedData? {
    let present = Self.sources.filter { data[$0] != nil }
    guard present.count == 1, let source = present.first else {
      diagnostics.report(.experiment(.dataSources(present)), at: data.position)
      return nil
    }
    reportKeysOfOtherSources(source, data, &diagnostics)
    switch source {
    case "rows": return RowsReader(data: data).loaded(&diagnostics)
    case "file": return DataFileReader(data: data, resource: resource).loaded(&diagnostics)
    default: return GeneratedDataReader(data["generate"]).loaded(data, &diagnostics)
    }
  }

  private func reportKeysOfOtherSources(
    _ source: String, _ data: FieldValues, _ diagnostics: inout Diagnostics
  ) {
    let known = Self.own[source, default: []].union(Self.common).union([source])
    for entry in data.value.entries ?? [] where !known.contains(entry.key.string) {
      let problem = ExperimentProblem.dataKey(entry.key.string, source: source)
      diagnostics.report(.experiment(problem), at: entry.key.start)
    }
  }
}

/// Reads what can be said of examples wherever they come from: how much each counts, and whether
/// classes are one-hot.
struct ExampleReader {
  let data: FieldValues

  /// nil once a problem is reported.
  func finished(_ loaded: LoadedData, _ diagnostics: inout Diagnostics) -> LoadedData? {
    var loaded = loaded
    guard setWeights(&loaded.dataset, &diagnostics), setOneHot(&loaded.dataset, &diagnostics) else {
      return nil
    }
    return loaded
  }

  /// A list of numbers; the name of a column is the file reader's.
  private func setWeights(_ dataset: inout Dataset, _ diagnostics: inout Diagnostics) -> Bool {
    guard let value = data["sample_weights"], value.list != nil else { return true }
    let weights = data.numbers("sample_weights")
    guard weights.count == dataset.count else {
      let problem = ExperimentProblem.sampleWeights(found: weights.count, examples: dataset.count)
      diagnostics.report(.experiment(problem), at: value.position)
      return false
    }
    dataset.sampleWeights = weights
    return true
  }

  /// One target that is a class, as one column per class.
  private func setOneHot(_ dataset: inout Dataset, _ diagnostics: inout Diagnostics) -> Bool {
    guard let value = data["one_hot"], data.flag("one_hot") == true,
      dataset.targets.columns == 1
    else { return true }
    let isSigned = data["signed"] != nil && data.flag("signed") == true
    let codes = dataset.targets.elements.map { isSigned ? ($0 + 1) / 2 : $0 }
    guard codes.allSatisfy({ $0 >= 0 && $0 < 1000 && $0 == $0.rounded() }) else {
      diagnostics.report(.experiment(.targetIsNoClass), at: value.position)
      return false
    }
    dataset.setClasses(codes.map { Int($0) })
    return true
  }
}

extension Dataset {
  /// Targets one-hot from class numbers.
  mutating func setClasses(_ codes: [Int]) {
    let count = max(2, (codes.max() ?? 0) + 1, classNames.count)
    let name = targetNames.first?.split(separator: "=").first.map(String.init) ?? "y"
    let names = classNames.count == count ? classNames : (0..<count).map(String.init)
    targets = Matrix(
      rows: codes.count, columns: count,
      elements: codes.flatMap { code in (0..<count).map { $0 == code ? 1 : 0 } })
    targetNames = names.map { "\(name)=\($0)" }
    targetKinds = Array(repeating: .oneHot, count: count)
    classNames = names
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
      var dataset = try recipe(kind, data).dataset()
      if let names = data?.texts("classes"), !names.isEmpty { dataset.classNames = names }
      return LoadedData(dataset: dataset, columns: InputColumns(names: dataset.inputNames))
    } catch {
      diagnostics.report(.experiment(.generator(error)), at: error.position(in: data) ?? position)
      return nil
    }
  }

  private func recipe(_ kind: GeneratedData.Kind, _ data: FieldValues?) -> GeneratedData {
    GeneratedData(
      kind, count: data?.whole("count") ?? 200, noise: data?.number("noise"),
      seed: data?.whole("seed").map(UInt64.init) ?? 1, classes: data?.whole("blobs") ?? 3,
      hasSignedLabels: data?.flag("signed") ?? false)
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
