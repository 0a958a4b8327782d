import LessonScript

extension LessonProof.Flaw {
  /// What is wrong and what to do.
  public var sentence: String {
    switch kind {
    case .experimentRefused(let error): "this experiment cannot start: \(error.sentence.clause)."
    case .diverges(let step, let first):
      "this training leaves the numbers: at update \(step) \(first) is no longer finite. Take a smaller rate, or scale "
        + "the data."
    case .answerNotFinite(let item, let formula):
      "the answer to “\(item)”, `\(formula)`, is not a finite number. Is something divided by 0?"
    case .drawNotFinite(let item, let numbers):
      "with \(numbers) the answer to “\(item)” is not a finite number. Leave such numbers out of `draw`."
    case .modelAnswerFails(let item, "", _):
      "the moment of the prediction “\(item)” never comes while its page trains. Train further, or change `when`."
    case .modelAnswerFails(let item, let answer, _) where ["nan", "inf", "-inf"].contains(answer):
      "the answer to “\(item)” is not a finite number. Look at its formula, and whether training left the numbers."
    case .modelAnswerFails(let item, let answer, let verdict):
      "the author's own answer to “\(item)”, \(answer), ends as \(verdict.rawValue). Does its moment ever "
        + "come, and is the tolerance wide enough?"
    case .modelSolutionFails(let task, let met, let count, let failing):
      "the model solution of “\(task)” meets \(met) of \(count) conditions; `\(failing)` never held. Change the "
        + "model or the condition."
    case .predictedAlready(let item):
      "the moment of the prediction “\(item)” is there before anything is trained. Change `when`."
    case .wrongAnswerPasses(let item, let answer):
      "\(answer) is listed as a wrong answer to “\(item)”, but it passes."
    case .solvedUntrained(let task): "“\(task)” is solved before anybody does anything."
    case .solvedOnArrival(let task):
      "“\(task)” is solved when its page opens: an earlier page has trained its experiment. Give it one of its own."
    case .drawFails(let item, let seed):
      "with the numbers of seed \(seed) the author's own answer to “\(item)” is not right. Can it be computed?"
    case .drawnWrongPasses(let item, let answer, let seed):
      "with the numbers of seed \(seed), \(answer) is listed as a wrong answer to “\(item)”, but it passes."
    case .claimFails(let words, let item): "of “\(item)”: \(words)"
    case .emptyHint(let item): "a hint of “\(item)” is empty."
    case .numberInProse(let number):
      "\(number) is typed into prose. Compute it, or declare it as a fact: {\(number)}."
    case .overBudget(let updates, let budget):
      "with this training the author's way through takes \(updates == .max ? "far too many" : "\(updates)") updates "
        + "(one of a large network or batch counts as several), and the budget is \(budget). Train less, or raise "
        + "`budget`."
    case .runNeverComes(let experiment, let condition):
      "`\(condition)` never holds of \(experiment) as far as the lesson trains it. Change it, or train further."
    case .readsRun(let experiment, let formula, let page):
      "`\(formula)` speaks of the training of \(experiment) on page \(page), which a learner may not have made. Add a "
        + "`needs` block to this page that says how far it went, such as \(experiment): epoch == 10."
    case .predictsUntrained(let item, let experiment):
      "the prediction “\(item)” is about \(experiment), which begins at random and is trained on no page before. Train "
        + "it there, or give its weights."
    case .goalUnseen(let task, let quantity):
      "“\(task)” is about `\(quantity)`, which its page does not show. Add a picture of it, or a value in its words."
    case .knobRefused(let task, let knob, let value, let error):
      "the knob \(knob) of “\(task)” cannot be \(value): \(error.sentence.clause)."
    }
  }
}
