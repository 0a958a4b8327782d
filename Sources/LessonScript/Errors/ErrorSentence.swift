/// The one place where facts become sentences: what is wrong, and what to do about it.
struct ErrorSentence: Equatable {
  var what: String
  var advice: String

  init(_ what: String, _ advice: String) {
    self.what = what
    self.advice = advice
  }
}

extension LessonError: CustomStringConvertible {
  /// `file:line:column: error: what`, the line, a caret under the place, and what to do.
  public var description: String {
    let sentence = problem.sentence
    var lines = ["\(location): error: \(sentence.what)"]
    if !line.trimmed.isEmpty { lines += excerpt }
    if !sentence.advice.isEmpty { lines.append("  \(sentence.advice)") }
    return lines.joined(separator: "\n")
  }

  /// What is wrong, in a sentence without a place.
  public var message: String { problem.sentence.what }

  /// What to do about it.
  public var advice: String { problem.sentence.advice }

  /// The line and the caret; of a long line only the part around the place.
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
