/// Collects the rows of a CSV text into typed columns, checking each field on its way in.
struct DataTableBuilder {
  private let names: [String]
  private let limits: CSVFormat.Limits
  private var columns: [ColumnBuilder]
  private var rowCount = 0
  private var blankLine: Int?

  init(names: [String], categories: [String: [String]], limits: CSVFormat.Limits) {
    self.names = names
    self.limits = limits
    columns = names.map { ColumnBuilder(name: $0, known: categories[$0]) }
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
    for (index, field) in row.enumerated() { try append(field, to: index) }
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
    for column in columns { width += column.width }
    guard width <= limits.values / rowCount else {
      throw field.error(.tooManyValues(limit: limits.values))
    }
  }
}
