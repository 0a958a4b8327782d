/// One field of a CSV text: what it says, and where its first character stands.
struct CSVField: Equatable {
  var text: String
  var line: Int
  var column: Int
  var isQuoted = false
}

/// Reads a CSV text row by row.
struct CSVReader {
  private let bytes: [UInt8]
  private var position = 0
  private let separator: UInt8
  private let limits: CSVFormat.Limits
  /// Of the row before: most likely the next one has as many.
  private var fieldCount = 0
  private(set) var line = 1
  private var column = 1
  private var rowBytes = 0

  init(_ text: String, format: CSVFormat) {
    bytes = Array(text.utf8)
    separator = UInt8(format.separator.value)
    limits = format.limits
    if bytes.starts(with: "\u{FEFF}".utf8) { position = 3 }
  }

  /// The next row, or nil at the end; a blank line is a row without fields.
  mutating func nextRow() throws(CSVError) -> [CSVField]? {
    guard current != nil else { return nil }
    rowBytes = 0
    try checkCurrent()
    var fields: [CSVField] = []
    if try endLine() { return fields }
    fields.reserveCapacity(fieldCount)
    repeat {
      guard fields.count < limits.columns else {
        throw error(.tooManyColumns(limit: limits.columns))
      }
      fields.append(try field())
    } while try skipSeparator()
    fieldCount = fields.count
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
    let first = position
    try skipUsualCharacters()
    while let byte = current, byte != separator, !isLineEnd(byte) {
      guard byte != UInt8(ascii: "\"") else { throw error(.strayQuote) }
      try advance()
    }
    var end = position
    while end > first, isSpace(bytes[end - 1]) { end -= 1 }
    return CSVField(
      text: String(decoding: bytes[first..<end], as: UTF8.self), line: start.0, column: start.1)
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
    (position, rowBytes, column) = (position + 1, rowBytes + 1, column + 1)
    try checkCurrent()
    return true
  }

  private func isSpace(_ byte: UInt8?) -> Bool {
    byte != separator && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t"))
  }
}

// MARK: - Bytes

extension CSVReader {
  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func endLine() throws(CSVError) -> Bool {
    guard let byte = current, isLineEnd(byte) else { return false }
    try advance()
    return true
  }

  /// Steps over one byte; CRLF counts as one, and a continuation byte of UTF-8 has no column.
  @inline(__always)
  private mutating func advance() throws(CSVError) {
    guard let byte = current else { return }
    position += 1
    rowBytes += 1
    if byte == UInt8(ascii: "\r"), current == UInt8(ascii: "\n") { position += 1 }
    if isLineEnd(byte) {
      (line, column) = (line + 1, 1)
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
    try checkCurrent()
  }

  /// Steps over what most fields are made of: ASCII characters after `"`, each with one column.
  private mutating func skipUsualCharacters() throws(CSVError) {
    let limit = min(bytes.count, position + limits.rowBytes - rowBytes)
    var end = position
    while end < limit, bytes[end] > UInt8(ascii: "\""), bytes[end] < 0x80, bytes[end] != separator {
      end += 1
    }
    column += end - position
    rowBytes += end - position
    position = end
    try checkCurrent()
  }

  @inline(__always)
  private func checkCurrent() throws(CSVError) {
    if rowBytes > limits.rowBytes { throw error(.rowTooLong(limit: limits.rowBytes)) }
    if current == 0 { throw error(.nulByte) }
  }
}
