import Foundation

/// Compares words that a learner types with those that an author accepts.
///
/// Case, accents, blanks, hyphens, brackets, other punctuation, an article in front and the ending of a plural do not
/// matter, nor does a symbol in brackets behind its word: `Bias (b)`. Any other word does.
public struct AnswerText: Sendable {
  private let accepted: [String]
  private let foreseen: [String]

  /// - Parameter wrong: answers that the author foresees. They are wrong even where they are nearly an accepted one.
  public init(accepted: [String], wrong: [String] = []) {
    self.accepted = accepted.map(Self.folded)
    foreseen = wrong.map(Self.folded)
  }

  /// Whether what was typed is one of the accepted answers.
  public func accepts(_ typed: String) -> Bool {
    let whole = Self.folded(typed)
    if accepted.contains(whole) { return true }
    if foreseen.contains(whole) { return false }
    return ([whole] + [withoutRemark(typed)].compactMap(\.self)).contains { form in
      accepted.contains { Self.isSame(form, $0) }
    }
  }

  /// Whether two texts are the same but for what does not matter.
  public static func isSame(_ typed: String, as text: String) -> Bool {
    folded(typed) == folded(text)
  }

  private static func isSame(_ form: String, _ accepted: String) -> Bool {
    form == accepted || form == plural(accepted) || plural(form) == accepted
  }

  /// With the s of a plural; nil for words too short to have one, and for those that end in one already.
  private static func plural(_ word: String) -> String? {
    guard word.count >= 4, let last = word.last, last.isLetter, last != "s" else { return nil }
    return word + "s"
  }

  // MARK: What does not matter

  /// The word before brackets that hold its symbol, `Bias (b)`, or the same in other words that are accepted.
  private func withoutRemark(_ typed: String) -> String? {
    guard let match = typed.firstMatch(of: /^(.+?)[(\[](.+?)[)\]]?\s*$/) else { return nil }
    let (word, remark) = (String(match.1), Self.folded(String(match.2)))
    let initials = Self.words(word).compactMap(\.first)
    let isSymbol = remark == String(initials) || accepted.contains(remark)
    return isSymbol ? Self.folded(word) : nil
  }

  private static let articles: Set<String> = ["a", "an", "the", "its", "their", "this"]

  /// Letters, digits and signs of arithmetic, without an article in front.
  private static func folded(_ text: String) -> String {
    let words = words(text)
    return (words.count > 1 && articles.contains(words[0]) ? words.dropFirst() : words[...])
      .joined()
  }

  private static func words(_ text: String) -> [String] {
    let plain = text.decomposedStringWithCompatibilityMapping
      .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    let characters = Array(plain.map { "−–—‐‑".contains($0) ? "-" : $0 })
    var words = [""]
    for (index, character) in characters.enumerated() {
      let (before, after) = (characters.at(index - 1), characters.at(index + 1))
      switch character {
      case "'", "’", "`", "\u{2032}": continue
      case "-" where after?.isNumber == true && before?.isWordPart != true: words.append("-")
      case "." where before?.isNumber == true && after?.isNumber == true:
        words[words.count - 1].append(".")
      case _ where character.isWordPart || character.isMathSymbol:
        words[words.count - 1].append(character)
      default: words.append("")
      }
    }
    return words.filter { !$0.isEmpty }
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}

extension [Character] {
  fileprivate func at(_ index: Int) -> Character? { indices.contains(index) ? self[index] : nil }
}
