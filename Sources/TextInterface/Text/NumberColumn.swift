/// A column of numbers that line up on the point and keep their width while they change: the digits depend on the
/// largest magnitude only, and by whole powers of ten.
public struct NumberColumn: Equatable, Sendable {
  public let decimals: Int
  /// Columns taken by every string.
  public let width: Int
  private let plus: Bool

  /// - Parameter values: the numbers of the column, or only its largest and smallest.
  /// - Parameter plus: whether positive numbers carry a plus sign.
  /// - Parameter decimals: digits after the point; nil leaves them to the largest magnitude.
  public init(for values: some Sequence<Double>, plus: Bool = false, decimals fixed: Int? = nil) {
    let largest = values.lazy.filter(\.isFinite).map(\.magnitude).max() ?? 0
    let whole = max(2, largest < 1 ? 1 : DecimalDigits(largest).exponent + 1)
    decimals = fixed ?? max(0, min(3, 6 - whole))
    width = min(15, 1 + whole + (decimals > 0 ? 1 + decimals : 0))
    self.plus = plus
  }

  public func string(_ value: Double) -> String {
    if value.isNaN { return "nan".padded(to: width, .right) }
    if value.isInfinite { return (value < 0 ? "−inf" : "inf").padded(to: width, .right) }
    let text = NumberFormat.decimals(decimals, plus: plus).string(value)
    let fitting =
      text.columns <= width ? text : NumberFormat.significant(3, plus: plus).string(value)
    return fitting.padded(to: width, .right)
  }
}
