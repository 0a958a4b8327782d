extension FormulaProblem {
  var sentence: ErrorSentence {
    switch self {
    case .empty: .init("the formula is empty", "write one, such as `loss < 0.1`")
    case .tooLong(let limit):
      .init("the formula is longer than \(limit) characters", "make it simpler")
    case .tooDeep: .init("the formula is nested too deeply", "make it simpler")
    case .unexpectedCharacter(let character):
      .init(
        "`\(character)` means nothing in a formula",
        "formulas have numbers, names, + - * / ^, comparisons, and, or, not and ( )")
    case .unexpected(let token):
      .init(
        "`\(token)` cannot stand here in a formula",
        "is an operator or a bracket missing before it?")
    case .endsEarly(let expected):
      .init("the formula ends where \(expected) should follow", "complete it")
    case .notClosed(let bracket):
      .init("this \(bracket) is never closed", "add the missing \(bracket == "(" ? ")" : "]")")
    case .badNumber(let text):
      .init(
        "`\(text)` is no number",
        "write numbers as 12, 0.5 or 1e-3, and * between a number and a name")
    case .chainedComparison: .init("comparisons do not chain", "write `0 < x and x < 1`")
    case .singleEquals: .init("= is not a comparison", "write == to compare")
    case .noExperiment(let name):
      .init(
        "no experiment on this page, so `\(name)` has no owner",
        "add a plot, train or experiment block to the page, or write `experiment.\(name)`")
    case .needsArguments(let name, let expected, let found):
      .init(Self.arguments(name, expected, found), "write \(name)(\(Self.example(expected)))")
    case .takesNoArguments(let name):
      .init(
        "`\(name)` takes no values in parentheses", "write `\(name)` alone; for a product write *")
    case .needsIndices(let name, let expected, let found):
      .init(
        "`\(name)` needs \(expected) or more […], not \(found)",
        "see FormulaNames: \(FormulaNames.entry(name)?.help ?? "")")
    case .takesNoIndices(let name):
      .init("`\(name)` has no […] here", FormulaNames.entry(name)?.help ?? "")
    case .belongsToNoExperiment(let name):
      .init("`\(name)` is arithmetic and belongs to no experiment", "write `\(name)(…)` alone")
    }
  }

  private static func arguments(_ name: String, _ expected: ClosedRange<Int>, _ found: Int?)
    -> String
  {
    let count = expected.lowerBound
    let values = count == 1 ? "1 value" : "\(count) values"
    let least = expected.lowerBound == expected.upperBound ? values : "\(values) or more"
    guard let found else { return "`\(name)` needs \(least) in parentheses" }
    return "`\(name)` takes \(least), not \(found)"
  }

  private static func example(_ expected: ClosedRange<Int>) -> String {
    ["x", "y", "z"].prefix(max(1, expected.lowerBound)).joined(separator: ", ")
  }
}

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
    case .choiceNeedsOne:
      .init(
        "a choice is either `right:` or `wrong:`",
        "write one of them, and `say:` for what to answer")
    case .keyOfOtherKind(let key, let kind):
      .init("`\(key)` means nothing in a question with `\(kind)`", "remove it")
    case .foreseenIsRight(let answer):
      .init("the foreseen wrong answer `\(answer)` is a right one", "remove it")
    case .hintCostsTooMuch(let cost, let points):
      .init("the hints cost \(cost) points, more than the \(points) there are", "make them cheaper")
    case .emptyText(let key): .init("`\(key)` is empty", "write something, or remove it")
    case .message(let what, let advice): .init(what, advice)
    }
  }
}
