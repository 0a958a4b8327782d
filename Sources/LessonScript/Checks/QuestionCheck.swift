/// What must hold of a question beyond its keys.
struct QuestionCheck {
  let question: Question

  func run(_ proof: inout Proof) {
    let cost = question.hints.map(\.cost).reduce(0, +)
    if cost > question.points {
      let problem = QuestionProblem.hintsCostTooMuch(cost: cost, points: question.points)
      proof.mark(.question(problem), at: question.location)
    }
    for foreseen in question.wrong {
      if let problem = problem(foreseen) { proof.mark(.question(problem), at: foreseen.location) }
    }
  }

  private func problem(_ foreseen: ForeseenAnswer) -> QuestionProblem? {
    switch question.kind {
    case .number, .prediction:
      AnswerNumber(foreseen.answer) == nil ? .foreseenIsNoNumber(foreseen.answer) : nil
    case .text(let accepted):
      accepted.contains(foreseen.answer) ? .foreseenIsRight(foreseen.answer) : nil
    default: nil
    }
  }
}
