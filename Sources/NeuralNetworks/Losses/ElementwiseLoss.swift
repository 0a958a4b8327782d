/// A loss that judges every output alone: L = 1/k · Σⱼ l(ŷⱼ, yⱼ) over k outputs, so ∂L/∂ŷⱼ = 1/k ·
/// l′(ŷⱼ, yⱼ).
///
/// Written over `Lanes`, so that the same formula serves one number and several at once, with the
/// same bits.
protocol ElementLoss {
  /// l(ŷ, y)
  func value<V: Lanes>(_ output: V, _ target: V) -> V
  /// l′(ŷ, y) = ∂l/∂ŷ
  func slope<V: Lanes>(_ output: V, _ target: V) -> V
}

extension ElementLoss {
  /// l(ŷᵢ, yᵢ) for neighbouring numbers.
  func values(_ outputs: Vector, _ targets: Vector, into values: Vector) {
    var i = 0
    i = someValues(SIMD16<Double>.self, 16, outputs, targets, values, from: i)
    i = someValues(SIMD4<Double>.self, 4, outputs, targets, values, from: i)
    _ = someValues(Double.self, 1, outputs, targets, values, from: i)
  }

  /// factor · l′(ŷᵢ, yᵢ) for neighbouring numbers.
  func slopes(_ outputs: Vector, _ targets: Vector, factor: Double, into slopes: Vector) {
    var i = 0
    i = someSlopes(SIMD16<Double>.self, 16, outputs, targets, factor, slopes, from: i)
    i = someSlopes(SIMD4<Double>.self, 4, outputs, targets, factor, slopes, from: i)
    _ = someSlopes(Double.self, 1, outputs, targets, factor, slopes, from: i)
  }

  @inline(__always)
  private func someValues<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ width: Int, _ outputs: Vector, _ targets: Vector, _ values: Vector,
    from first: Int
  ) -> Int {
    var i = first
    while i &+ width <= outputs.count {
      values.base.store(
        value(outputs.base.load(i, as: type), targets.base.load(i, as: type)), i)
      i &+= width
    }
    return i
  }

  @inline(__always)
  private func someSlopes<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ width: Int, _ outputs: Vector, _ targets: Vector, _ factor: Double,
    _ slopes: Vector, from first: Int
  ) -> Int {
    var i = first
    while i &+ width <= outputs.count {
      let slope = slope(outputs.base.load(i, as: type), targets.base.load(i, as: type))
      slopes.base.store(factor * slope, i)
      i &+= width
    }
    return i
  }
}

/// l = c · (ŷ − y)², ∂l/∂ŷ = 2c · (ŷ − y), averaged over outputs
///
/// c = 1 is the mean squared error, PyTorch's `MSELoss`; c = ½ half of it.
struct MeanSquaredError: ElementLoss {
  /// c
  var factor = 1.0

  @inline(__always)
  func value<V: Lanes>(_ output: V, _ target: V) -> V {
    let d = output - target
    return factor * (d * d)
  }

  @inline(__always)
  func slope<V: Lanes>(_ output: V, _ target: V) -> V { (2 * factor) * (output - target) }
}

/// l = |ŷ − y|, ∂l/∂ŷ = ±1 (0 where ŷ = y), averaged over outputs
///
/// PyTorch's `L1Loss`.
struct MeanAbsoluteError: ElementLoss {
  @inline(__always)
  func value<V: Lanes>(_ output: V, _ target: V) -> V { (output - target).magnitude }

  @inline(__always)
  func slope<V: Lanes>(_ output: V, _ target: V) -> V {
    let d = output - target
    return V(repeating: 0).replacing(with: 1.0, where: d.isAbove(0))
      .replacing(with: -1.0, where: d.isBelow(0))
  }
}

/// With d = ŷ − y, averaged over outputs: l = ½ d² for |d| ≤ δ, else δ · (|d| − ½ δ); ∂l/∂ŷ = d
/// within ±δ, else ±δ
///
/// PyTorch's `HuberLoss`. (Huber 1964.)
struct Huber: ElementLoss {
  /// δ
  let delta: Double

  @inline(__always)
  func value<V: Lanes>(_ output: V, _ target: V) -> V {
    let d = (output - target).magnitude
    return (0.5 * (d * d)).replacing(with: delta * (d - 0.5 * delta), where: d.isAbove(delta))
  }

  @inline(__always)
  func slope<V: Lanes>(_ output: V, _ target: V) -> V {
    let d = output - target
    return d.replacing(with: delta, where: d.isAbove(delta))
      .replacing(with: -delta, where: d.isBelow(-delta))
  }
}

/// l = max(0, m − y·ŷ), ∂l/∂ŷ = −y where m − y·ŷ > 0, else 0; y = ±1, averaged over outputs
///
/// m = 1 is the hinge loss, as in Keras; m = 0 the perceptron criterion (Rosenblatt's rule as a
/// loss). Targets 0 and 1 are refused, not mapped.
struct Hinge: ElementLoss {
  /// m
  var margin = 1.0

  @inline(__always)
  func value<V: Lanes>(_ output: V, _ target: V) -> V {
    let short = margin - target * output
    return short.replacing(with: 0.0, where: short.isBelow(0))
  }

  @inline(__always)
  func slope<V: Lanes>(_ output: V, _ target: V) -> V {
    let short = margin - target * output
    return V(repeating: 0).replacing(with: 0 - target, where: short.isAbove(0))
  }
}

/// l = −[y ln ŷ + (1 − y) ln(1 − ŷ)], ∂l/∂ŷ = (ŷ − y) / (ŷ (1 − ŷ)), averaged over outputs
///
/// PyTorch's `BCELoss`: logarithms no lower than −100, the denominator no less than 10⁻¹². Keras
/// clips ŷ to 10⁻⁷ instead. Right behind a sigmoid the engine uses `BinaryCrossEntropyWithLogits`,
/// which is the same loss and needs no such care.
struct BinaryCrossEntropy: ElementLoss {
  @inline(__always)
  func value<V: Lanes>(_ output: V, _ target: V) -> V {
    let (yes, no) = (floored(Elementary.log(output)), floored(Elementary.log1p(0 - output)))
    return 0 - (target * yes + (1 - target) * no)
  }

  @inline(__always)
  func slope<V: Lanes>(_ output: V, _ target: V) -> V {
    let spread = output * (1 - output)
    return (output - target) / spread.replacing(with: 1e-12, where: spread.isBelow(1e-12))
  }
}

/// A logarithm, no lower than −100.
@inline(__always)
func floored<V: Lanes>(_ logarithm: V) -> V {
  logarithm.replacing(with: -100.0, where: logarithm.isBelow(-100))
}

/// With ŷ = σ(z): l = max(z, 0) − z·y + ln(1 + e^−|z|), ∂l/∂z = ŷ − y, averaged over outputs
///
/// Equal to −[y ln ŷ + (1 − y) ln(1 − ŷ)] without its overflow. PyTorch's `BCEWithLogitsLoss`.
struct BinaryCrossEntropyWithLogits: ElementLoss {
  @inline(__always)
  func value<V: Lanes>(_ z: V, _ target: V) -> V {
    let positive = z.replacing(with: 0.0, where: z.isBelow(0))
    return (positive - z * target) + Elementary.log1p(Elementary.exp(0 - z.magnitude))
  }

  @inline(__always)
  func slope<V: Lanes>(_ z: V, _ target: V) -> V {
    Self.slope(probability: Elementary.sigmoid(z), target)
  }

  /// ŷ − y, where ŷ is known already.
  @inline(__always)
  static func slope<V: Lanes>(probability: V, _ target: V) -> V { probability - target }
}

/// The same gradient, from ŷ instead of z; for a sigmoid that has been computed anyway.
struct ProbabilityMinusTarget: ElementLoss {
  @inline(__always)
  func value<V: Lanes>(_ output: V, _ target: V) -> V {
    preconditionFailure("only its slope is used")
  }

  @inline(__always)
  func slope<V: Lanes>(_ output: V, _ target: V) -> V {
    BinaryCrossEntropyWithLogits.slope(probability: output, target)
  }
}
