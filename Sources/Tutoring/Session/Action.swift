import LessonScript

/// What a learner can do to a session. Meanings, not keys: the screen, a replay and a test say the same words.
public enum Action: Equatable, Sendable {
  case next
  case back
  /// To the page with this number, from 0.
  case goTo(page: Int)
  /// So many updates of the page's experiment.
  case train(updates: Int)
  /// Updates until the current epoch is complete.
  case trainEpoch
  /// So many updates back.
  case rewind(updates: Int)
  /// The page's experiment to its start.
  case restart
  /// A knob of the page's task.
  case set(knob: String, value: String)
  case answer(question: String, text: String)
  /// The next hint of a question or task.
  case hint(item: String)
  /// Show the solution and give up the points.
  case reveal(item: String)
  case skip(item: String)
  /// The next step of the page's derivation.
  case uncover
  /// The first run that the page speaks of and that has not been made.
  case makeRun
}

/// Actions as JSON objects: `{"do":"train","updates":3}`. The words here are the transcript format; changing
/// one means a new format version.
extension Action: Codable {
  private enum Key: String, CodingKey {
    case verb = "do"
    case page, updates, knob, value, question, item, text
  }

  private enum Verb: String, Codable {
    case next, back, goTo, train, trainEpoch, rewind, restart, set, answer, hint, reveal, skip,
      uncover, makeRun
  }

  /// Reads an object such as `{"do":"train","updates":3}`.
  public init(from decoder: Decoder) throws {
    let box = try decoder.container(keyedBy: Key.self)
    func text(_ key: Key) throws -> String { try box.decode(String.self, forKey: key) }
    func count(_ key: Key) throws -> Int { try box.decode(Int.self, forKey: key) }
    switch try box.decode(Verb.self, forKey: .verb) {
    case .next: self = .next
    case .back: self = .back
    case .goTo: self = .goTo(page: try count(.page))
    case .train: self = .train(updates: try count(.updates))
    case .trainEpoch: self = .trainEpoch
    case .rewind: self = .rewind(updates: try count(.updates))
    case .restart: self = .restart
    case .set: self = .set(knob: try text(.knob), value: try text(.value))
    case .answer: self = .answer(question: try text(.question), text: try text(.text))
    case .hint: self = .hint(item: try text(.item))
    case .reveal: self = .reveal(item: try text(.item))
    case .skip: self = .skip(item: try text(.item))
    case .uncover: self = .uncover
    case .makeRun: self = .makeRun
    }
  }

  /// Writes an object such as `{"do":"train","updates":3}`.
  public func encode(to encoder: Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(verb, forKey: .verb)
    switch self {
    case .next, .back, .trainEpoch, .restart, .uncover, .makeRun: break
    case .goTo(let page): try box.encode(page, forKey: .page)
    case .train(let updates), .rewind(let updates): try box.encode(updates, forKey: .updates)
    case .set(let knob, let value):
      try box.encode(knob, forKey: .knob)
      try box.encode(value, forKey: .value)
    case .answer(let question, let text):
      try box.encode(question, forKey: .question)
      try box.encode(text, forKey: .text)
    case .hint(let item), .reveal(let item), .skip(let item): try box.encode(item, forKey: .item)
    }
  }

  private var verb: Verb {
    switch self {
    case .next: .next
    case .back: .back
    case .goTo: .goTo
    case .train: .train
    case .trainEpoch: .trainEpoch
    case .rewind: .rewind
    case .restart: .restart
    case .set: .set
    case .answer: .answer
    case .hint: .hint
    case .reveal: .reveal
    case .skip: .skip
    case .uncover: .uncover
    case .makeRun: .makeRun
    }
  }
}
