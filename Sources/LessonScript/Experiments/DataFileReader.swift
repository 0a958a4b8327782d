import NeuralNetworks

/// Reads examples from a CSV file that the caller has at hand.
struct DataFileReader {
  let data: FieldValues

  func loaded(
    _ resource: (String) -> DataResource, _ diagnostics: inout Diagnostics
  ) -> LoadedData? {
    guard let file = data.positioned("file"),
      let (text, name) = text(resource(file.string), file, &diagnostics)
    else { return nil }
    guard let targets = ColumnSelection(targetsOf: data) else {
      let help = "the column to be learned"
      diagnostics.report(.missing(key: "target", of: "data", help: help), at: data.position)
      return nil
    }
    do {
      return try loaded(text, targets, &diagnostics)
    } catch {
      report(error, name, text, &diagnostics)
      return nil
    }
  }

  private func text(
    _ found: DataResource, _ file: PositionedText, _ diagnostics: inout Diagnostics
  ) -> (text: String, name: String)? {
    switch found {
    case .text(let text, let name): return (text, name)
    case .missing: diagnostics.report(.experiment(.noFile(file.string)), at: file.start)
    case .refused(let why):
      diagnostics.report(.experiment(.fileRefused(file.string, why: why)), at: file.start)
    }
    return nil
  }

  // MARK: From the text to examples

  private func loaded(
    _ text: String, _ selected: ColumnSelection, _ diagnostics: inout Diagnostics
  ) throws(CSVError) -> LoadedData? {
    let format = format
    var categories: [String: [String]] = [:]
    for name in data.texts("categories") { categories[name] = [] }
    var table = try DataTable(csv: text, format: format, categories: categories)
    guard let targets = selected.names(among: table.names, &diagnostics),
      let inputs = inputNames(table, targets, &diagnostics)
    else { return nil }
    if targets.count == 1, !classes.isEmpty, table.categories[targets[0]] != nil {
      categories[targets[0]] = classes
      table = try DataTable(csv: text, format: format, categories: categories)
    }
    guard haveChoice(targets, table, &diagnostics) else { return nil }
    let words = table.categories.filter { inputs.contains($0.key) }
    let columns = InputColumns(names: inputs, categories: words, format: format)
    let examples =
      selected.isInputs
      ? try columns.autoencoding(table) : try table.dataset(targets: targets, inputs: inputs)
    guard var dataset = try weighted(examples, table, &diagnostics),
      setClasses(&dataset, targets, &diagnostics)
    else { return nil }
    return LoadedData(dataset: dataset, columns: columns)
  }

  /// A target that is the same word in every row teaches nothing.
  private func haveChoice(
    _ targets: [String], _ table: DataTable, _ diagnostics: inout Diagnostics
  ) -> Bool {
    for target in targets {
      guard let words = table.categories[target], words.count == 1 else { continue }
      let problem = ExperimentProblem.targetOfOneWord(target, word: words[0])
      diagnostics.report(.experiment(problem), at: position(of: target))
      return false
    }
    return true
  }

  private var classes: [String] { data.texts("classes") }
  private var weightColumn: String? { data.text("sample_weights") }

  private var format: CSVFormat {
    let separator = data.textValue("separator")
    let scalar: Unicode.Scalar = separator == "tab" ? "\t" : separator.unicodeScalars.first ?? ","
    let decimal = data.textValue("decimal").unicodeScalars.first ?? "."
    return CSVFormat(separator: scalar, decimal: decimal, hasHeader: data.flagValue("header"))
  }

  /// All columns that have no other use, unless the experiment names them.
  private func inputNames(
    _ table: DataTable, _ targets: [String], _ diagnostics: inout Diagnostics
  ) -> [String]? {
    guard let selected = ColumnSelection("inputs", of: data) else {
      return table.names.filter { !targets.contains($0) && $0 != weightColumn }
    }
    return selected.names(among: table.names, &diagnostics)
  }

  /// With the weights of a column, where the experiment names one.
  private func weighted(
    _ examples: Dataset, _ table: DataTable, _ diagnostics: inout Diagnostics
  ) throws(CSVError) -> Dataset? {
    guard let weightColumn else { return examples }
    _ = try table.matrix(of: [weightColumn])
    guard case .numbers(let weights) = table[weightColumn], weights.allSatisfy({ $0 >= 0 }) else {
      diagnostics.report(
        .experiment(.weightColumn(weightColumn)), at: position(of: weightColumn))
      return nil
    }
    var dataset = examples
    dataset.sampleWeights = weights
    return dataset
  }

  /// Names for the classes of a target of numbers 0, 1, 2 …; three or more make it one-hot.
  private func setClasses(
    _ dataset: inout Dataset, _ targets: [String], _ diagnostics: inout Diagnostics
  )
    -> Bool
  {
    guard !classes.isEmpty, targets.count == 1, dataset.classNames.isEmpty else { return true }
    dataset.classNames = classes
    guard classes.count > 2 else {
      dataset.targetKinds = [.ofTwoClasses(dataset.targets)]
      return true
    }
    let codes = dataset.targets.elements
    if let odd = codes.first(where: { code in !classes.indices.contains { Double($0) == code } }) {
      let problem = ExperimentProblem.noSuchClass("\(odd)", classes: classes)
      diagnostics.report(.experiment(problem), at: data["classes"]?.position ?? data.position)
      return false
    }
    dataset.setClasses(codes.map { Int($0) })
    return true
  }

  // MARK: Mistakes

  /// A name that the file does not have is the lesson's mistake, everything else the file's.
  private func report(
    _ error: CSVError, _ file: String, _ text: String, _ diagnostics: inout Diagnostics
  ) {
    switch error.problem {
    case .unknownColumn(let name, let known):
      diagnostics.report(.unknown(.column, name: name, known: known), at: position(of: name))
    case .columnUsedTwice(let name):
      diagnostics.report(.experiment(.columnTwice(name)), at: position(of: name))
    default:
      diagnostics.add(LessonError(error, in: file, text: text))
    }
  }

  /// Where the lesson names the column.
  private func position(of column: String) -> SourcePosition {
    let keys = ["target", "targets", "inputs", "categories", "sample_weights"]
    let named = keys.flatMap { data.list($0) }.compactMap(\.text)
    return named.last { $0.string == column }?.start ?? data.position
  }
}

extension InputColumns {
  /// Examples whose targets are their inputs.
  fileprivate func autoencoding(_ table: DataTable) throws(CSVError) -> Dataset {
    let inputs = try table.matrix(of: names)
    let expanded = names.flatMap { name in categories[name]?.map { "\(name)=\($0)" } ?? [name] }
    return Dataset(
      inputs: inputs, targets: inputs, inputNames: expanded, targetNames: expanded,
      targetKinds: Array(repeating: .number, count: inputs.columns))
  }
}

extension LessonError {
  /// A mistake in a CSV file, with its line, of which a long one is cut behind the position.
  public init(_ error: CSVError, in file: String, text: String) {
    self.init(
      .experiment(.csv(error)),
      at: SourceLocation(file: file, line: error.line, column: error.column),
      line: Self.line(error.line, of: text, upTo: error.column + 100))
  }

  private static func line(_ number: Int, of text: String, upTo width: Int) -> String {
    var rest = text.utf8[...]
    for _ in 1..<max(1, number) {
      guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: "\n") }) else { return "" }
      rest = rest[rest.index(after: end)...]
    }
    let line = rest.prefix(4 * width).prefix {
      $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r")
    }
    return String(String(decoding: line, as: UTF8.self).prefix(width))
  }
}
