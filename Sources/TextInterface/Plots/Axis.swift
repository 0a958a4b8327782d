/// One direction of a plot: its name, the numbers it spans, and how they are spread.
public struct Axis: Equatable, Sendable {
  public enum Scale: Equatable, Sendable {
    case linear
    /// Powers of ten at equal distances; numbers that are not positive find no place.
    case logarithmic
  }

  public var name: String
  public var range: ClosedRange<Double>
  public var scale: Scale

  public init(_ name: String = "", _ range: ClosedRange<Double>, scale: Scale = .linear) {
    self.name = name
    self.range = range
    self.scale = scale
  }

  /// 0 at the lower end, 1 at the upper; nil where a number has no place, such as NaN.
  func fraction(_ value: Double) -> Double? {
    let low = placed(range.lowerBound)
    let span = placed(range.upperBound) - low
    let fraction = span > 0 ? (placed(value) - low) / span : 0.5
    return fraction.isFinite ? fraction : nil
  }

  /// The number at a fraction of the axis.
  func value(at fraction: Double) -> Double {
    range.lowerBound + fraction * (range.upperBound - range.lowerBound)
  }

  func ticks(atMost count: Int) -> Ticks {
    scale == .linear
      ? Ticks(in: range, atMost: count) : Ticks(powersOfTenIn: range, atMost: count)
  }

  private func placed(_ value: Double) -> Double {
    if scale == .linear { return value }
    return value > 0 ? logarithm(value) : -.infinity
  }
}

/// The logarithm to the base ten, near enough to place a dot: exact at powers of ten, and at most 0.002 off
/// between them.
func logarithm(_ value: Double) -> Double {
  guard value.isFinite else { return value }
  let exponent = DecimalDigits(value).exponent
  return Double(exponent) + mantissaLogarithm(value / powerOfTen(exponent))
}

/// log₁₀ m for 1 ≤ m ≤ 10 as 2/ln 10 · artanh((m − 1)/(m + 1)), after bringing m near 1 by square roots.
private func mantissaLogarithm(_ mantissa: Double) -> Double {
  let root = mantissa.squareRoot().squareRoot()
  let ratio = (root - 1) / (root + 1)
  return 4 * 0.868_588_963_806_504 * ratio * (1 + ratio * ratio / 3)
}
