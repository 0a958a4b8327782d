/// YAML that could take for ever or exhaust the stack is refused before the library sees it.
enum YAMLLimits {
  struct Violation {
    var problem: YAMLProblem
    /// Counted from 0.
    var line: Int
    var column: Int
  }

  static let deepest = 40
  static let longestIndent = 200

  static func find(in lines: [[Character]], longest: Int = YAMLReader.longest) -> Violation? {
    guard lines.reduce(0, { $0 + $1.count + 1 }) <= longest else {
      return Violation(problem: .tooLong(limit: longest), line: 0, column: 0)
    }
    return tooDeep(lines) ?? anchor(lines)
  }

  /// Brackets inside quotes count, too: they are balanced in any text that makes sense.
  private static func tooDeep(_ lines: [[Character]]) -> Violation? {
    var depth = 0
    for (number, line) in lines.enumerated() {
      let indent = line.prefix { " -?:\t".contains($0) }.count
      if indent > longestIndent {
        return Violation(problem: .tooDeep, line: number, column: longestIndent)
      }
      for (column, character) in line.enumerated() {
        if character == "[" || character == "{" { depth += 1 }
        if character == "]" || character == "}" { depth = max(0, depth - 1) }
        if depth > deepest { return Violation(problem: .tooDeep, line: number, column: column) }
      }
    }
    return nil
  }

  /// `&name` where a value would begin.
  private static func anchor(_ lines: [[Character]]) -> Violation? {
    for (number, line) in lines.enumerated() {
      for column in line.indices.dropLast() where line[column] == "&" {
        if line[column + 1].isLetter || line[column + 1].isNumber, startsValue(line, column) {
          return Violation(problem: .anchor, line: number, column: column)
        }
      }
    }
    return nil
  }

  /// Nothing before it, or a sign of YAML's, or a tag.
  private static func startsValue(_ line: [Character], _ column: Int) -> Bool {
    let before = line[..<column]
    let words = before.split(separator: " ")
    guard let last = words.last else { return true }
    if "[{".contains(last.last!) || last.first == "!" { return true }
    return before.last == " " && "-:?,".contains(last.last!)
  }
}
