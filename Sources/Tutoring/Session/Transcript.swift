import Foundation
import LessonScript

/// What a learner did, in order: a header line that names the lesson, then one action a line, as JSON Lines.
///
/// It holds no verdicts and no points: those are recomputed by whoever replays it. Saved progress is the same
/// format, so starting again is a replay too.
public struct Transcript: Equatable, Sendable {
  /// Which lesson this is of.
  public var header: Header
  /// What the learner did, oldest first.
  public var actions: [Action]

  /// A transcript of these actions.
  public init(header: Header, actions: [Action] = []) {
    self.header = header
    self.actions = actions
  }

  /// The first line: which lesson, which version of it, and the learner's seed.
  public struct Header: Equatable, Sendable, Codable {
    /// The version of this format, 1.
    public var gradus: Int
    /// The lesson's id.
    public var lesson: String
    /// The lesson's version.
    public var version: Int
    /// What the learner's numbers are drawn from; none is 0.
    public var seed: UInt64?

    /// The header of a new transcript of a lesson.
    public init(_ lesson: Lesson, seed: UInt64 = 0) {
      gradus = Transcript.format
      self.lesson = lesson.id
      version = lesson.version
      self.seed = seed == 0 ? nil : seed
    }
  }

  /// The version of the format that is written, and the only one that is read.
  public static let format = 1

  /// Adds an action; updates that follow updates become one action, for cutting training into chunks never
  /// changes a number.
  public mutating func append(_ action: Action) {
    if case .train(let more) = action, case .train(let before)? = actions.last, more > 0,
      before <= Action.mostUpdates - more
    {
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
  /// There is no header line.
  case empty
  /// The first line says neither format nor lesson.
  case notAHeader(line: String)
  /// Written by a later version of this program.
  case newerFormat(Int)
  /// A format that never was.
  case unknownFormat(Int)
  /// The header's lesson cannot be an id.
  case notALessonID(String)
  /// A line is no action, or has a number or a text beyond what an action can have.
  case notAnAction(lineNumber: Int, line: String)
  /// More bytes than `Transcript.mostBytes`.
  case tooLong(bytes: Int)
  /// More actions than `Transcript.mostActions`.
  case tooManyActions
  /// More training than a session may do; the action's place in the transcript, from 1.
  case tooMuchWork(action: Int)
  case otherLesson(String, expected: String)
  case otherVersion(Int, expected: Int)
}

extension Transcript {
  /// The longest file that is read: more than anybody does in a lesson.
  public static let mostBytes = 8 << 20
  /// The most actions that are read.
  public static let mostActions = 100_000

  /// Reads a file's text, with line ends of either kind. A last line without its end was cut off by a crash, and is
  /// left out.
  public static func read(_ text: String) throws(TranscriptError) -> Transcript {
    guard text.utf8.count <= mostBytes else { throw .tooLong(bytes: text.utf8.count) }
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(Substring($0.last == 0x0D ? $0.dropLast() : $0))
    }
    lines.removeLast()
    guard let first = lines.first else { throw .empty }
    var transcript = Transcript(header: try header(first))
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      guard let action = decode(Action.self, line), action.isInBounds
      else { throw .notAnAction(lineNumber: index + 1, line: line) }
      guard transcript.actions.count < mostActions else { throw .tooManyActions }
      transcript.actions.append(action)
    }
    return transcript
  }

  private static func header(_ line: String) throws(TranscriptError) -> Header {
    guard let format = decode(FormatVersion.self, line)?.gradus else {
      throw .notAHeader(line: line)
    }
    guard format <= Self.format else { throw .newerFormat(format) }
    guard format == Self.format else { throw .unknownFormat(format) }
    guard let header = decode(Header.self, line) else { throw .notAHeader(line: line) }
    guard header.lesson.isLessonID else { throw .notALessonID(header.lesson) }
    return header
  }

  /// The one key that every version of the format has.
  private struct FormatVersion: Decodable {
    var gradus: Int
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
    if let index = session.replay(transcript.actions) {
      throw TranscriptError.tooMuchWork(action: index + 1)
    }
    return session
  }

  /// Does again what a learner did, as it counted then.
  ///
  /// - Returns: the index of the action that asked for more work than any learner does, after which nothing was done. A
  ///   session refuses that, and what is refused is not recorded.
  @discardableResult
  public mutating func replay(_ actions: [Action]) -> Int? {
    countsRepeats = true
    defer { countsRepeats = false }
    return actions.firstIndex { action in
      update(&self, action)
      return notice == .refused(.workSpent)
    }
  }
}

extension String {
  /// Whether this can be a lesson's id, as the lesson language has them; a path cannot.
  fileprivate var isLessonID: Bool {
    wholeMatch(of: /[A-Za-z][A-Za-z0-9_-]{0,63}/) != nil
  }
}

extension Action {
  /// The most updates in one action, far beyond what a lesson trains; sums of it do not overflow.
  static let mostUpdates = 1_000_000_000_000
  static let mostPages = 10_000
  /// Of an answer, in bytes.
  static let longestText = 4096
  /// Of a name or a value, in bytes.
  static let longestName = 256

  /// Whether the action's numbers and texts are such as a learner can give.
  var isInBounds: Bool {
    switch self {
    case .next, .back, .trainEpoch, .restart, .uncover, .makeRun: true
    case .goTo(let page): (0..<Self.mostPages).contains(page)
    case .train(let updates), .rewind(let updates): (1...Self.mostUpdates).contains(updates)
    case .set(let knob, let value): Self.isShort(knob) && Self.isShort(value)
    case .answer(let question, let text):
      Self.isShort(question) && text.utf8.count <= Self.longestText
    case .hint(let item), .reveal(let item), .skip(let item): Self.isShort(item)
    }
  }

  private static func isShort(_ name: String) -> Bool { name.utf8.count <= longestName }
}
