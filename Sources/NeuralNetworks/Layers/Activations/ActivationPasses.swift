extension Activation {
  /// a = f(z)
  func forward(_ z: Rows, into a: Rows) {
    let (from, to) = (z.elements, a.elements)
    switch self {
    case .identity: Identity().forward(from, into: to)
    case .step(let condition): Step(condition: condition).forward(from, into: to)
    case .sigmoid: Logistic().forward(from, into: to)
    case .tanh: HyperbolicTangent().forward(from, into: to)
    case .relu: ReLU().forward(from, into: to)
    case .leakyReLU(let slope): LeakyReLU(lowerSlope: slope).forward(from, into: to)
    case .elu(let alpha): ELU(alpha: alpha).forward(from, into: to)
    case .silu: SiLU().forward(from, into: to)
    case .gelu: GELU().forward(from, into: to)
    case .softplus: Softplus().forward(from, into: to)
    case .softmax: Softmax.forward(z, into: a)
    }
  }

  /// f′(z) with a = f(z); nil for softmax, where every a depends on every z.
  func slope(z: Double, a: Double) -> Double? {
    switch self {
    case .identity: Identity().slope(z: z, a: a)
    case .step(let condition): Step(condition: condition).slope(z: z, a: a)
    case .sigmoid: Logistic().slope(z: z, a: a)
    case .tanh: HyperbolicTangent().slope(z: z, a: a)
    case .relu: ReLU().slope(z: z, a: a)
    case .leakyReLU(let slope): LeakyReLU(lowerSlope: slope).slope(z: z, a: a)
    case .elu(let alpha): ELU(alpha: alpha).slope(z: z, a: a)
    case .silu: SiLU().slope(z: z, a: a)
    case .gelu: GELU().slope(z: z, a: a)
    case .softplus: Softplus().slope(z: z, a: a)
    case .softmax: nil
    }
  }

  /// ∂L/∂z from ∂L/∂a
  func backward(_ zs: Rows, _ outputs: Rows, upstream: Rows, into gradient: Rows) {
    let (z, a, up, down) = (zs.elements, outputs.elements, upstream.elements, gradient.elements)
    switch self {
    case .identity: Identity().backward(z, a, upstream: up, into: down)
    case .step(let condition):
      Step(condition: condition).backward(z, a, upstream: up, into: down)
    case .sigmoid: Logistic().backward(z, a, upstream: up, into: down)
    case .tanh: HyperbolicTangent().backward(z, a, upstream: up, into: down)
    case .relu: ReLU().backward(z, a, upstream: up, into: down)
    case .leakyReLU(let slope):
      LeakyReLU(lowerSlope: slope).backward(z, a, upstream: up, into: down)
    case .elu(let alpha): ELU(alpha: alpha).backward(z, a, upstream: up, into: down)
    case .silu: SiLU().backward(z, a, upstream: up, into: down)
    case .gelu: GELU().backward(z, a, upstream: up, into: down)
    case .softplus: Softplus().backward(z, a, upstream: up, into: down)
    case .softmax: Softmax.backward(outputs, upstream: upstream, into: gradient)
    }
  }
}
