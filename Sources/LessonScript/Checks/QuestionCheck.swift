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
    case .point(let target): problems(target)
    case .number, .text, .prediction: []
    }
  }

  private func repeated(_ texts: [[Inline]]) -> [QuestionProblem] {
    let words = texts.map(\.plainText)
    return words.indices.filter { words[..<$0].contains(words[$0]) }
      .map { .repeatedItem(words[$0]) }
  }

  private func problems(_ target: Question.PointTarget) -> [QuestionProblem] {
    switch target {
    case .parameters(let names, let id):
      guard let recipe = experiments.recipes[id ?? owner ?? ""] else { return [] }
      return names.filter { !Parameters(recipe).contains($0) }.map { .noSuchParameter($0) }
    case .examples(let rows, let id):
      guard let recipe = experiments.recipes[id ?? owner ?? ""] else { return [] }
      let count = recipe.dataset.count
      return rows.filter { $0 > count }.map { .noSuchExample($0, count: count) }
    }
  }
}
