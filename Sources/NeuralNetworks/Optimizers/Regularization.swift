/// L1 and L2 regularization: l1 · Σ|w| + ½ · l2 · Σw² on top of the loss, so g ← g + l1 · sign(w) +
/// l2 · w.
///
/// The losses that training reports are without it.
///
/// With l1 = 0 this is PyTorch's `weight_decay` = l2, biases included. Keras' `l2(λ)` is λ·w²
/// (gradient 2λw) and spares biases: take l2 = 2λ and `includesBiases` = false.
public struct Penalty: Equatable, Sendable {
  /// ≥ 0
  public var l1: Double
  /// ≥ 0
  public var l2: Double
  /// Whether biases (and scales and shifts) are held down too.
  public var includesBiases: Bool

  /// A penalty; without arguments there is none.
  public init(l1: Double = 0, l2: Double = 0, includesBiases: Bool = true) {
    self.l1 = l1
    self.l2 = l2
    self.includesBiases = includesBiases
  }

  /// No penalty.
  public static let none = Penalty()

  var isNone: Bool { l1 == 0 && l2 == 0 }
}

extension Penalty {
  /// g ← g + l1 · sign(w) + l2 · w
  func add(to gradients: Vector, _ parameters: Vector, _ blocks: [ParameterBlock]) {
    for block in blocks where includesBiases || block.kind == .weight {
      for i in block.offset..<block.offset + block.count {
        let w = parameters[i]
        let sign: Double = w > 0 ? 1 : w < 0 ? -1 : 0
        gradients[i] = gradients[i] + (l1 * sign + l2 * w)
      }
    }
  }
}
