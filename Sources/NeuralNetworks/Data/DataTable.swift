/// A table as a person keeps it: named columns of numbers or of categories, one row per example.
///
/// Nothing in it is missing and every number is finite.
public struct DataTable: Equatable, Sendable {
  /// A column's values, top to bottom.
  public enum Column: Equatable, Sendable {
    /// The numbers of the column.
    case numbers([Double])
    /// The words of the column, and for every row which of them it holds.
    case categories(names: [String], codes: [Int])
  }

  /// The names of the columns, from left to right.
  public private(set) var names: [String]
  /// The columns, from left to right.
  public private(set) var columns: [Column]
  /// How many examples there are.
  public private(set) var rowCount: Int

  init(names: [String], columns: [Column], rowCount: Int) {
    precondition(names.count == columns.count)
    self.names = names
    self.columns = columns
    self.rowCount = rowCount
  }

  /// The column of this name; nil if there is none.
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

  /// Writes what every row holds from `first` on, a row's numbers `stride` after the previous row's:
  /// its number, or a 1 among zeros for its category (one-hot).
  func write(to values: inout [Double], from first: Int, stride: Int) {
    switch self {
    case .numbers(let numbers):
      for row in numbers.indices { values[first + row * stride] = numbers[row] }
    case .categories(_, let codes):
      for row in codes.indices { values[first + row * stride + codes[row]] = 1 }
    }
  }
}

extension DataTable {
  /// The examples of this table: which columns are given, and which are to be learned.
  ///
  /// Numbers stay numbers. A column of categories becomes one column per category, in their order,
  /// with a 1 for the row's own and 0 for the others (one-hot), named `column=category`. A target of
  /// exactly two categories becomes one column, 0 for the first and 1 for the second, unless
  /// `oneHotPairs` is set: one sigmoid unit answers the first kind, two softmax units the second.
  ///
  /// - Parameter inputs: nil takes every column that is no target, in the table's order.
  /// - Throws: ``CSVError`` if a name is unknown or used twice, or no input is left.
  public func dataset(
    targets: [String], inputs: [String]? = nil, oneHotPairs: Bool = false
  ) throws(CSVError) -> Dataset {
    let inputs = inputs ?? names.filter { !targets.contains($0) }
    try Self.checkKnown(inputs + targets, in: names)
    try Self.checkDistinct(inputs + targets)
    guard !inputs.isEmpty else { throw CSVError(line: 1, column: 1, problem: .noInputs) }
    let given = columns(inputs)
    let wanted = columns(targets).map { oneHotPairs ? $0 : $0.binaryCategoryAsNumber() }
    return Dataset(
      inputs: matrix(given.map(\.column)), targets: matrix(wanted.map(\.column)),
      inputNames: given.flatMap(\.expandedNames), targetNames: wanted.flatMap(\.expandedNames),
      targetKinds: zip(targets, wanted).flatMap { targetKinds($0, $1.column) },
      classNames: targets.count == 1 ? categories[targets[0]] ?? [] : [])
  }

  /// The columns as one matrix, categories one-hot as in a dataset: what a trained network is asked.
  ///
  /// - Throws: ``CSVError`` if a name is unknown.
  public func matrix(of wanted: [String]) throws(CSVError) -> Matrix {
    try Self.checkKnown(wanted, in: names)
    return matrix(columns(wanted).map(\.column))
  }

  /// The categories of every column that has them: what another table must be read with to mean
  /// the same.
  public var categories: [String: [String]] {
    var result: [String: [String]] = [:]
    for (name, column) in zip(names, columns) {
      if case .categories(let words, _) = column { result[name] = words }
    }
    return result
  }

  /// Categories are classes; what numbers mean, nobody said.
  private func targetKinds(_ name: String, _ column: Column) -> [TargetKind] {
    guard case .categories = column else { return [categories[name] == nil ? .unstated : .binary] }
    return Array(repeating: .oneHot, count: column.width)
  }

  private func columns(_ wanted: [String]) -> [NamedColumn] {
    wanted.map { NamedColumn(name: $0, column: self[$0]!) }
  }

  private func matrix(_ columns: [Column]) -> Matrix {
    let width = columns.reduce(0) { $0 + $1.width }
    var elements = [Double](repeating: 0, count: width * rowCount)
    var first = 0
    for column in columns {
      column.write(to: &elements, from: first, stride: width)
      first += column.width
    }
    return Matrix(rows: rowCount, columns: width, elements: elements)
  }

  private static func checkDistinct(_ wanted: [String]) throws(CSVError) {
    var seen: Set<String> = []
    for name in wanted {
      guard seen.insert(name).inserted else {
        throw CSVError(line: 1, column: 1, problem: .columnUsedTwice(name: name))
      }
    }
  }
}

private struct NamedColumn {
  var name: String
  var column: DataTable.Column

  var expandedNames: [String] { column.expandedNames(name) }

  func binaryCategoryAsNumber() -> NamedColumn {
    guard case .categories(let words, let codes) = column, words.count == 2 else { return self }
    return NamedColumn(name: "\(name)=\(words[1])", column: .numbers(codes.map(Double.init)))
  }
}
