import Foundation
import LessonScript
import NeuralNetworks

/// What a replay prints for a grader: every verdict with its points, every experiment's last numbers.
///
/// Numbers are written in the shortest decimal that reads back as the same `Double`.
public struct Report: Equatable, Sendable, Codable {
  public var lesson: String
  public var version: Int
  public var points: Int
  public var maximum: Int
  public var finished: Bool
  public var questions: [Entry]
  public var experiments: [ExperimentEntry]

  public struct Entry: Equatable, Sendable, Codable {
    public var id: String
    public var verdict: String
    public var answers: [String]
    public var hints: Int
    public var points: Int
    public var maximum: Int
  }

  public struct ExperimentEntry: Equatable, Sendable, Codable {
    public var id: String
    public var step: Int
    public var epoch: Int
    /// nil where it is not a number any more.
    public var loss: Double?
    /// nil for regression.
    public var mistakes: Int?
    public var parameters: [Parameter]
  }

  public struct Parameter: Equatable, Sendable, Codable {
    public var name: String
    public var value: Double?
  }

  public init(_ session: Session) {
    let book = Gradebook(session)
    lesson = session.lesson.id
    version = session.lesson.version
    points = book.points
    maximum = book.maximum
    finished = session.isFinished
    questions = book.entries.map(Entry.init)
    experiments = session.lesson.experiments.compactMap { block in
      session.timelines[block.id].map { ExperimentEntry(block.id, $0) }
    }
  }

  /// Indented JSON with sorted keys, ending in a line end.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Only finite numbers, strings and integers are in here, which always encode.
    return String(decoding: (try? encoder.encode(self)) ?? Data(), as: UTF8.self) + "\n"
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
      id: id, step: timeline.state.step, epoch: timeline.state.epoch,
      loss: evaluation.loss.isFinite ? evaluation.loss : nil, mistakes: evaluation.mistakes,
      parameters: zip(timeline.trainer.parameterNames, timeline.state.parameters).map {
        Report.Parameter(name: $0, value: $1.isFinite ? $1 : nil)
      })
  }
}
