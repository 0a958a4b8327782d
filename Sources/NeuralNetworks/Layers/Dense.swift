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
