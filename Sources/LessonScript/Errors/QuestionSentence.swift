extension QuestionProblem {
  var sentence: ErrorSentence {
    switch self {
    case .noKind:
      .init("this question has no answer", "add `choices`, `number`, `text` or `predict`")
    case .severalKinds(let keys):
      .init(
        "a question has one kind of answer, not \(Form.alternatives(keys.map { "`\($0)`" }).replacing(" or ", with: " and "))",
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
    case .foreseenIsNoNumber(let answer):
      .init(
        "the foreseen wrong answer `\(answer)` is no number", "write a number, as a learner would")
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
