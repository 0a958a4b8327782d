/// z(j) = Σᵢ w(j, i) · xᵢ + b(j), then a = f(z): every unit sees every input.
///
/// Explicit weights come as a row per output unit, as in PyTorch: w(1,1), w(1,2), …, w(2,1), …
/// The products are added in the order of the inputs, the bias last.
public struct Dense: Equatable, Sendable {
  public var units: Int
  public var activation: Activation
  /// nil leaves it to the experiment.
  public var weights: Initialization?
  /// nil leaves it to the experiment.
  public var biases: Initialization?

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

extension Dense {
  /// z(n, j) = Σᵢ w(i, j) · x(n, i) + b(j)
  ///
  /// - x: examples × inputs. w: inputs × units, a column per unit, so that kernels can run along
  ///   the units. z: examples × units.
  static func forward(_ x: Rows, _ w: Rows, _ b: Vector, into z: Rows) {
    for n in 0..<x.rows {
      for j in 0..<w.columns {
        var sum = 0.0
        for i in 0..<x.columns { sum += w[i, j] * x[n, i] }
        z[n, j] = sum + b[j]
      }
    }
  }

  /// ∂L/∂w(i, j) = Σₙ x(n, i) · δ(n, j) and ∂L/∂b(j) = Σₙ δ(n, j), with δ = ∂L/∂z
  static func backwardParameters(
    _ x: Rows, delta: Rows, intoWeights gw: Rows, intoBiases gb: Vector
  ) {
    for i in 0..<gw.rows {
      for j in 0..<gw.columns {
        var sum = 0.0
        for n in 0..<x.rows { sum += x[n, i] * delta[n, j] }
        gw[i, j] = sum
      }
    }
    for j in 0..<gb.count {
      var sum = 0.0
      for n in 0..<delta.rows { sum += delta[n, j] }
      gb[j] = sum
    }
  }

  /// ∂L/∂x(n, i) = Σⱼ δ(n, j) · w(i, j)
  static func backwardInputs(_ w: Rows, delta: Rows, into gx: Rows) {
    for n in 0..<delta.rows {
      for i in 0..<w.rows {
        var sum = 0.0
        for j in 0..<w.columns { sum += delta[n, j] * w[i, j] }
        gx[n, i] = sum
      }
    }
  }
}

/// Where a dense layer's parameters lie.
struct DensePlace {
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
    let place = DensePlace(weights: w, biases: b, inputs: input.features, units: units)
    return try append(.dense(place), from: input, shape: Shape(features: units), learns: true)
  }
}

/// Windows on the parameters (or their gradients) of a dense layer.
extension Pass {
  func weights(_ place: DensePlace) -> Rows { rows(parameters, place) }
  func biases(_ place: DensePlace) -> Vector { biases(parameters, place) }

  func rows(_ numbers: Vector, _ place: DensePlace) -> Rows {
    Rows(base: numbers.base + place.weights, rows: place.inputs, columns: place.units)
  }

  func biases(_ numbers: Vector, _ place: DensePlace) -> Vector {
    numbers[place.biases..<place.biases + place.units]
  }
}
