import LessonScript
import NeuralNetworks

/// The author's own way through a lesson: every question answered right, every training run, every task
/// solved. A lesson is proved by scoring full marks with it.
public struct AuthorRun {
  public private(set) var session: Session
  public private(set) var transcript: Transcript
  /// Tasks whose conditions held before the author did anything for them.
  public private(set) var solvedOnArrival: Set<String> = []
  /// Updates made, of all experiments together.
  public private(set) var updates = 0

  public init(_ lesson: Lesson, seed: UInt64 = 0) throws(ExperimentError) {
    session = try Session(lesson, seed: seed)
    transcript = Transcript(header: .init(lesson, seed: seed))
    while !session.isFinished {
      playPage()
      perform(.next)
    }
  }

  /// The blocks in the author's order; predictions come before training, whatever their place.
  private mutating func playPage() {
    for question in session.page.questions where question.isPrediction { answer(question) }
    for block in session.page.blocks {
      switch block {
      case .question(let question) where !question.isPrediction: answer(question)
      case .train: perform(.train(updates: session.trainingLeft))
      case .task(let task): solve(task)
      case .derivation: while !isUncovered(block) { perform(.uncover) }
      default: break
      }
    }
  }

  /// Whether a derivation of this page shows all of its steps.
  private func isUncovered(_ derivation: Block) -> Bool {
    session.visibleBlocks.contains(derivation) || session.coveredSteps == 0
  }

  private mutating func answer(_ question: Question) {
    perform(.answer(question: question.id, text: session.modelAnswer(to: question)))
  }

  private mutating func solve(_ task: OpenTask) {
    if session.conditionsHolding(task) == task.conditions.count { solvedOnArrival.insert(task.id) }
    for setting in task.model.settings {
      perform(.set(knob: setting.name, value: setting.value))
    }
    guard let timeline = session.timelines[task.experiment] else { return }
    let updates = task.model.budget.updates(in: timeline)
    if updates > 0 { perform(.train(updates: updates)) }
  }

  private mutating func perform(_ action: Action) {
    if case .train(let count) = action { updates += min(count, session.trainingLeft) }
    update(&session, action)
    transcript.append(action)
  }
}

extension Question {
  /// A number in the first style that the question allows.
  func written(_ number: Double) -> String {
    switch numberStyles.first {
    case .fraction? where !numberStyles.contains(.decimal): "\(number)/1"
    case .percent? where !numberStyles.contains(.decimal): "\(number * 100)%"
    default: "\(number)"
    }
  }

  var isPrediction: Bool { if case .prediction = kind { true } else { false } }
}

extension Session {
  /// What the author would answer, computed now.
  public func modelAnswer(to question: Question) -> String {
    switch question.kind {
    case .choice(let choices, _): Self.list(AnswerKey.rightChoices(choices))
    case .number(let formula, _): question.written(formulas(for: question.id)(formula))
    case .text(let accepted): accepted.first ?? ""
    case .prediction: predictionTruth(question).map(question.written) ?? ""
    case .order(let items): Self.list(items.indices.map(shuffledItems(of: question).number))
    case .match(let pairs, _): Self.list(pairs.indices.map(shuffledItems(of: question).number))
    case .point(let target): target.rightAnswers.first ?? ""
    }
  }

  private static func list(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: ",")
  }

  /// What training will show, found by training a copy of this session on the question's page.
  private func predictionTruth(_ question: Question) -> Double? {
    var future = self
    for other in page.questions where other.isPrediction {
      update(&future, .answer(question: other.id, text: other.written(0)))
    }
    update(&future, .train(updates: future.trainingLeft))
    return future.progress(of: question.id).truth
  }
}
