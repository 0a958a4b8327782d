extension DataTable {
  /// Reads a table from the text of a CSV file.
  ///
  /// A column is numeric if its first field is a number; then all its fields must be. Otherwise it
  /// is a column of categories. A number is what everybody writes (`-1`, `0.5`, `.5`, `2e-3`);
  /// `inf` and `nan` are not numbers here.
  ///
  /// Categories are ordered by their Unicode scalars, as scikit-learn's `OneHotEncoder` does; if
  /// all of them are numbers, by size.
  ///
  /// - Parameters:
  ///   - categories: Columns that hold categories even if they look like numbers. An empty list
  ///     takes the words as they come; any other is the order to use, and no other word is allowed.
  /// - Throws: ``CSVError`` for the first mistake from the top. An empty field, `NA`, `N/A`,
  ///   `NaN`, `null`, `None` and `?` are missing values, and are refused.
  public init(
    csv text: String, format: CSVFormat = CSVFormat(), categories: [String: [String]] = [:]
  ) throws(CSVError) {
    var reader = CSVReader(text, format: format)
    guard let first = try reader.nextRow(), !first.isEmpty else {
      throw CSVError(line: 1, column: 1, problem: .noHeader)
    }
    let names = format.hasHeader ? first.map(\.text) : first.indices.map { "x\($0 + 1)" }
    try Self.checkSeparator(first, format)
    if format.hasHeader { try Self.checkHeader(first) }
    try Self.checkKnown(Array(categories.keys).sorted(), in: names)
    var builder = DataTableBuilder(names: names, categories: categories, format: format)
    if !format.hasHeader { try builder.append(first, line: 1) }
    while let row = try reader.nextRow() { try builder.append(row, line: reader.line - 1) }
    self = try builder.finish(line: reader.line)
  }

  /// A row that is one field of several, or `5;2` among numbers, is separated by something else.
  private static func checkSeparator(_ row: [CSVField], _ format: CSVFormat) throws(CSVError) {
    let others = [",", ";", "\t", "|"].filter { $0 != format.separator } as [Unicode.Scalar]
    for field in row where !field.isQuoted {
      for other in others where field.text.unicodeScalars.contains(other) {
        let parts = field.text.split(separator: Character(other))
        let areNumbers = parts.count > 1 && parts.allSatisfy { DecimalNumber(String($0)) != nil }
        let isDecimal = other == "," && format.decimal == ","
        if row.count == 1 && !isDecimal || areNumbers && other == ";" {
          throw field.error(.otherSeparator(other))
        }
      }
    }
  }

  private static func checkHeader(_ fields: [CSVField]) throws(CSVError) {
    var seen: Set<String> = []
    for field in fields {
      if field.text.isEmpty { throw field.error(.emptyName) }
      guard seen.insert(field.text).inserted else {
        throw field.error(.duplicateName(name: field.text))
      }
    }
  }

  static func checkKnown(_ wanted: [String], in names: [String]) throws(CSVError) {
    let known = Set(names)
    for name in wanted where !known.contains(name) {
      throw CSVError(line: 1, column: 1, problem: .unknownColumn(name: name, known: names))
    }
  }
}

extension CSVField {
  func error(_ problem: CSVError.Problem) -> CSVError {
    CSVError(line: line, column: column, problem: problem)
  }

  /// The text as an error shows it.
  var excerpt: String { text.count > 60 ? text.prefix(60) + "…" : text }

  var isMissing: Bool {
    // The length alone settles it for most fields, and every field is asked.
    text.utf8.count <= 4
      && ["", "na", "n/a", "nan", "null", "none", "?"].contains(text.lowercased())
  }
}

/// Collects the rows of a CSV text into typed columns, checking each field on its way in.
struct DataTableBuilder {
  private let names: [String]
  private let limits: CSVFormat.Limits
  private var columns: [ColumnBuilder]
  private var rowCount = 0
  private var blankLine: Int?

  init(names: [String], categories: [String: [String]], format: CSVFormat) {
    self.names = names
    limits = format.limits
    columns = names.map {
      ColumnBuilder(name: $0, known: categories[$0], decimal: format.decimal)
    }
  }

  /// Takes in one row; a blank one is only allowed at the end, so it is remembered.
  mutating func append(_ row: [CSVField], line: Int) throws(CSVError) {
    if row.isEmpty {
      blankLine = blankLine ?? line
      return
    }
    if let blankLine { throw CSVError(line: blankLine, column: 1, problem: .blankLine) }
    guard row.count == names.count else {
      let end = row[min(row.count, names.count + 1) - 1]
      throw end.error(.raggedRow(fields: row.count, expected: names.count))
    }
    for index in row.indices { try append(row[index], to: index) }
    rowCount += 1
    try checkSize(row[0])
  }

  func finish(line: Int) throws(CSVError) -> DataTable {
    guard rowCount > 0 else { throw CSVError(line: line, column: 1, problem: .noRows) }
    return DataTable(names: names, columns: columns.map(\.column), rowCount: rowCount)
  }

  private mutating func append(_ field: CSVField, to index: Int) throws(CSVError) {
    guard !field.isMissing else {
      throw field.error(.missingValue(name: names[index], text: field.excerpt))
    }
    try columns[index].append(field, limit: limits.categories)
  }

  private func checkSize(_ field: CSVField) throws(CSVError) {
    var width = 0
    for index in columns.indices { width += columns[index].width }
    guard width <= limits.values / rowCount else {
      throw field.error(.tooManyValues(limit: limits.values))
    }
  }
}
