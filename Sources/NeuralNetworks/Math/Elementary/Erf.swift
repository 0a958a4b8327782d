extension Elementary {
  /// The error function, 2/√π ∫₀ˣ e^(−t²) dt.
  ///
  /// Up to ¾ and from there to 1, x times a polynomial in x²; from 1 to 6, 1 − e^(−x²) g(x), g a
  /// polynomial in (|x| − 2)/(|x| + 2); above 6 the nearest number is 1.
  ///
  /// Largest error: 0.97 ulp of the exact value, 1,160,000 arguments.
  @inlinable @inline(__always)
  public static func erf<V: Lanes>(_ x: V) -> V {
    let a = x.magnitude
    let farther = 1 - exp(0 - a * a) * tail((a - 2.0) / (2 + a))
    let value = farther.replacing(with: 1.0, where: a.isAbove(6))
      .replacing(with: belowOne(a), where: a.isBelow(1)).signed(like: x)
    return value.replacing(with: x + x * nearZero(x * x), where: a.isBelow(0.75))
  }

  /// erf(x)/x − 1 for z = x², x ≤ ¾.
  @inlinable @inline(__always)
  static func nearZero<V: Lanes>(_ z: V) -> V {
    polynomial(
      z, 0x1.06eba8214db69p-3, -0x1.812746b0379e0p-2, 0x1.ce2f21a0424c3p-4, -0x1.b82ce31257412p-6,
      0x1.565bcd03657c0p-8, -0x1.c02db1220cfe6p-11, 0x1.f9a2afa3a8f86p-14, -0x1.f4c5debf1228ap-17,
      0x1.b90ecd4aeec12p-20, -0x1.564f71bbc0d35p-23, 0x1.8a312cb07e6ccp-27)
  }

  /// erf x for ¾ ≤ x ≤ 1: ⅞x, of which nothing is lost, and x times a polynomial in x² − 13/16.
  @inlinable @inline(__always)
  static func belowOne<V: Lanes>(_ x: V) -> V {
    let rest = polynomial(
      x * x - 0.8125, 0x1.4329e70926818p-7, -0x1.e424b335bee72p-3, 0x1.06bf752c4f132p-4,
      -0x1.d910ea142b3cfp-7, 0x1.63025413a852bp-9, -0x1.c56ca48e65925p-12, 0x1.f67141d36916dp-15,
      -0x1.eae2f90526c62p-18, 0x1.acce2c6efd718p-21, -0x1.5bcd562776759p-24)
    let head = x - 0.125 * x
    return head + (((x - head) - 0.125 * x) + x * rest)
  }

  /// e^(x²)·(1 − erf x) for u = (x − 2)/(x + 2), 1 ≤ x < 6.
  @inlinable @inline(__always)
  static func tail<V: Lanes>(_ u: V) -> V {
    polynomial(
      u, 0x1.058671b52c776p-2, -0x1.b57034efd3f72p-2, 0x1.eeea7dc8a78b7p-3, -0x1.437f0b68c0bdcp-4,
      0x1.e947159797158p-9, 0x1.ca95ed532b26cp-8, -0x1.bc25a4763b3cap-11, -0x1.016b5cdbae621p-10,
      0x1.6d5ef188bff89p-15, 0x1.6da9701b2c57cp-13, 0x1.cdcd09b79ebebp-16, -0x1.ceb69de6e21dbp-16,
      -0x1.d4b0d3d3aaf27p-17, 0x1.75d432f39d289p-20, 0x1.fc947548a0e7cp-19, 0x1.3c3cdeef1f68fp-20,
      -0x1.1dc296ab25c2bp-21, -0x1.c49d5026d94f3p-22)
  }
}
