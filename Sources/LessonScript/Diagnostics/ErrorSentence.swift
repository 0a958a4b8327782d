/// An error as people read it: what is wrong, and what to do about it.
///
/// Errors themselves are facts (enum cases with values); `sentence` of each kind is the only place
/// where they become words, so no screen shows a case's name.
public struct ErrorSentence: Equatable, Sendable {
  /// What is wrong, without a capital and a full stop: `the network has no layers`.
  public var what: String
  /// What to do about it; empty where there is nothing to add.
  public var advice: String

  /// What is wrong, then what to do about it.
  public init(_ what: String, _ advice: String) {
    self.what = what
    self.advice = advice
  }

  /// Both parts, to stand within a sentence: `the network has no layers; write at least one`.
  public var clause: String { advice.isEmpty ? what : "\(what); \(advice)" }

  /// Both parts, to stand alone: `The network has no layers; write at least one.`
  public var line: String { clause.prefix(1).uppercased() + clause.dropFirst() + "." }
}

extension LessonError.Problem {
  var sentence: ErrorSentence {
    switch self {
    case .structure(let problem): problem.sentence
    case .yaml(let problem): problem.sentence
    case .formula(let problem): problem.sentence
    case .question(let problem): problem.sentence
    case .experiment(let problem): problem.sentence
    case .claim(let sentence): .init(sentence, "")
    case .unknown(let noun, let name, let known): .unknown(noun, name, known)
    case .missing(let key, let table, let help):
      .init("`\(key)` is missing in \(table.withArticle)", "add `\(key): …`, \(help)")
    case .unexpected(let key, let expected, let found):
      found == "nothing"
        ? .init("\(key) has no value", "it must be \(expected)")
        : .init("\(key) must be \(expected), not \(found)", found.adviceOnQuotes)
    case .repeated(let noun, let name, let firstLine):
      .init(
        "the \(noun.words) `\(name)` is here twice; the first is on line \(firstLine)",
        "rename or remove one of them")
    }
  }
}

extension String {
  /// YAML takes a text that begins with a brace for keys and values.
  fileprivate var adviceOnQuotes: String {
    self == "keys and values"
      ? "a text that begins with { or holds a colon and a space belongs in \"quotes\"" : ""
  }
}

extension LessonError.Noun {
  /// As in "unknown … `foo`".
  var words: String {
    switch self {
    case .block: "block"
    case .key: "key"
    case .value(let key): "word for `\(key)`"
    case .id: "id"
    case .experiment: "experiment"
    case .formulaName: "name"
    case .knob: "knob"
    case .column: "column"
    }
  }
}

extension String {
  var withArticle: String {
    guard !["front matter", "data"].contains(self), let first else { return "the " + self }
    return ("aeiou".contains(first) ? "an " : "a ") + self
  }
}

extension ErrorSentence {
  static func unknown(_ noun: LessonError.Noun, _ name: String, _ known: [String]) -> ErrorSentence
  {
    let what =
      switch noun {
      case .key(let table): "unknown key `\(name)` in \(table.withArticle)"
      case .value(let key): "`\(name)` is no word for `\(key)`"
      case .formulaName: "unknown name `\(name)`"
      default: "unknown \(noun.words) `\(name)`"
      }
    if let nearest = Suggestion.nearest(to: name, among: known) {
      return .init(what, "did you mean `\(nearest)`?")
    }
    return .init(what, known.isEmpty ? "" : "known here: \(known.joined(separator: ", "))")
  }
}

extension Int {
  /// `1 unit`, `2 units`.
  func of(_ thing: String) -> String { self == 1 ? "1 \(thing)" : "\(self) \(thing)s" }
}

extension Double {
  /// Whole numbers without a point.
  var short: String {
    self == rounded() && abs(self) < 1e15 ? "\(Int(self))" : "\(self)"
  }
}
