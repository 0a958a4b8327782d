/// What must hold of a question beyond its keys.
struct QuestionCheck {
  let question: Question
  let experiments: KnownExperiments
  /// The experiment of the page.
  let owner: String?

  func run(_ proof: inout Proof) {
    let cost = question.hints.map(\.cost).reduce(0, +)
    if cost > question.points {
      mark(.hintsCostTooMuch(cost: cost, points: question.points), &proof)
    }
    for foreseen in question.wrong where isRight(foreseen) {
      proof.mark(.question(.foreseenIsRight(foreseen.answer)), at: foreseen.location)
    }
    for problem in kindProblems { mark(problem, &proof) }
    for (word, problem) in pointProblems {
      proof.mark(
        problem, at: proof.source.place(of: word, key: "point", below: question.location))
    }
  }

  private func mark(_ problem: QuestionProblem, _ proof: inout Proof) {
    proof.mark(.question(problem), at: question.location)
  }

  /// A number's answers need the engine; `check` judges them.
  private func isRight(_ foreseen: ForeseenAnswer) -> Bool {
    if case .text(let accepted) = question.kind {
      accepted.contains(foreseen.answer)
    } else {
      false
    }
  }

  private var kindProblems: [QuestionProblem] {
    switch question.kind {
    case .choice(let choices, _): repeated(choices.map(\.text))
    case .order(let items): repeated(items)
    case .match(let pairs, let extra):
      repeated(pairs.map(\.left)) + repeated(pairs.map(\.right) + extra)
    case .number, .text, .prediction, .point: []
    }
  }

  private func repeated(_ texts: [[Inline]]) -> [QuestionProblem] {
    let words = texts.map(\.plainText)
    return words.indices.filter { words[..<$0].contains(words[$0]) }
      .map { .repeatedItem(words[$0]) }
  }

  private var pointProblems: [(word: String, problem: LessonError.Problem)] {
    switch question.kind {
    case .point(.parameters(let names, let id)):
      guard let known = experiments[id ?? owner] else { return [] }
      return names.compactMap { name in
        known.problem(parameter: name).map { (name, .formula($0)) }
      }
    case .point(.examples(let rows, let id)):
      guard let count = experiments[id ?? owner]?.recipe.dataset.count else { return [] }
      return rows.filter { $0 > count }.map {
        ("\($0)", .question(.noSuchExample($0, count: count)))
      }
    default: return []
    }
  }
}
