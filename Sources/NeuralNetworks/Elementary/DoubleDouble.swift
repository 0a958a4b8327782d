/// A number held as the exact sum of two, about 106 bits: what `pow`, `sin` and `cos` compute with
/// where one rounding would be too much.
///
/// The operations are Dekker's and Knuth's (T. J. Dekker, A floating-point technique for extending
/// the available precision, 1971); they need no fused multiply-add.
struct DoubleDouble {
  var high: Double
  var low: Double

  init(_ high: Double, _ low: Double = 0) { (self.high, self.low) = (high, low) }

  /// a + b, exactly.
  init(sum a: Double, _ b: Double) {
    high = a + b
    let back = high - a
    low = (a - (high - back)) + (b - back)
  }

  /// a · b, exactly, for |a| and |b| below 2⁹⁹⁶.
  init(product a: Double, _ b: Double) {
    let (a1, a2) = Self.halves(a)
    let (b1, b2) = Self.halves(b)
    high = a * b
    low = ((a1 * b1 - high) + a1 * b2 + a2 * b1) + a2 * b2
  }

  /// The upper 26 bits of a number, and the others.
  static func halves(_ a: Double) -> (Double, Double) {
    let shifted = 0x1.000000020p27 * a
    let upper = shifted - (shifted - a)
    return (upper, a - upper)
  }

  static func + (a: Self, b: Self) -> Self {
    let sum = Self(sum: a.high, b.high)
    return Self(sum: sum.high, sum.low + (a.low + b.low))
  }

  static func * (a: Self, b: Self) -> Self {
    let product = Self(product: a.high, b.high)
    return Self(sum: product.high, product.low + (a.high * b.low + a.low * b.high))
  }
}
