import LessonScript
import NeuralNetworks

/// A learner's way through one lesson: where they are, what they said, and every experiment through time.
///
/// Only `update` changes it. Nothing in it is about a screen.
public struct Session: Equatable, Sendable {
  /// With the numbers that were drawn for this learner.
  public let lesson: Lesson
  /// What the learner's numbers and arrangements are drawn from.
  public let seed: UInt64
  public internal(set) var pageIndex = 0
  /// By experiment id.
  public internal(set) var timelines: [String: Timeline]
  /// By experiment id, where a page trains from many seeds.
  public internal(set) var surveys: [String: Survey] = [:]
  /// By question or task id; what has not been touched has none.
  public internal(set) var progress: [String: ItemProgress] = [:]
  public internal(set) var notice: Notice?
  /// The last page was left with `next` at least once.
  public internal(set) var isFinished = false
  /// Steps of derivations uncovered beyond the first, by page.
  var uncovered: [Int: Int] = [:]
  /// What free play on this page may have changed.
  var beforePlay: ExperimentBeforePlay?

  public init(_ lesson: Lesson, seed: UInt64 = 0) throws(ExperimentError) {
    precondition(!lesson.pages.isEmpty, "a lesson has pages")
    self.lesson = lesson.withDrawnNumbers(seed: seed)
    self.seed = seed
    timelines = [:]
    for block in lesson.experiments { timelines[block.id] = try Timeline(block.experiment) }
    beginPlay()
  }

  public var page: Page { lesson.pages[pageIndex] }

  public func progress(of id: String) -> ItemProgress { progress[id] ?? ItemProgress() }

  /// The timeline that the page shows and trains.
  public var timeline: Timeline? { page.experiment.flatMap { timelines[$0] } }

  /// Computes the formulas of the current page.
  public var formulas: FormulaValue {
    FormulaValue(timelines: timelines, surveys: surveys, experiment: page.experiment)
  }

  /// Computes formulas whose bare names speak of this experiment.
  public func formulas(of experiment: String) -> FormulaValue {
    FormulaValue(timelines: timelines, surveys: surveys, experiment: experiment)
  }

  /// The first question or task of the page that waits for the learner and is not behind covered steps.
  public var activeItem: Item? {
    visibleBlocks.items.first { !progress(of: $0.id).verdict.isAnswered }
  }
}

/// Something that earns points.
public enum Item: Equatable, Sendable {
  case question(Question)
  case task(OpenTask)

  public var id: String {
    switch self {
    case .question(let it): it.id
    case .task(let it): it.id
    }
  }

  public var points: Int {
    switch self {
    case .question(let it): it.points
    case .task(let it): it.points
    }
  }

  public var hints: [Hint] {
    switch self {
    case .question(let it): it.hints
    case .task(let it): it.hints
    }
  }

  public var allowsSkip: Bool {
    switch self {
    case .question(let it): it.allowsSkip
    case .task(let it): it.allowsSkip
    }
  }

  public var allowsSolution: Bool {
    switch self {
    // Training shows the answer to a prediction.
    case .question(let it): it.allowsSolution && !it.isPrediction
    case .task: false
    }
  }
}

extension Page {
  /// Its questions and tasks, in the author's order.
  public var items: [Item] { blocks.items }
}

extension [Block] {
  var items: [Item] {
    compactMap {
      switch $0 {
      case .question(let it): .question(it)
      case .task(let it): .task(it)
      default: nil
      }
    }
  }
}

extension Lesson {
  public var items: [Item] { pages.flatMap(\.items) }
}
