import LessonScript
import NeuralNetworks

/// The author's own way through a lesson: every question answered right, every training run, every task
/// solved. A lesson is proved by scoring full marks with it.
public struct AuthorRun {
  /// After the last page.
  public private(set) var session: Session
  /// What the author did.
  public private(set) var transcript: Transcript
  /// Tasks whose conditions held before the author did anything for them.
  public private(set) var solvedOnArrival: Set<String> = []
  /// Runs that pages speak of and that were neither made nor can be.
  public private(set) var unmadeRuns: [NeededRun] = []
  /// What authors say of right and wrong answers, and is not so once the page of the question is done.
  private(set) var brokenClaims: [BrokenClaim] = []
  /// Updates made, of all experiments together.
  public private(set) var updates = 0

  /// Plays the lesson from its first page to its last.
  public init(_ lesson: Lesson, seed: UInt64 = 0) throws(ExperimentError) {
    session = try Session(lesson, seed: seed)
    transcript = Transcript(header: .init(lesson, seed: seed))
    while !session.isFinished {
      playPage()
      noteClaims()
      perform(.next)
    }
  }

  /// The blocks in the author's order; predictions come before training, whatever their place.
  private mutating func playPage() {
    makeRuns()
    for block in session.page.blocks {
      switch block {
      case .question(let question): answer(question)
      case .derivation: while !isUncovered(block) { perform(.uncover) }
      case .train:
        answerBeforeTraining()
        perform(.train(updates: session.trainingLeft))
      case .task(let task):
        answerBeforeTraining()
        solve(task)
      default: break
      }
    }
  }

  private mutating func noteClaims() {
    for question in session.page.questions {
      let key = AnswerKey(
        question: question, value: session.formulas(for: question.id).callAsFunction)
      brokenClaims += key.brokenClaims(after: session.progress(of: question.id))
    }
  }

  /// The runs that the page speaks of and that no page before it has made.
  private mutating func makeRuns() {
    while let run = session.missingRuns.first, session.allows(.makeRun) {
      perform(.makeRun)
      guard session.missingRuns.first != run else { break }
      updates += session.timelines[run.experiment]?.cursor ?? 0
    }
    if let run = session.missingRuns.first { unmadeRuns.append(run) }
  }

  /// The page's predictions and whatever stands before them, for training waits for them.
  private mutating func answerBeforeTraining() {
    while session.unansweredPrediction?.page == session.pageIndex {
      if session.activeItem == nil, session.coveredSteps > 0 {
        perform(.uncover)
      } else if case .question(let question)? = session.activeItem, answer(question) {
        continue
      } else {
        return
      }
    }
  }

  /// Whether a derivation of this page shows all of its steps.
  private func isUncovered(_ derivation: Block) -> Bool {
    session.visibleBlocks.contains(derivation) || session.coveredSteps == 0
  }

  /// Answers until the question is settled, and passes over one that the author's answer does not settle, so that
  /// those behind it are proved too.
  ///
  /// - Returns: whether the question is out of the way.
  @discardableResult
  private mutating func answer(_ question: Question) -> Bool {
    let id = question.id
    guard session.activeItem?.id == id else { return session.progress(of: id).verdict.isAnswered }
    let text = session.modelAnswer(to: question)
    repeat {
      perform(.answer(question: id, text: text))
    } while session.progress(of: id).verdict == .wrong
    if session.activeItem?.id == id, session.page.items.last?.id != id { perform(.skip(item: id)) }
    return session.activeItem?.id != id
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
    let left = session.trainingLeft
    update(&session, action)
    if case .refused? = session.notice { return }
    if case .train(let count) = action { updates += min(count, left) }
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
}

extension Session {
  /// What the author would answer, computed now.
  public func modelAnswer(to question: Question) -> String {
    switch question.kind {
    case .choice(let choices, _):
      Self.list(
        AnswerKey(question: question, value: formulas(for: question.id).callAsFunction)
          .rightChoices(choices))
    case .number(let formula, _): question.written(formulas(for: question.id)(formula))
    case .text(let accepted): accepted.first ?? ""
    case .prediction: predictionTruth(question).map(question.written) ?? ""
    case .order(let items, _): Self.list(items.indices.map(shuffledItems(of: question).number))
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
    _ = future.train(updates: future.trainingLeft)
    return future.truthsSeen[question.id]
  }
}
