/// Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten.
public struct Ticks: Equatable, Sendable {
  /// Where the ticks are, from low to high.
  public let values: [Double]
  /// How each is written.
  public let labels: [String]

  /// At most so many ticks (but at least one where there is a range) inside a range.
  public init(in range: ClosedRange<Double>, atMost count: Int) {
    guard let step = Self.step(for: range, atMost: count) else {
      values = []
      labels = []
      return
    }
    let multiples = Self.multiples(of: step, in: range)
    // An axis with one number has no scale; the ends of a steady range are round, too.
    let needsEnds = multiples.count < 2 && count > 1
    values = needsEnds ? [range.lowerBound, range.upperBound] : multiples
    let largest = max(abs(range.lowerBound), abs(range.upperBound))
    let format = needsEnds ? NumberFormat.short : Self.format(step: step, largest: largest)
    labels = values.map(format.string)
  }

  /// Powers of ten inside a range of positive numbers, at most so many.
  public init(powersOfTenIn range: ClosedRange<Double>, atMost count: Int) {
    let exponents = Self.exponents(in: range)
    let skip = max(1, (exponents.count + max(1, count) - 1) / max(1, count))
    let kept = stride(from: exponents.startIndex, to: exponents.endIndex, by: skip).map {
      exponents[$0]
    }
    values = kept.map(powerOfTen)
    labels = values.map(NumberFormat.short.string)
  }

  /// The smallest step of the 1-2-5 series that needs at most so many ticks.
  static func step(for range: ClosedRange<Double>, atMost count: Int) -> Double? {
    let span = range.upperBound - range.lowerBound
    guard span.isFinite, span > 0, count > 0 else { return nil }
    let exponent = DecimalDigits(span / Double(count)).exponent
    let candidates = (exponent - 1...exponent + 2).flatMap { power in
      [1, 2, 5].map { $0 * powerOfTen(power) }
    }
    return candidates.first { step in
      let ends = multiples(of: step, around: range)
      return ends.last - ends.first < Double(count)
    }
  }

  static func multiples(of step: Double, in range: ClosedRange<Double>) -> [Double] {
    let (first, last) = multiples(of: step, around: range)
    guard first <= last, last - first < 1000, first.magnitude < 1e15 else { return [] }
    // Multiplied and divided by whole numbers, so that 3 steps of 0.1 are 0.3.
    let inverse = (1 / step).rounded()
    return (0...Int(last - first)).map { index in
      let multiple = first + Double(index)
      return step < 1 && inverse > 0 ? multiple / inverse : multiple * step
    }
  }

  /// How many steps the first and the last multiple inside of a range are away from zero.
  private static func multiples(
    of step: Double, around range: ClosedRange<Double>
  ) -> (first: Double, last: Double) {
    let slack = step * 1e-9
    return (
      ((range.lowerBound - slack) / step).rounded(.up),
      ((range.upperBound + slack) / step).rounded(.down)
    )
  }

  private static func format(step: Double, largest: Double) -> NumberFormat {
    let exponent = DecimalDigits(step).exponent
    if largest >= 1e6 || exponent < -6 { return .significant(3, trims: true) }
    return .decimals(max(0, -exponent))
  }

  private static func exponents(in range: ClosedRange<Double>) -> [Int] {
    guard range.lowerBound > 0, range.upperBound.isFinite else { return [] }
    let low = DecimalDigits(range.lowerBound).exponent
    let high = DecimalDigits(range.upperBound).exponent
    return (low...high).filter { powerOfTen($0) >= range.lowerBound * (1 - 1e-9) }
  }
}

/// 10^exponent, exact up to 10²².
func powerOfTen(_ exponent: Int) -> Double {
  Double("1e\(exponent)") ?? (exponent < 0 ? 0 : .infinity)
}
