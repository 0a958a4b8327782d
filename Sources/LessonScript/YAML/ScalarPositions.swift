/// Finds the position of each character of a YAML scalar by walking the source beside the value.
///
/// Every non-blank character of the value stands in the source, in the same order; between them are
/// quotes, escapes, line breaks and indentation, which are stepped over.
struct ScalarPositions {
  enum Quotes { case none, single, double, block }

  private let lines: [[Character]]
  private let quotes: Quotes
  private var line: Int
  private var column: Int

  /// `line` and `column` count from 0 and point at the first character of the scalar.
  init(lines: [[Character]], line: Int, column: Int, quotes: Quotes) {
    self.lines = lines
    self.quotes = quotes
    self.line = line
    self.column = column
    if quotes == .single || quotes == .double { self.column += 1 }
    if quotes == .block { nextLine() }
  }

  /// Positions counted from 0, one for each character of the value.
  mutating func positions(of value: [Character]) -> [SourcePosition] {
    value.map { $0.isWhitespace ? positionOfBlank() : position(of: $0) }
  }

  private var current: Character? {
    lines.indices.contains(line) && lines[line].indices.contains(column)
      ? lines[line][column] : nil
  }

  private mutating func nextLine() {
    line += 1
    column = 0
  }

  private mutating func positionOfBlank() -> SourcePosition {
    let position = SourcePosition(line: line, column: column)
    if quotes == .double, current == "\\" {
      column += escapeLength
    } else if current?.isWhitespace == true {
      column += 1
    }
    return position
  }

  private mutating func position(of character: Character) -> SourcePosition {
    skipBlanks()
    let position = SourcePosition(line: line, column: column)
    if quotes == .double, current == "\\" {
      column += escapeLength
    } else if quotes == .single, character == "'" {
      column += 2
    } else {
      column += 1
    }
    return position
  }

  private mutating func skipBlanks() {
    while line < lines.count {
      if let current {
        guard current.isWhitespace else { return skipContinuation() }
        column += 1
      } else {
        nextLine()
      }
    }
  }

  /// A backslash at the end of a line in double quotes joins it to the next.
  private mutating func skipContinuation() {
    guard quotes == .double, current == "\\", column == lines[line].count - 1 else { return }
    nextLine()
    skipBlanks()
  }

  private var escapeLength: Int {
    let next = column + 1
    guard lines[line].indices.contains(next) else { return 1 }
    return switch lines[line][next] {
    case "x": 4
    case "u": 6
    case "U": 10
    default: 2
    }
  }
}
