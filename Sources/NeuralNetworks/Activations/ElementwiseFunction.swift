/// A function of one number with its slope, the material of `Activation`.
///
/// Written over `Lanes`, so that the same formula serves one number and sixteen at once, with the
/// same bits.
protocol ElementwiseFunction {
  /// a = f(z)
  func value<V: Lanes>(_ z: V) -> V
  /// f′(z), given both z and a = f(z).
  func slope<V: Lanes>(z: V, a: V) -> V
  /// The number it has besides z, by name; nil where it has none.
  var constant: (name: String, value: Double)? { get }
  /// The usual start of the weights before this function.
  var initialization: Initialization { get }
}

/// Work that needs to know f: compiled once for each function, so that its formula stands in the loop
/// and nothing looks it up there.
protocol ElementwiseWork {
  associatedtype Result
  func run(_ function: some ElementwiseFunction) -> Result
}

extension ElementwiseFunction {
  var constant: (name: String, value: Double)? { nil }
  var initialization: Initialization { .glorotUniform }

  /// a = f(z), number by number.
  @inline(__always)
  func forward(_ z: Vector, into a: Vector) {
    var i = 0
    // More than a vector of any processor: chains of operations that run side by side.
    i = forward(SIMD32<Double>.self, width: 32, z, a, from: i)
    i = forward(SIMD16<Double>.self, width: 16, z, a, from: i)
    i = forward(SIMD8<Double>.self, width: 8, z, a, from: i)
    i = forward(SIMD4<Double>.self, width: 4, z, a, from: i)
    _ = forward(Double.self, width: 1, z, a, from: i)
  }

  /// ∂L/∂z = ∂L/∂a · f′(z), number by number.
  @inline(__always)
  func backward(_ z: Vector, _ a: Vector, upstream: Vector, into gradient: Vector) {
    var i = 0
    i = backward(SIMD16<Double>.self, width: 16, z, a, upstream, gradient, from: i)
    i = backward(SIMD8<Double>.self, width: 8, z, a, upstream, gradient, from: i)
    i = backward(SIMD4<Double>.self, width: 4, z, a, upstream, gradient, from: i)
    _ = backward(Double.self, width: 1, z, a, upstream, gradient, from: i)
  }

  @inline(__always)
  private func forward<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, width: Int, _ z: Vector, _ a: Vector, from first: Int
  ) -> Int {
    var i = first
    while i &+ width <= z.count {
      a.base.store(value(z.base.load(i, as: type)), i)
      i &+= width
    }
    return i
  }

  @inline(__always)
  private func backward<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, width: Int, _ z: Vector, _ a: Vector, _ upstream: Vector, _ gradient: Vector,
    from first: Int
  ) -> Int {
    var i = first
    while i &+ width <= z.count {
      let slope = slope(z: z.base.load(i, as: type), a: a.base.load(i, as: type))
      gradient.base.store(upstream.base.load(i, as: type) * slope, i)
      i &+= width
    }
    return i
  }
}
