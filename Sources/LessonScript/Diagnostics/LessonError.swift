/// One mistake in a lesson or experiment file: facts, its location, and the line it stands on.
public struct LessonError: Error, Equatable, Sendable {
  public var problem: Problem
  public var location: SourceLocation
  /// The line of the file, for the excerpt under the message.
  public var line: String

  public init(_ problem: Problem, at location: SourceLocation, line: String) {
    self.problem = problem
    self.location = location
    self.line = line
  }

  /// What can be wrong.
  public enum Problem: Equatable, Sendable {
    case structure(StructureProblem)
    case yaml(YAMLProblem)
    case formula(FormulaProblem)
    case experiment(ExperimentProblem)
    /// A word that is none of those known in its place.
    case unknown(Noun, name: String, known: [String])
    case missing(key: String, of: String, help: String)
    /// A value of another kind than asked for, both in words.
    case unexpected(key: String, expected: String, found: String)
    case repeated(Noun, name: String, firstLine: Int)
    case question(QuestionProblem)
    /// Something the lesson claims and a trial of it disproves, in words.
    case claim(String)
  }

  /// What a name can name.
  public enum Noun: Equatable, Sendable {
    case block
    /// A key of a block or of a part of one.
    case key(of: String)
    /// One of the words a key accepts.
    case value(of: String)
    case id
    case experiment
    case formulaName
    case knob
    case column
  }
}

/// All the mistakes of a file, in order.
public struct LessonErrors: Error, Equatable, Sendable {
  public var errors: [LessonError]

  public init(_ errors: [LessonError]) {
    self.errors = errors.sorted(by: Self.comesBefore)
  }

  private static func comesBefore(_ left: LessonError, _ right: LessonError) -> Bool {
    let (one, other) = (left.location, right.location)
    return (one.file, one.line, one.column) < (other.file, other.line, other.column)
  }
}

extension LessonErrors: CustomStringConvertible {
  public var description: String { errors.map(\.description).joined(separator: "\n\n") }
}

extension LessonError: CustomStringConvertible {
  /// `file:line:column: error: what`, the line, a caret under the position, and what to do.
  public var description: String {
    let sentence = problem.sentence
    var lines = ["\(location): error: \(sentence.what)"]
    if !line.trimmed.isEmpty { lines += excerpt }
    if !sentence.advice.isEmpty { lines.append("  \(sentence.advice)") }
    return lines.joined(separator: "\n")
  }

  /// What is wrong, in a sentence without a position.
  public var message: String { problem.sentence.what }

  /// What to do about it.
  public var advice: String { problem.sentence.advice }

  /// The line and the caret; of a long line only the part around the position.
  private var excerpt: [String] {
    let width = 100
    let column = max(1, location.column)
    let first = column <= width - 10 ? 0 : column - width / 2
    let shown = line.replacing("\t", with: " ").dropFirst(first).prefix(width)
    let isCut = first > 0
    let blanks = String(
      repeating: " ", count: shown.prefix(column - 1 - first).columns + (isCut ? 1 : 0))
    return ["  \(isCut ? "…" : "")\(shown)", "  \(blanks)^"]
  }
}

extension StringProtocol {
  /// How many columns a terminal takes for the text: two for East Asian and emoji characters.
  fileprivate var columns: Int {
    reduce(0) { $0 + ($1.isWide ? 2 : 1) }
  }
}

extension Character {
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  fileprivate var isWide: Bool {
    guard let first = unicodeScalars.first?.value, first >= 0x1100 else { return false }
    return Self.wide.contains { $0.contains(first) }
  }
}
