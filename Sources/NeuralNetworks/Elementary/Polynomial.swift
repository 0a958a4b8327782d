extension Elementary {
  /// c₀ + c₁x + c₂x² + …, by Horner's rule.
  @inlinable @inline(__always)
  static func polynomial<V: Lanes>(_ x: V, _ coefficients: Double...) -> V {
    coefficients.reversed().reduce(V(repeating: 0)) { sum, coefficient in coefficient + x * sum }
  }
}
