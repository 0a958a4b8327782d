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

extension Elementary {
  /// σ(x) = 1/(1 + e⁻ˣ).
  ///
  /// With e = e^(−|x|): 1/(1 + e) for x ≥ 0 and e/(1 + e) for x < 0, so nothing overflows.
  ///
  /// Largest error: 1.71 ulp of the exact value, 4,000,000 arguments.
  @inlinable @inline(__always)
  public static func sigmoid<V: Lanes>(_ x: V) -> V {
    let e = exp(0 - x.magnitude)
    let (denominator, lost) = sum(V(repeating: 1), e)
    let isNegative = x.isBelow(0)
    let value = V(repeating: 1).replacing(with: e, where: isNegative) / denominator
    let inverse = value.replacing(with: 1 - value, where: isNegative)
    return value - value * (lost * inverse)
  }

  /// ln(1 + eˣ) = max(x, 0) + ln(1 + e^(−|x|)).
  ///
  /// Largest error: 1.49 ulp of the exact value, 1,000,000 arguments.
  @inlinable @inline(__always)
  public static func softplus<V: Lanes>(_ x: V) -> V {
    let (u, lost) = sum(V(repeating: 1), exp(0 - x.magnitude))
    let f = u - 1.0
    // 1/u for u near 1, where most of the result may be what was lost; to 6% up to 2.
    let inverse = 1 - f * (1 - 0.5 * f)
    let part = LogarithmPart(u)
    let positive = V(repeating: 0).replacing(with: x, where: x.isNotBelow(0))
    return positive + part.logarithm(part.k, lost: lost * inverse)
  }
}

extension Elementary {
  /// tanh x = (e²ˣ − 1)/(e²ˣ + 1).
  ///
  /// For 2|x| = k·ln 2 + r, both are divided by 2ᵏ: the numerator is (1 − 2⁻ᵏ) + (eʳ − 1), which
  /// loses nothing near 0, and the denominator is 2·2⁻ᵏ more. What the two lose to rounding, n and
  /// n + d, comes back as (n − (n + d)·quotient)/2: the divisor should be the denominator, but that is
  /// near 2 where it matters.
  ///
  /// Largest error: 1.55 ulp of the exact value, 4,000,000 arguments.
  @inlinable @inline(__always)
  public static func tanh<V: Lanes>(_ x: V) -> V {
    let y = 2 * x.magnitude
    let part = ExponentPart(y.replacing(with: 44.0, where: y.isAbove(44)))
    let (expm1, lost) = sum(part.high, part.tail)
    let inverse = part.inversePowerOfTwo
    let (numerator, lostHere) = sum(1 - inverse, expm1)
    let (denominator, d) = sum(inverse + inverse, numerator)
    let n = lostHere + lost
    let quotient = numerator / denominator
    let value = quotient + 0.5 * (n - quotient * (n + d))
    return value.signed(like: x)
  }
}
