/// One place on the screen: a character and how it is drawn.
public struct Cell: Equatable, Hashable, Sendable {
  public var character: Character
  public var style: Style

  public init(_ character: Character = " ", style: Style = .plain) {
    self.character = character
    self.style = style
  }

  public static let blank = Cell()

  /// True for the second place that a wide character takes: nothing is drawn there.
  public var isTrailingHalf: Bool { character == Self.trailingHalf }

  static let trailingHalf: Character = "\0"
}
