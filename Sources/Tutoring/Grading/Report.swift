import LessonScript
import NeuralNetworks

/// What a replay prints for a grader: every verdict with its points, every experiment's last numbers.
///
/// Numbers are written in the shortest decimal that reads back as the same `Double`.
public struct Report: Equatable, Sendable, Codable {
  /// The lesson's id.
  public var lesson: String
  /// The lesson's version.
  public var version: Int
  /// What the learner's numbers were drawn from; 0 for the author's own, and for a transcript that names none.
  public var seed: UInt64
  /// Points earned.
  public var points: Int
  /// Points that can be earned.
  public var maximum: Int
  /// The last page was left.
  public var finished: Bool
  /// Questions and tasks in the lesson's order.
  public var questions: [Entry]
  /// In the lesson's order.
  public var experiments: [ExperimentEntry]

  /// One question or task.
  public struct Entry: Equatable, Sendable, Codable {
    /// Its id.
    public var id: String
    /// A `Verdict` by its name.
    public var verdict: String
    /// The answers given, oldest first.
    public var answers: [String]
    /// How many hints were shown.
    public var hints: Int
    /// Points earned.
    public var points: Int
    /// Points that can be earned.
    public var maximum: Int
  }

  /// One experiment as it was left.
  public struct ExperimentEntry: Equatable, Sendable, Codable {
    /// Its id.
    public var id: String
    /// Updates made.
    public var step: Int
    /// Epochs completed.
    public var epoch: Int
    /// nil where it is not a number any more.
    public var loss: Double?
    /// nil for regression.
    public var mistakes: Int?
    /// In the order of `Trainer.parameterNames`.
    public var parameters: [Parameter]
  }

  /// A weight or a bias.
  public struct Parameter: Equatable, Sendable, Codable {
    /// As `Trainer.parameterNames` has it.
    public var name: String
    /// nil where it is not a number any more.
    public var value: Double?
  }

  /// What became of a session.
  public init(_ session: Session) {
    let book = Gradebook(session)
    lesson = session.lesson.id
    version = session.lesson.version
    seed = session.seed
    points = book.points
    maximum = book.maximum
    finished = session.isFinished
    questions = book.entries.map(Entry.init)
    experiments = session.lesson.experiments.compactMap { block in
      session.timelines[block.id].map { ExperimentEntry(block.id, $0) }
    }
  }
}

extension Report.Entry {
  init(_ entry: Gradebook.Entry) {
    self.init(
      id: entry.id, verdict: entry.verdict.rawValue, answers: entry.answers,
      hints: entry.hintsShown, points: entry.points, maximum: entry.maximum)
  }
}

extension Report.ExperimentEntry {
  init(_ id: String, _ timeline: Timeline) {
    let evaluation = timeline.trainer.evaluate()
    self.init(
      id: id, step: timeline.cursor, epoch: timeline.trainer.epochCount,
      loss: evaluation.loss.isFinite ? evaluation.loss : nil, mistakes: evaluation.mistakes,
      parameters: zip(timeline.trainer.parameterNames, timeline.trainer.network.parameters).map {
        Report.Parameter(name: $0, value: $1.isFinite ? $1 : nil)
      })
  }
}
