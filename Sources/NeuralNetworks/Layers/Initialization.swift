/// Where weights (or biases) begin. `in` and `out` are the numbers of inputs and outputs of a unit's
/// layer (times kernel height and width for a convolution).
public enum Initialization: Equatable, Sendable {
  case zeros
  case constant(Double)
  /// Evenly in [low, high).
  case uniform(low: Double, high: Double)
  case normal(mean: Double, deviation: Double)
  /// Evenly within ±√(6 / (in + out)). Glorot and Bengio 2010.
  case glorotUniform
  /// Normal with deviation √(2 / (in + out)). Glorot and Bengio 2010.
  case glorotNormal
  /// Evenly within ±√(6 / in). He et al. 2015.
  case heUniform
  /// Normal with deviation √(2 / in). He et al. 2015.
  case heNormal
  /// Evenly within ±1/√in, for biases too: what PyTorch's `Linear` and `Conv2d` do.
  case inverseRoot
  /// These numbers, a row per output unit as in PyTorch.
  case explicit([Double])
}
