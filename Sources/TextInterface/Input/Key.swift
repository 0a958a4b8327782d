/// A key, or what the mouse did.
public enum Key: Equatable, Hashable, Sendable {
  /// A character that was typed.
  case character(Character)
  /// Enter or Return.
  case enter
  /// Escape alone.
  case escape
  /// Deletes before the cursor.
  case backspace
  /// Deletes at the cursor.
  case delete
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// Home.
  case home
  /// End.
  case end
  /// F1 is 1.
  case function(Int)
  /// A letter with the control key, in lower case.
  case control(Character)
  /// A text that was pasted at once.
  case paste(String)
  /// The left mouse button in a column and a row.
  case click(x: Int, y: Int)
  /// The wheel turned away, over a column and a row.
  case wheelUp(x: Int, y: Int)
  /// The wheel turned near, over a column and a row.
  case wheelDown(x: Int, y: Int)

  /// The space bar.
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
    case .paste: "paste"
    case .click: "click"
    case .wheelUp, .wheelDown: "wheel"
    }
  }
}

/// What a terminal reports.
public enum Event: Equatable, Sendable {
  /// A key was pressed, or the mouse did something.
  case key(Key)
  /// The screen has another size now.
  case resize(Size)
  /// Nothing worth telling happened in the time given, or before it was over.
  case timeout
  /// The terminal is gone: nothing will ever be read from it again.
  case closed
}
