import LessonScript
import NeuralNetworks

/// A learner's way through one lesson: where they are, what they answered, and every experiment through time.
///
/// Only `update` changes it. Nothing in it is about a screen.
public struct Session: Equatable, Sendable {
  /// With the numbers that were drawn for this learner.
  public let lesson: Lesson
  /// What the learner's numbers and the order of their items are drawn from.
  public let seed: UInt64
  /// The open page, from 0.
  public internal(set) var pageIndex = 0
  /// By experiment id.
  public internal(set) var timelines: [String: Timeline]
  /// By experiment id, where a page trains from many seeds.
  public internal(set) var surveys: [String: Survey] = [:]
  /// By question or task id; what has not been touched has none.
  public internal(set) var progress: [String: ItemProgress] = [:]
  /// A remark on the last action.
  public internal(set) var notice: Notice?
  /// The last page was left with `next` at least once.
  public internal(set) var isFinished = false
  /// Indices of the pages that were open at least once.
  var openedPages: Set<Int> = [0]
  /// Steps of derivations uncovered beyond the first, by page.
  var uncovered: [Int: Int] = [:]
  /// What training has shown of predictions that had not been made, by question id.
  var truthsSeen: [String: Double] = [:]
  /// Runs that the open page speaks of and that were not made when it opened. While there are any, it has no blocks.
  public internal(set) var missingRuns: [NeededRun] = []
  /// The first of them, as far as it has been made.
  var runUnderWay: RunUnderWay?
  /// What was computed so far, as `work(of:)` counts.
  var workDone = 0
  /// A transcript is being replayed. A wrong answer that it repeats was given to a version of the program that counted it as
  /// a try, so it counts; today's refuse it, and what is refused is not recorded.
  var countsRepeats = false
  /// What free play on this page may have changed.
  var beforePlay: ExperimentBeforePlay?

  /// Begins a lesson at its first page.
  ///
  /// - Parameter seed: what the learner's numbers are drawn from; 0 for the author's.
  /// - Throws: what is wrong with an experiment that cannot start.
  public init(_ lesson: Lesson, seed: UInt64 = 0) throws(ExperimentError) {
    precondition(!lesson.pages.isEmpty, "a lesson has pages")
    self.lesson = lesson.withDrawnNumbers(seed: seed)
    self.seed = seed
    timelines = [:]
    for block in lesson.experiments { timelines[block.id] = try Timeline(block.experiment) }
    findMissingRuns()
    beginPlay()
  }

  /// The open page; without its blocks while a run that it speaks of is missing.
  public var page: Page {
    var page = lesson.pages[pageIndex]
    if !missingRuns.isEmpty { page.blocks = [] }
    return page
  }

  /// What became of a question or task; a fresh one for what has not been touched.
  public func progress(of id: String) -> ItemProgress { progress[id] ?? ItemProgress() }

  /// The timeline that bare names on the page speak of.
  public var timeline: Timeline? { page.experiment.flatMap { timelines[$0] } }

  /// Computes the formulas of the current page.
  public var formulas: FormulaValue {
    FormulaValue(timelines: timelines, surveys: surveys, experiment: page.experiment)
  }

  /// Computes formulas whose bare names speak of this experiment.
  public func formulas(of experiment: String) -> FormulaValue {
    FormulaValue(timelines: timelines, surveys: surveys, experiment: experiment)
  }
}

/// A question or a task: something that earns points.
public enum Item: Equatable, Sendable {
  case question(Question)
  case task(OpenTask)

  /// The name that its progress is kept under.
  public var id: String {
    switch self {
    case .question(let it): it.id
    case .task(let it): it.id
    }
  }

  /// The most that it can earn.
  public var points: Int {
    switch self {
    case .question(let it): it.points
    case .task(let it): it.points
    }
  }

  /// From the first to the last that is shown.
  public var hints: [Hint] {
    switch self {
    case .question(let it): it.hints
    case .task(let it): it.hints
    }
  }

  /// Whether it may be left unanswered.
  public var allowsSkip: Bool {
    switch self {
    case .question(let it): it.allowsSkip
    case .task(let it): it.allowsSkip
    }
  }

  /// Whether its solution may be shown instead of an answer.
  public var allowsSolution: Bool {
    switch self {
    // Training shows the answer to a prediction.
    case .question(let it): it.allowsSolution && !it.isPrediction
    case .task: false
    }
  }
}

extension Block {
  /// The question or task that this block is.
  var item: Item? {
    switch self {
    case .question(let it): .question(it)
    case .task(let it): .task(it)
    default: nil
    }
  }
}

extension [Block] {
  var items: [Item] { compactMap(\.item) }
}

extension Page {
  /// Its questions and tasks, in the author's order.
  public var items: [Item] { blocks.items }
}

extension Lesson {
  /// Its questions and tasks, in the author's order.
  public var items: [Item] { pages.flatMap(\.items) }
}
