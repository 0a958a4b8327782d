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

  /// yᵢ = f(xᵢ), sixteen at a time; the last few share a vector with zeros.
  ///
  /// Sixteen, because two independent halves keep the processor busy while each waits for itself.
  @inlinable @inline(__always)
  static func each(
    _ x: Span<Double>, into y: inout MutableSpan<Double>,
    _ function: (SIMD16<Double>) -> SIMD16<Double>
  ) {
    precondition(x.count == y.count, "as many results as arguments")
    let whole = x.count & ~15
    var i = 0
    while i < whole {
      store(sixteen: function(sixteen(of: x, from: i)), in: &y, from: i)
      i &+= 16
    }
    if whole < x.count { store(few: function(few(of: x, from: whole)), in: &y, from: whole) }
  }

  @inlinable @inline(__always)
  static func sixteen(of x: Span<Double>, from start: Int) -> SIMD16<Double> {
    x.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: 8 &* start, as: SIMD16<Double>.self)
  }

  @inlinable @inline(__always)
  static func store(
    sixteen lanes: SIMD16<Double>, in y: inout MutableSpan<Double>, from start: Int
  ) {
    var bytes = y.mutableBytes
    bytes.storeBytes(of: lanes, toByteOffset: 8 &* start, as: SIMD16<Double>.self)
  }

  @usableFromInline @inline(never)
  static func few(of x: Span<Double>, from start: Int) -> SIMD16<Double> {
    var lanes = SIMD16<Double>(repeating: 0)
    for i in start..<x.count { lanes[i - start] = x[i] }
    return lanes
  }

  @usableFromInline @inline(never)
  static func store(few lanes: SIMD16<Double>, in y: inout MutableSpan<Double>, from start: Int) {
    for i in start..<y.count { y[i] = lanes[i - start] }
  }
}
