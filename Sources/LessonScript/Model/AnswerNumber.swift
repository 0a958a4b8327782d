/// A number as learners write it: `0.5`, `.5`, `5e-1`, `1/2`, `50%`, `−3`.
public struct AnswerNumber: Equatable, Sendable {
  /// What it stands for.
  public var value: Double
  /// How it was written, for questions that ask for one way.
  public var style: Style

  /// The ways to write a number.
  public enum Style: String, Equatable, Sendable, CaseIterable {
    /// `0.5`, `1/2` or `50%`.
    case decimal, fraction, percent
  }

  /// nil for what is no finite number.
  public init?(_ text: String) {
    let plain = text.filter { !$0.isWhitespace }.replacing("−", with: "-")
    if plain.hasSuffix("%") {
      guard let share = Self.decimal(plain.dropLast()) else { return nil }
      (value, style) = (share / 100, .percent)
    } else if let slash = plain.firstIndex(of: "/") {
      guard let top = Self.decimal(plain[..<slash]),
        let bottom = Self.decimal(plain[plain.index(after: slash)...]), bottom != 0
      else { return nil }
      (value, style) = (top / bottom, .fraction)
    } else {
      guard let number = Self.decimal(plain[...]) else { return nil }
      (value, style) = (number, .decimal)
    }
    guard value.isFinite else { return nil }
  }

  private static func decimal(_ text: Substring) -> Double? {
    Scalars.number(String(text))
  }
}
