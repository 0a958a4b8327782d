/// Where a text stands in a space that is wider than itself.
public enum Alignment: Equatable, Sendable {
  case left
  case centre
  case right

  /// How much of the free space goes before the text.
  func leading(_ free: Int) -> Int {
    switch self {
    case .left: 0
    case .centre: max(0, free) / 2
    case .right: max(0, free)
    }
  }
}
