/// A function of one number with its slope, the material of `Activation`.
protocol Bend {
  /// a = f(z)
  func value(_ z: Double) -> Double
  /// f′(z), given both z and a = f(z).
  func slope(z: Double, a: Double) -> Double
}

extension Bend {
  /// a = f(z), number by number.
  func forward(_ z: Vector, into a: Vector) {
    for i in 0..<z.count { a[i] = value(z[i]) }
  }

  /// ∂L/∂z = ∂L/∂a · f′(z), number by number.
  func backward(_ z: Vector, _ a: Vector, upstream: Vector, into gradient: Vector) {
    for i in 0..<z.count { gradient[i] = upstream[i] * slope(z: z[i], a: a[i]) }
  }
}
