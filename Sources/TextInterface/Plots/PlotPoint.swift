/// A point of a data set in the plane.
public struct PlotPoint: Equatable, Sendable {
  /// Which class the point belongs to, and so its sign: ● or ○, or a letter for a class of its own.
  public enum Mark: Equatable, Sendable {
    case one
    case zero
    case other(Character, Ink)
  }

  public var x: Double
  public var y: Double
  public var mark: Mark
  /// True for the point that the lesson speaks of just now.
  public var isHighlighted: Bool

  public init(x: Double, y: Double, mark: Mark, isHighlighted: Bool = false) {
    self.x = x
    self.y = y
    self.mark = mark
    self.isHighlighted = isHighlighted
  }

  var glyph: Character {
    switch mark {
    case .one: isHighlighted ? "◉" : "●"
    case .zero: isHighlighted ? "◎" : "○"
    case .other(let character, _): character
    }
  }

  var ink: Ink {
    switch mark {
    case .one: .positive
    case .zero: .negative
    case .other(_, let ink): ink
    }
  }
}
