/// A key, or what the mouse did.
public enum Key: Equatable, Hashable, Sendable {
  case character(Character)
  case enter
  case escape
  case backspace
  case delete
  case tab
  case backTab
  case up
  case down
  case left
  case right
  case pageUp
  case pageDown
  case home
  case end
  case function(Int)
  /// A letter with the control key, in lower case.
  case control(Character)
  case click(x: Int, y: Int)
  case wheelUp(x: Int, y: Int)
  case wheelDown(x: Int, y: Int)

  public static let space = Key.character(" ")
}

extension Key {
  /// How the key is called in a help line.
  public func label(_ glyphs: GlyphSet = .unicode) -> String {
    glyphs == .unicode ? unicodeLabel : asciiLabel
  }

  private var unicodeLabel: String {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    default: asciiLabel
    }
  }

  private var asciiLabel: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .function(let number): "F\(number)"
    case .control(let letter): "^\(letter.uppercased())"
    case .click: "click"
    case .wheelUp, .wheelDown: "wheel"
    }
  }
}

/// What a terminal reports.
public enum Event: Equatable, Sendable {
  case key(Key)
  /// The screen has another size now.
  case resize(Size)
  /// Nothing worth telling happened in the time given, or before it was over.
  case timeout
  /// The terminal is gone: nothing will ever be read from it again.
  case closed
}
