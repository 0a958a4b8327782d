extension Elementary {
  /// yᵢ = eˣⁱ.
  @inlinable
  public static func exp(_ x: Span<Double>, into y: inout MutableSpan<Double>) {
    each(x, into: &y) { exp($0) }
  }

  /// yᵢ = ln xᵢ.
  @inlinable
  public static func log(_ x: Span<Double>, into y: inout MutableSpan<Double>) {
    each(x, into: &y) { log($0) }
  }

  /// yᵢ = tanh xᵢ.
  @inlinable
  public static func tanh(_ x: Span<Double>, into y: inout MutableSpan<Double>) {
    each(x, into: &y) { tanh($0) }
  }

  /// yᵢ = σ(xᵢ).
  @inlinable
  public static func sigmoid(_ x: Span<Double>, into y: inout MutableSpan<Double>) {
    each(x, into: &y) { sigmoid($0) }
  }

  /// yᵢ = ln(1 + eˣⁱ).
  @inlinable
  public static func softplus(_ x: Span<Double>, into y: inout MutableSpan<Double>) {
    each(x, into: &y) { softplus($0) }
  }

  /// yᵢ = f(xᵢ), eight at a time; the last few share a vector with zeros.
  @inlinable @inline(__always)
  static func each(
    _ x: Span<Double>, into y: inout MutableSpan<Double>,
    _ function: (SIMD8<Double>) -> SIMD8<Double>
  ) {
    precondition(x.count == y.count, "as many results as arguments")
    let whole = x.count & ~7
    for i in stride(from: 0, to: whole, by: 8) {
      let lanes = x.bytes.unsafeLoadUnaligned(fromByteOffset: 8 * i, as: SIMD8<Double>.self)
      var bytes = y.mutableBytes
      bytes.storeBytes(of: function(lanes), toByteOffset: 8 * i, as: SIMD8<Double>.self)
    }
    guard whole < x.count else { return }
    var lanes = SIMD8<Double>(repeating: 0)
    for i in whole..<x.count { lanes[i - whole] = x[i] }
    lanes = function(lanes)
    for i in whole..<x.count { y[i] = lanes[i - whole] }
  }
}
