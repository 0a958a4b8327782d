/// Choices below each other, one of them under the marker.
public struct ChoiceList: Widget, Equatable, Sendable {
  /// A sign before a choice.
  public enum Mark: Equatable, Sendable {
    /// No sign.
    case none
    /// One of several that exclude each other.
    case radio(Bool)
    /// One of several that may go together.
    case check(Bool)
    /// A choice that turned out right.
    case right
    /// A choice that turned out wrong.
    case wrong
  }

  /// One choice.
  public struct Choice: Equatable, Sendable {
    /// Its words.
    public var text: StyledText
    /// The key that chooses it, one letter before the marker; may be empty.
    public var label: String
    /// The sign before it.
    public var mark: Mark

    /// A choice with its sign.
    public init(_ text: StyledText, label: String = "", mark: Mark = .none) {
      self.text = text
      self.label = label
      self.mark = mark
    }
  }

  /// From top to bottom.
  public var choices: [Choice]
  /// The choice under the marker; nil where none can be chosen any more.
  public var selected: Int?

  /// A list with its marker.
  public init(_ choices: [Choice], selected: Int?) {
    self.choices = choices
    self.selected = selected
  }

  /// How many rows the choices need in a width.
  public func height(width: Int, glyphs: GlyphSet = .unicode) -> Int {
    choices.indices.reduce(0) { $0 + lines(of: $1, width: width, glyphs: glyphs).count }
  }

  /// Draws it into a rectangle, whose size it adapts to.
  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let hidden = hiddenRows(in: rect, glyphs: glyphs)
    var y = rect.y - hidden
    for index in choices.indices {
      if index == selected { frame.cursor = Frame.Cursor(x: rect.x, y: y, isVisible: false) }
      for line in lines(of: index, width: rect.width, glyphs: glyphs) {
        frame.write(line, x: rect.x, y: y)
        y += 1
      }
    }
    guard rect.height > 1 else { return }
    if hidden > 0 { frame.put(glyphs["▲"], x: rect.endX - 1, y: rect.y, style: .muted) }
    if y > rect.endY { frame.put(glyphs["▼"], x: rect.endX - 1, y: rect.endY - 1, style: .muted) }
  }

  /// Where not all have room, the list slides up until the selected choice is inside.
  private func hiddenRows(in rect: Rect, glyphs: GlyphSet) -> Int {
    guard let selected, choices.indices.contains(selected) else { return 0 }
    let end = (0...selected).reduce(0) {
      $0 + lines(of: $1, width: rect.width, glyphs: glyphs).count
    }
    return max(0, end - rect.height)
  }

  private func lines(of index: Int, width: Int, glyphs: GlyphSet) -> [StyledText] {
    let choice = choices[index]
    let isSelected = index == selected
    let sign = sign(of: choice.mark).map { $0 + " " } ?? ""
    let start = choice.label + (isSelected ? "▸" : " ")
    var text = StyledText(
      start.padded(to: 2), style: isSelected ? Style(.accent, bold: true) : .muted)
    text.append(sign, style: signStyle(of: choice.mark))
    text += isSelected ? choice.text.restyled(Self.emphasise) : choice.text
    return text.transliterated(glyphs).wrapped(
      to: width, hangingIndent: 2 + sign.columns)
  }

  private static func emphasise(_ style: inout Style) {
    style.bold = true
    if style.foreground == .plain { style.foreground = .accent }
  }

  private func sign(of mark: Mark) -> String? {
    switch mark {
    case .none: nil
    case .radio(let isOn): isOn ? "(•)" : "( )"
    case .check(let isOn): isOn ? "[x]" : "[ ]"
    case .right: "✓"
    case .wrong: "✗"
    }
  }

  private func signStyle(of mark: Mark) -> Style {
    switch mark {
    case .none, .radio(false), .check(false): .plain
    case .radio(true), .check(true): .accent
    case .right: Style(.good, bold: true)
    case .wrong: Style(.bad, bold: true)
    }
  }
}
