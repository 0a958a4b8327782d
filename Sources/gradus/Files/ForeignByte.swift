import TextInterface

/// The first byte of a file that does not belong to UTF-8, and what the file probably is instead.
struct ForeignByte: Equatable {
  let byte: UInt8
  /// From 1, as editors count.
  let line: Int
  let column: Int
  /// Its line as far as it can be read, and what encoding the file's first bytes speak of.
  private let text: String
  private let encoding: String?

  /// - Precondition: what stands before the byte is UTF-8.
  init(at index: Int, in bytes: [UInt8]) {
    byte = bytes[index]
    let start = bytes[..<index].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    line = 1 + bytes[..<start].count { $0 == UInt8(ascii: "\n") }
    let before = String(decoding: bytes[start..<index], as: UTF8.self)
    column = before.count + 1
    let rest = bytes[index...].prefix { $0 != UInt8(ascii: "\n") }.prefix(60)
    text = before.suffix(40) + String(decoding: rest, as: UTF8.self)
    indent = before.suffix(40).reduce(0) { $0 + $1.columns }
    encoding = Self.encoding(bytes)
  }

  private let indent: Int

  /// Every other byte of UTF-16 in our script is 0, three of four of UTF-32; a mark stands before most.
  private static func encoding(_ bytes: [UInt8]) -> String? {
    let start = bytes.prefix(1024)
    let zeros = start.count { $0 == 0 }
    if zeros * 10 > start.count * 6 { return "UTF-32" }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
      || zeros * 10 > start.count * 3
    {
      return "UTF-16"
    }
    return nil
  }

  var sentence: String {
    if let encoding { return "this file is written in \(encoding); save it as UTF-8" }
    let code = String(byte, radix: 16, uppercase: true)
    return "the byte 0x\(code) is not UTF-8; save the file as UTF-8"
  }

  /// The line and a caret below the byte; nothing of a file in another encoding.
  var excerpt: String {
    guard encoding == nil else { return "" }
    return "  \(text)\n  \(String(repeating: " ", count: indent))^"
  }
}
