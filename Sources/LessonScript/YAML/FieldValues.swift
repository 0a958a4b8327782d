/// The values of a block that has passed its form check, read by key.
struct FieldValues {
  let value: YAMLValue
  let table: FieldTable

  var place: Place { value.place }

  subscript(key: String) -> YAMLValue? {
    precondition(table[key] != nil, "\(key) is not in the table of \(table.name)")
    return value.value(key)
  }

  func placed(_ key: String) -> PlacedText? { self[key]?.text }
  func text(_ key: String) -> String? { placed(key)?.string }
  func whole(_ key: String) -> Int? { text(key).flatMap(Scalars.whole) }
  func number(_ key: String) -> Double? { text(key).flatMap(Scalars.number) }
  func flag(_ key: String) -> Bool? { text(key).flatMap(Scalars.flag) }
  func tolerance(_ key: String) -> Tolerance? { text(key).flatMap(Scalars.tolerance) }

  /// The items of a list; a single value counts as a list of one.
  func list(_ key: String) -> [YAMLValue] {
    guard let value = self[key] else { return [] }
    return value.list ?? [value]
  }

  func texts(_ key: String) -> [String] { list(key).compactMap { $0.text?.string } }
  func numbers(_ key: String) -> [Double] { texts(key).compactMap(Scalars.number) }

  /// The keys and values of a part.
  func fields(_ key: String, _ table: FieldTable) -> FieldValues? {
    guard let value = self[key], value.entries != nil else { return nil }
    return FieldValues(value: value, table: table)
  }

  // The form check has marked what is wrong; a second reading has nothing to add.

  func markdown(_ key: String, _ proof: Proof) -> [Inline]? {
    placed(key).flatMap { $0.inlines(proof) }
  }

  func lines(_ key: String, _ proof: Proof) -> [[Inline]]? {
    var copy = Proof(proof.source)
    return placed(key).flatMap { LinesReader.read($0, &copy) }
  }

  func formula(_ key: String, _ proof: Proof) -> LocatedFormula? {
    placed(key).flatMap { $0.formula(proof) }
  }
}

extension PlacedText {
  func inlines(_ proof: Proof) -> [Inline]? {
    var copy = Proof(proof.source)
    return InlineReader.read(self, &copy)
  }

  func formula(_ proof: Proof) -> LocatedFormula? {
    var copy = Proof(proof.source)
    return FormulaParser.parse(self, &copy)
  }
}
