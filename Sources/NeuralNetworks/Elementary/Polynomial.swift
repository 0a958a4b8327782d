extension Elementary {
  /// c₀ + c₁x + c₂x² + …, by Horner's rule.
  @inline(__always)
  static func polynomial(_ x: Double, _ coefficients: Double...) -> Double {
    coefficients.reversed().reduce(0) { sum, coefficient in coefficient + x * sum }
  }
}
