/// What can be wrong with a question or a task once its keys are right.
public enum QuestionProblem: Equatable, Sendable {
  case noKind
  case severalKinds([String])
  case noRightChoice
  case severalRightChoices
  case noWrongChoice
  case keyOfOtherKind(key: String, kind: String)
  case foreseenIsRight(String)
  case foreseenIsNoNumber(String)
  case hintsCostTooMuch(cost: Int, points: Int)
  case settingWithoutKnob(name: String, knobs: [String])
  case settingNotOnOffer(name: String, value: String, values: [String])
  case repeatedValue(String)
  case boundaryNeedsTwoInputs(found: Int)
}
