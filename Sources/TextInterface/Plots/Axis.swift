/// One direction of a plot: its name, the numbers it spans, and how they are spread.
public struct Axis: Equatable, Sendable {
  /// How numbers are spread over an axis.
  public enum Scale: Equatable, Sendable {
    /// Equal differences at equal distances.
    case linear
    /// Powers of ten at equal distances; numbers that are not positive find no place.
    case logarithmic
  }

  /// What the numbers are.
  public var name: String
  /// The numbers at both ends.
  public var range: ClosedRange<Double>
  /// How the numbers between are spread.
  public var scale: Scale

  /// An axis over a range.
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

/// A range for an axis that holds all data so far and grows in jumps of round numbers, so that the picture holds
/// still while time moves: each end is zero or 1, 2 or 5 times a power of ten, whichever is next.
/// - Parameter includingZero: whether zero belongs to the range in any case.
/// - Parameter minimum: a range that is always part of the result.
public func axisRange(
  covering values: some Sequence<Double>, includingZero: Bool = true,
  minimum: ClosedRange<Double>? = nil
) -> ClosedRange<Double> {
  let finite = values.filter(\.isFinite)
  let low = min(finite.min() ?? minimum?.lowerBound ?? 0, minimum?.lowerBound ?? .infinity)
  let high = max(finite.max() ?? minimum?.upperBound ?? 1, minimum?.upperBound ?? -.infinity)
  if includingZero || low <= 0 && high >= 0 || high - low > high.magnitude / 2 {
    return zeroBased(low: min(0, low), high: max(0, high))
  }
  return around(low: low, high: high)
}

/// A range of whole decades that holds all positive data, for a logarithmic axis.
public func decadeRange(
  covering values: some Sequence<Double>
) -> ClosedRange<Double> {
  let usable = values.filter { $0 > 0 && $0.isFinite }
  guard let low = usable.min(), let high = usable.max() else { return 0.1...1 }
  let lowest = DecimalDigits(low).exponent
  let highest = DecimalDigits(high).exponent
  let isWhole = powerOfTen(highest) == high && highest > lowest
  return max(
    powerOfTen(lowest), .leastNormalMagnitude)...min(
      powerOfTen(isWhole ? highest : highest + 1), .greatestFiniteMagnitude)
}

private func zeroBased(low: Double, high: Double) -> ClosedRange<Double> {
  let lower = low < 0 ? -roundNumber(notBelow: -low) : 0
  let upper = high > 0 ? roundNumber(notBelow: high) : 0
  return lower == upper ? 0...1 : lower...upper
}

/// Data far from zero: whole steps around it.
private func around(low: Double, high: Double) -> ClosedRange<Double> {
  let span = max(high - low, high.magnitude * 1e-6)
  let step = roundNumber(notBelow: span) / 2
  return (low / step).rounded(.down) * step...((high / step).rounded(.down) + 1) * step
}

/// The first of 1, 2, 5, 10, 20, 50 … (and 0.5, 0.2, 0.1 …) that is not less.
func roundNumber(notBelow value: Double) -> Double {
  let power = powerOfTen(DecimalDigits(value).exponent)
  let candidate = [1, 2, 5].map { $0 * power }.first { $0 >= value }
  return min(candidate ?? 10 * power, .greatestFiniteMagnitude)
}
