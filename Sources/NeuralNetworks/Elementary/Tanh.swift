extension Elementary {
  /// tanh x = (e²ˣ − 1)/(e²ˣ + 1).
  ///
  /// For y = 2|x| = k·ln 2 + r, numerator and denominator are divided by 2ᵏ:
  /// ((1 − 2⁻ᵏ) + (eʳ − 1)) / ((1 + 2⁻ᵏ) + (eʳ − 1)), which loses nothing near 0.
  @inlinable @inline(__always)
  public static func tanh<V: Lanes>(_ x: V) -> V {
    let y = 2 * x.magnitude
    let part = ExponentPart(y.replacing(with: 44.0, where: y.isAbove(44)))
    let inverse = part.inversePowerOfTwo
    let numerator = plusExponential(1 - inverse, part)
    let denominator = plusExponential(1 + inverse, part)
    return (numerator / denominator).signed(like: x)
  }

  /// constant + (eʳ − 1), rounded once.
  @inlinable @inline(__always)
  static func plusExponential<V: Lanes>(_ constant: V, _ part: ExponentPart<V>) -> V {
    let head = constant + part.r
    let lost = part.r - (head - constant)
    return head + (lost + part.tail)
  }
}
