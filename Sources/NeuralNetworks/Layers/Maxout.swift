/// y(j) = max over k of Σᵢ w(j, k, i) · xᵢ + b(j, k): each unit is the largest of `pieces` lines.
///
/// Goodfellow et al. 2013. Weights are those of a dense layer of units · pieces rows, the pieces of
/// one unit next to each other.
public struct Maxout: Equatable, Sendable {
  /// The number of outputs.
  public var units: Int
  /// How many sums each unit chooses from.
  public var pieces: Int
  /// nil leaves it to the experiment.
  public var weights: Initialization?
  /// nil leaves it to the experiment.
  public var biases: Initialization?

  /// The layer; sizes are checked when the network is laid out.
  public init(
    units: Int, pieces: Int = 2, weights: Initialization? = nil, biases: Initialization? = nil
  ) {
    self.units = units
    self.pieces = pieces
    self.weights = weights
    self.biases = biases
  }
}

extension Maxout {
  /// y(j) = max over k of z(j, k), `pieces` neighbours to a unit.
  static func forward(_ z: Rows, pieces: Int, into y: Rows) {
    for n in 0..<y.rows {
      for j in 0..<y.columns { y[n, j] = z[n, largestPiece(z, n, j, pieces)] }
    }
  }

  /// ∂L/∂z(j, k) = ∂L/∂y(j) for the first largest piece, else 0.
  static func backward(_ z: Rows, upstream: Rows, pieces: Int, into gz: Rows) {
    gz.elements.fill(0)
    for n in 0..<upstream.rows {
      for j in 0..<upstream.columns { gz[n, largestPiece(z, n, j, pieces)] = upstream[n, j] }
    }
  }

  private static func largestPiece(_ z: Rows, _ n: Int, _ j: Int, _ pieces: Int) -> Int {
    let first = j * pieces
    return first + z.row(n)[first..<first + pieces].indexOfLargest
  }
}

extension NetworkBuilder {
  mutating func append(_ maxout: Maxout, to input: Slot) throws(ExperimentError) -> Slot {
    try positive("units", maxout.units)
    try positive("pieces", maxout.pieces)
    let units = try SizeLimit.numbers.product([maxout.units, maxout.pieces], "units")
    let z = try appendSum(
      units: units, to: input, weights: maxout.weights ?? experiment.weights ?? .glorotUniform,
      biases: maxout.biases ?? experiment.biases)
    return try append(
      .largest(pieces: maxout.pieces), from: z, shape: Shape(features: maxout.units))
  }
}
