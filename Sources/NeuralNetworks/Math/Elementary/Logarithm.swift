extension Elementary {
  /// ln x; −∞ at ±0 and NaN below.
  ///
  /// x = 2ᵏ (1 + f) with √½ ≤ 1 + f < √2, then ln x = k·ln 2 + ln(1 + f).
  ///
  /// Largest error: 0.86 ulp of the exact value, 1,000,000 arguments.
  @inlinable @inline(__always)
  public static func log<V: Lanes>(_ x: V) -> V {
    let isSmall = x.isBelow(0x1p-1022)
    let part = LogarithmPart(x.replacing(with: 0x1p54 * x, where: isSmall))
    let k = part.k.replacing(with: part.k - 54.0, where: isSmall)
    let value = part.logarithm(k, lost: V(repeating: 0))
    return special(value.replacing(with: x, where: x.isNotBelow(.infinity)), x, pole: 0)
  }

  /// ln(1 + x), exact to the last digit near 0 too; −∞ at −1 and NaN below.
  ///
  /// With u = 1 + x rounded and c what the rounding lost: ln u + c/u.
  ///
  /// Largest error: 0.79 ulp of the exact value, 1,200,000 arguments.
  @inlinable @inline(__always)
  public static func log1p<V: Lanes>(_ x: V) -> V {
    let u = 1 + x
    let back = u - 1.0
    let lost = (1 - (u - back)) + (x - back)
    let part = LogarithmPart(u)
    let value = part.logarithm(part.k, lost: lost / u)
      .replacing(with: x, where: x.isNotBelow(.infinity))
      .replacing(with: x, where: x.magnitude.isBelow(0x1p-54))
    return special(value, x, pole: -1)
  }

  /// `value`, or −∞ where x is the pole, or NaN where x is below it.
  @inlinable @inline(__always)
  static func special<V: Lanes>(_ value: V, _ x: V, pole: Double) -> V {
    value.replacing(with: -.infinity, where: x.equals(pole))
      .replacing(with: .nan, where: x.isBelow(pole))
  }
}

/// x written as 2ᵏ (1 + f) with √½ ≤ 1 + f < √2, for a positive normal x.
@usableFromInline
struct LogarithmPart<V: Lanes> {
  @usableFromInline let k: V
  @usableFromInline let f: V

  @inlinable @inline(__always)
  init(_ x: V) {
    // Counting from √½ instead of 1, the exponent field holds k + 1023 and the rest tells f.
    let bits = x.bitPattern &+ (0x3ff0_0000_0000_0000 - 0x3fe6_a09e_667f_3bcd)
    k = V(bitPattern: (bits &>> 52) | 0x4330_0000_0000_0000) - (0x1p52 + 1023)
    f = V(bitPattern: (bits & 0x000f_ffff_ffff_ffff) &+ 0x3fe6_a09e_667f_3bcd) - 1.0
  }

  /// k·ln 2 + ln(1 + f) + lost.
  ///
  /// With s = f/(2 + f): ln(1 + f) = 2 artanh s = f − (f²/2 − s (f²/2 + R)), R = s²·L(s²), so that
  /// only one rounding, the last, is as large as half a unit of the result.
  @inlinable @inline(__always)
  func logarithm(_ k: V, lost: V) -> V {
    let s = f / (2 + f)
    let half = 0.5 * (f * f)
    let high = 0x1.62e42feep-1 * k
    let head = high + f
    let rest = (f - (head - high)) + (0x1.a39ef35793c76p-33 * k + lost)
    return head + (rest - (half - s * (half + Self.artanhTail(s * s))))
  }

  /// 2 (artanh(s) − s)/s for z = s², in Estrin's order.
  @inlinable @inline(__always)
  static func artanhTail(_ z: V) -> V {
    let z2 = z * z
    let p01 = 0x1.5555555555558p-1 + 0x1.99999999952e2p-2 * z
    let p23 = 0x1.2492492df148dp-2 + 0x1.c71c62e580082p-3 * z
    let p45 = 0x1.7462b4ab2f814p-3 + 0x1.39fe606530dfdp-3 * z
    let p46 = p45 + 0x1.2b584aaf570a8p-3 * z2
    return z * (p01 + z2 * (p23 + z2 * p46))
  }
}
