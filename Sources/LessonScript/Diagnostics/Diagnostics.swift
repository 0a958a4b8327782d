import TextInterface

/// The errors found in a file so far.
struct Diagnostics {
  let source: SourceText
  private(set) var errors: [LessonError] = []

  /// Nobody reads more at once, and a file that is no lesson at all could have a million.
  static let mostErrors = 100

  init(_ source: SourceText) {
    self.source = source
  }

  mutating func report(_ problem: LessonError.Problem, at position: SourcePosition) {
    let error = LessonError(
      problem, at: source.location(position), line: source.line(position.line))
    if errors.count < Self.mostErrors, !errors.contains(error) { errors.append(error) }
  }

  mutating func report(_ problem: LessonError.Problem, at location: SourceLocation) {
    report(problem, at: SourcePosition(line: location.line, column: location.column))
  }

  /// Reports what no text has.
  ///
  /// - Returns: whether there was any.
  mutating func reportOddCharacters() -> Bool {
    for odd in source.oddCharacters {
      report(.structure(.oddCharacter(odd.scalar)), at: odd.position)
    }
    return !source.oddCharacters.isEmpty
  }

  /// An error of another file, such as a table of data.
  mutating func add(_ error: LessonError) {
    errors.append(error)
  }
}

/// One mistake in a lesson or experiment file: facts, its location, and the line it stands on.
public struct LessonError: Error, Equatable, Sendable {
  /// What is wrong, as facts.
  public var problem: Problem
  /// Where.
  public var location: SourceLocation
  /// The line of the file, for the excerpt under the message.
  public var line: String

  /// An error and the line it stands on.
  public init(_ problem: Problem, at location: SourceLocation, line: String) {
    self.problem = problem
    self.location = location
    self.line = line
  }

  /// What can be wrong.
  public enum Problem: Equatable, Sendable {
    /// The lesson as a Markdown file.
    case structure(StructureProblem)
    /// A text as YAML.
    case yaml(YAMLProblem)
    /// A formula.
    case formula(FormulaProblem)
    /// An experiment.
    case experiment(ExperimentProblem)
    /// A word that is none of those known in its place.
    case unknown(Noun, name: String, known: [String])
    /// A key that is needed.
    case missing(key: String, of: String, help: String)
    /// A value of another kind than asked for, both in words.
    case unexpected(key: String, expected: String, found: String)
    /// An id or a key that stands there twice.
    case repeated(Noun, name: String, firstLine: Int)
    /// A question, a task or a plot.
    case question(QuestionProblem)
    /// A glossary.
    case glossary(GlossaryProblem)
    /// Something the lesson claims and a trial of it disproves, in words.
    case claim(String)
  }

  /// What a name can name.
  public enum Noun: Equatable, Sendable {
    /// What stands after a fence.
    case block
    /// A key of a block or of a part of one.
    case key(of: String)
    /// One of the words a key accepts.
    case value(of: String)
    /// A question's or a task's.
    case id
    /// An experiment's id.
    case experiment
    /// A name in a formula.
    case formulaName
    /// Something that a learner may set.
    case knob
    /// A column of the data.
    case column
    /// A term of the glossary.
    case term
  }
}

/// All the mistakes of a file, in order.
public struct LessonErrors: Error, Equatable, Sendable {
  /// In the order of the file.
  public var errors: [LessonError]

  /// Sorts the errors.
  public init(_ errors: [LessonError]) {
    self.errors = errors.sorted(by: Self.comesBefore)
  }

  private static func comesBefore(_ left: LessonError, _ right: LessonError) -> Bool {
    let (one, other) = (left.location, right.location)
    return (one.file, one.line, one.column) < (other.file, other.line, other.column)
  }
}

extension LessonErrors: CustomStringConvertible {
  /// Every error as a message, an empty line between.
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

  /// The line and the caret; of a line that is wider than a terminal only the part around the position.
  private var excerpt: [String] {
    let line = line.replacing("\t", with: " ")
    let (before, after) = (
      String(line.prefix(max(0, location.column - 1))),
      String(line.dropFirst(max(0, location.column - 1)))
    )
    guard line.columns > Self.excerptColumns else { return Self.excerpt(before, after) }
    let reversed = String(before.reversed())
      .prefix(columns: max(Self.excerptColumns / 2, Self.excerptColumns - after.columns))
    let (shown, rest) = (
      String(reversed.reversed()), after.prefix(columns: Self.excerptColumns - reversed.columns)
    )
    return Self.excerpt(
      (shown.count < before.count ? "…" : "") + shown, rest + (rest.count < after.count ? "…" : ""))
  }

  private static func excerpt(_ before: String, _ after: String) -> [String] {
    ["  " + before + after, "  " + String(repeating: " ", count: before.columns) + "^"]
  }

  /// With the indent and two `…` as wide as the narrowest usual terminal.
  private static let excerptColumns = 76
}
