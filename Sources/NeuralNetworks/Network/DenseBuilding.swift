extension NetworkBuilder {
  mutating func append(_ activation: Activation, to input: Slot) throws(ExperimentError) -> Slot {
    if case .identity = activation { return input }
    try activation.check()
    return try append(.activation(activation), from: input, shape: input.shape)
  }

  mutating func append(_ dense: Dense, to input: Slot) throws(ExperimentError) -> Slot {
    try positive("units", dense.units)
    let start = dense.weights ?? experiment.weights ?? dense.activation.usualInitialization
    let z = try appendSum(
      units: dense.units, to: input, weights: start, biases: dense.biases ?? experiment.biases)
    return try append(dense.activation, to: z)
  }

  mutating func append(_ maxout: Maxout, to input: Slot) throws(ExperimentError) -> Slot {
    try positive("units", maxout.units)
    try positive("pieces", maxout.pieces)
    let units = try Limit.numbers.product([maxout.units, maxout.pieces], "units")
    let z = try appendSum(
      units: units, to: input, weights: maxout.weights ?? experiment.weights ?? .glorotUniform,
      biases: maxout.biases ?? experiment.biases)
    return try append(
      .largest(pieces: maxout.pieces), from: z, shape: Shape(features: maxout.units))
  }

  /// z = W x + b with room for its parameters.
  private mutating func appendSum(
    units: Int, to input: Slot, weights: Initialization, biases: Initialization
  ) throws(ExperimentError) -> Slot {
    parameterLayers += 1
    let fans = (in: input.features, out: units)
    let w = try block(
      .weights, [units, input.features], isTransposed: true, fans: fans, weights)
    let b = try block(.biases, [units], fans: fans, biases)
    let place = DensePlace(weights: w, biases: b, inputs: input.features, units: units)
    return try append(.dense(place), from: input, shape: Shape(features: units), learns: true)
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

extension Initialization {
  /// Whether it can give so many values.
  func check(_ count: Int, layer: Int, isBias: Bool) throws(ExperimentError) {
    switch self {
    case .explicit(let values):
      guard values.count == count else {
        throw .wrongNumberOfWeights(
          layer: layer, what: isBias ? "biases" : "weights", given: values.count, needed: count)
      }
      for value in values { try finite(value) }
    case .constant(let value): try finite(value)
    case .uniform(let a, let b), .normal(let a, let b):
      try finite(a)
      try finite(b)
    default: return
    }
  }

  private func finite(_ value: Double) throws(ExperimentError) {
    guard value.isFinite else {
      throw .outOfRange(what: "initial value", value: value, allowed: "a number")
    }
  }
}
