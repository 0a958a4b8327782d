/// Which columns of the data a key names: `[size, rooms]`, `{from: p1, to: p64}`, or `inputs`.
enum ColumnSelection {
  case names([String])
  /// All columns from one to another.
  case range(from: PositionedText, to: PositionedText)
  /// Of targets: the inputs themselves, which the network learns to give back (an autoencoder).
  case inputs

  static let type = FieldType.either([
    .list(.text, count: 1...100), .mapping(range), .text,
  ])

  static let targetsType = FieldType.either([
    .list(.text, count: 1...100), .mapping(range),
    .special("a list of columns, {from: …, to: …}, or the word inputs", reads: readsInputs),
  ])

  private static let range = FieldTable(
    name: "range of columns",
    keys: [
      Field("from", .text, required: true, "the first column"),
      Field("to", .text, required: true, "the last column"),
    ])

  @Sendable private static func readsInputs(
    _ text: PositionedText, key: String, _ diagnostics: inout Diagnostics
  ) -> Bool {
    if text.string == "inputs" { return true }
    diagnostics.report(.experiment(.targetsNeedsList(text.string)), at: text.start)
    return false
  }

  /// The columns of `inputs` or `targets`; nil where the key is missing.
  init?(_ key: String, of data: FieldValues) {
    guard let value = data[key] else { return nil }
    if value.entries != nil {
      let ends = FieldValues(value: value, table: Self.range)
      guard let from = ends.positioned("from"), let to = ends.positioned("to") else { return nil }
      self = .range(from: from, to: to)
    } else if key == "targets", value.text != nil {
      self = .inputs
    } else {
      self = .names(data.texts(key))
    }
  }

  /// `target: y` or `targets: …`; nil where neither is there.
  init?(targetsOf data: FieldValues) {
    if let one = data.text("target") {
      self = .names([one])
    } else {
      self.init("targets", of: data)
    }
  }

  var isInputs: Bool { if case .inputs = self { true } else { false } }

  /// The names, a range being the stretch of a table's columns; nil once a problem is reported.
  func names(among known: [String], _ diagnostics: inout Diagnostics) -> [String]? {
    switch self {
    case .names(let names): return names
    case .inputs: return []
    case .range(let from, let to):
      guard let first = index(of: from, known, &diagnostics),
        let last = index(of: to, known, &diagnostics)
      else { return nil }
      if first <= last { return Array(known[first...last]) }
      diagnostics.report(
        .experiment(.columnRange(from: from.string, to: to.string)), at: from.start)
      return nil
    }
  }

  private func index(
    of name: PositionedText, _ known: [String], _ diagnostics: inout Diagnostics
  ) -> Int? {
    if let index = known.firstIndex(of: name.string) { return index }
    diagnostics.report(
      .unknown(.column, name: name.string, known: known), at: name.start)
    return nil
  }

  /// The names where the data have none of their own: a range counts, as p1, p2 … p64 does.
  func countedNames(_ diagnostics: inout Diagnostics) -> [String]? {
    guard case .range(let from, let to) = self else { return names(among: [], &diagnostics) }
    let (first, last) = (NumberedName(from.string), NumberedName(to.string))
    if let first, let last, first.letters == last.letters, first.number <= last.number,
      last.number - first.number < Self.mostCounted
    {
      return (first.number...last.number).map { "\(first.letters)\($0)" }
    }
    diagnostics.report(
      .experiment(.columnRange(from: from.string, to: to.string)), at: from.start)
    return nil
  }

  /// A row has no more numbers.
  private static let mostCounted = 10_000
}

/// A name that ends in a number: p64.
private struct NumberedName {
  let letters: Substring
  let number: Int

  init?(_ name: String) {
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard let number = Int(name.suffix(digits)) else { return nil }
    (letters, self.number) = (name.dropLast(digits), number)
  }
}
