/// One line that the learner types into.
public struct TextField: Widget, Equatable, Sendable {
  /// What has been typed.
  public private(set) var text: String
  /// How many characters stand before the cursor.
  public private(set) var cursor: Int
  /// Shown in grey while nothing is typed.
  public var placeholder: String
  /// Whether the cursor stands in the field.
  public var isFocused: Bool

  /// How many characters find room, marks over them counted, too; what is typed beyond is lost.
  public static let limit = 500

  /// A field with a text, the cursor at its end.
  public init(_ text: String = "", placeholder: String = "", isFocused: Bool = true) {
    self.text = text
    self.placeholder = placeholder
    self.isFocused = isFocused
    cursor = text.count
  }

  /// Changes the text as a key asks for.
  /// - Returns: false where the key means nothing here.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(character)
    case .paste(let text): paste(text)
    case .backspace: remove(before: 1)
    case .delete, .control("d"): remove(before: 0)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .control("u"): replaceBeforeCursor(with: "")
    case .control("k"): text = String(text.prefix(cursor))
    case .control("w"): deleteWord()
    default: return false
    }
    return true
  }

  /// Draws it into a rectangle, whose size it adapts to.
  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard !rect.isEmpty else { return }
    frame.fill(rect, style: Style(underline: true))
    if text.isEmpty {
      let style = Style(.muted, underline: true)
      frame.write(glyphs.transliterate(placeholder), x: rect.x, y: rect.y, style: style)
    }
    // Place by place, so that the cursor stands where it is counted.
    let shown = text.map { glyphs[$0] }
    let before = shown.prefix(cursor).reduce(0) { $0 + $1.columns }
    // The text slides so that the cursor stays inside.
    let start = rect.x - max(0, before - rect.width + 1)
    let style = Style(.accent, underline: true)
    frame.write(String(shown), x: start, y: rect.y, style: style)
    if isFocused { frame.cursor = Frame.Cursor(x: start + before, y: rect.y) }
  }

  private mutating func insert(_ character: Character) {
    let scalars = character.unicodeScalars.count
    guard text.unicodeScalars.count + scalars <= Self.limit else { return }
    replaceBeforeCursor(with: text.prefix(cursor) + String(character))
  }

  /// On one line: what would end it or move the cursor becomes a blank.
  private mutating func paste(_ text: String) {
    let words = text.unicodeScalars.split { $0.properties.generalCategory == .control }
    for character in words.map(String.init).joined(separator: " ") { insert(character) }
  }

  private mutating func remove(before count: Int) {
    guard cursor - count >= 0, cursor - count < text.count else { return }
    let rest = text.dropFirst(cursor - count + 1)
    let kept = text.prefix(cursor - count)
    cursor = kept.count
    text = String(kept) + rest
  }

  private mutating func deleteWord() {
    var kept = text.prefix(cursor)
    while kept.last == " " { kept.removeLast() }
    while let last = kept.last, last != " " { kept.removeLast() }
    replaceBeforeCursor(with: String(kept))
  }

  /// A combining character joins the one before, so the cursor is counted anew.
  private mutating func replaceBeforeCursor(with start: String) {
    text = start + text.dropFirst(cursor)
    cursor = start.count
  }
}
