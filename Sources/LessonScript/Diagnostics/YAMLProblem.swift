/// What can be wrong with a YAML text before its meaning is looked at.
public enum YAMLProblem: Equatable, Sendable {
  /// What the YAML library says, and the likely cause.
  case syntax(String, YAMLCause)
  /// A bracket or quote that never ends.
  case notClosed(Character)
  /// A block without a key.
  case emptyBlock(block: String)
  /// A block that is a list or a text.
  case notAMapping(block: String, found: String)
  /// `&name` or `*name`.
  case anchor
  /// What an author meant as text, and YAML takes for a comment.
  case comment
  /// Brackets or indents within each other, too many.
  case tooDeep
  /// More characters than are read.
  case tooLong(limit: Int)
  /// A key that is a list or a mapping.
  case keyNotText
  /// `---` inside a block.
  case secondDocument
  /// `rate:1`
  case noBlankAfterColon(key: String)
  /// A blank that YAML takes for a letter.
  case oddBlank(Unicode.Scalar)
  /// A colon that YAML takes for a letter.
  case oddColon(Character)
  /// `[w1[1][1]]`: a name with brackets inside a list.
  case bracketsInName
  /// `momentum: 0.9` where `momentum: {momentum: 0.9}` is meant; the key and its first own key.
  case numbersBelong(key: String, inside: String, found: String)
  /// `{name: adam}` where the name is the key.
  case nameIsKey(String)
  /// A key of a part that stands outside of it, or the other way round.
  case keyElsewhere(String, table: String, owner: String)
}

/// Why YAML that is not valid usually is not.
public enum YAMLCause: Equatable, Sendable {
  /// A colon and a space inside a text.
  case colonInText
  /// A text that begins with a sign of YAML's.
  case textBeginsWithSign
  /// Lines of one part that begin in different columns.
  case indentation
  /// A tab before the first word.
  case tab
  /// A key without a colon, or without a space behind it.
  case missingColon
  /// A bracket that is opened only.
  case bracket
  /// None of these.
  case unknown
}

extension YAMLProblem {
  var sentence: ErrorSentence {
    switch self {
    case .syntax(let problem, let cause):
      .init("this is no valid YAML: \(problem)", cause.advice)
    case .notClosed(let mark):
      .init("this \(mark) is never closed", "close it, or put the text in \"quotes\"")
    case .emptyBlock(let block):
      .init("this \(block) is empty", "give it its keys, one to a line: `key: value`")
    case .notAMapping(let block, let found):
      .init(
        "the \(block) must be keys and values, not \(found)",
        "write `key: value`, one to a line, with a space after the colon")
    case .anchor:
      .init(
        "anchors (&name) and aliases (*name) are not part of the lesson language",
        "write the value out; a text that begins with & or * belongs in \"quotes\"")
    case .comment:
      .init(
        "a # after a blank begins a comment", "put the text in \"quotes\", or a blank after the #")
    case .tooDeep: .init("this is nested too deeply", "no key needs more than a few levels")
    case .tooLong(let limit):
      .init(
        "this block is longer than \(limit) characters",
        "put rows of data in a file: `data: {file: name.csv}`")
    case .keyNotText: .init("a key must be a plain word", "write `key: value`")
    case .secondDocument: .init("a line --- ends the block's YAML", "remove it")
    case .noBlankAfterColon(let key):
      .init("there is no blank behind the colon of `\(key)`", "write `\(key): value`")
    case .oddBlank(let scalar):
      .init(
        "this is not a plain blank (U+\(String(scalar.value, radix: 16, uppercase: true)))",
        "type it again with the space bar")
    case .oddColon(let colon): .init("`\(colon)` is not a plain colon", "write : and a blank")
    case .bracketsInName:
      .init(
        "this [ is never closed, for the list ends at the first ]",
        "put names with brackets in \"quotes\": [\"w1[1][1]\"]")
    case .numbersBelong(let key, let inside, let found):
      .init(
        "`\(key)` must be keys and values, not `\(found)`",
        "write `\(key): {\(inside): \(found)}`")
    case .nameIsKey(let name):
      .init("the name is the key here", "write `{\(name): {…}}`, or `\(name)` alone")
    case .keyElsewhere(let key, let table, let owner):
      .init(
        "`\(key)` does not belong \(table == "data" ? "into `data`" : "here")",
        owner == "data"
          ? "write it inside `data`" : "write it beside `data`, as a key of the experiment")
    }
  }

}

extension YAMLCause {
  var advice: String {
    switch self {
    case .colonInText: "a text that holds a colon and a space belongs in \"quotes\""
    case .textBeginsWithSign:
      "a text that begins with { [ * & ! | > % @ or ` belongs in \"quotes\""
    case .indentation: "look at the indentation: keys of one part begin in one column"
    case .tab: "indent with spaces, not tabs"
    case .missingColon: "write `key: value`, with a space after the colon"
    case .bracket: "close the bracket, or put a text that holds brackets in \"quotes\""
    case .unknown: "look for a missing quote, bracket or colon here or on the line above"
    }
  }
}
