extension Elementary {
  /// eˣ.
  ///
  /// x = k·ln 2 + r with |r| ≤ ½ ln 2, then eˣ = 2ᵏ (1 + r + (eʳ − 1 − r)).
  ///
  /// Largest error: 0.75 ulp of the exact value, 1,000,000 arguments.
  @inlinable @inline(__always)
  public static func exp<V: Lanes>(_ x: V) -> V {
    let part = ExponentPart(clamped(x, from: -746, to: 710))
    let (head, lost) = sum(V(repeating: 1), part.high)
    return part.timesPowerOfTwo(head + (lost + part.tail))
  }

  /// eˣ − 1, exact to the last digit near 0 too.
  ///
  /// 2ᵏ ((1 − 2⁻ᵏ) + r + (eʳ − 1 − r)), with k and r as for `exp`.
  ///
  /// Largest error: 0.90 ulp of the exact value, 4,000,000 arguments.
  @inlinable @inline(__always)
  public static func expm1<V: Lanes>(_ x: V) -> V {
    let part = ExponentPart(clamped(x, from: -40, to: 710))
    // Far above, 2⁻ᵏ has no bits of a number any more, and no weight.
    let inverse = part.inversePowerOfTwo.replacing(with: 0, where: x.isAbove(600))
    let constant = 1 - inverse
    let (head, lost) = sum(constant, part.high)
    let lostBefore = (1 - constant) - inverse
    let value = part.timesPowerOfTwo(head + ((lost + lostBefore) + part.tail))
    return value.replacing(with: x, where: x.magnitude.isBelow(0x1p-54))
  }

  /// a + b rounded, and what the rounding lost, for |a| ≥ |b| or a = 0.
  @inlinable @inline(__always)
  static func sum<V: Lanes>(_ a: V, _ b: V) -> (V, V) {
    let sum = a + b
    return (sum, b - (sum - a))
  }

  @inlinable @inline(__always)
  static func clamped<V: Lanes>(_ x: V, from low: Double, to high: Double) -> V {
    x.replacing(with: low, where: x.isBelow(low)).replacing(with: high, where: x.isAbove(high))
  }
}

/// x written as k·ln 2 + r with |r| ≤ ½ ln 2, and eˣ as 2ᵏ (1 + high + tail).
@usableFromInline
struct ExponentPart<V: Lanes> {
  /// The bits of k + 2046, in the low bits of a number near 2⁵².
  @usableFromInline let shifted: V.Bits
  /// x − k·ln 2 with the upper part of ln 2, exactly; r but for the lower part of ln 2.
  @usableFromInline let high: V
  /// eʳ − 1 − high, small beside high or the 1 it is added to.
  @usableFromInline let tail: V

  @inlinable @inline(__always)
  init(_ x: V) {
    // Adding 3·2⁵¹ rounds to a whole number, which is then found in the low bits.
    let sum = 0x1.80000000007fep52 + 0x1.71547652b82fep0 * x
    let k = sum - 0x1.80000000007fep52
    // The upper part of ln 2 has so many zeros at its end that k times it is exact.
    let low = 0x1.a39ef35793c76p-33 * k
    shifted = sum.bitPattern
    high = x - 0x1.62e42feep-1 * k
    tail = Self.exponentialTail(high - low) - low
  }

  /// eʳ − 1 − r for |r| ≤ ½ ln 2: r²/2 + r³·g(r), g of degree 9, in Estrin's order.
  @inlinable @inline(__always)
  static func exponentialTail(_ r: V) -> V {
    let r2 = r * r
    let r4 = r2 * r2
    let g01 = 0x1.5555555555556p-3 + 0x1.5555555555555p-5 * r
    let g23 = 0x1.11111111109b5p-7 + 0x1.6c16c16c167e2p-10 * r
    let g45 = 0x1.a01a01a7c2efep-13 + 0x1.a01a01a47a591p-16 * r
    let g67 = 0x1.71de0db2f6aedp-19 + 0x1.27e4e1f7222b1p-22 * r
    let g89 = 0x1.af389ecfcb5d9p-26 + 0x1.1f66d948a8484p-29 * r
    let upper = (g45 + r2 * g67) + r4 * g89
    return 0.5 * r2 + (r * r2) * ((g01 + r2 * g23) + r4 * upper)
  }

  /// 2⁻ᵏ, for |k| ≤ 1022.
  @inlinable @inline(__always)
  var inversePowerOfTwo: V { V(bitPattern: (3069 &- shifted) &<< 52) }

  /// `value` · 2ᵏ in two steps: near the ends of the range 2ᵏ alone is not a number.
  @inlinable @inline(__always)
  func timesPowerOfTwo(_ value: V) -> V {
    let half = shifted &>> 1
    let otherHalf = shifted &- half
    return value * V(bitPattern: half &<< 52) * V(bitPattern: otherHalf &<< 52)
  }
}
