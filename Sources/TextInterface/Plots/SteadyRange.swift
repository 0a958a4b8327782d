/// A range for an axis that holds all data so far and grows in jumps of round numbers, so that the picture holds
/// still while time moves: each end is zero or 1, 2 or 5 times a power of ten, whichever is next.
/// - Parameter includingZero: whether zero belongs to the range in any case.
/// - Parameter minimum: a range that is always part of the result.
public func steadyRange(
  _ values: some Sequence<Double>, includingZero: Bool = true, minimum: ClosedRange<Double>? = nil
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
public func steadyDecades(_ values: some Sequence<Double>) -> ClosedRange<Double> {
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
  let lower = low < 0 ? -nextRound(-low) : 0
  let upper = high > 0 ? nextRound(high) : 0
  return lower == upper ? 0...1 : lower...upper
}

/// Data far from zero: whole steps around it.
private func around(low: Double, high: Double) -> ClosedRange<Double> {
  let span = max(high - low, high.magnitude * 1e-6)
  let step = nextRound(span) / 2
  return (low / step).rounded(.down) * step...((high / step).rounded(.down) + 1) * step
}

/// The first of 1, 2, 5, 10, 20, 50 … (and 0.5, 0.2, 0.1 …) that is not less.
func nextRound(_ value: Double) -> Double {
  let power = powerOfTen(DecimalDigits(value).exponent)
  let candidate = [1, 2, 5].map { $0 * power }.first { $0 >= value }
  return min(candidate ?? 10 * power, .greatestFiniteMagnitude)
}
