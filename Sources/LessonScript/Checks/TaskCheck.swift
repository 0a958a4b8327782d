/// What must hold of an open task beyond its keys.
struct TaskCheck {
  let task: OpenTask

  func run(_ proof: inout Proof) {
    let cost = task.hints.map(\.cost).reduce(0, +)
    if cost > task.points {
      let problem = QuestionProblem.hintsCostTooMuch(cost: cost, points: task.points)
      proof.mark(.question(problem), at: task.location)
    }
  }
}
