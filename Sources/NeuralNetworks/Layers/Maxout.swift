/// y(j) = max over k of Σᵢ w(j, k, i) · xᵢ + b(j, k): each unit is the largest of `pieces` lines.
///
/// Goodfellow et al. 2013. Weights are those of a dense layer of units · pieces rows, the pieces of
/// one unit next to each other.
public struct Maxout: Equatable, Sendable {
  public var units: Int
  public var pieces: Int
  public var weights: Initialization?
  public var biases: Initialization?

  public init(
    units: Int, pieces: Int = 2, weights: Initialization? = nil, biases: Initialization? = nil
  ) {
    self.units = units
    self.pieces = pieces
    self.weights = weights
    self.biases = biases
  }
}
