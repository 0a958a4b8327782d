/// What can be wrong with a question or a task once its keys are right.
public enum QuestionProblem: Equatable, Sendable {
  case noKind([String])
  case severalKinds([String])
  case noRightChoice
  case severalRightChoices
  case noWrongChoice
  case keyOfOtherKind(key: String, kind: String)
  case foreseenIsRight(String)
  case badDrawName(String)
  case drawCount(Int, most: Int)
  case noSuchExample(Int, count: Int)
  case plotNeeds(plot: String, key: String)
  case plotKeyUnused(key: String, plot: String)
  case repeatedItem(String)
  case predictionWithoutTraining
  case secondTrainBlock(firstLine: Int)
  case hintsCostTooMuch(cost: Int, points: Int)
  case settingWithoutKnob(name: String, knobs: [String])
  case settingNotOnOffer(name: String, value: String, values: [String])
  case repeatedValue(String)
  case boundaryNeedsTwoInputs(found: Int)
}
