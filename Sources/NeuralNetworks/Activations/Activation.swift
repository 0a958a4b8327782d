/// The function after the weighted sum: a = f(z), one formula per case.
///
/// Definitions and defaults are PyTorch's; each function's comment says where others differ. A new
/// activation is a case and its formula, both in this file, and its numbers in ActivationTests; the
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
    /// Without constants, but for the step's condition.
    case identity, step, sigmoid, tanh, relu
    /// With a slope.
    case leakyReLU = "leaky-relu"
    /// The first with an alpha.
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

// MARK: - The formulas

extension Activation {
  /// The work done for f; nil for softmax, where every a depends on every z.
  @inline(__always)
  func apply<Work: ElementwiseWork>(_ work: Work) -> Work.Result? {
    switch self {
    case .identity: work.run(Identity())
    case .step(let condition): work.run(Step(condition: condition))
    case .sigmoid: work.run(Logistic())
    case .tanh: work.run(HyperbolicTangent())
    case .relu: work.run(ReLU())
    case .leakyReLU(let slope): work.run(LeakyReLU(lowerSlope: slope))
    case .elu(let alpha): work.run(ELU(alpha: alpha))
    case .silu: work.run(SiLU())
    case .gelu: work.run(GELU())
    case .softplus: work.run(Softplus())
    case .softmax: nil
    }
  }

  /// f as a function of one number; nil for softmax.
  var function: (any ElementwiseFunction)? { apply(AsFunction()) }

  private struct AsFunction: ElementwiseWork {
    func run(_ function: some ElementwiseFunction) -> any ElementwiseFunction { function }
  }
}

/// f(z) = z, f′(z) = 1
struct Identity: ElementwiseFunction {
  func value<V: Lanes>(_ z: V) -> V { z }
  func slope<V: Lanes>(z: V, a: V) -> V { V(repeating: 1) }
}

/// f(z) = 1 for z ≥ 0 (or z > 0, as `condition` says), else 0; f′(z) = 0
struct Step: ElementwiseFunction {
  let condition: StepCondition

  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V {
    let (zero, one) = (V(repeating: 0), V(repeating: 1))
    return switch condition {
    case .atLeastZero: zero.replacing(with: one, where: z.isNotBelow(0))
    case .aboveZero: zero.replacing(with: one, where: z.isAbove(0))
    }
  }

  func slope<V: Lanes>(z: V, a: V) -> V { V(repeating: 0) }
}

/// f(z) = 1 / (1 + e^−z), f′(z) = a · (1 − a)
struct Logistic: ElementwiseFunction {
  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { Elementary.sigmoid(z) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V { a * (1 - a) }
}

/// f(z) = tanh z, f′(z) = 1 − a²
struct HyperbolicTangent: ElementwiseFunction {
  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { Elementary.tanh(z) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V { 1 - a * a }
}

/// f(z) = max(0, z), f′(z) = 1 for z > 0, else 0 (0 at 0, as in PyTorch)
struct ReLU: ElementwiseFunction {
  var initialization: Initialization { .heUniform }

  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { z.replacing(with: 0.0, where: z.isBelow(0)) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V {
    V(repeating: 0).replacing(with: 1.0, where: z.isAbove(0))
  }
}

/// f(z) = z for z > 0, else s · z; f′(z) = 1 for z > 0, else s
struct LeakyReLU: ElementwiseFunction {
  /// s
  let lowerSlope: Double
  var constant: (name: String, value: Double)? { ("slope", lowerSlope) }
  var initialization: Initialization { .heUniform }

  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { (lowerSlope * z).replacing(with: z, where: z.isAbove(0)) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V {
    V(repeating: lowerSlope).replacing(with: 1.0, where: z.isAbove(0))
  }
}

/// f(z) = z for z > 0, else α · (e^z − 1); f′(z) = 1 for z > 0, else α · e^z. (Clevert et al. 2016.)
struct ELU: ElementwiseFunction {
  /// α
  let alpha: Double
  var constant: (name: String, value: Double)? { ("alpha", alpha) }
  var initialization: Initialization { .heUniform }

  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V {
    (alpha * Elementary.expm1(z)).replacing(with: z, where: z.isAbove(0))
  }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V {
    (alpha * Elementary.exp(z)).replacing(with: 1.0, where: z.isAbove(0))
  }
}

/// f(z) = z · σ(z), f′(z) = σ(z) · (1 + z · σ(−z)). (Elfwing et al. 2018; also called swish.)
///
/// σ(−z) stands for 1 − σ(z), which would cancel for large z.
struct SiLU: ElementwiseFunction {
  var initialization: Initialization { .heUniform }

  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { z * Elementary.sigmoid(z) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V {
    Elementary.sigmoid(z) * (1 + z * Elementary.sigmoid(0 - z))
  }
}

/// f(z) = z · Φ(z), f′(z) = Φ(z) + z · φ(z), with Φ(z) = ½ (1 + erf(z/√2)) and φ(z) = e^(−z²/2)/√2π
///
/// The exact form, PyTorch's default, not the tanh approximation. (Hendrycks and Gimpel 2016.)
struct GELU: ElementwiseFunction {
  var initialization: Initialization { .heUniform }

  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { z * share(z) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V {
    share(z) + z * (inverseRootTwoPi * Elementary.exp(-0.5 * (z * z)))
  }

  /// Φ(z)
  @inline(__always)
  private func share<V: Lanes>(_ z: V) -> V {
    0.5 * (1 + Elementary.erf(inverseRootTwo * z))
  }

  /// 1/√2
  private var inverseRootTwo: Double { 0x1.6a09e667f3bcdp-1 }
  /// 1/√(2π)
  private var inverseRootTwoPi: Double { 0x1.9884533d43651p-2 }
}

/// f(z) = ln(1 + e^z), f′(z) = σ(z)
///
/// True for every z; PyTorch's becomes the identity above 20.
struct Softplus: ElementwiseFunction {
  var initialization: Initialization { .heUniform }

  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { Elementary.softplus(z) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V { Elementary.sigmoid(z) }
}
