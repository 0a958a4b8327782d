import CNcurses
import TextInterface

/// Rows of a frame as ncurses wants them.
struct CellEncoder {
  private var styles: CursesStyles

  init(styles: CursesStyles) {
    self.styles = styles
  }

  /// One element for every character, so a wide one has only one.
  mutating func encode(_ row: some Sequence<Cell>) -> [cchar_t] {
    row.flatMap { cell -> [cchar_t] in
      cell.isTrailingHalf ? [] : encode(cell)
    }
  }

  private mutating func encode(_ cell: Cell) -> [cchar_t] {
    let style = styles[cell.style]
    let character = styles.palette.character(of: cell)
    return Self.scalars(character, columns: character.columns).map { text in
      text.withUnsafeBufferPointer { nc_cell($0.baseAddress, style.attributes, style.pair) }
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

/// Styles as ncurses wants them: attributes and a numbered pair of colours, made when first needed.
struct CursesStyles {
  struct Entry: Equatable {
    var attributes: attr_t
    var pair: Int32
  }

  private struct Colours: Hashable {
    var foreground: Int32
    var background: Int32
  }

  let palette: Palette
  private let limit: Int
  private var pairs: [Colours: Int32] = [:]
  private var known: [Style: Entry] = [:]

  init(palette: Palette, pairLimit: Int) {
    self.palette = palette
    limit = pairLimit
  }

  subscript(style: Style) -> Entry {
    mutating get {
      if let entry = known[style] { return entry }
      let entry = Entry(attributes: attributes(of: style), pair: pair(for: style))
      // Steps of a scale come in any number of values, colours do not.
      if known.count > 4096 { known = [:] }
      known[style] = entry
      return entry
    }
  }

  private mutating func pair(for style: Style) -> Int32 {
    guard palette.depth != .none else { return 0 }
    let colours = Colours(
      foreground: palette.foreground(style.foreground),
      background: palette.background(style.background))
    if colours == Colours(foreground: Palette.standard, background: Palette.standard) { return 0 }
    if let pair = pairs[colours] { return pair }
    let pair = Int32(pairs.count + 1)
    guard pair < limit,
      nc_init_pair(pair, colours.foreground, colours.background) == OK
    else { return 0 }
    pairs[colours] = pair
    return pair
  }

  private func attributes(of style: Style) -> attr_t {
    var attributes: attr_t = 0
    if style.bold || isBold(style.foreground) { attributes |= NC_BOLD }
    if style.dim || isDim(style.foreground) { attributes |= NC_DIM }
    if style.underline { attributes |= NC_UNDERLINE }
    if style.reverse { attributes |= NC_REVERSE }
    return attributes
  }

  /// Without enough colours, weight stands in.
  private func isBold(_ role: ColorRole) -> Bool {
    switch (role, palette.depth) {
    case (.accent, .none), (.good, .none), (.bad, .none), (.warning, .none): true
    case (.positive, .eight), (.warning, .eight): true
    default: false
    }
  }

  private func isDim(_ role: ColorRole) -> Bool {
    role == .muted && (palette.depth == .none || palette.depth == .eight)
  }
}
