/// A `question` block.
public struct Question: Equatable, Sendable {
  /// Unique in the lesson; answers are kept under it.
  public var id: String
  /// What is asked.
  public var prompt: [Inline]
  /// What kind of answer is right.
  public var kind: Kind
  /// What a right answer earns.
  public var points: Int
  /// How often the learner may answer for points, if the author says so; see `attemptLimit`.
  public var attempts: Int?
  /// Help in stages.
  public var hints: [Hint]
  /// Answers the author foresaw, each with what to say. `check` proves that each of them fails.
  public var wrong: [ForeseenAnswer]
  /// Said once the question is settled.
  public var explanation: [Inline]
  /// Whether the learner may go on without an answer.
  public var allowsSkip: Bool
  /// Whether the learner may look at the answer.
  public var allowsSolution: Bool
  /// Numbers drawn for each learner; formulas and texts of this question may use their names.
  public var draws: [Draw]
  /// How a number may be written as an answer.
  public var numberStyles: [AnswerNumber.Style]
  /// Whether choices stand in an order of their own for each learner; orders and matches always do.
  public var isShuffled: Bool
  /// Whether an answer that is right in part earns part of the points, rounded down.
  public var isPartial: Bool
  /// What a wrong answer is told about its parts; nil leaves that to the tries that are left.
  public var telling: Telling?
  /// A number up to this far off earns half of the points, rounded down.
  public var near: Tolerance?
  /// A number is right, too, where it lies on the same side of this one as the truth.
  public var side: LocatedFormula?
  /// What must be so for the answer to be right. `check` proves it.
  public var claim: LocatedFormula?
  /// Where the block begins.
  public var location: SourceLocation

  /// A question; what is left out is as in a file.
  public init(
    id: String, prompt: [Inline], kind: Kind, points: Int = 1, attempts: Int? = nil,
    hints: [Hint] = [], wrong: [ForeseenAnswer] = [], explanation: [Inline] = [],
    allowsSkip: Bool = true, allowsSolution: Bool = true, draws: [Draw] = [],
    numberStyles: [AnswerNumber.Style] = Question.usualNumberStyles, isShuffled: Bool = true,
    isPartial: Bool = false, telling: Telling? = nil, near: Tolerance? = nil,
    side: LocatedFormula? = nil, claim: LocatedFormula? = nil, location: SourceLocation
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
    self.draws = draws
    self.numberStyles = numberStyles
    self.isShuffled = isShuffled
    self.isPartial = isPartial
    self.telling = telling
    self.near = near
    self.side = side
    self.claim = claim
    self.location = location
  }

  /// How often an answer counts: the author's number, else two for a choice and three for the others.
  /// A prediction is said once.
  public var attemptLimit: Int {
    switch kind {
    case .prediction: 1
    case .choice: attempts ?? 2
    case .number, .text, .order, .match, .point: attempts ?? 3
    }
  }

  /// 1/2 and 50% are as good as 0.5 unless the author says otherwise.
  public static let usualNumberStyles = AnswerNumber.Style.allCases

  /// What a wrong answer that is put together from parts is told about them.
  public enum Telling: String, Equatable, Sendable, CaseIterable {
    /// Which of them are right.
    case which
    /// How many are right, and how many are missing.
    case count
    case nothing
  }

  /// The kinds of answers, each with the right one.
  public enum Kind: Equatable, Sendable {
    /// One choice is right, or several when `multiple`. Answers are numbers from 1,
    /// comma-separated.
    case choice([Choice], multiple: Bool)
    /// A number, computed by the program when it is judged.
    case number(answer: LocatedFormula, tolerance: Tolerance)
    /// Short text, compared as `AnswerText` does.
    case text(accepted: [String])
    /// A number said before training shows it: judged once `when` is true.
    case prediction(of: LocatedFormula, when: LocatedFormula, tolerance: Tolerance)
    /// Things to put in order, here in one that is right. Answers are numbers as shown,
    /// comma-separated.
    case order([[Inline]], Precedence)
    /// Left sides to match with right sides. Some right sides may belong to nothing.
    case match([Match], extra: [[Inline]])
    /// Something on the screen to point at.
    case point(PointTarget)
  }

  /// A pair that belongs together.
  public struct Match: Equatable, Sendable {
    /// The side that stands still.
    public var left: [Inline]
    /// The side that is matched to it.
    public var right: [Inline]
    /// What must be so for them to belong together. `check` proves it.
    public var condition: LocatedFormula?
    /// What to say to who matches the left side with another; may be empty.
    public var feedback: [Inline]

    /// Two sides that belong together.
    public init(
      left: [Inline], right: [Inline], condition: LocatedFormula? = nil, feedback: [Inline] = []
    ) {
      self.left = left
      self.right = right
      self.condition = condition
      self.feedback = feedback
    }
  }

  /// What a learner points at, and what of it is right.
  public enum PointTarget: Equatable, Sendable {
    /// Parameters by name: `w1`, `b`, `w1[2][1]`.
    case parameters([String], experiment: String?)
    /// Rows of the data, from 1.
    case examples([Int], experiment: String?)

    /// The experiment the question names itself.
    public var experiment: String? {
      switch self {
      case .parameters(_, let id), .examples(_, let id): id
      }
    }
  }

  /// One of the choices.
  public struct Choice: Equatable, Sendable {
    /// As it is shown.
    public var text: [Inline]
    /// Whether it is to be taken; nil where its condition decides.
    public var isRight: Bool?
    /// When it is right. Where the author says whether it is, `check` proves that this agrees.
    public var condition: LocatedFormula?
    /// What to say to who takes it; may be empty.
    public var feedback: [Inline]

    /// A choice, right or wrong or as its condition says.
    public init(
      text: [Inline], isRight: Bool?, condition: LocatedFormula? = nil, feedback: [Inline] = []
    ) {
      self.text = text
      self.isRight = isRight
      self.condition = condition
      self.feedback = feedback
    }
  }
}

/// How far a number may be off.
public enum Tolerance: Equatable, Sendable {
  /// By this much, whatever the answer is.
  case absolute(Double)
  /// A share of the right answer: 0.01 is one percent.
  case relative(Double)
}

/// One stage of help.
public struct Hint: Equatable, Sendable {
  /// What helps.
  public var text: [Inline]
  /// Points it takes off the question.
  public var cost: Int

  /// A hint that takes points off, or none.
  public init(text: [Inline], cost: Int = 0) {
    self.text = text
    self.cost = cost
  }
}

/// A wrong answer that the author saw coming.
public struct ForeseenAnswer: Equatable, Sendable {
  /// As the learner would write it, or a formula.
  public var answer: String
  /// Where the author computes the wrong number: `score(9, 8) + 18`.
  public var formula: LocatedFormula?
  /// What to say to it.
  public var feedback: [Inline]
  /// Where it stands.
  public var location: SourceLocation

  /// A wrong answer and what to say to it.
  public init(
    answer: String, formula: LocatedFormula? = nil, feedback: [Inline], location: SourceLocation
  ) {
    self.answer = answer
    self.formula = formula
    self.feedback = feedback
    self.location = location
  }
}

/// A number drawn for each learner, so that neighbours get different ones.
public struct Draw: Equatable, Sendable {
  /// As formulas and texts of the question use it.
  public var name: String
  /// All equally likely.
  public var values: [Double]
  /// Where it stands.
  public var location: SourceLocation

  /// A number and its values.
  public init(name: String, values: [Double], location: SourceLocation) {
    self.name = name
    self.values = values
    self.location = location
  }
}

extension Question.Kind {
  /// Whether the answer is a number.
  public var isNumber: Bool {
    switch self {
    case .number, .prediction: true
    case .choice, .text, .order, .match, .point: false
    }
  }
}
