/// The function after the weighted sum: a = f(z), one formula per case.
///
/// Definitions and defaults are PyTorch's; each function's comment says where others differ. A new
/// activation is a case here, its formula in this folder, and its numbers in ActivationTests: the
/// compiler asks for the rest.
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
  /// 1 at 0.
  case atLeastZero = ">= 0"
  /// 0 at 0.
  case aboveZero = "> 0"
}

// MARK: - By name

extension Activation {
  /// The activations without their constants; the raw value is the name.
  public enum Kind: String, CaseIterable, Sendable {
    case identity, step, sigmoid, tanh, relu
    case leakyReLU = "leaky-relu"
    case elu, silu, gelu, softplus, softmax
  }

  /// A constant that an activation has, for whoever reads one.
  public enum Constant: Equatable, Sendable {
    /// Any finite number; `meaning` completes "its …".
    case number(meaning: String)
    /// One of these words.
    case word([String], meaning: String)
  }

  /// Which activation it is.
  public var kind: Kind {
    switch self {
    case .identity: .identity
    case .step: .step
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .relu: .relu
    case .leakyReLU: .leakyReLU
    case .elu: .elu
    case .silu: .silu
    case .gelu: .gelu
    case .softplus: .softplus
    case .softmax: .softmax
    }
  }

  /// What `init(name:)` knows.
  public static let names = Kind.allCases.map(\.rawValue)

  /// The activation of this name, with its usual constants ("linear" is the identity).
  public init?(name: String) {
    guard let kind = name == "linear" ? .identity : Kind(rawValue: name) else { return nil }
    self = kind.usual
  }
}

extension Activation.Kind {
  /// With its usual constants.
  public var usual: Activation {
    switch self {
    case .identity: .identity
    case .step: .step(.atLeastZero)
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .relu: .relu
    case .leakyReLU: .leakyReLU(slope: 0.01)
    case .elu: .elu(alpha: 1)
    case .silu: .silu
    case .gelu: .gelu
    case .softplus: .softplus
    case .softmax: .softmax
    }
  }

  /// The constant it has; nil where it has none.
  public var constant: Activation.Constant? {
    switch self {
    case .leakyReLU: .number(meaning: "slope below 0")
    case .elu: .number(meaning: "alpha")
    case .step: .word(StepCondition.allCases.map(\.rawValue), meaning: "when it fires")
    case .identity, .sigmoid, .tanh, .relu, .silu, .gelu, .softplus, .softmax: nil
    }
  }

  /// With this number as its constant; nil where it has none, or a word.
  public func with(number: Double) -> Activation? {
    switch self {
    case .leakyReLU: .leakyReLU(slope: number)
    case .elu: .elu(alpha: number)
    case .identity, .step, .sigmoid, .tanh, .relu, .silu, .gelu, .softplus, .softmax: nil
    }
  }

  /// With this word as its constant; nil where it has none, or a number, or not this word.
  public func with(word: String) -> Activation? {
    guard self == .step else { return nil }
    return StepCondition(rawValue: word).map { .step($0) }
  }
}

// MARK: - In a layer

extension Activation {
  /// The usual start before this activation: He for ReLU and its kin, else Glorot.
  var usualInitialization: Initialization {
    switch self {
    case .relu, .leakyReLU, .elu, .silu, .gelu, .softplus: .heUniform
    case .identity, .step, .sigmoid, .tanh, .softmax: .glorotUniform
    }
  }

  /// Refuses constants that are no numbers.
  func check() throws(ExperimentError) {
    let (name, value): (String, Double) =
      switch self {
      case .leakyReLU(let slope): ("slope", slope)
      case .elu(let alpha): ("alpha", alpha)
      case .identity, .step, .sigmoid, .tanh, .relu, .silu, .gelu, .softplus, .softmax: ("", 0)
      }
    guard value.isFinite else { throw .outOfRange(what: name, value: value, allowed: "a number") }
  }

  /// f as a function of one number; nil for softmax, where every a depends on every z.
  private var function: (any ElementwiseFunction)? {
    switch self {
    case .identity: Identity()
    case .step(let condition): Step(condition: condition)
    case .sigmoid: Logistic()
    case .tanh: HyperbolicTangent()
    case .relu: ReLU()
    case .leakyReLU(let slope): LeakyReLU(lowerSlope: slope)
    case .elu(let alpha): ELU(alpha: alpha)
    case .silu: SiLU()
    case .gelu: GELU()
    case .softplus: Softplus()
    case .softmax: nil
    }
  }

  /// a = f(z)
  func forward(_ z: Rows, into a: Rows) {
    if let function {
      function.forward(z.elements, into: a.elements)
    } else {
      Softmax.forward(z, into: a)
    }
  }

  /// ∂L/∂z from ∂L/∂a
  func backward(_ z: Rows, _ a: Rows, upstream: Rows, into gradient: Rows) {
    if let function {
      function.backward(
        z.elements, a.elements, upstream: upstream.elements, into: gradient.elements)
    } else {
      Softmax.backward(a, upstream: upstream, into: gradient)
    }
  }

  /// f′(z) with a = f(z); nil for softmax, where every a depends on every z.
  func slope(z: Double, a: Double) -> Double? { function?.slope(z: z, a: a) }
}

// MARK: - As a function

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
