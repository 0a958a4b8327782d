/// One field of a CSV text: what it says, and where its first character stands.
struct CSVField: Equatable {
  var text: String
  var line: Int
  var column: Int
  var isQuoted = false
}

/// Reads a CSV text row by row, holding no more than one row in memory.
struct CSVReader {
  private var bytes: String.UTF8View.Iterator
  private var current: UInt8?
  private let separator: UInt8
  private let limits: CSVFormat.Limits
  private(set) var line = 1
  private var column = 1
  private var rowBytes = 0

  init(_ text: String, format: CSVFormat) {
    bytes = text.utf8.makeIterator()
    separator = UInt8(format.separator.value)
    limits = format.limits
    current = bytes.next()
    skipByteOrderMark(text)
  }

  /// The next row, or nil at the end; a blank line is a row without fields.
  mutating func nextRow() throws(CSVError) -> [CSVField]? {
    guard current != nil else { return nil }
    rowBytes = 0
    try checkCurrent()
    var fields: [CSVField] = []
    if try endLine() { return fields }
    repeat {
      guard fields.count < limits.columns else {
        throw error(.tooManyColumns(limit: limits.columns))
      }
      fields.append(try field())
    } while try skipSeparator()
    _ = try endLine()
    return isBlank(fields) ? [] : fields
  }

  func error(_ problem: CSVError.Problem) -> CSVError {
    CSVError(line: line, column: column, problem: problem)
  }

  private func isBlank(_ fields: [CSVField]) -> Bool {
    fields.count == 1 && fields[0].text.isEmpty && !fields[0].isQuoted
  }
}

// MARK: - Fields

extension CSVReader {
  private mutating func field() throws(CSVError) -> CSVField {
    while isSpace(current) { try advance() }
    return current == UInt8(ascii: "\"") ? try quotedField() : try plainField()
  }

  private mutating func plainField() throws(CSVError) -> CSVField {
    let start = (line, column)
    var text: [UInt8] = []
    while let byte = current, byte != separator, !isLineEnd(byte) {
      guard byte != UInt8(ascii: "\"") else { throw error(.strayQuote) }
      text.append(byte)
      try advance()
    }
    while isSpace(text.last) { text.removeLast() }
    return CSVField(text: String(decoding: text, as: UTF8.self), line: start.0, column: start.1)
  }

  private mutating func quotedField() throws(CSVError) -> CSVField {
    let open = error(.unclosedQuote)
    var text: [UInt8] = []
    try advance()
    while true {
      guard let byte = current else { throw open }
      try advance()
      if byte == UInt8(ascii: "\"") {
        guard current == byte else { break }
        try advance()
      }
      text.append(byte)
    }
    while isSpace(current) { try advance() }
    if let byte = current, byte != separator, !isLineEnd(byte) { throw error(.textAfterQuote) }
    return CSVField(
      text: String(decoding: text, as: UTF8.self), line: open.line, column: open.column,
      isQuoted: true)
  }

  private mutating func skipSeparator() throws(CSVError) -> Bool {
    guard current == separator else { return false }
    try advance()
    return true
  }

  private func isSpace(_ byte: UInt8?) -> Bool {
    byte != separator && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t"))
  }
}

// MARK: - Bytes

extension CSVReader {
  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func endLine() throws(CSVError) -> Bool {
    guard let byte = current, isLineEnd(byte) else { return false }
    try advance()
    return true
  }

  /// Steps over one byte; CRLF counts as one, and a continuation byte of UTF-8 has no column.
  private mutating func advance() throws(CSVError) {
    guard let byte = current else { return }
    current = bytes.next()
    rowBytes += 1
    if byte == UInt8(ascii: "\r"), current == UInt8(ascii: "\n") { current = bytes.next() }
    if isLineEnd(byte) {
      (line, column) = (line + 1, 1)
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
    try checkCurrent()
  }

  private func checkCurrent() throws(CSVError) {
    if rowBytes > limits.rowBytes { throw error(.rowTooLong(limit: limits.rowBytes)) }
    if current == 0 { throw error(.nulByte) }
  }

  private mutating func skipByteOrderMark(_ text: String) {
    guard text.unicodeScalars.first == "\u{FEFF}" else { return }
    for _ in 0..<3 { current = bytes.next() }
  }
}
