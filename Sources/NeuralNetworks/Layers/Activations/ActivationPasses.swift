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
