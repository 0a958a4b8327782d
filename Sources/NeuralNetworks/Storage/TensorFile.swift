/// Named blocks of numbers as they are kept in a file: the parameters of a network.
public struct TensorFile: Equatable, Sendable {
  public var tensors: [String: Tensor]
  /// Words about the whole, such as what wrote it.
  public var metadata: [String: String]

  public init(tensors: [String: Tensor] = [:], metadata: [String: String] = [:]) {
    self.tensors = tensors
    self.metadata = metadata
  }

  /// A block of numbers with as many as the product of its shape, the last index fastest. A single
  /// number has the shape [].
  public struct Tensor: Equatable, Sendable {
    public let shape: [Int]
    public let values: [Double]

    /// - Precondition: No size is negative, and their product is the number of values.
    public init(shape: [Int], values: [Double]) {
      precondition(shape.allSatisfy { $0 >= 0 } && shape.reduce(1, *) == values.count)
      self.shape = shape
      self.values = values
    }
  }
}
