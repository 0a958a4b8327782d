/// An error as people read it: what is wrong, and what to do about it.
///
/// Errors themselves are facts (enum cases with values); `sentence` of each kind is the only place
/// where they become words, so no screen shows a case's name.
public struct ErrorSentence: Equatable, Sendable {
  /// What is wrong, without a capital and a full stop: `the network has no layers`.
  public var what: String
  /// What to do about it; empty where there is nothing to add.
  public var advice: String

  /// What is wrong, then what to do about it; quotations that are too long to be read are cut.
  public init(_ what: String, _ advice: String) {
    self.what = what.cuttingQuotations
    self.advice = advice.cuttingQuotations
  }

  /// Both parts, to stand within a sentence: `the network has no layers; write at least one`.
  public var clause: String { advice.isEmpty ? what : "\(what); \(advice)" }

  /// Both parts, to stand alone: `The network has no layers; write at least one.`
  public var line: String { clause.prefix(1).uppercased() + clause.dropFirst() + "." }
}

extension String {
  /// With at most 60 characters between one ` and the next.
  fileprivate var cuttingQuotations: String {
    split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
      index % 2 == 1 && part.count > 60 ? part.prefix(59) + "…" : part
    }.joined(separator: "`")
  }
}

extension [String] {
  /// The names with commas between, and how many more there are behind the first 40.
  public var enumeration: String {
    let rest = count - 40
    return prefix(40).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}

extension LessonError.Problem {
  var sentence: ErrorSentence {
    switch self {
    case .structure(let problem): problem.sentence
    case .yaml(let problem): problem.sentence
    case .formula(let problem): problem.sentence
    case .question(let problem): problem.sentence
    case .experiment(let problem): problem.sentence
    case .glossary(let problem): problem.sentence
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
    case .term: "term"
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
    return .init(what, known.isEmpty ? "" : "known here: \(known.enumeration)")
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

/// The known name that somebody probably meant.
public enum Suggestion {
  /// The nearest of the known names, if it is near enough to be a slip of the finger.
  public static func nearest(to name: String, among known: [String]) -> String? {
    let word = name.lowercased()
    if let same = synonyms[word], known.contains(same) { return same }
    let ranked = known.map { (name: $0, distance: distance(word, $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, min(word.count, best.name.count) / 3) ? best.name : nil
  }

  /// What others call the same.
  private static let synonyms = [
    "learning_rate": "rate", "lr": "rate", "layers": "network", "model": "network",
    "biases": "bias", "batch_size": "batch", "dataset": "data", "label": "target", "y": "target",
    "features": "inputs", "prompt": "ask", "question": "ask", "title": "ask", "answer": "number",
    "options": "choices", "hint": "hints", "tolerance": "within", "experiment": "of",
    "explanation": "explain", "feedback": "say", "text": "say", "steps": "updates",
    "iterations": "updates", "criterion": "loss", "plots": "show", "kind": "show",
  ]

  /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other
  /// (the restricted Damerau–Levenshtein distance).
  static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.prefix(64)), Array(right.prefix(64)))
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        row.append(step(a, b, i, j, above: rows[i], row: row, rows: rows))
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }

  private static func step(
    _ a: [Character], _ b: [Character], _ i: Int, _ j: Int, above: [Int], row: [Int], rows: [[Int]]
  ) -> Int {
    let replaced = above[j] + (a[i] == b[j] ? 0 : 1)
    let best = min(replaced, above[j + 1] + 1, row[j] + 1)
    let isSwap = i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j]
    return isSwap ? min(best, rows[i - 1][j - 1] + 1) : best
  }
}
