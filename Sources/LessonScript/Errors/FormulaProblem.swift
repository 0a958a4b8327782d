/// What can be wrong with a formula.
public enum FormulaProblem: Equatable, Sendable {
  case empty
  case tooLong(limit: Int)
  case tooDeep
  case unexpectedCharacter(Character)
  case unexpected(String)
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
}

/// What can be wrong with a question or a task once its keys are right.
public enum QuestionProblem: Equatable, Sendable {
  case noKind
  case severalKinds([String])
  case noRightChoice
  case severalRightChoices
  case noWrongChoice
  case choiceNeedsOne
  case keyOfOtherKind(key: String, kind: String)
  case foreseenIsRight(String)
  case hintCostsTooMuch(cost: Int, points: Int)
  case emptyText(String)
  case message(String, advice: String)
}
