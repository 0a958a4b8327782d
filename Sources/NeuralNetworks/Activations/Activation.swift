/// The bend after the weighted sum: a = f(z), one formula per case.
///
/// Definitions and defaults are PyTorch's; each function's file says where others differ.
public enum Activation: Equatable, Sendable {
  /// z
  case identity
  /// 1 where the condition on z holds, else 0; its derivative is 0.
  case step(StepCondition)
  /// 1 / (1 + e^−z)
  case sigmoid
  /// (e^z − e^−z) / (e^z + e^−z)
  case tanh
  /// max(0, z), with slope 0 at 0.
  case relu
  /// z for z > 0, else slope · z. PyTorch 0.01; Keras' layer 0.3.
  case leakyReLU(slope: Double)
  /// z for z > 0, else alpha · (e^z − 1)
  case elu(alpha: Double)
  /// z · sigmoid(z)
  case silu
  /// z · ½ (1 + erf(z/√2))
  case gelu
  /// ln(1 + e^z)
  case softplus
  /// e^zⱼ / Σₖ e^zₖ over the outputs of one example.
  case softmax
}

/// What a step unit does at exactly 0.
public enum StepCondition: String, Equatable, Sendable, CaseIterable {
  case atLeastZero = ">= 0"
  case aboveZero = "> 0"
}

extension Activation {
  /// What `init(name:)` knows.
  public static let names = [
    "identity", "step", "sigmoid", "tanh", "relu", "leaky-relu", "elu", "silu", "gelu", "softplus",
    "softmax",
  ]

  /// The activation of this name, with its usual constants ("linear" is the identity).
  public init?(name: String) {
    switch name {
    case "identity", "linear": self = .identity
    case "step": self = .step(.atLeastZero)
    case "sigmoid": self = .sigmoid
    case "tanh": self = .tanh
    case "relu": self = .relu
    case "leaky-relu": self = .leakyReLU(slope: 0.01)
    case "elu": self = .elu(alpha: 1)
    case "silu": self = .silu
    case "gelu": self = .gelu
    case "softplus": self = .softplus
    case "softmax": self = .softmax
    default: return nil
    }
  }
}

extension Activation {
  /// The usual start before this activation: He for ReLU and its kin, else Glorot.
  var usualInitialization: Initialization {
    switch self {
    case .relu, .leakyReLU, .elu, .silu, .gelu, .softplus: .heUniform
    default: .glorotUniform
    }
  }

  func check() throws(ExperimentError) {
    switch self {
    case .leakyReLU(let slope) where !slope.isFinite:
      throw .outOfRange(what: "slope", value: slope, allowed: "a number")
    case .elu(let alpha) where !alpha.isFinite:
      throw .outOfRange(what: "alpha", value: alpha, allowed: "a number")
    default: return
    }
  }
}

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
