extension Elementary {
  /// eˣ.
  ///
  /// x = k·ln 2 + r with |r| ≤ ½ ln 2, then eˣ = 2ᵏ (1 + r + (eʳ − 1 − r)).
  @inlinable @inline(__always)
  public static func exp<V: Lanes>(_ x: V) -> V {
    let part = ExponentPart(clamped(x, from: -746, to: 710))
    let head = 1 + part.r
    let lost = part.r - (head - 1.0)
    return part.timesPowerOfTwo(head + (lost + part.tail))
  }

  /// eˣ − 1, exact to the last digit near 0 too.
  ///
  /// 2ᵏ ((1 − 2⁻ᵏ) + r + (eʳ − 1 − r)), with k and r as for `exp`.
  @inlinable @inline(__always)
  public static func expm1<V: Lanes>(_ x: V) -> V {
    let part = ExponentPart(clamped(x, from: -40, to: 710))
    let inverse = part.inversePowerOfTwo
    let constant = 1 - inverse
    let head = constant + part.r
    let lost = part.r - (head - constant)
    let value = part.timesPowerOfTwo(head + (lost + part.tail))
    return value.replacing(with: x, where: x.magnitude.isBelow(0x1p-54))
  }

  @inlinable @inline(__always)
  static func clamped<V: Lanes>(_ x: V, from low: Double, to high: Double) -> V {
    x.replacing(with: low, where: x.isBelow(low)).replacing(with: high, where: x.isAbove(high))
  }
}

/// x written as k·ln 2 + r + rest, and eˣ as 2ᵏ (1 + r + tail).
@usableFromInline
struct ExponentPart<V: Lanes> {
  /// The bits of k + 2046, in the low bits of a number near 2⁵².
  @usableFromInline let shifted: V.Bits
  /// What is left of x, |r| ≤ ½ ln 2.
  @usableFromInline let r: V
  /// eʳ − 1 − r, and what r lost to rounding.
  @usableFromInline let tail: V

  @inlinable @inline(__always)
  init(_ x: V) {
    // Adding 3·2⁵¹ rounds to a whole number, which is then found in the low bits.
    let sum = 0x1.80000000007fep52 + 0x1.71547652b82fep0 * x
    let k = sum - 0x1.80000000007fep52
    // ln 2 in two pieces; the first has so many zeros at its end that k times it is exact.
    let high = x - 0x1.62e42feep-1 * k
    let low = 0x1.a39ef35793c76p-33 * k
    let r = high - low
    let rest = (high - r) - low
    self.shifted = sum.bitPattern
    self.r = r
    self.tail = rest + Self.exponentialTail(r)
  }

  /// eʳ − 1 − r for |r| ≤ ½ ln 2: r² times a polynomial of degree 10, in Estrin's order.
  @inlinable @inline(__always)
  static func exponentialTail(_ r: V) -> V {
    let r2 = r * r
    let r4 = r2 * r2
    let p01 = 0.5 + 0x1.5555555555556p-3 * r
    let p23 = 0x1.5555555555555p-5 + 0x1.11111111109b5p-7 * r
    let p45 = 0x1.6c16c16c167e2p-10 + 0x1.a01a01a7c2efep-13 * r
    let p67 = 0x1.a01a01a47a591p-16 + 0x1.71de0db2f6aedp-19 * r
    let p89 = 0x1.27e4e1f7222b1p-22 + 0x1.af389ecfcb5d9p-26 * r
    let p03 = p01 + p23 * r2
    let p47 = p45 + p67 * r2
    let p8 = p89 + 0x1.1f66d948a8484p-29 * r2
    return r2 * (p03 + r4 * (p47 + p8 * r4))
  }

  /// 2⁻ᵏ, for |k| ≤ 1022.
  @inlinable @inline(__always)
  var inversePowerOfTwo: V { V(bitPattern: (3069 &- shifted) &<< 52) }

  /// `value` · 2ᵏ in two steps, so that results near the ends of the range are rounded only once.
  @inlinable @inline(__always)
  func timesPowerOfTwo(_ value: V) -> V {
    let half = shifted &>> 1
    let otherHalf = shifted &- half
    return value * V(bitPattern: half &<< 52) * V(bitPattern: otherHalf &<< 52)
  }
}
