/// Reads the few kinds of JSON that a safetensors header has, strictly as RFC 8259 has them.
struct JSONCursor {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The byte under the cursor, or nil at the end.
  var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  func error(_ expected: String) -> SafetensorsError {
    .notAHeader(byte: position, expected: expected)
  }

  /// Steps over the character if it comes next, after white space.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ character: Unicode.Scalar) throws(SafetensorsError) {
    guard skip(character) else { throw error(String(character)) }
  }

  mutating func expectEnd() throws(SafetensorsError) {
    skipSpace()
    guard next == nil else { throw error("the end of the header") }
  }

  private mutating func skipSpace() {
    while let byte = next, " \t\n\r".utf8.contains(byte) { position += 1 }
  }
}

// MARK: - Numbers

extension JSONCursor {
  /// A list of whole numbers that are not negative.
  mutating func integers() throws(SafetensorsError) -> [Int] {
    try expect("[")
    if skip("]") { return [] }
    var numbers: [Int] = []
    repeat { numbers.append(try integer()) } while skip(",")
    try expect("]")
    return numbers
  }

  private mutating func integer() throws(SafetensorsError) -> Int {
    skipSpace()
    let start = position
    while let byte = next, UInt8(ascii: "0") <= byte, byte <= UInt8(ascii: "9") { position += 1 }
    let digits = bytes[start..<position]
    let isPadded = digits.count > 1 && digits.first == UInt8(ascii: "0")
    guard !isPadded, let number = Int(String(decoding: digits, as: UTF8.self)) else {
      position = start
      throw error("a whole number")
    }
    return number
  }
}

// MARK: - Strings

extension JSONCursor {
  mutating func string() throws(SafetensorsError) -> String {
    try expect("\"")
    let start = position
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= UInt8(ascii: " ") else { throw error("no control character") }
      position += 1
      if byte == UInt8(ascii: "\\") { text += try escaped() } else { text.append(byte) }
    }
    try expect("\"")
    guard let string = String(validating: text, as: UTF8.self) else {
      position = start
      throw error("UTF-8")
    }
    return string
  }

  private mutating func escaped() throws(SafetensorsError) -> [UInt8] {
    guard let byte = next else { throw error("an escape") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"): return Array(String(try escapedScalar()).utf8)
    default: throw error("an escape")
    }
  }

  /// Four hexadecimal digits, or twice that for a surrogate pair.
  private mutating func escapedScalar() throws(SafetensorsError) -> Unicode.Scalar {
    let high = try hexadecimal()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, next == UInt8(ascii: "\\") else { throw error("a surrogate pair") }
    position += 1
    guard next == UInt8(ascii: "u") else { throw error("a surrogate pair") }
    position += 1
    let low = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw error("a surrogate pair") }
    return scalar
  }

  private mutating func hexadecimal() throws(SafetensorsError) -> UInt32 {
    let digits = bytes[position..<min(position + 4, bytes.endIndex)]
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, text.utf8.first != UInt8(ascii: "+"),
      let value = UInt32(text, radix: 16)
    else { throw error("four hexadecimal digits") }
    position += 4
    return value
  }
}
