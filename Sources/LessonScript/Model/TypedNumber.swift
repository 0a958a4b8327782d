import Foundation

/// A number as people type it, computed: `0.5`, `1/2`, `50%`, `0,5`, `$500,000`, `490k`, `1 000`, `2^10`, `ln 4`, `√2`,
/// `σ(0)`, `150*2000 + 200000`.
public struct TypedNumber: Equatable, Sendable {
  /// What it stands for.
  public let value: Double
  /// What it stands for where its comma is a decimal one: `1,234` is 1234, or 1.234.
  public let otherwise: Double?
  /// How it was written; whatever is computed counts as a decimal number.
  public let style: AnswerNumber.Style
  /// Whether it was typed as it is, so that nobody has to be told what was understood.
  public let isPlain: Bool

  /// The longest text that is read.
  public static let longest = 200

  /// Why a text is no number.
  public enum Problem: Error, Equatable, Sendable {
    case tooLong(atMost: Int)
    /// A word or a sign that means nothing here.
    case unknown(String)
    /// `log`, which some take for one and some for another.
    case whichLogarithm
    /// A comma that parts neither thousands nor decimals.
    case comma(String)
    /// It ends too early, or a bracket or a sign is missing.
    case incomplete
    /// A division by 0, the root or logarithm of a negative number, or more than a number can be.
    case notFinite
  }

  /// Reads and computes.
  public init(_ text: String) throws(Problem) {
    guard text.count <= Self.longest else { throw .tooLong(atMost: Self.longest) }
    if let number = Self.simple(text) {
      (value, otherwise, style, isPlain) = (number, nil, .decimal, true)
      return
    }
    var spelling = NumberSpelling(text)
    try spelling.readCommas()
    value = try Self.computed(spelling.text)
    otherwise = spelling.withDecimalCommas.flatMap { try? Self.computed($0) }
    style = spelling.style
    isPlain = Scalars.number(text.trimmed) != nil
  }

  /// A number of digits alone, perhaps with a minus sign and a point among them. Every frame reads the answers on its page
  /// again, and most are like this.
  private static func simple(_ text: String) -> Double? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, !digits.hasPrefix("0") || parts[0].utf8.count == 1,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
    else { return nil }
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func computed(_ text: String) throws(Problem) -> Double {
    let value = try AnswerArithmetic.value(of: text)
    guard value.isFinite else { throw .notFinite }
    return value
  }
}

/// What people write that formulas do not know, made into a formula.
private struct NumberSpelling {
  private(set) var text: String
  /// nil where no comma may be read in two ways.
  private(set) var withDecimalCommas: String?
  private let hasCurrency: Bool

  init(_ typed: String) {
    hasCurrency = typed.contains { "$€£".contains($0) }
    let signs = Self.withSums(typed).map { Self.signs[$0] ?? ($0.isWhitespace ? " " : String($0)) }
      .joined()
    text =
      Self.withPowers(signs)
      .replacing(/(?i)\bpercent\b|\bper cent\b/, with: "%")
      .replacing(/^\s*(?:≈|~|about\b|approximately\b|approx\.?|ca\.)/.ignoresCase(), with: "")
      .trimmed
    // `w₁ = 2.6` and `= 2.6`: what counts stands behind the sign.
    if let sign = text.lastIndex(of: "="), text.count(where: { "=<>≤≥≠".contains($0) }) == 1 {
      text = String(text[text.index(after: sign)...]).trimmed
    }
    text = text.replacing(/[0-9.,]+(?:[ '’_][0-9.,]+)+/) { match in
      let run = match.output
      let isGrouped = run.wholeMatch(of: /[0-9]{1,3}(?:[ '’_][0-9]{3})+(?:[.,][0-9]*)?/) != nil
      return isGrouped ? run.filter { !" '’_".contains($0) } : String(run)
    }
  }

  private static let signs: [Character: String] = [
    "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "⁄": "/", "∕": "/", "½": "(1/2)",
    "¼": "(1/4)", "¾": "(3/4)", "⅓": "(1/3)", "⅔": "(2/3)", "√": " sqrt ", "σ": " sigma ",
    "π": " pi ", "$": " ", "€": " ", "£": " ", "∙": "*", "⋅": "*", "∗": "*", ":": "/",
  ]

  /// `12½` and `12 1/2` are twelve and a half; a proper fraction is meant, for `1 000/4` is a quarter of a thousand.
  private static func withSums(_ text: String) -> String {
    text.replacing(/\b([0-9]+) ?([½¼¾⅓⅔])/) { "(\($0.1)+\($0.2))" }
      .replacing(/\b([0-9]+) +([0-9]{1,2})[\/⁄]([0-9]{1,2})\b/) { match in
        guard let part = Int(match.2), let whole = Int(match.3), part < whole else {
          return String(match.output.0)
        }
        return "(\(match.1)+\(part)/\(whole))"
      }
  }

  private static let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")

  /// `2¹⁰` is `2^(10)`.
  private static func withPowers(_ text: String) -> String {
    var (result, isRaised) = ("", false)
    for character in text {
      let plain =
        superscripts.firstIndex(of: character).map(String.init)
        ?? ["⁻": "-", "⁺": "+", "ˣ": nil][character].flatMap(\.self)
      if (plain != nil) != isRaised { result += isRaised ? ")" : "^(" }
      isRaised = plain != nil
      result += plain ?? String(character)
    }
    return isRaised ? result + ")" : result
  }

  var style: AnswerNumber.Style {
    if text.wholeMatch(of: /[-+]? ?[0-9.]+(?:[eE][-+]?[0-9]+)? ?%/) != nil { return .percent }
    let fraction = /[-+]? ?[0-9.]+(?:[eE][-+]?[0-9]+)? ?\/ ?[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?/
    return text.wholeMatch(of: fraction) != nil ? .fraction : .decimal
  }

  /// Where a function has several arguments, commas part them.
  mutating func readCommas() throws(TypedNumber.Problem) {
    guard text.contains(where: { ",.".contains($0) }),
      text.firstMatch(of: /(?:min|max|round) *\(/) == nil
    else { return }
    var (plain, decimal, isAmbiguous) = ("", "", false)
    var rest = text[...]
    if text.hasSuffix(",") { rest = rest.dropLast() }
    while let match = rest.firstMatch(of: /[0-9][0-9.,]*[.,][0-9.,]*/) {
      let before = rest[..<match.range.lowerBound]
      let (number, other) = try Self.number(String(match.output))
      plain += before + number
      decimal += before + (other ?? number)
      if other != nil { isAmbiguous = true }
      rest = rest[match.range.upperBound...]
    }
    text = plain + rest
    withDecimalCommas = isAmbiguous && !hasCurrency ? decimal + rest : nil
  }

  /// A run of digits, points and commas with a point at most, and its other meaning if it has two.
  private static func number(
    _ run: String
  ) throws(TypedNumber.Problem) -> (plain: String, withDecimalComma: String?) {
    let (commas, points) = (run.count { $0 == "," }, run.count { $0 == "." })
    if commas == 0, points <= 1 { return (run, nil) }
    let digits = run.filter(\.isNumber)
    switch (commas, points) {
    // Between the arguments of a function.
    case (1, 0) where run.hasSuffix(","): return (run, nil)
    case (1, 0) where isThousands(run, ","): return (digits, run.replacing(",", with: "."))
    case (1, 0): return (run.replacing(",", with: "."), nil)
    case (_, 0) where isThousands(run, ","), (0, _) where isThousands(run, "."):
      return (digits, nil)
    case (_, 1) where run.firstIndex(of: ".")! > run.lastIndex(of: ",")!:
      let parts = run.split(separator: ".", omittingEmptySubsequences: false)
      if isThousands(String(parts[0]), ",") { return (run.filter { $0 != "," }, nil) }
    case (1, _) where run.firstIndex(of: ",")! > run.lastIndex(of: ".")!:
      let parts = run.split(separator: ",", omittingEmptySubsequences: false)
      if isThousands(String(parts[0]), ".") {
        return (run.filter { $0 != "." }.replacing(",", with: "."), nil)
      }
    default: break
    }
    throw .comma(run)
  }

  /// `500,000` and `1,234,567`, but not `0,500`.
  private static func isThousands(_ text: String, _ separator: Character) -> Bool {
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    return groups.count > 1 && groups[0] != "0" && (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy { $0.count == 3 } && groups.joined().allSatisfy(\.isNumber)
  }
}
