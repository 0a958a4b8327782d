extension Question {
  /// The question as one learner gets it: with the numbers drawn for them in place of their names,
  /// in every text and formula. The draws stay, so that the question still tells what was drawn.
  public func binding(_ values: [String: Double]) -> Question {
    var question = self
    question.prompt = prompt.binding(values)
    question.kind = kind.binding(values)
    question.hints = hints.map { Hint(text: $0.text.binding(values), cost: $0.cost) }
    question.wrong = wrong.map { $0.binding(values) }
    question.explanation = explanation.binding(values)
    return question
  }
}

extension ForeseenAnswer {
  fileprivate func binding(_ values: [String: Double]) -> ForeseenAnswer {
    ForeseenAnswer(
      answer: answer, formula: formula?.binding(values), feedback: feedback.binding(values),
      location: location)
  }
}

extension Question.Kind {
  fileprivate func binding(_ values: [String: Double]) -> Question.Kind {
    switch self {
    case .choice(let choices, let multiple):
      .choice(choices.map { $0.binding(values) }, multiple: multiple)
    case .number(let answer, let tolerance):
      .number(answer: answer.binding(values), tolerance: tolerance)
    case .prediction(let of, let moment, let tolerance):
      .prediction(
        of: of.binding(values), moment: moment.binding(values), tolerance: tolerance)
    case .order(let items): .order(items.map { $0.binding(values) })
    case .match(let pairs, let extra):
      .match(pairs.map { $0.binding(values) }, extra: extra.map { $0.binding(values) })
    case .text, .point: self
    }
  }
}

extension Question.Choice {
  fileprivate func binding(_ values: [String: Double]) -> Question.Choice {
    .init(
      text: text.binding(values), isRight: isRight, feedback: feedback.binding(values))
  }
}

extension Question.Match {
  fileprivate func binding(_ values: [String: Double]) -> Question.Match {
    .init(left: left.binding(values), right: right.binding(values))
  }
}
