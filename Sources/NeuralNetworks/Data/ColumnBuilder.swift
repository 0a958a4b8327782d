/// One column of a CSV text while its fields come in, top to bottom.
struct ColumnBuilder {
  private enum Kind { case undecided, numbers, words }

  private let name: String
  private let decimal: Unicode.Scalar
  private let isOpen: Bool
  private let isDeclared: Bool
  private var kind: Kind
  private var numbers: [Double] = []
  private var words: [String]
  private var codes: [Int] = []
  private var codeOfWord: [String: Int] = [:]

  /// - Parameter known: nil lets the first field decide between numbers and words; an empty list
  ///   means words, whatever they are; any other list means these words, in this order.
  init(name: String, known: [String]?, decimal: Unicode.Scalar = ".") {
    self.name = name
    self.decimal = decimal
    isDeclared = known != nil
    isOpen = known?.isEmpty ?? true
    kind = known == nil ? .undecided : .words
    words = known ?? []
    for (code, word) in words.enumerated() { codeOfWord[word] = code }
  }

  /// How many columns of numbers this one becomes.
  var width: Int { kind == .words ? words.count : 1 }

  mutating func append(_ field: CSVField, limit: Int) throws(CSVError) {
    let number = DecimalNumber(field.text, decimal: decimal)
    if number == nil, kind != .words, isNumberWithOtherDecimal(field.text) {
      throw field.error(.otherDecimal(name: name, text: field.excerpt))
    }
    if kind == .undecided { kind = number == nil ? .words : .numbers }
    if kind == .words {
      try appendWord(field, isNumber: number != nil, limit: limit)
    } else {
      try appendNumber(number, field)
    }
  }

  private func isNumberWithOtherDecimal(_ text: String) -> Bool {
    DecimalNumber(text, decimal: decimal == "." ? "," : ".") != nil
  }

  private mutating func appendNumber(_ number: DecimalNumber?, _ field: CSVField) throws(CSVError) {
    guard let number else { throw field.error(.notANumber(name: name, text: field.excerpt)) }
    guard number.value.isFinite else {
      throw field.error(.notFinite(name: name, text: field.excerpt))
    }
    numbers.append(number.value)
  }

  private mutating func appendWord(
    _ field: CSVField, isNumber: Bool, limit: Int
  ) throws(CSVError) {
    if isNumber && !isDeclared {
      throw field.error(.numberAmongCategories(name: name, text: field.excerpt))
    }
    if codeOfWord[field.text] == nil { try addWord(field, limit: limit) }
    codes.append(codeOfWord[field.text]!)
  }

  private mutating func addWord(_ field: CSVField, limit: Int) throws(CSVError) {
    guard isOpen else {
      throw field.error(.unknownCategory(name: name, text: field.excerpt, known: words))
    }
    guard words.count < limit else {
      throw field.error(.tooManyCategories(name: name, limit: limit))
    }
    codeOfWord[field.text] = words.count
    words.append(field.text)
  }
}

extension ColumnBuilder {
  /// The finished column, its categories in order.
  var column: DataTable.Column {
    guard kind == .words else { return .numbers(numbers) }
    let order = isOpen ? sorted(words) : Array(words.indices)
    var place = [Int](repeating: 0, count: words.count)
    for (new, old) in order.enumerated() { place[old] = new }
    return .categories(names: order.map { words[$0] }, codes: codes.map { place[$0] })
  }

  /// The indices of the words in order: by size if all are numbers, else by their scalars.
  private func sorted(_ words: [String]) -> [Int] {
    let numbers = words.compactMap { DecimalNumber($0, decimal: decimal)?.value }
    guard numbers.count == words.count else {
      return words.indices.sorted { Self.precedes(words[$0], words[$1]) }
    }
    return words.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
  }

  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
  }
}
