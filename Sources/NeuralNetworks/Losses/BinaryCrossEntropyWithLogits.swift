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
