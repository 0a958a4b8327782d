/// One number for each window of an image, channel by channel: its maximum, average or sum.
///
/// The window is square and steps by `stride`; what does not fill a window is left out. The whole
/// gradient of a maximum goes to its first occurrence, as in PyTorch.
public struct Pooling: Equatable, Sendable {
  public enum Kind: String, Equatable, Sendable, CaseIterable {
    case max, average, sum
  }

  public var kind: Kind
  public var size: Int
  public var stride: Int

  public init(_ kind: Kind, size: Int, stride: Int? = nil) {
    self.kind = kind
    self.size = size
    self.stride = stride ?? size
  }
}
