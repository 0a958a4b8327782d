/// A table as a person keeps it: named columns of numbers or of categories, one row per example.
///
/// Nothing in it is missing and every number is finite.
public struct DataTable: Equatable, Sendable {
  /// A column's values, top to bottom.
  public enum Column: Equatable, Sendable {
    case numbers([Double])
    /// The words of the column, and for every row which of them it holds.
    case categories(names: [String], codes: [Int])
  }

  public private(set) var names: [String]
  public private(set) var columns: [Column]
  public private(set) var rowCount: Int

  init(names: [String], columns: [Column], rowCount: Int) {
    precondition(names.count == columns.count)
    self.names = names
    self.columns = columns
    self.rowCount = rowCount
  }

  public subscript(name: String) -> Column? {
    names.firstIndex(of: name).map { columns[$0] }
  }
}

extension DataTable.Column {
  /// How many columns of numbers this column becomes: one, or one for each category.
  var width: Int {
    switch self {
    case .numbers: 1
    case .categories(let names, _): names.count
    }
  }

  /// `name` itself, or `name=category` for each category.
  func expandedNames(_ name: String) -> [String] {
    switch self {
    case .numbers: [name]
    case .categories(let names, _): names.map { "\(name)=\($0)" }
    }
  }

  /// What the row holds: its number, or its category as one 1 among zeros (one-hot).
  func append(row: Int, to values: inout [Double]) {
    switch self {
    case .numbers(let numbers): values.append(numbers[row])
    case .categories(let names, let codes):
      for code in names.indices { values.append(code == codes[row] ? 1 : 0) }
    }
  }
}
