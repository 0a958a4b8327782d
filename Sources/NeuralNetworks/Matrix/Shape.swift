/// The shape of one example: channels × height × width.
///
/// Flat features are n × 1 × 1. Images lie channel after channel, row after row, as in PyTorch
/// (NCHW); flattening therefore moves no number.
public struct Shape: Equatable, Sendable {
  public var channels: Int
  public var height: Int
  public var width: Int

  public init(channels: Int, height: Int, width: Int) {
    self.channels = channels
    self.height = height
    self.width = width
  }

  /// n plain features.
  public init(features: Int) {
    self.init(channels: features, height: 1, width: 1)
  }

  public var count: Int { channels * height * width }
}
