/// The elementary functions of the engine: exp, log, tanh and the others that training needs.
///
/// They are built only from + − × ÷ √ and bit operations, each rounded once, in the order that is
/// written (no fused multiply-add), so that every machine, debug or release, computes the same bits.
/// The system's math library does not promise that: its last bit changes with the processor.
///
/// Each comment names the largest error found against the exact value (MPFR 4.2.2, 160 bits), in
/// units in the last place of the nearest number, where 0.5 is the best possible. The arguments are
/// drawn over the whole domain; the script is elementary_errors.py beside the test fixtures.
///
/// A function that is generic over `Lanes` takes one `Double`, or a vector such as `SIMD8<Double>`
/// lane by lane, with the same bits in every lane as for the number alone.
public enum Elementary {}

extension Elementary {
  /// c₀ + c₁x + c₂x² + …, by Horner's rule.
  @inlinable @inline(__always)
  static func polynomial<V: Lanes>(_ x: V, _ coefficients: Double...) -> V {
    coefficients.reversed().reduce(V(repeating: 0)) { sum, coefficient in coefficient + x * sum }
  }
}
