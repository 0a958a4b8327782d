extension Elementary {
  /// σ(x) = 1/(1 + e⁻ˣ).
  ///
  /// With e = e^(−|x|): 1/(1 + e) for x ≥ 0 and e/(1 + e) for x < 0, so nothing overflows.
  @inlinable @inline(__always)
  public static func sigmoid<V: Lanes>(_ x: V) -> V {
    let e = exp(0 - x.magnitude)
    let isNegative = x.isBelow(0)
    let denominator = 1 + e
    let lost = e - (denominator - 1.0)
    let one = V(repeating: 1)
    let value = one.replacing(with: e, where: isNegative) / denominator
    let inverse = value.replacing(with: 1 - value, where: isNegative)
    return value - value * (lost * inverse)
  }

  /// ln(1 + eˣ) = max(x, 0) + ln(1 + e^(−|x|)).
  @inlinable @inline(__always)
  public static func softplus<V: Lanes>(_ x: V) -> V {
    let rest = log1p(exp(0 - x.magnitude))
    return V(repeating: 0).replacing(with: x, where: x.isNotBelow(0)) + rest
  }
}
