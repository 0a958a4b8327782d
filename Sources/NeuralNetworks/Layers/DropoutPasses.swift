extension Dropout {
  /// m = 0 with probability `rate`, else 1 / (1 − rate): a toss per number.
  func draw(_ mask: Vector, _ generator: inout Generator) {
    let kept = 1 / (1 - rate)
    for i in 0..<mask.count { mask[i] = generator.uniform() < rate ? 0 : kept }
  }

  /// a = z · m, and on the way back ∂L/∂z = ∂L/∂a · m.
  static func multiply(_ z: Vector, _ mask: Vector, into a: Vector) {
    for i in 0..<z.count { a[i] = z[i] * mask[i] }
  }
}
