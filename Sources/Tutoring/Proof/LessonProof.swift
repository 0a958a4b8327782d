import LessonScript
import NeuralNetworks

/// Proves a lesson by taking it: the model run scores full marks within the lesson's budget of updates, every foreseen
/// wrong answer fails whatever numbers are drawn, no task is solved before anybody has done something, no hint is
/// empty, and no number in prose was typed.
public struct LessonProof {
  /// What is not as the lesson claims, in the order of its source.
  public private(set) var flaws: [Flaw] = []
  let lesson: Lesson
  let declared: DeclaredNumbers

  /// A claim of the lesson that is not so.
  public struct Flaw: Equatable, Sendable {
    /// What is wrong.
    public var kind: Kind
    /// Where.
    public var location: SourceLocation

    /// Kinds of flaws.
    public enum Kind: Equatable, Sendable {
      case experimentRefused(ExperimentError)
      /// A training of the author's way leaves the numbers.
      case diverges(step: Int, first: String)
      /// The right answer is infinite or no number.
      case answerNotFinite(item: String, formula: String)
      /// With these drawn numbers the right answer is infinite or no number.
      case drawNotFinite(item: String, numbers: String)
      /// The author's own answer does not earn the points.
      case modelAnswerFails(item: String, answer: String, verdict: Verdict)
      case modelSolutionFails(task: String, conditionsMet: Int, of: Int, failing: String)
      case predictedAlready(item: String)
      /// An answer listed as wrong is accepted.
      case wrongAnswerPasses(item: String, answer: String)
      case solvedUntrained(task: String)
      /// An earlier page trains the task's experiment so far that nothing is left to do.
      case solvedOnArrival(task: String)
      /// With the numbers of this seed the author's own answer is not right.
      case drawFails(item: String, seed: UInt64)
      case drawnWrongPasses(item: String, answer: String, seed: UInt64)
      case emptyHint(item: String)
      /// An `if` of a question is not as the author says.
      case claimFails(String, item: String)
      case numberInProse(String)
      case overBudget(updates: Int, budget: Int)
      /// What a page says of a run does not come true as far as the lesson trains the experiment.
      case runNeverComes(experiment: String, condition: String)
      /// A page reads what an earlier one has trained, and does not say so.
      case readsRun(of: String, formula: String, trainedOn: Int)
      /// A prediction about a network that begins at random and is never trained.
      case predictsUntrained(item: String, experiment: String)
      /// A condition of a task about a number that the page does not show.
      case goalUnseen(task: String, quantity: String)
      case knobRefused(task: String, knob: String, value: String, ExperimentError)
    }
  }

  /// The author's own way, for whoever wants to see more of it; nil where an experiment cannot start.
  public private(set) var authorRun: AuthorRun?

  /// Plays the lesson as its author would, and notes every claim that does not hold.
  public init(_ lesson: Lesson) {
    self.lesson = lesson
    declared = DeclaredNumbers(lesson)
    do {
      let start = try Session(lesson)
      let run = try AuthorRun(lesson)
      if let excess = run.excess {
        let budget = lesson.frontMatter.budget
        add(.overBudget(updates: excess.updates, budget: budget), at: excess.location)
        return
      }
      authorRun = run
      for page in run.session.lesson.pages { prove(page, start: start, run: run) }
      for question in lesson.questions where !run.breaksClaim(of: question) {
        proveDraws(question, model: run.session)
      }
      proveRuns(start, run)
      proveClaims(run)
      proveReads()
      provePredictions(start)
      for page in lesson.pages { proveGoals(page) }
      proveTrainings(run)
    } catch {
      flaws.append(Flaw(kind: .experimentRefused(error), location: refusedLocation))
    }
    flaws.sort { ($0.location.line, $0.location.column) < ($1.location.line, $1.location.column) }
  }

  mutating func add(_ kind: Flaw.Kind, at location: SourceLocation) {
    flaws.append(Flaw(kind: kind, location: location))
  }

  /// The first experiment that cannot start; a lesson-wide error points at its first page.
  private var refusedLocation: SourceLocation {
    let refused = lesson.experiments.first { (try? $0.experiment.check()) == nil }
    return refused?.location ?? lesson.pages[0].location
  }

  private mutating func prove(_ page: Page, start: Session, run: AuthorRun) {
    let model = run.session
    proveNumbers(page)
    let index = lesson.pages.firstIndex { $0.location == page.location }
    // What follows from a training that left the numbers is told once.
    let diverges = run.divergences.contains { $0.page == index }
    for question in page.questions {
      proveHints(.question(question), at: question.location)
      if !run.breaksClaim(of: question), !(diverges && question.isPrediction) {
        proveModelAnswer(question, model: model)
      }
      proveNotYet(question, start: start)
      for wrong in question.wrong { prove(wrong, fails: question, model: model) }
    }
    if let play = page.play {
      for knob in play.knobs { proveKnob(knob, of: play.experiment, in: "play") }
    }
    for task in page.tasks {
      proveHints(.task(task), at: task.location)
      proveUnsolved(task, start: start, run: run)
      if !diverges { proveSolved(task, model: model) }
      for knob in task.knobs { proveKnob(knob, of: task.experiment, in: task.id) }
    }
  }

  private mutating func proveModelAnswer(_ question: Question, model: Session) {
    let progress = model.progress(of: question.id)
    guard progress.verdict != .right else { return }
    if case .number(let formula, _) = question.kind,
      !model.formulas(for: question.id)(formula).isFinite
    {
      let kind = Flaw.Kind.answerNotFinite(item: question.id, formula: formula.text)
      return add(kind, at: formula.location)
    }
    let answer = progress.answers.last ?? ""
    flaws.append(
      Flaw(
        kind: .modelAnswerFails(item: question.id, answer: answer, verdict: progress.verdict),
        location: question.location))
  }

  /// A prediction of what is there already is none.
  private mutating func proveNotYet(_ question: Question, start: Session) {
    guard case .prediction(_, let time, _) = question.kind,
      start.formulas(for: question.id).holds(time)
    else { return }
    add(.predictedAlready(item: question.id), at: question.location)
  }

  /// Judged as at the end of the model run, when every prediction's moment has come.
  private mutating func prove(_ wrong: ForeseenAnswer, fails question: Question, model: Session) {
    let key = AnswerKey(question: question, value: model.formulas(for: question.id).callAsFunction)
    if accepts(wrong, key, truth: model.progress(of: question.id).truth, model) {
      flaws.append(
        Flaw(
          kind: .wrongAnswerPasses(item: question.id, answer: wrong.answer),
          location: wrong.location))
    }
  }

  func accepts(
    _ wrong: ForeseenAnswer, _ key: AnswerKey, truth: Double?, _ model: Session
  ) -> Bool {
    guard case .number(_, let tolerance) = key.question.kind.asNumber, let truth else {
      return (try? model.read(wrong.answer, for: key.question)).map { key.grade($0).isRight }
        ?? false
    }
    return key.expected(wrong).map(NumberKey(key, tolerance, truth: truth).accepts) ?? false
  }

  private mutating func proveUnsolved(_ task: OpenTask, start: Session, run: AuthorRun) {
    let formulas = start.formulas(for: task.id)
    if task.conditions.allSatisfy({ formulas.holds($0.expression) }) {
      flaws.append(Flaw(kind: .solvedUntrained(task: task.id), location: task.location))
    } else if run.solvedOnArrival.contains(task.id) {
      add(.solvedOnArrival(task: task.id), at: task.location)
    }
  }

  private mutating func proveSolved(_ task: OpenTask, model: Session) {
    let progress = model.progress(of: task.id)
    guard progress.verdict != .right else { return }
    flaws.append(
      Flaw(
        kind: .modelSolutionFails(
          task: task.id, conditionsMet: progress.conditionsMet, of: task.conditions.count,
          failing: task.conditions[progress.conditionsMet].expression.text),
        location: task.location))
  }

  private mutating func proveKnob(
    _ knob: OpenTask.Knob, of experiment: String, in item: String
  ) {
    guard let block = lesson.experiments.first(where: { $0.id == experiment }) else { return }
    for value in knob.values {
      do {
        try block.experiment.setting(knob.name, to: value).check()
      } catch {
        flaws.append(
          Flaw(
            kind: .knobRefused(task: item, knob: knob.name, value: value, error),
            location: knob.location))
      }
    }
  }
}

extension Question.Kind {
  /// A prediction judged as the number it is about.
  fileprivate var asNumber: Question.Kind {
    if case .prediction(let formula, _, let tolerance) = self {
      .number(answer: formula, tolerance: tolerance)
    } else {
      self
    }
  }
}

/// What is proved of words and of numbers drawn.
extension LessonProof {
  /// As many learners as a course may have.
  static let seeds = UInt64(0)..<200

  /// Whoever draws the numbers, the author's answer is right and the foreseen ones are wrong.
  mutating func proveDraws(_ question: Question, model: Session) {
    guard !question.draws.isEmpty, !question.isPrediction else { return }
    for seed in Self.seeds {
      let drawn = question.binding(question.drawnNumbers(seed: seed))
      let key = AnswerKey(question: drawn, value: model.formulas(for: question.id).callAsFunction)
      if let truth = key.truth, !truth.isFinite { return addNotFinite(question, seed: seed) }
      guard let answer = try? model.read(model.modelAnswer(to: drawn), for: drawn),
        key.grade(answer).isRight
      else { return add(.drawFails(item: question.id, seed: seed), at: question.location) }
      if let broken = key.brokenClaims().first {
        return add(
          .claimFails(broken.kind.words(seed: seed), item: question.id), at: broken.location)
      }
      for wrong in drawn.wrong where accepts(wrong, key, truth: key.truth, model) {
        return add(
          .drawnWrongPasses(item: question.id, answer: wrong.answer, seed: seed), at: wrong.location
        )
      }
    }
  }

  private mutating func addNotFinite(_ question: Question, seed: UInt64) {
    guard case .number(let formula, _) = question.kind else { return }
    let numbers = question.drawnNumbers(seed: seed).sorted { $0.key < $1.key }
      .map { "\($0.key) = \($0.value)".replacing(/\.0$/, with: "") }.joined(separator: ", ")
    add(.drawNotFinite(item: question.id, numbers: numbers), at: formula.location)
  }

  /// A training that leaves the numbers shows nothing that is true, unless its page asks to foresee it.
  mutating func proveTrainings(_ run: AuthorRun) {
    for divergence in run.divergences {
      let foreseen = lesson.pages[divergence.page].questions.filter(\.isPrediction)
      let isMeant = foreseen.allSatisfy { run.session.progress(of: $0.id).verdict == .right }
      if isMeant, !foreseen.isEmpty { continue }
      add(.diverges(step: divergence.step, first: divergence.first), at: divergence.location)
    }
  }

  mutating func proveHints(_ item: Item, at location: SourceLocation) {
    for hint in item.hints where hint.text.plainText.allSatisfy(\.isWhitespace) {
      add(.emptyHint(item: item.id), at: location)
    }
  }

  mutating func proveNumbers(_ page: Page) {
    var told: Set<String> = []
    for number in NumbersInProse(page: page).found where !declared.contains(number) {
      guard told.insert(number).inserted else { continue }
      add(.numberInProse(number), at: place(of: number, on: page))
    }
  }

  /// Where a number stands in the page's source, as far as that can be told.
  private func place(of number: String, on page: Page) -> SourceLocation {
    let first = page.location.line
    let last = lesson.pages.first { $0.location.line > first }?.location.line ?? first + 1000
    var isFenced = false
    for line in first + 1..<last {
      let text = lesson.source.line(line)
      if text.hasPrefix("```") { isFenced.toggle() }
      guard !isFenced, !text.hasPrefix("    "), NumbersInProse.numbers(text).contains(number),
        let start = text.firstRange(of: number)
      else { continue }
      let column = text.distance(from: text.startIndex, to: start.lowerBound) + 1
      return SourceLocation(file: page.location.file, line: line, column: column)
    }
    return page.location
  }
}

extension AnswerKey {
  /// The number that is right now; nil for what is no number.
  fileprivate var truth: Double? {
    if case .number(let formula, _) = question.kind { value(formula) } else { nil }
  }
}
