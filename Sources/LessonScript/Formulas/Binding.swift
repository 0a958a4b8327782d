extension Formula {
  /// The formula with numbers in place of plain names, such as those drawn for a learner.
  public func binding(_ values: [String: Double]) -> Formula {
    switch self {
    case .number: self
    case .negate(let inner): .negate(inner.binding(values))
    case .not(let inner): .not(inner.binding(values))
    case .binary(let sign, let left, let right):
      .binary(sign, left.binding(values), right.binding(values))
    case .name(let name):
      name.isPlain ? values[name.name].map(Formula.number) ?? self : .name(name.binding(values))
    }
  }
}

extension Formula.Name {
  /// Without experiment, qualifier, indices and arguments.
  var isPlain: Bool {
    experiment == nil && qualifier == nil && indices.isEmpty && arguments == nil
  }

  fileprivate func binding(_ values: [String: Double]) -> Formula.Name {
    var name = self
    name.indices = indices.map { $0.binding(values) }
    name.arguments = arguments?.map { $0.binding(values) }
    return name
  }
}

extension LocatedFormula {
  func binding(_ values: [String: Double]) -> LocatedFormula {
    LocatedFormula(expression: expression.binding(values), text: text, location: location)
  }
}

extension [Inline] {
  /// The text with numbers in place of plain names in its values.
  public func binding(_ values: [String: Double]) -> [Inline] {
    map { inline in
      switch inline {
      case .emphasis(let inside): .emphasis(inside.binding(values))
      case .strong(let inside): .strong(inside.binding(values))
      case .link(let inside, let url): .link(inside.binding(values), destination: url)
      case .value(let value):
        .value(
          ValueInline(expression: value.expression.binding(values), decimals: value.decimals))
      case .text, .code, .lineBreak: inline
      }
    }
  }
}

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
    question.side = side?.binding(values)
    question.claim = claim?.binding(values)
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
    case .prediction(let of, let time, let tolerance):
      .prediction(
        of: of.binding(values), when: time.binding(values), tolerance: tolerance)
    case .order(let items, let precedence):
      .order(items.map { $0.binding(values) }, precedence)
    case .match(let pairs, let extra):
      .match(pairs.map { $0.binding(values) }, extra: extra.map { $0.binding(values) })
    case .text, .point: self
    }
  }
}

extension Question.Choice {
  fileprivate func binding(_ values: [String: Double]) -> Question.Choice {
    .init(
      text: text.binding(values), isRight: isRight, condition: condition?.binding(values),
      feedback: feedback.binding(values))
  }
}

extension Question.Match {
  fileprivate func binding(_ values: [String: Double]) -> Question.Match {
    .init(
      left: left.binding(values), right: right.binding(values),
      condition: condition?.binding(values), feedback: feedback.binding(values))
  }
}
