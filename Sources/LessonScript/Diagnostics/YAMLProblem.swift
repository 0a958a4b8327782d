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
