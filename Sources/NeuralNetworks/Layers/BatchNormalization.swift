/// y = γ · (x − μ) / √(σ² + ε) + β, per feature (per channel of an image).
///
/// In training μ and σ² (divided by n) are those of the batch, and running statistics follow:
/// running ← (1 − momentum) · running + momentum · batch, with the variance divided by n − 1. When
/// the network is used, the running statistics take their place. Definition and defaults are
/// PyTorch's; Keras has ε = 10⁻³, running = 0.99 old + 0.01 new and stores the variance divided
/// by n. (Ioffe and Szegedy 2015.)
public struct BatchNormalization: Equatable, Sendable {
  public var momentum: Double
  public var epsilon: Double

  public init(momentum: Double = 0.1, epsilon: Double = 1e-5) {
    self.momentum = momentum
    self.epsilon = epsilon
  }
}

extension BatchNormalization {
  /// y = γ · (x − μ) / √(σ² + ε) + β
  static func forward(_ x: Rows, _ view: NormalizationView, into y: Rows) {
    for c in 0..<view.place.channels {
      let inverse = view.inverseDeviation(c)
      let (mean, gamma, beta) = (view.mean[c], view.gamma[c], view.beta[c])
      x.each(channel: c, view.place) { y.base[$0] = gamma * ((x.base[$0] - mean) * inverse) + beta }
    }
  }

  /// μ = 1/m · Σ x and σ² = 1/m · Σ (x − μ)², m numbers of the batch sharing a channel.
  static func measure(_ x: Rows, _ place: NormalizationPlace, into mean: Vector, _ variance: Vector)
  {
    let m = Double(x.rows * place.plane)
    for c in 0..<place.channels {
      var sum = 0.0
      x.each(channel: c, place) { sum += x.base[$0] }
      let center = sum / m
      var squares = 0.0
      x.each(channel: c, place) { squares += (x.base[$0] - center) * (x.base[$0] - center) }
      mean[c] = center
      variance[c] = squares / m
    }
  }

  /// running ← (1 − momentum) · running + momentum · batch, the variance times m / (m − 1).
  ///
  /// A batch of one number has no such variance; the running one then stays.
  func follow(
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
    _ x: Rows, delta: Rows, _ view: NormalizationView, intoScales gGamma: Vector,
    intoShifts gBeta: Vector
  ) {
    for c in 0..<view.place.channels {
      let (mean, inverse) = (view.mean[c], view.inverseDeviation(c))
      var (products, sum) = (0.0, 0.0)
      x.each(channel: c, view.place) {
        products += delta.base[$0] * ((x.base[$0] - mean) * inverse)
        sum += delta.base[$0]
      }
      gGamma[c] = products
      gBeta[c] = sum
    }
  }

  /// ∂L/∂x = γ / √(σ² + ε) · (δ − 1/m · Σ δ − x̂ · 1/m · Σ δ·x̂)
  static func backwardInputs(
    _ x: Rows, delta: Rows, _ view: NormalizationView, scales gGamma: Vector, shifts gBeta: Vector,
    into gx: Rows
  ) {
    let m = Double(x.rows * view.place.plane)
    for c in 0..<view.place.channels {
      let (mean, inverse) = (view.mean[c], view.inverseDeviation(c))
      let (factor, products, sum) = (view.gamma[c] * inverse, gGamma[c] / m, gBeta[c] / m)
      x.each(channel: c, view.place) {
        let normal = (x.base[$0] - mean) * inverse
        gx.base[$0] = factor * ((delta.base[$0] - sum) - normal * products)
      }
    }
  }
}

extension BatchNormalization {
  /// ∂L/∂x = γ / √(σ² + ε) · δ where μ and σ² are the running ones, which x does not move.
  static func backwardInputsInUse(_ view: NormalizationView, delta: Rows, into gx: Rows) {
    for c in 0..<view.place.channels {
      let factor = view.gamma[c] * view.inverseDeviation(c)
      delta.each(channel: c, view.place) { gx.base[$0] = factor * delta.base[$0] }
    }
  }
}

extension Rows {
  /// The places of one channel's numbers, example by example.
  @inline(__always)
  fileprivate func each(channel: Int, _ place: NormalizationPlace, _ body: (Int) -> Void) {
    for n in 0..<rows {
      let first = n * columns + channel * place.plane
      for i in first..<first + place.plane { body(i) }
    }
  }
}

/// Where a batch normalization's parameters and statistics lie.
struct NormalizationPlace {
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
struct NormalizationView {
  let place: NormalizationPlace
  let gamma: Vector
  let beta: Vector
  let mean: Vector
  let variance: Vector

  /// 1 / √(σ² + ε)
  func inverseDeviation(_ c: Int) -> Double {
    1 / (variance[c] + place.rule.epsilon).squareRoot()
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
    let place = NormalizationPlace(
      rule: rule, scales: gamma, shifts: beta, statistics: statistics, channels: channels,
      plane: input.shape.height * input.shape.width)
    statistics += 2 * channels
    return try append(.normalization(place), from: input, shape: input.shape, learns: true)
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
  func normalize(_ x: Rows, _ place: NormalizationPlace, into y: Rows) {
    let view = view(place)
    if isTraining { BatchNormalization.measure(x, place, into: view.mean, view.variance) }
    BatchNormalization.forward(x, view, into: y)
  }

  /// Lets the running statistics follow those of the batch.
  func followStatistics() {
    for stage in stages {
      guard case .normalization(let place) = stage.operation else { continue }
      let (view, middle) = (view(place), place.statistics + place.channels)
      place.rule.follow(
        mean: view.mean, variance: view.variance, count: count * place.plane,
        running: (
          statistics[place.statistics..<middle], statistics[middle..<middle + place.channels]
        ))
    }
  }

  func backward(
    _ place: NormalizationPlace, _ x: Rows, _ gy: Rows, _ gx: Rows, _ goesOn: Bool,
    into gradients: Vector
  ) {
    let gGamma = gradients[place.scales..<place.scales + place.channels]
    let gBeta = gradients[place.shifts..<place.shifts + place.channels]
    BatchNormalization.backwardParameters(
      x, delta: gy, view(place), intoScales: gGamma, intoShifts: gBeta)
    guard goesOn else { return }
    guard isTraining else {
      return BatchNormalization.backwardInputsInUse(view(place), delta: gy, into: gx)
    }
    BatchNormalization.backwardInputs(
      x, delta: gy, view(place), scales: gGamma, shifts: gBeta, into: gx)
  }

  /// The statistics in force: the batch's in training, else the running ones.
  func view(_ place: NormalizationPlace) -> NormalizationView {
    let source = isTraining ? work.batchStatistics : statistics
    let middle = place.statistics + place.channels
    return NormalizationView(
      place: place, gamma: parameters[place.scales..<place.scales + place.channels],
      beta: parameters[place.shifts..<place.shifts + place.channels],
      mean: source[place.statistics..<middle], variance: source[middle..<middle + place.channels])
  }
}
