/// A `question` block.
public struct Question: Equatable, Sendable {
  /// Unique in the lesson; answers are kept under it.
  public var id: String
  public var prompt: [Inline]
  public var kind: Kind
  public var points: Int
  /// How often the learner may answer for points; nil is without limit.
  public var attempts: Int?
  public var hints: [Hint]
  /// Answers the author foresaw, each with what to say. `check` proves that each of them fails.
  public var wrong: [ForeseenAnswer]
  /// Said once the question is settled.
  public var explanation: [Inline]
  public var allowsSkip: Bool
  public var allowsSolution: Bool
  public var location: SourceLocation

  public init(
    id: String, prompt: [Inline], kind: Kind, points: Int = 1, attempts: Int? = nil,
    hints: [Hint] = [], wrong: [ForeseenAnswer] = [], explanation: [Inline] = [],
    allowsSkip: Bool = true, allowsSolution: Bool = true, location: SourceLocation
  ) {
    self.id = id
    self.prompt = prompt
    self.kind = kind
    self.points = points
    self.attempts = attempts
    self.hints = hints
    self.wrong = wrong
    self.explanation = explanation
    self.allowsSkip = allowsSkip
    self.allowsSolution = allowsSolution
    self.location = location
  }

  public enum Kind: Equatable, Sendable {
    /// One choice is right, or several when `multiple`. Answers are numbers from 1, comma-separated.
    case choice([Choice], multiple: Bool)
    /// A number, computed by the program when it is judged.
    case number(answer: LocatedFormula, tolerance: Tolerance)
    /// Short text; case, outer and doubled spaces and accents do not matter.
    case text(accepted: [String])
    /// A number said before training shows it: judged once `moment` is true.
    case prediction(of: LocatedFormula, moment: LocatedFormula, tolerance: Tolerance)
  }

  public struct Choice: Equatable, Sendable {
    public var text: [Inline]
    public var isRight: Bool
    public var feedback: [Inline]

    public init(text: [Inline], isRight: Bool, feedback: [Inline] = []) {
      self.text = text
      self.isRight = isRight
      self.feedback = feedback
    }
  }
}

/// How far a number may be off.
public enum Tolerance: Equatable, Sendable {
  case absolute(Double)
  /// A share of the right answer: 0.01 is one percent.
  case relative(Double)
}

/// One stage of help.
public struct Hint: Equatable, Sendable {
  public var text: [Inline]
  /// Points it takes off the question.
  public var cost: Int

  public init(text: [Inline], cost: Int = 0) {
    self.text = text
    self.cost = cost
  }
}

/// A wrong answer that the author saw coming.
public struct ForeseenAnswer: Equatable, Sendable {
  public var answer: String
  public var feedback: [Inline]
  public var location: SourceLocation

  public init(answer: String, feedback: [Inline], location: SourceLocation) {
    self.answer = answer
    self.feedback = feedback
    self.location = location
  }
}
