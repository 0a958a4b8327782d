/// How a number is written: four significant digits unless told otherwise (and all digits before the point), a
/// true minus sign, words for what is not a number.
public struct NumberFormat: Equatable, Sendable {
  enum Precision: Equatable, Sendable {
    case significant(Int)
    case decimals(Int)
  }

  let precision: Precision
  /// True where zeros at the end are left out.
  let trims: Bool
  /// True where positive numbers carry a plus sign.
  let plus: Bool

  private init(_ precision: Precision, trims: Bool, plus: Bool) {
    self.precision = precision
    self.trims = trims
    self.plus = plus
  }

  /// So many digits after the point, always.
  public static func decimals(_ count: Int, plus: Bool = false) -> NumberFormat {
    NumberFormat(.decimals(min(max(0, count), 15)), trims: false, plus: plus)
  }

  /// So many significant digits; `trims` leaves out zeros at the end: `0.5`, not `0.5000`.
  public static func significant(
    _ count: Int, trims: Bool = false, plus: Bool = false
  ) -> NumberFormat {
    NumberFormat(.significant(min(max(1, count), 15)), trims: trims, plus: plus)
  }

  public static let standard = NumberFormat.significant(4)
  /// Four significant digits at most, as one writes by hand: `2.6`, `−10.1`, `22`.
  public static let short = NumberFormat.significant(4, trims: true)

  public func string(_ value: Double) -> String {
    if value.isNaN { return "not a number" }
    if value.isInfinite { return value < 0 ? "−infinity" : "infinity" }
    let digits = self.digits(value.magnitude)
    let isZero = !digits.contains { ("1"..."9").contains($0) }
    if isZero || (value > 0 && !plus) { return digits }
    return (value < 0 ? "−" : "+") + digits
  }

  private func digits(_ magnitude: Double) -> String {
    switch precision {
    case .decimals(let count): return DecimalDigits(magnitude).fixed(decimals: count)
    case .significant(let count):
      let text = Self.significant(count, of: DecimalDigits(magnitude))
      return trims ? DecimalDigits.trimmed(text) : text
    }
  }

  /// Digits before the point are never lost: 615440 stays what it is.
  private static func significant(_ count: Int, of number: DecimalDigits) -> String {
    let rounded = number.rounded(significant: count)
    if rounded.exponent > 9 || rounded.exponent < -4 { return rounded.scientific(digits: count) }
    return number.fixed(decimals: max(0, count - 1 - rounded.exponent))
  }
}
