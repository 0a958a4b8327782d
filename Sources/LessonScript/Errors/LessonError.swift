/// One mistake in a lesson or experiment file: facts, a place, and the line it stands on.
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

/// All the mistakes of a file, by place.
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
