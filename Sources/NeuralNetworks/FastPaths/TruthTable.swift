/// Steps for the course's favourite: four examples, all in every batch, through one hidden layer of
/// four or eight units to one sigmoid unit, under cross-entropy, with plain SGD.
///
/// The same sums in the same order as the stages one by one, hence the same bits, but all numbers
/// stay in registers: a lane per hidden unit, and for the output a lane per example.
struct TruthTable {
  let hidden: Activation
  let units: Int
  let inputs: Int
  let w1: Int
  let b1: Int
  let w2: Int
  let b2: Int

  /// nil for any other network or way of learning.
  init?(_ experiment: Experiment, _ network: NetworkLayout, _ terms: [LossTerm]) {
    guard experiment.isPlainDescent, experiment.dataset.count == 4,
      experiment.examplesPerStep == 4, terms.count == 1, terms[0].loss == .binaryWithLogits,
      terms[0].tookActivationIn, terms[0].decision == .threshold(output: 0.5, target: 0.5),
      network.stages.count == 4, case .dense(let first) = network.stages[0].operation,
      case .activation(let hidden) = network.stages[1].operation,
      case .dense(let second) = network.stages[2].operation, second.units == 1,
      first.units == 4 || first.units == 8
    else { return nil }
    switch hidden {
    case .tanh, .sigmoid, .relu: self.hidden = hidden
    default: return nil
    }
    (units, inputs) = (first.units, first.inputs)
    (w1, b1, w2, b2) = (first.weights, first.biases, second.weights, second.biases)
  }

  /// What a step says: the mean loss and the mistakes before it, and whether all parameters are
  /// finite behind it.
  typealias Result = (loss: Double, mistakes: Int, isFinite: Bool)

  /// One step. Changes nothing if the loss is not finite.
  func step(_ parameters: Vector, _ batch: Batch, rate: Double) -> Result {
    switch (hidden, units) {
    case (.tanh, 4): step(SIMD4<Double>.self, HyperbolicTangent(), parameters, batch, rate)
    case (.tanh, _): step(SIMD8<Double>.self, HyperbolicTangent(), parameters, batch, rate)
    case (.sigmoid, 4): step(SIMD4<Double>.self, Logistic(), parameters, batch, rate)
    case (.sigmoid, _): step(SIMD8<Double>.self, Logistic(), parameters, batch, rate)
    case (_, 4): step(SIMD4<Double>.self, ReLU(), parameters, batch, rate)
    default: step(SIMD8<Double>.self, ReLU(), parameters, batch, rate)
    }
  }

  @inline(__always)
  private func step<V: HiddenLanes, B: ElementwiseFunction>(
    _ type: V.Type, _ bend: B, _ parameters: Vector, _ batch: Batch, _ rate: Double
  ) -> Result {
    let (p, x) = (parameters.base, batch.inputs.base)
    let (h0, h1, h2, h3) = bent(
      bend, hidden(type, p, x), hidden(type, p, x + inputs), hidden(type, p, x + 2 &* inputs),
      hidden(type, p, x + 3 &* inputs))
    let weights = p.load(w2, as: type)
    let z = V.sums(h0 * weights, h1 * weights, h2 * weights, h3 * weights) + p[b2]
    let y = batch.targets.base.load(0, as: SIMD4<Double>.self)
    let output = sigmoid(z)
    let losses = BinaryCrossEntropyWithLogits().value(z, y)
    let loss = (((losses[0] + losses[1]) + losses[2]) + losses[3]) / 4
    let mistakes = mistakes(output, y)
    guard loss.isFinite else { return (loss, mistakes, true) }
    let delta = 0.25 * (output - y)
    let (d0, d1, d2, d3) = (delta[0], delta[1], delta[2], delta[3])
    let back0 = slope(bend, d0, weights, h0)
    let back1 = slope(bend, d1, weights, h1)
    let back2 = slope(bend, d2, weights, h2)
    let back3 = slope(bend, d3, weights, h3)
    let zero = V(repeating: 0)
    let newWeights = weights - rate * ((((zero + d0 * h0) + d1 * h1) + d2 * h2) + d3 * h3)
    p.store(newWeights, w2)
    let newBias = p[b2] - rate * ((((0 + d0) + d1) + d2) + d3)
    p[b2] = newBias
    let newBiases = p.load(b1, as: type) - rate * ((((zero + back0) + back1) + back2) + back3)
    p.store(newBiases, b1)
    // x − x is 0 for a number and NaN for all else, and NaN sticks to a sum.
    var rest = (newWeights - newWeights) + (newBiases - newBiases)
    for i in 0..<inputs {
      var sum = zero + x[i] * back0
      sum = sum + x[inputs &+ i] * back1
      sum = sum + x[2 &* inputs &+ i] * back2
      sum = sum + x[3 &* inputs &+ i] * back3
      let new = p.load(w1 &+ i &* units, as: type) - rate * sum
      p.store(new, w1 &+ i &* units)
      rest = rest + (new - new)
    }
    return (loss, mistakes, V.isZero(rest) && newBias.isFinite)
  }

  /// W x + b of the hidden units for one example.
  @inline(__always)
  private func hidden<V: HiddenLanes>(
    _ type: V.Type, _ p: UnsafeMutablePointer<Double>, _ x: UnsafeMutablePointer<Double>
  ) -> V {
    var sum = V(repeating: 0)
    for i in 0..<inputs { sum = sum + x[i] * p.load(w1 &+ i &* units, as: type) }
    return sum + p.load(b1, as: type)
  }

  /// f of four vectors. A function of its own, because within `step` the compiler takes it apart into
  /// vectors of two.
  @inline(never)
  private func bent<V: HiddenLanes, B: ElementwiseFunction>(
    _ bend: B, _ z0: V, _ z1: V, _ z2: V, _ z3: V
  ) -> (V, V, V, V) {
    (bend.value(z0), bend.value(z1), bend.value(z2), bend.value(z3))
  }

  @inline(never)
  private func sigmoid(_ z: SIMD4<Double>) -> SIMD4<Double> { Elementary.sigmoid(z) }

  /// ∂L/∂z of the hidden units for one example.
  @inline(__always)
  private func slope<V: HiddenLanes, B: ElementwiseFunction>(
    _ bend: B, _ delta: Double, _ w: V, _ a: V
  ) -> V {
    // These three have slopes that a alone tells, ReLU too because a > 0 where z > 0.
    (V(repeating: 0) + delta * w) * bend.slope(z: a, a: a)
  }

  @inline(__always)
  private func mistakes(_ output: SIMD4<Double>, _ y: SIMD4<Double>) -> Int {
    func wrong(_ n: Int) -> Int { (output[n] >= 0.5) != (y[n] > 0.5) ? 1 : 0 }
    return wrong(0) &+ wrong(1) &+ wrong(2) &+ wrong(3)
  }
}

extension Experiment {
  /// SGD and nothing else: no penalty, clipping, schedule or weights.
  fileprivate var isPlainDescent: Bool {
    guard case .gradientDescent(.sgd) = learning else { return false }
    return penalty.isNone && clipping == nil && schedule == .constant && classWeights.isEmpty
      && dataset.sampleWeights.isEmpty
  }
}
