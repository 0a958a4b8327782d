/// y = γ · (x − μ) / √(σ² + ε) + β, per feature (per channel of an image).
///
/// In training μ and σ² (divided by n) are those of the batch, and running statistics follow:
/// running ← (1 − momentum) · running + momentum · batch, with the variance divided by n − 1. When
/// the network is used, the running statistics take their place. Definition and defaults are
/// PyTorch's; Keras has ε = 10⁻³, running = 0.99 old + 0.01 new and stores the variance divided
/// by n. (Ioffe and Szegedy 2015.)
public struct BatchNormalization: Equatable, Sendable {
  /// How far running statistics move towards those of a batch, 0…1.
  public var momentum: Double
  /// ε, > 0.
  public var epsilon: Double

  /// The layer with PyTorch's defaults.
  public init(momentum: Double = 0.1, epsilon: Double = 1e-5) {
    self.momentum = momentum
    self.epsilon = epsilon
  }
}

extension BatchNormalization {
  /// y = γ · (x − μ) / √(σ² + ε) + β
  static func forward(_ x: Rows, _ view: BatchNormalizationView, into y: Rows) {
    for c in 0..<view.layout.channels {
      let inverse = view.inverseDeviation(c)
      let (mean, gamma, beta) = (view.mean[c], view.gamma[c], view.beta[c])
      x.each(channel: c, view.layout) {
        y.base[$0] = gamma * ((x.base[$0] - mean) * inverse) + beta
      }
    }
  }

  /// μ = 1/m · Σ x and σ² = 1/m · Σ (x − μ)², m numbers of the batch sharing a channel.
  static func measure(
    _ x: Rows, _ layout: BatchNormalizationLayout, into mean: Vector, _ variance: Vector
  ) {
    let m = Double(x.rows * layout.plane)
    for c in 0..<layout.channels {
      var sum = 0.0
      x.each(channel: c, layout) { sum += x.base[$0] }
      let center = sum / m
      var squares = 0.0
      x.each(channel: c, layout) { squares += (x.base[$0] - center) * (x.base[$0] - center) }
      mean[c] = center
      variance[c] = squares / m
    }
  }

  /// running ← (1 − momentum) · running + momentum · batch, the variance times m / (m − 1).
  ///
  /// A batch of one number has no such variance; the running one then stays.
  func updateRunning(
    mean: Vector, variance: Vector, count m: Int, running: (mean: Vector, variance: Vector)
  ) {
    for c in 0..<mean.count {
      running.mean[c] = (1 - momentum) * running.mean[c] + momentum * mean[c]
      guard m > 1 else { continue }
      let unbiased = variance[c] * (Double(m) / Double(m - 1))
      running.variance[c] = (1 - momentum) * running.variance[c] + momentum * unbiased
    }
  }

  /// ∂L/∂γ = Σ δ·x̂ and ∂L/∂β = Σ δ, with δ = ∂L/∂y and x̂ = (x − μ) / √(σ² + ε)
  static func backwardParameters(
    _ x: Rows, delta: Rows, _ view: BatchNormalizationView, intoScales gGamma: Vector,
    intoShifts gBeta: Vector
  ) {
    for c in 0..<view.layout.channels {
      let (mean, inverse) = (view.mean[c], view.inverseDeviation(c))
      var (products, sum) = (0.0, 0.0)
      x.each(channel: c, view.layout) {
        products += delta.base[$0] * ((x.base[$0] - mean) * inverse)
        sum += delta.base[$0]
      }
      gGamma[c] = products
      gBeta[c] = sum
    }
  }

  /// ∂L/∂x = γ / √(σ² + ε) · (δ − 1/m · Σ δ − x̂ · 1/m · Σ δ·x̂)
  static func backwardInputs(
    _ x: Rows, delta: Rows, _ view: BatchNormalizationView, scales gGamma: Vector,
    shifts gBeta: Vector,
    into gx: Rows
  ) {
    let m = Double(x.rows * view.layout.plane)
    for c in 0..<view.layout.channels {
      let (mean, inverse) = (view.mean[c], view.inverseDeviation(c))
      let (factor, products, sum) = (view.gamma[c] * inverse, gGamma[c] / m, gBeta[c] / m)
      x.each(channel: c, view.layout) {
        let normal = (x.base[$0] - mean) * inverse
        gx.base[$0] = factor * ((delta.base[$0] - sum) - normal * products)
      }
    }
  }
}

extension BatchNormalization {
  /// ∂L/∂x = γ / √(σ² + ε) · δ where μ and σ² are the running ones, which x does not move.
  static func backwardInputsInUse(_ view: BatchNormalizationView, delta: Rows, into gx: Rows) {
    for c in 0..<view.layout.channels {
      let factor = view.gamma[c] * view.inverseDeviation(c)
      delta.each(channel: c, view.layout) { gx.base[$0] = factor * delta.base[$0] }
    }
  }
}

extension Rows {
  /// The places of one channel's numbers, example by example.
  @inline(__always)
  fileprivate func each(channel: Int, _ layout: BatchNormalizationLayout, _ body: (Int) -> Void) {
    for n in 0..<rows {
      let first = n * columns + channel * layout.plane
      for i in first..<first + layout.plane { body(i) }
    }
  }
}

/// Where a batch normalization's parameters and statistics lie.
struct BatchNormalizationLayout {
  let rule: BatchNormalization
  let scales: Int
  let shifts: Int
  /// Means, then variances.
  let statistics: Int
  let channels: Int
  /// Numbers of one example that share a channel.
  let plane: Int
}

/// γ, β and the μ, σ² in force, per channel.
struct BatchNormalizationView {
  let layout: BatchNormalizationLayout
  let gamma: Vector
  let beta: Vector
  let mean: Vector
  let variance: Vector

  /// 1 / √(σ² + ε)
  func inverseDeviation(_ c: Int) -> Double {
    1 / (variance[c] + layout.rule.epsilon).squareRoot()
  }
}

extension NetworkBuilder {
  /// An image has a mean and a variance per channel, plain features each their own.
  mutating func append(
    _ rule: BatchNormalization, to input: Slot
  ) throws(ExperimentError) -> Slot {
    try check(rule)
    parameterLayers += 1
    let channels = input.shape.channels
    let fans = (in: channels, out: channels)
    let gamma = try block(.scale, [channels], fans: fans, .constant(1))
    let beta = try block(.shift, [channels], fans: fans, .zeros)
    let layout = BatchNormalizationLayout(
      rule: rule, scales: gamma, shifts: beta, statistics: statistics, channels: channels,
      plane: input.shape.height * input.shape.width)
    statistics += 2 * channels
    return try append(.normalization(layout), from: input, shape: input.shape, learns: true)
  }

  private func check(_ rule: BatchNormalization) throws(ExperimentError) {
    guard rule.momentum >= 0, rule.momentum <= 1 else {
      throw .outOfRange(what: "momentum", value: rule.momentum, allowed: "0…1")
    }
    guard rule.epsilon > 0, rule.epsilon.isFinite else {
      throw .outOfRange(what: "epsilon", value: rule.epsilon, allowed: "> 0")
    }
  }
}

extension Pass {
  func normalize(_ x: Rows, _ layout: BatchNormalizationLayout, into y: Rows) {
    let view = view(layout)
    if isTraining { BatchNormalization.measure(x, layout, into: view.mean, view.variance) }
    BatchNormalization.forward(x, view, into: y)
  }

  /// Moves the running statistics towards those of the batch.
  func followStatistics() {
    for stage in stages {
      guard case .normalization(let layout) = stage.operation else { continue }
      let (view, middle) = (view(layout), layout.statistics + layout.channels)
      layout.rule.updateRunning(
        mean: view.mean, variance: view.variance, count: count * layout.plane,
        running: (
          statistics[layout.statistics..<middle], statistics[middle..<middle + layout.channels]
        ))
    }
  }

  func backward(
    _ layout: BatchNormalizationLayout, _ x: Rows, _ gy: Rows, _ gx: Rows, _ goesOn: Bool,
    into gradients: Vector
  ) {
    let gGamma = gradients[layout.scales..<layout.scales + layout.channels]
    let gBeta = gradients[layout.shifts..<layout.shifts + layout.channels]
    BatchNormalization.backwardParameters(
      x, delta: gy, view(layout), intoScales: gGamma, intoShifts: gBeta)
    guard goesOn else { return }
    guard isTraining else {
      return BatchNormalization.backwardInputsInUse(view(layout), delta: gy, into: gx)
    }
    BatchNormalization.backwardInputs(
      x, delta: gy, view(layout), scales: gGamma, shifts: gBeta, into: gx)
  }

  /// The statistics in force: the batch's in training, else the running ones.
  func view(_ layout: BatchNormalizationLayout) -> BatchNormalizationView {
    let source = isTraining ? work.batchStatistics : statistics
    let middle = layout.statistics + layout.channels
    return BatchNormalizationView(
      layout: layout, gamma: parameters[layout.scales..<layout.scales + layout.channels],
      beta: parameters[layout.shifts..<layout.shifts + layout.channels],
      mean: source[layout.statistics..<middle], variance: source[middle..<middle + layout.channels])
  }
}
