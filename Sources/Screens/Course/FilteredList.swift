import TextInterface

/// A line that is typed into, and a marker in the list that it narrows.
struct FilteredList: Equatable, Sendable {
  private(set) var field: TextField
  private var marker = ListMarker()

  init(placeholder: String) { field = TextField(placeholder: placeholder) }

  /// The line under the marker, from 0.
  var selected: Int {
    get { marker.selected }
    set { marker.selected = newValue }
  }

  /// What has been typed, word by word, in small letters.
  var words: [String] {
    field.text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Takes keys that move the marker or are typed; what is typed leads back to the first line.
  mutating func handle(_ key: Key, count: Int) -> Bool {
    if marker.move(key, in: count) { return true }
    let before = field.text
    guard key != .control("c"), field.handle(key) else { return false }
    if field.text != before { marker.selected = 0 }
    return true
  }

  /// Draws the line above everything else, and gives the rectangle below it.
  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) -> Rect {
    let (line, below) = rect.splitTop(1, gap: 1)
    frame.write(glyphs.transliterate("▸ "), x: line.x, y: line.y, style: Style(.accent, bold: true))
    frame.draw(field, in: line.inset(left: 2), glyphs: glyphs)
    return below
  }
}
