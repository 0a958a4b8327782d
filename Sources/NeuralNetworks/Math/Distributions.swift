extension Generator {
  /// A number of 0..<1, uniform: the upper 53 bits of `next()` times 2⁻⁵³.
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number of the range, uniform: low + (high − low)·u with u of `uniform()`.
  ///
  /// Never `high`, even where rounding would give it. The bounds must be finite, and so must
  /// high − low.
  public mutating func uniform(in range: Range<Double>) -> Double {
    let width = range.upperBound - range.lowerBound
    precondition(width.isFinite, "the bounds and their distance must be finite")
    let value = range.lowerBound + width * uniform()
    return value < range.upperBound ? value : range.upperBound.nextDown
  }

  /// A number of the standard normal distribution, mean 0 and variance 1.
  ///
  /// √(−2 ln(1 − u))·cos(2πv) for two numbers u and v of `uniform()`; the second value that the
  /// method offers, with the sine, is not kept, so a generator has no hidden state.
  ///
  /// Source: G. E. P. Box and M. E. Muller, A note on the generation of random normal deviates, 1958.
  public mutating func normal() -> Double {
    let radius = (-2 * Elementary.log(1 - uniform())).squareRoot()
    return radius * Elementary.cos(2 * Double.pi * uniform())
  }

  /// A whole number of 0..<n, each with exactly the same chance; n ≥ 1.
  ///
  /// Source: Daniel Lemire, Fast random integer generation in an interval, ACM TOMACS 29(1), 2019.
  public mutating func below(_ n: Int) -> Int {
    precondition(n > 0, "there is no number below \(n)")
    let bound = UInt64(n)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// Puts the elements in an order drawn from all orders with the same chance.
  ///
  /// From the last place to the second: swap with a place not after it (R. Durstenfeld, Algorithm 235,
  /// 1964, after Fisher and Yates).
  public mutating func shuffle<Element>(_ array: inout [Element]) {
    for last in stride(from: array.count - 1, to: 0, by: -1) {
      array.swapAt(last, below(last + 1))
    }
  }
}
