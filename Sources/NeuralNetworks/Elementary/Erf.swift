extension Elementary {
  /// The error function, 2/√π ∫₀ˣ e^(−t²) dt.
  ///
  /// Below 1 a polynomial in x²; from 1 to 6, 1 − e^(−x²) g(x) with g a polynomial in
  /// (|x| − 2)/(|x| + 2); above 6 the nearest number is 1.
  @inlinable
  public static func erf(_ x: Double) -> Double {
    let a = x.magnitude
    guard !(a < 1) else { return x + x * erfOverX(x * x) }
    guard a < 6 else { return x.isNaN ? x : Double(signOf: x, magnitudeOf: 1) }
    let tail = exp(-(a * a)) * scaledErfc((a - 2) / (a + 2))
    return Double(signOf: x, magnitudeOf: 1 - tail)
  }

  /// erf(x)/x − 1 for z = x² ≤ 1.
  @usableFromInline
  static func erfOverX(_ z: Double) -> Double {
    polynomial(
      z, 0x1.06eba8214db69p-3, -0x1.812746b0379e6p-2, 0x1.ce2f21a042b30p-4, -0x1.b82ce31284e00p-6,
      0x1.565bcd0dbaa38p-8, -0x1.c02db3dac435fp-11, 0x1.f9a321d5b8e1ep-14, -0x1.f4d1e3183f7aep-17,
      0x1.b9df224ca4b97p-20, -0x1.5f1ecb6f0764cp-23, 0x1.f7b4bf3b13964p-27, -0x1.389d4f2641625p-30,
      0x1.05ffd737fb32ep-34)
  }

  /// e^(x²)·(1 − erf x) for u = (x − 2)/(x + 2), 1 ≤ x < 6.
  @usableFromInline
  static func scaledErfc(_ u: Double) -> Double {
    polynomial(
      u, 0x1.058671b52c776p-2, -0x1.b57034efd3f72p-2, 0x1.eeea7dc8a78b7p-3, -0x1.437f0b68c0bdcp-4,
      0x1.e947159797158p-9, 0x1.ca95ed532b26cp-8, -0x1.bc25a4763b3cap-11, -0x1.016b5cdbae621p-10,
      0x1.6d5ef188bff89p-15, 0x1.6da9701b2c57cp-13, 0x1.cdcd09b79ebebp-16, -0x1.ceb69de6e21dbp-16,
      -0x1.d4b0d3d3aaf27p-17, 0x1.75d432f39d289p-20, 0x1.fc947548a0e7cp-19, 0x1.3c3cdeef1f68fp-20,
      -0x1.1dc296ab25c2bp-21, -0x1.c49d5026d94f3p-22)
  }
}
