/// Training has left the numbers: which step made something infinite or not a number, and what.
public struct Divergence: Equatable, Sendable {
  public enum Quantity: Equatable, Sendable {
    case loss
    /// The first such parameter in the order of `Trainer.parameterNames`.
    case parameter(index: Int, name: String)
  }

  /// Counted from 1.
  public var step: Int
  public var quantity: Quantity
  /// True for NaN, false for an infinity.
  public var isNaN: Bool

  public init(step: Int, quantity: Quantity, isNaN: Bool) {
    self.step = step
    self.quantity = quantity
    self.isNaN = isNaN
  }
}
