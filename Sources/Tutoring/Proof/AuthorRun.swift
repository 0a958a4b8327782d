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
  /// The session as the author came to each task, by its id.
  private(set) var arrivals: [String: Session] = [:]
  /// Runs that pages speak of and that were neither made nor can be.
  public private(set) var unmadeRuns: [NeededRun] = []
  /// What authors say of right and wrong answers, and is not so once the page of the question is done.
  private(set) var brokenClaims: [BrokenClaim] = []
  /// Updates made, of all experiments together, as `Session.work(of:)` counts.
  public private(set) var updates = 0
  /// Trainings that left the numbers.
  public private(set) var divergences: [LeftNumbers] = []
  /// What would have gone beyond the lesson's budget and was not done: how far the way would have come by then, and
  /// the block that asks for it.
  public private(set) var excess: (updates: Int, location: SourceLocation)?

  /// Plays the lesson from its first page to its last.
  public init(_ lesson: Lesson, seed: UInt64 = 0) throws(ExperimentError) {
    session = try Session(lesson, seed: seed)
    transcript = Transcript(header: .init(lesson, seed: seed))
    while !session.isFinished, excess == nil {
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
      case .train(let train):
        answerBeforeTraining()
        self.train(at: train.location)
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
      guard affords(.makeRun, at: run.location) else { return }
      perform(.makeRun)
      guard session.missingRuns.first != run else { break }
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
    // What the author foresees is found by training a copy.
    if question.isPrediction, let train = session.page.train,
      !affords(.train(updates: session.trainingLeft), at: train.location)
    {
      return false
    }
    let text = session.modelAnswer(to: question)
    repeat {
      perform(.answer(question: id, text: text))
    } while session.progress(of: id).verdict == .wrong
    if question.isPrediction, text.isEmpty { noteDivergenceAhead() }
    if session.activeItem?.id == id, session.page.items.last?.id != id { perform(.skip(item: id)) }
    return session.activeItem?.id != id
  }

  private mutating func solve(_ task: OpenTask) {
    arrivals[task.id] = session
    if session.conditionsHolding(task) == task.conditions.count { solvedOnArrival.insert(task.id) }
    for setting in task.model.settings {
      perform(.set(knob: setting.name, value: setting.value))
    }
    guard let timeline = session.timelines[task.experiment] else { return }
    let updates = task.model.budget.updates(in: timeline)
    if updates > 0, affords(.train(updates: updates), at: task.location) {
      train(updates, at: task.location)
    }
  }

  private mutating func train(at location: SourceLocation) {
    let updates = session.trainingLeft
    if affords(.train(updates: updates), at: location) { train(updates, at: location) }
  }

  /// A prediction without a truth keeps the page from training; the truth may be missing because the training leaves
  /// the numbers.
  private mutating func noteDivergenceAhead() {
    guard let train = session.page.train else { return }
    var future = session
    _ = future.train(updates: future.trainingLeft)
    guard let (step, first) = future.timelines[train.experiment]?.divergence else { return }
    note(step, first, at: train.location)
  }

  private mutating func train(_ updates: Int, at location: SourceLocation) {
    perform(.train(updates: updates))
    guard case .diverged(let step, let first)? = session.notice else { return }
    note(step, first, at: location)
  }

  private mutating func note(_ step: Int, _ first: String, at location: SourceLocation) {
    let found = LeftNumbers(
      page: session.pageIndex, step: step, first: first, location: location)
    if !divergences.contains(found) { divergences.append(found) }
  }

  /// Whether the lesson's budget allows an action; looked at before anything is computed.
  private mutating func affords(_ action: Action, at location: SourceLocation) -> Bool {
    let (sum, overflow) = updates.addingReportingOverflow(session.work(of: action))
    guard overflow || sum > session.lesson.frontMatter.budget else { return true }
    if excess == nil { excess = (overflow ? .max : sum, location) }
    return false
  }

  private mutating func perform(_ action: Action) {
    let before = session.workDone
    update(&session, action)
    if case .refused? = session.notice { return }
    if action.isTraining { updates += session.workDone - before }
    transcript.append(action)
  }
}

/// A training that the author makes and that ends because something is no longer finite.
public struct LeftNumbers: Equatable, Sendable {
  /// The open page, from 0.
  public var page: Int
  /// The update, from 1.
  public var step: Int
  /// What first.
  public var first: String
  /// The block that asks for the training.
  public var location: SourceLocation
}

extension Action {
  fileprivate var isTraining: Bool {
    switch self {
    case .train, .trainEpoch, .makeRun: true
    default: false
    }
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
  /// The same runs at the first page, as if no question had been answered.
  public var unanswered: Session {
    var session = self
    (session.progress, session.truthsSeen, session.uncovered) = ([:], [:], [:])
    (session.notice, session.isFinished) = (nil, false)
    _ = session.open(page: 0)
    return session
  }

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

  static func list(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: ",")
  }

  /// What training will show, found by training a copy of this session on the question's page.
  private func predictionTruth(_ question: Question) -> Double? {
    var future = self
    _ = future.train(updates: future.trainingLeft)
    return future.truthsSeen[question.id]
  }
}
