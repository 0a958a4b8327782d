import CNcurses
import TextInterface

/// Rows of a frame as ncurses wants them.
struct CellEncoder {
  private var pens: Pens

  init(pens: Pens) {
    self.pens = pens
  }

  /// One element for every character, so a wide one has only one.
  mutating func encode(_ row: some Sequence<Cell>) -> [cchar_t] {
    row.flatMap { cell -> [cchar_t] in
      cell.isTrailingHalf ? [] : encode(cell)
    }
  }

  private mutating func encode(_ cell: Cell) -> [cchar_t] {
    let pen = pens.pen(for: cell.style)
    return Self.scalars(cell.character, columns: cell.character.columns).map { text in
      text.withUnsafeBufferPointer { nc_cell($0.baseAddress, pen.attributes, pen.pair) }
    }
  }

  /// Characters as the C library knows them, each ended by 0. Where it disagrees about the width, the row must
  /// keep its length nevertheless.
  static func scalars(_ character: Character, columns: Int) -> [[wchar_t]] {
    let base = character.unicodeScalars.first.map { wchar_t($0.value) } ?? 0
    let width = Int(nc_width(base))
    guard width > 0, width <= columns else {
      return Array(repeating: [wchar_t(UInt8(ascii: "?")), 0], count: max(1, columns))
    }
    let padding = Array(repeating: [wchar_t(UInt8(ascii: " ")), 0], count: columns - width)
    return [[base] + marks(character) + [0]] + padding
  }

  /// At most three, for ncurses holds five places. Joiners and variation selectors would make some terminals draw
  /// wider than they say.
  private static func marks(_ character: Character) -> [wchar_t] {
    character.unicodeScalars.dropFirst().lazy
      .filter { $0.properties.generalCategory == .nonspacingMark && !(0xFE00...0xFE0F ~= $0.value) }
      .prefix(3).map { wchar_t($0.value) }
  }
}
