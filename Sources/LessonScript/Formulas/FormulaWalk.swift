/// Every formula of a page, with the experiment its bare names speak of.
struct FormulaWalk {
  let page: Page

  struct Visit {
    var formula: LocatedFormula
    var experiment: String?
    /// Names that only this formula's question knows.
    var locals: Set<String> = []
  }

  var visits: [Visit] {
    let ofPage = page.title.values + page.blocks.flatMap(own)
    return ofPage.map { Visit(formula: $0, experiment: page.experiment) }
      + page.blocks.flatMap(visits)
  }

  private func visits(_ block: Block) -> [Visit] {
    switch block {
    case .question(let question):
      let locals = Set(question.draws.map(\.name))
      return formulas(question).map {
        Visit(formula: $0, experiment: page.experiment, locals: locals)
      }
    case .task(let task):
      return formulas(task).map { Visit(formula: $0, experiment: task.experiment) }
    case .derivation(let it):
      let values =
        it.title.values + it.steps.flatMap { $0.lines.flatMap(\.values) + $0.reason.values }
      return values.map { Visit(formula: $0, experiment: it.experiment ?? page.experiment) }
    case .plot(let plot):
      return plot.values.map { Visit(formula: $0.expression, experiment: plot.experiment) }
    case .train(let train):
      let success = train.survey.map { [$0.success] } ?? []
      return success.map { Visit(formula: $0, experiment: train.experiment) }
    case .prose, .notes, .experiment, .play: return []
    }
  }

  private func own(_ block: Block) -> [LocatedFormula] {
    switch block {
    case .prose(let prose): prose.values
    case .notes(let notes): notes.flatMap(\.values)
    case .question, .experiment, .plot, .train, .task, .derivation, .play: []
    }
  }

  private func formulas(_ question: Question) -> [LocatedFormula] {
    let texts =
      [question.prompt, question.explanation] + question.hints.map(\.text)
      + question.wrong.map(\.feedback)
    return texts.flatMap(\.values) + question.wrong.compactMap(\.formula) + formulas(question.kind)
  }

  private func formulas(_ kind: Question.Kind) -> [LocatedFormula] {
    switch kind {
    case .choice(let choices, _): choices.flatMap { $0.text.values + $0.feedback.values }
    case .number(let answer, _): [answer]
    case .text, .point: []
    case .order(let items): items.flatMap(\.values)
    case .match(let pairs, let extra):
      pairs.flatMap { $0.left.values + $0.right.values } + extra.flatMap(\.values)
    case .prediction(let of, let moment, _): [of, moment]
    }
  }

  private func formulas(_ task: OpenTask) -> [LocatedFormula] {
    let texts =
      [task.prompt, task.explanation] + task.hints.map(\.text) + task.conditions.compactMap(\.text)
    return texts.flatMap(\.values) + task.conditions.map(\.expression)
  }
}

extension [Inline] {
  /// The formulas of the values in the text.
  var values: [LocatedFormula] {
    flatMap { inline -> [LocatedFormula] in
      switch inline {
      case .value(let value): [value.expression]
      case .emphasis(let inside), .strong(let inside), .link(let inside, _): inside.values
      case .text, .code, .lineBreak: []
      }
    }
  }
}

extension Prose {
  /// The formulas of the values in the text.
  var values: [LocatedFormula] {
    switch self {
    case .paragraph(let inlines), .heading(let inlines): inlines.values
    case .list(_, let items): items.joined().flatMap(\.values)
    case .quote(let inside): inside.flatMap(\.values)
    case .verbatim(let lines): lines.flatMap(\.values)
    case .table(let header, let rows): (header + rows.joined()).flatMap(\.values)
    }
  }
}
