/// What must hold of a question beyond its keys.
extension Question: BlockContent {
  var reference: (id: String, location: SourceLocation)? {
    switch kind {
    case .point(let target): target.experiment.map { ($0, location) }
    case .choice, .number, .text, .prediction, .order, .match: nil
    }
  }

  var answerID: (id: String, location: SourceLocation)? { (id, location) }
  var texts: [[Inline]] { [prompt] }
  var explanations: [[Inline]] { [explanation] }

  func formulas(on page: Page) -> [FormulaUse] {
    let texts = [prompt, explanation] + hints.map(\.text) + wrong.map(\.feedback)
    let all =
      texts.flatMap(\.values) + wrong.compactMap(\.formula) + kind.formulas
      + [side, claim].compactMap(\.self)
    let locals = Set(draws.map(\.name))
    return all.map { FormulaUse(formula: $0, experiment: page.experiment, locals: locals) }
  }

  func check(_ context: BlockContext, _ diagnostics: inout Diagnostics) {
    let cost = hints.map(\.cost).reduce(0, +)
    if cost > points {
      diagnostics.report(
        .question(.hintsCostTooMuch(cost: cost, points: points)), at: location)
    }
    for foreseen in wrong where isAccepted(foreseen) {
      diagnostics.report(.question(.foreseenIsRight(foreseen.answer)), at: foreseen.location)
    }
    for text in kind.repeatedTexts {
      diagnostics.report(.question(.repeatedItem(text)), at: location)
    }
    for problem in creditProblems { diagnostics.report(.question(problem), at: location) }
    for (word, problem) in pointProblems(context) {
      diagnostics.report(
        problem, at: diagnostics.source.position(of: word, key: "point", below: location))
    }
  }

  /// A number's answers need the engine; `gradus check` judges them.
  private func isAccepted(_ foreseen: ForeseenAnswer) -> Bool {
    guard case .text(let accepted) = kind else { return false }
    return accepted.contains { AnswerText.isSame($0, as: foreseen.answer) }
  }

  /// What is wrong with points for a part of an answer, and with what is told of one.
  private var creditProblems: [QuestionProblem] {
    var problems: [QuestionProblem] = []
    for (key, isThere) in [("partial", isPartial), ("near", near != nil)]
    where isThere && points < 2 {
      problems.append(.partOfOnePoint(key: key, points: points))
    }
    if case .choice(_, multiple: false) = kind {
      for (key, isThere) in [("partial", isPartial), ("tell", telling != nil)] where isThere {
        problems.append(.onlyOneIsChosen(key: key))
      }
    }
    if let near, let within = kind.tolerance, !near.isWider(than: within) {
      problems.append(.nearIsNotWider)
    }
    return problems
  }

  private func pointProblems(_ context: BlockContext)
    -> [(word: String, problem: LessonError.Problem)]
  {
    guard case .point(let target) = kind,
      let known = context.experiments[target.experiment ?? context.page.experiment]
    else { return [] }
    switch target {
    case .parameters(let names, _):
      return names.compactMap { name in
        known.problem(parameter: name).map { (name, .formula($0)) }
      }
    case .examples(let rows, _):
      let count = known.experiment.dataset.count
      return rows.filter { $0 > count }.map {
        ("\($0)", .question(.noSuchExample($0, count: count)))
      }
    }
  }
}

extension Question.Kind {
  fileprivate var formulas: [LocatedFormula] {
    switch self {
    case .choice(let choices, _):
      choices.flatMap {
        $0.text.values + $0.feedback.values + [$0.condition].compactMap(\.self)
      }
    case .number(let answer, _): [answer]
    case .text, .point: []
    case .order(let items, _): items.flatMap(\.values)
    case .match(let pairs, let extra):
      pairs.flatMap(\.formulas) + extra.flatMap(\.values)
    case .prediction(let of, let time, _): [of, time]
    }
  }

  /// Choices and the like that stand there twice.
  fileprivate var repeatedTexts: [String] {
    switch self {
    case .choice(let choices, _): repeated(choices.map(\.text))
    case .order(let items, _): repeated(items)
    case .match(let pairs, let extra):
      repeated(pairs.map(\.left)) + repeated(pairs.map(\.right) + extra)
    case .number, .text, .prediction, .point: []
    }
  }

  private func repeated(_ texts: [[Inline]]) -> [String] {
    let words = texts.map(\.plainText)
    return words.indices.filter { words[..<$0].contains(words[$0]) }.map { words[$0] }
  }
}

extension Question.Match {
  fileprivate var formulas: [LocatedFormula] {
    (left + right + feedback).values + [condition].compactMap(\.self)
  }
}

extension Question.Kind {
  fileprivate var tolerance: Tolerance? {
    switch self {
    case .number(_, let tolerance), .prediction(_, _, let tolerance): tolerance
    case .choice, .text, .order, .match, .point: nil
    }
  }
}

extension Tolerance {
  /// Shares and plain numbers cannot be compared, so they are left to the author.
  fileprivate func isWider(than other: Tolerance) -> Bool {
    switch (self, other) {
    case (.absolute(let wide), .absolute(let narrow)), (.relative(let wide), .relative(let narrow)):
      wide > narrow
    case (.absolute, .relative), (.relative, .absolute): true
    }
  }
}
