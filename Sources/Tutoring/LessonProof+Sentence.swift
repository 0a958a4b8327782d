extension LessonProof.Flaw {
  /// What is wrong and what to do.
  public var sentence: String {
    switch kind {
    case .experimentRefused(let error): "this experiment cannot start: \(error)."
    case .modelAnswerFails(let item, let answer, let verdict):
      "the author's own answer to “\(item)”, \(answer), ends as \(verdict.rawValue). Does its moment ever "
        + "come, and is the tolerance wide enough?"
    case .modelSolutionFails(let task, let met, let count):
      "the model solution of “\(task)” meets \(met) of \(count) conditions. Change the model or the conditions."
    case .wrongAnswerPasses(let item, let answer):
      "\(answer) is listed as a wrong answer to “\(item)”, but it passes."
    case .solvedUntrained(let task): "“\(task)” is solved before anybody does anything."
    case .solvedOnArrival(let task):
      "“\(task)” is solved when its page opens: an earlier page has trained its experiment. Give it one of its own."
    case .drawFails(let item, let seed):
      "with the numbers of seed \(seed) the author's own answer to “\(item)” is not right. Can it be computed?"
    case .drawnWrongPasses(let item, let answer, let seed):
      "with the numbers of seed \(seed), \(answer) is listed as a wrong answer to “\(item)”, but it passes."
    case .emptyHint(let item): "a hint of “\(item)” is empty."
    case .typedNumber(let number):
      "\(number) is typed into prose. Compute it, or declare it as a fact: {\(number)}."
    case .overBudget(let updates, let budget):
      "the author's way through takes \(updates) updates, and the budget is \(budget). Train less, or raise `budget`."
    case .knobRefused(let task, let knob, let value, let error):
      "the knob \(knob) of “\(task)” cannot be \(value): \(error)."
    }
  }
}
