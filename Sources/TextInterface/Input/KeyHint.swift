/// A key and what it does, in two words.
public struct KeyHint: Equatable, Sendable {
  public var keys: String
  public var name: String
  /// The lowest are left out first where room is short.
  public var importance: Int

  public init(keys: String, name: String, importance: Int = 1) {
    self.keys = keys
    self.name = name
    self.importance = importance
  }
}
