extension Activation {
  /// The usual start before this activation: He for ReLU and its kin, else Glorot.
  var usualInitialization: Initialization { function?.initialization ?? .glorotUniform }

  /// Refuses constants that are no numbers.
  func check() throws(ExperimentError) {
    guard let (name, value) = function?.constant, !value.isFinite else { return }
    throw .outOfRange(what: name, value: value, allowed: "a number")
  }

  /// a = f(z)
  func forward(_ z: Rows, into a: Rows) {
    if apply(Forward(z: z.elements, a: a.elements)) == nil { Softmax.forward(z, into: a) }
  }

  /// ∂L/∂z from ∂L/∂a
  func backward(_ z: Rows, _ a: Rows, upstream: Rows, into gradient: Rows) {
    let pass = Backward(
      z: z.elements, a: a.elements, upstream: upstream.elements, gradient: gradient.elements)
    if apply(pass) == nil { Softmax.backward(a, upstream: upstream, into: gradient) }
  }

  /// f′(z) with a = f(z); nil for softmax, where every a depends on every z.
  func slope(z: Double, a: Double) -> Double? { function?.slope(z: z, a: a) }
}

private struct Forward: ElementwiseWork {
  let z: Vector
  let a: Vector

  @inline(never)
  func run(_ function: some ElementwiseFunction) { function.forward(z, into: a) }
}

private struct Backward: ElementwiseWork {
  let z: Vector
  let a: Vector
  let upstream: Vector
  let gradient: Vector

  @inline(never)
  func run(_ function: some ElementwiseFunction) {
    function.backward(z, a, upstream: upstream, into: gradient)
  }
}

extension Activation {
  /// a = f(z) of one unit: `Activation.tanh(0.3)`. For softmax 1, as it is for a single unit.
  public func callAsFunction(_ z: Double) -> Double { self([z])[0] }

  /// a = f(z) of the units of one example, number by number; softmax over all of them.
  public func callAsFunction(_ z: [Double]) -> [Double] {
    var (z, a) = (z, z)
    guard !z.isEmpty else { return [] }
    z.withUnsafeMutableBufferPointer { z in
      a.withUnsafeMutableBufferPointer { a in
        forward(
          Rows(base: z.baseAddress!, rows: 1, columns: z.count),
          into: Rows(base: a.baseAddress!, rows: 1, columns: a.count))
      }
    }
    return a
  }

  /// f′(z) of one unit; nil for softmax, where every output depends on every z.
  public func derivative(at z: Double) -> Double? { slope(z: z, a: self(z)) }
}
