/// What can be wrong with a question or a task once its keys are right.
public enum QuestionProblem: Equatable, Sendable {
  /// No key that makes a kind of answer.
  case noKind([String])
  /// Keys of several kinds.
  case severalKinds([String])
  /// Choices without a right one.
  case noRightChoice
  /// Several right choices without `multiple`.
  case severalRightChoices
  /// Choices without a wrong one.
  case noWrongChoice
  /// A key that only other kinds of answers have.
  case keyOfOtherKind(key: String, kind: String)
  /// A wrong answer that is among the accepted ones.
  case foreseenIsRight(String)
  /// A drawn number with a name that formulas know, or none at all.
  case badDrawName(String)
  /// Too few or too many values to draw from.
  case drawCount(Int, most: Int)
  /// A row to point at that the data do not have.
  case noSuchExample(Int, count: Int)
  /// A picture without the key that it reads.
  case plotNeeds(plot: String, key: String, help: String)
  /// A key that none of the pictures reads.
  case plotKeyUnused(key: String, plot: String)
  /// A choice or the like that stands there twice.
  case repeatedItem(String)
  /// More things to put in order than a screen shows.
  case tooManyThings(Int, most: Int)
  /// Part of one point is none.
  case partOfOnePoint(key: String, points: Int)
  /// A key about several picks where one is made.
  case onlyOneIsChosen(key: String)
  /// Half of the points within what earns all of them.
  case nearIsNotWider
  /// A prediction on a page that trains nothing.
  case predictionWithoutTraining
  /// A page with two `train` blocks.
  case secondTrainBlock(firstLine: Int)
  /// Hints that take more points off than there are.
  case hintsCostTooMuch(cost: Int, points: Int)
  /// A model solution that sets what the learner cannot.
  case settingWithoutKnob(name: String, knobs: [String])
  /// A model solution with a value that the learner does not have.
  case settingNotOnOffer(name: String, value: String, values: [String])
  /// A value that is on offer twice.
  case repeatedValue(String)
  /// A picture whose axes are two inputs, of an experiment with another number.
  case plotNeedsTwoInputs(plot: String, found: Int)
  /// A picture of the only output, and how many there are.
  case plotNeedsOneOutput(plot: String, found: Int)
  /// A picture of the hidden layer, of a network that has none.
  case plotNeedsHiddenLayer(plot: String)
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
    case .plotNeeds(let plot, let key, let help):
      .init("the plot `\(plot)` needs `\(key)`", help)
    case .plotKeyUnused(let key, let plot):
      .init("`\(key)` means nothing without `\(plot)` in `show`", "remove it, or show \(plot)")
    case .predictionWithoutTraining:
      .init(
        "nothing on this page shows what was predicted",
        "add a `train` block, long enough for `when` to become true")
    case .secondTrainBlock(let line):
      .init("a page has one train block; the first is on line \(line)", "make two pages")
    case .tooManyThings(let count, let most):
      .init("these are \(count) things to put in order", "keep \(most) at most")
    case .partOfOnePoint(let key, let points):
      .init(
        "`\(key)` gives a part of the points, and part of \(points) is none",
        "give `points: 2` or more")
    case .onlyOneIsChosen(let key):
      .init(
        "`\(key)` means nothing where one choice is taken", "add `multiple: true`, or remove it")
    case .nearIsNotWider:
      .init("`near` reaches no further than `within`", "make it wider, or remove it")
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
    case .plotNeedsOneOutput(let plot, let found):
      .init(
        "the plot `\(plot)` needs a single output, this experiment has \(found)",
        "remove it from `show`")
    case .plotNeedsHiddenLayer(let plot):
      .init(
        "the plot `\(plot)` needs a hidden layer, and this network has none",
        "remove it from `show`, or write two layers such as [2 tanh, 1 sigmoid]")
    case .plotNeedsTwoInputs(let plot, let found):
      .init(
        "the plot `\(plot)` needs two inputs, this experiment has \(found)",
        "remove it from `show`")
    }
  }
}
