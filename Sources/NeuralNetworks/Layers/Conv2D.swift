/// A kernel sliding over an image:
/// z(o, y, x) = Σ_c Σ_i Σ_j w(o, c, i, j) · p(c, y·S + i, x·S + j) + b(o), p being the image with P
/// rings of zeros around it; then the activation.
///
/// The output is (W − F + 2P) / S + 1 wide, rounded down. Strictly it is a cross-correlation (the
/// kernel is not flipped), as in PyTorch and Keras. Weights are [out][in][row][column].
public struct Conv2D: Equatable, Sendable {
  /// Kernels, that is output channels.
  public var filters: Int
  /// F, in rows.
  public var kernelHeight: Int
  /// F, in columns.
  public var kernelWidth: Int
  /// S, for rows and columns.
  public var stride: Int
  /// P, on all four sides.
  public var padding: Int
  /// What follows the sum.
  public var activation: Activation
  /// nil leaves it to the experiment.
  public var weights: Initialization?
  /// nil leaves it to the experiment.
  public var biases: Initialization?

  /// The layer; sizes are checked when the network is laid out.
  public init(
    filters: Int, kernelHeight: Int, kernelWidth: Int, stride: Int = 1, padding: Int = 0,
    activation: Activation = .identity, weights: Initialization? = nil,
    biases: Initialization? = nil
  ) {
    self.filters = filters
    self.kernelHeight = kernelHeight
    self.kernelWidth = kernelWidth
    self.stride = stride
    self.padding = padding
    self.activation = activation
    self.weights = weights
    self.biases = biases
  }
}
