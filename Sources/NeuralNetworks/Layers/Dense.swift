/// z(j) = Σᵢ w(j, i) · xᵢ + b(j), then a = f(z): every unit sees every input.
///
/// Explicit weights come as a row per output unit, as in PyTorch: w(1,1), w(1,2), …, w(2,1), …
/// The products are added in the order of the inputs, the bias last.
public struct Dense: Equatable, Sendable {
  /// The number of outputs.
  public var units: Int
  /// f
  public var activation: Activation
  /// nil leaves it to the experiment.
  public var weights: Initialization?
  /// nil leaves it to the experiment.
  public var biases: Initialization?

  /// The layer; sizes are checked when the network is laid out.
  public init(
    units: Int, activation: Activation = .identity, weights: Initialization? = nil,
    biases: Initialization? = nil
  ) {
    self.units = units
    self.activation = activation
    self.weights = weights
    self.biases = biases
  }
}

/// Where a dense layer's parameters lie.
struct DenseLayout {
  let weights: Int
  let biases: Int
  let inputs: Int
  let units: Int
}

extension NetworkBuilder {
  mutating func append(_ dense: Dense, to input: Slot) throws(ExperimentError) -> Slot {
    try positive("units", dense.units)
    let start = dense.weights ?? experiment.weights ?? dense.activation.usualInitialization
    let z = try appendSum(
      units: dense.units, to: input, weights: start, biases: dense.biases ?? experiment.biases)
    return try append(dense.activation, to: z)
  }

  /// z = W x + b with room for its parameters.
  mutating func appendSum(
    units: Int, to input: Slot, weights: Initialization, biases: Initialization
  ) throws(ExperimentError) -> Slot {
    parameterLayers += 1
    let fans = (in: input.features, out: units)
    let w = try block(
      .weight, [units, input.features], isTransposed: true, fans: fans, weights)
    let b = try block(.bias, [units], fans: fans, biases)
    let layout = DenseLayout(weights: w, biases: b, inputs: input.features, units: units)
    return try append(.dense(layout), from: input, shape: Shape(features: units), learns: true)
  }
}

/// Windows on the parameters (or their gradients) of a dense layer.
extension Pass {
  func weights(_ layout: DenseLayout) -> Rows { rows(parameters, layout) }
  func biases(_ layout: DenseLayout) -> Vector { biases(parameters, layout) }

  func rows(_ numbers: Vector, _ layout: DenseLayout) -> Rows {
    Rows(base: numbers.base + layout.weights, rows: layout.inputs, columns: layout.units)
  }

  func biases(_ numbers: Vector, _ layout: DenseLayout) -> Vector {
    numbers[layout.biases..<layout.biases + layout.units]
  }
}
