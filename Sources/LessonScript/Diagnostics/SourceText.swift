/// A file cut into lines: no byte order mark, no line ends, whatever ends the file used.
struct SourceText: Sendable {
  let file: String
  let lines: [String]
  /// The first character of each line that no text has.
  let oddCharacters: [OddCharacter]

  init(file: String, text: String) {
    self.file = file
    let withoutMark = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    let pieces = withoutMark.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd)
    lines = pieces.map {
      String(String.UnicodeScalarView($0.unicodeScalars.map(\.shownOrReplaced)))
    }
    oddCharacters = pieces.enumerated().compactMap { OddCharacter(in: $1, line: $0 + 1) }
  }

  init(_ source: LessonSource) {
    self.init(file: source.file, text: source.text)
  }

  /// The line with that number, counted from 1; empty outside the file.
  func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  func location(_ position: SourcePosition) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }

  /// The first position of a text at or after another, within a paragraph's length; else that other.
  func position(of text: String, from start: SourcePosition) -> SourcePosition {
    for number in start.line..<start.line + 40 {
      let line = line(number)
      if let found = line.firstRange(of: text)?.lowerBound {
        return SourcePosition(
          line: number, column: line.distance(from: line.startIndex, to: found) + 1)
      }
    }
    return start
  }

  /// Where a word stands after a key, in the block whose fence is at `location`: the key itself
  /// without a word, the fence if there is no such key.
  func position(
    of word: String?, occurrence: Int = 1, key: String, below location: SourceLocation
  ) -> SourcePosition {
    for number in location.line + 1..<max(location.line + 2, lines.count + 1) {
      let text = line(number)
      if text.hasPrefix("```") || text.hasPrefix("~~~") { break }
      guard let range = text.firstRange(of: key + ":") else { continue }
      let found = word.map { text[range.upperBound...].ranges(of: $0).prefix(occurrence).last }
      guard let start = found.map({ $0?.lowerBound }) ?? range.lowerBound else { continue }
      return SourcePosition(
        line: number, column: text.distance(from: text.startIndex, to: start) + 1)
    }
    return SourcePosition(line: location.line, column: location.column)
  }
}

/// A line and a column within one file, counted from 1 in characters.
struct SourcePosition: Hashable, Sendable, Comparable {
  var line: Int
  var column: Int

  static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A character that commands a terminal, or that stands where a letter was lost, and its position.
struct OddCharacter: Sendable {
  let scalar: Unicode.Scalar
  let position: SourcePosition

  fileprivate init?(in line: Substring, line number: Int) {
    guard let index = line.unicodeScalars.firstIndex(where: \.isOdd) else { return nil }
    scalar = line.unicodeScalars[index]
    let before = line.unicodeScalars[..<index]
    position = SourcePosition(line: number, column: String(before).count + 1)
  }
}

extension Unicode.Scalar {
  /// Control characters but for tabs, changes of direction, and the sign for a letter that was lost.
  var isOdd: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20..<0x7F, 0x85: false
    case ..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFD: true
    default: false
    }
  }
}

extension Character {
  fileprivate var isLineEnd: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}

extension Unicode.Scalar {
  /// NUL would end a C string early, the private plane marks values on their way through Markdown,
  /// and only YAML would take the last three for line ends.
  fileprivate var shownOrReplaced: Unicode.Scalar {
    switch value {
    case 0, 0xF0000...0xFFFFD: "\u{FFFD}"
    case 0x85, 0x2028, 0x2029: " "
    default: self
    }
  }
}

/// A position in a lesson or data file, as editors count: lines and columns start at 1, columns count
/// characters.
public struct SourceLocation: Hashable, Sendable {
  /// As messages name it.
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in characters.
  public var column: Int

  /// A position in a file.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`
  public var description: String { "\(file):\(line):\(column)" }
}
