/// aⱼ = e^zⱼ / Σₖ e^zₖ, row by row; ∂L/∂zⱼ = aⱼ · (∂L/∂aⱼ − Σₖ ∂L/∂aₖ · aₖ)
enum Softmax {
  static func forward(_ z: Rows, into a: Rows) {
    for n in 0..<z.rows { forward(z.row(n), into: a.row(n)) }
  }

  /// The largest z is taken off first, so that nothing overflows.
  static func forward(_ z: Vector, into a: Vector) {
    let largest = z.largest
    Power(largest: largest).forward(z, into: a)
    var sum = 0.0
    for j in 0..<a.count { sum += a[j] }
    for j in 0..<a.count { a[j] = a[j] / sum }
  }

  /// Σₖ e^(zₖ − largest)
  static func sumOfPowers(_ z: Vector, _ largest: Double) -> Double {
    var sum = 0.0
    for k in 0..<z.count { sum += Elementary.exp(z[k] - largest) }
    return sum
  }

  /// e^(z − largest), for several z at once.
  private struct Power: ElementwiseFunction {
    let largest: Double

    @inline(__always)
    func value<V: Lanes>(_ z: V) -> V { Elementary.exp(z - largest) }

    @inline(__always)
    func slope<V: Lanes>(z: V, a: V) -> V { a }
  }

  static func backward(_ a: Rows, upstream: Rows, into gradient: Rows) {
    for n in 0..<a.rows {
      var dot = 0.0
      for k in 0..<a.columns { dot += upstream[n, k] * a[n, k] }
      for j in 0..<a.columns { gradient[n, j] = a[n, j] * (upstream[n, j] - dot) }
    }
  }
}

extension Vector {
  /// max over all elements
  var largest: Double {
    var best = self[0]
    for i in 1..<max(count, 1) where self[i] > best { best = self[i] }
    return best
  }
}
