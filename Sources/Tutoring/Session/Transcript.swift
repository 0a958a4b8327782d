import Foundation
import LessonScript

/// What a learner did, in order: a header line that names the lesson, then one action a line, as JSON Lines.
///
/// It holds no verdicts and no points: those are recomputed by whoever replays it. Saved progress is the same
/// format, so starting again is a replay too.
public struct Transcript: Equatable, Sendable {
  public var header: Header
  public var actions: [Action]

  public init(header: Header, actions: [Action] = []) {
    self.header = header
    self.actions = actions
  }

  public struct Header: Equatable, Sendable, Codable {
    /// The version of this format, 1.
    public var gradus: Int
    public var lesson: String
    public var version: Int
    /// What the learner's numbers are drawn from; none is 0.
    public var seed: UInt64?

    public init(_ lesson: Lesson, seed: UInt64 = 0) {
      gradus = Transcript.format
      self.lesson = lesson.id
      version = lesson.version
      self.seed = seed == 0 ? nil : seed
    }
  }

  public static let format = 1

  /// Adds an action; updates that follow updates become one action, for cutting training into chunks never
  /// changes a number.
  public mutating func append(_ action: Action) {
    if case .train(let more) = action, case .train(let before)? = actions.last {
      actions[actions.count - 1] = .train(updates: before + more)
    } else {
      actions.append(action)
    }
  }

  /// The file's text.
  public var text: String {
    ([Self.line(header)] + actions.map(Self.line)).map { $0 + "\n" }.joined()
  }

  /// One line of the file, without its end.
  public static func line(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // These types hold strings and integers only, which always encode.
    return String(decoding: (try? encoder.encode(value)) ?? Data(), as: UTF8.self)
  }
}

/// Why a file is no transcript, or not one of this lesson.
public enum TranscriptError: Error, Equatable, Sendable {
  case empty
  case notAHeader(line: String)
  case newerFormat(Int)
  case notAnAction(lineNumber: Int, line: String)
  case otherLesson(String, expected: String)
  case otherVersion(Int, expected: Int)
}

extension Transcript {
  /// Reads a file's text. A last line without its end was cut off by a crash, and is left out.
  public static func read(_ text: String) throws(TranscriptError) -> Transcript {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.removeLast()
    guard let first = lines.first else { throw .empty }
    let header = try header(first)
    var actions: [Action] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      guard let action = decode(Action.self, line)
      else { throw .notAnAction(lineNumber: index + 1, line: line) }
      actions.append(action)
    }
    return Transcript(header: header, actions: actions)
  }

  private static func header(_ line: String) throws(TranscriptError) -> Header {
    guard let header = decode(Header.self, line) else { throw .notAHeader(line: line) }
    guard header.gradus <= format else { throw .newerFormat(header.gradus) }
    return header
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ line: String) -> Value? {
    try? JSONDecoder().decode(type, from: Data(line.utf8))
  }

  /// Refuses a transcript of another lesson or of another version of it.
  public func verify(against lesson: Lesson) throws(TranscriptError) {
    guard header.lesson == lesson.id else {
      throw .otherLesson(header.lesson, expected: lesson.id)
    }
    guard header.version == lesson.version else {
      throw .otherVersion(header.version, expected: lesson.version)
    }
  }
}

extension Session {
  /// The session after everything in a transcript, recomputed.
  public static func replaying(_ transcript: Transcript, of lesson: Lesson) throws -> Session {
    try transcript.verify(against: lesson)
    var session = try Session(lesson, seed: transcript.header.seed ?? 0)
    for action in transcript.actions { update(&session, action) }
    return session
  }
}
