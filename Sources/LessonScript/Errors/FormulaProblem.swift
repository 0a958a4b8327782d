/// What can be wrong with a formula.
public enum FormulaProblem: Equatable, Sendable {
  case empty
  case tooLong(limit: Int)
  case tooDeep
  case unexpectedCharacter(Character)
  /// Where a number or a name should stand.
  case unexpected(String)
  /// Where an operator or the end should stand.
  case extra(String)
  case tooManyPoints(String)
  case endsEarly(expected: String)
  case notClosed(Character)
  case badNumber(String)
  case chainedComparison
  case singleEquals
  case noExperiment(name: String)
  case needsArguments(name: String, expected: ClosedRange<Int>, found: Int?)
  case takesNoArguments(name: String)
  case needsIndices(name: String, expected: Int, found: Int)
  case takesNoIndices(name: String)
  case belongsToNoExperiment(name: String)
  case isNoParameter(name: String)
  case inputCount(name: String, found: Int, names: [String])
  case noSuchParameter(String, known: [String])
}
