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
    let all = character.unicodeScalars.map { wchar_t($0.value) }
    let width = all.first.map { Int(nc_width($0)) } ?? 0
    guard width > 0, width <= columns else {
      return Array(repeating: [wchar_t(UInt8(ascii: "?")), 0], count: max(1, columns))
    }
    // A base and at most three marks over it: ncurses holds five places.
    let marks = all.dropFirst().filter { nc_width($0) == 0 }.prefix(3)
    let padding = Array(repeating: [wchar_t(UInt8(ascii: " ")), 0], count: columns - width)
    return [all.prefix(1) + marks + [0]] + padding
  }
}
