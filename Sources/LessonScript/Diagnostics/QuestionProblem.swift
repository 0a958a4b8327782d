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

extension QuestionProblem {
  var sentence: ErrorSentence {
    switch self {
    case .noKind(let keys):
      .init(
        "this question has no answer",
        "add \(FieldType.alternatives(keys.map { "`\($0)`" }))")
    case .severalKinds(let keys):
      .init(
        "a question has one kind of answer, not \(keys.joined(separator: " and "))",
        "keep one, or make two questions")
    case .noRightChoice:
      .init(
        "none of the choices is right", "write `right:` instead of `wrong:` before the right one")
    case .severalRightChoices:
      .init("several choices are right", "add `multiple: true`, or keep one right choice")
    case .noWrongChoice: .init("none of the choices is wrong", "add a wrong one")
    case .keyOfOtherKind(let key, let kind):
      .init("`\(key)` means nothing in a question with `\(kind)`", "remove it")
    case .foreseenIsRight(let answer):
      .init("the foreseen wrong answer `\(answer)` is a right one", "remove it")
    case .badDrawName(let name):
      .init(
        "a drawn number cannot be called `\(name)`",
        "take letters, digits and _, and no name that formulas know already")
    case .drawCount(let count, let most):
      .init(
        count < 2 ? "there is nothing to draw from" : "there are too many values to draw from",
        "give 2 to \(most) values, or from, to and step")
    case .noSuchExample(let row, let count):
      .init("there is no example \(row)", "the data have \(count), counted from 1")
    case .plotNeeds(let plot, let key):
      .init("the plot `\(plot)` needs `\(key)`", BlockTables.plot[key]?.help ?? "")
    case .plotKeyUnused(let key, let plot):
      .init("`\(key)` means nothing without `\(plot)` in `show`", "remove it, or show \(plot)")
    case .predictionWithoutTraining:
      .init(
        "nothing on this page shows what was predicted",
        "add a `train` block, long enough for `when` to become true")
    case .secondTrainBlock(let line):
      .init("a page has one train block; the first is on line \(line)", "make two pages")
    case .repeatedItem(let item): .init("“\(item)” is here twice", "change or remove one")
    case .hintsCostTooMuch(let cost, let points):
      .init(
        "the hints cost \(cost) points, more than the \(points) there are", "make them cheaper")
    case .settingWithoutKnob(let name, let knobs):
      .unknown(.knob, name, knobs)
    case .settingNotOnOffer(let name, let value, let values):
      .init(
        "`\(value)` is not on offer for the knob `\(name)`",
        "add it to the knob, or take one of \(values.joined(separator: ", "))")
    case .repeatedValue(let value): .init("`\(value)` is here twice", "remove one")
    case .boundaryNeedsTwoInputs(let found):
      .init(
        "a boundary needs two inputs, this experiment has \(found)", "remove it from `show`")
    }
  }
}
