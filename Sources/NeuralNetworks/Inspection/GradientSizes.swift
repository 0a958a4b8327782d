/// ‖∂L/∂W‖ and ‖∂L/∂b‖ of one layer with parameters.
public struct GradientSize: Equatable, Sendable {
  /// Counted from 1 over layers with parameters.
  public var layer: Int
  /// √Σ (∂L/∂w)² over the weights (scales of batch normalization).
  public var weights: Double
  /// The same over the biases (shifts).
  public var biases: Double
}

extension Trainer {
  /// How large the gradient is in every layer; see `gradients(over:)`.
  public func gradientSizes(over dataset: Dataset? = nil) -> [GradientSize] {
    let gradients = gradients(over: dataset)
    var (sizes, first) = ([GradientSize](), 0)
    for block in looking.plan.network.blocks {
      let norm = norm(gradients[first..<first + block.count])
      first += block.count
      if block.layer > sizes.count {
        sizes.append(GradientSize(layer: block.layer, weights: norm, biases: 0))
      } else {
        sizes[sizes.count - 1].biases = norm
      }
    }
    return sizes
  }

  private func norm(_ numbers: ArraySlice<Double>) -> Double {
    numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
