/// What can be wrong with a YAML text before its meaning is looked at.
public enum YAMLProblem: Equatable, Sendable {
  /// What the YAML library says, and the likely cause.
  case syntax(String, YAMLCause)
  /// A bracket or quote that never ends.
  case notClosed(Character)
  case emptyBlock(block: String)
  case notAMapping(block: String, found: String)
  case anchor
  /// What an author meant as text, and YAML takes for a comment.
  case comment
  case tooDeep
  case tooLong(limit: Int)
  case keyNotText
  case secondDocument
}

/// Why YAML that is not valid usually is not.
public enum YAMLCause: Equatable, Sendable {
  case colonInText
  case textBeginsWithSign
  case indentation
  case tab
  case missingColon
  case bracket
  case unknown
}
