import CNcurses
import TextInterface

/// Styles as ncurses wants them: attributes and a numbered pair of colours, made when first needed.
struct Pens {
  struct Pen: Equatable {
    var attributes: attr_t
    var pair: Int32
  }

  private struct Colours: Hashable {
    var foreground: Int32
    var background: Int32
  }

  private let palette: Palette
  private let limit: Int
  private var pairs: [Colours: Int32] = [:]
  private var known: [Style: Pen] = [:]

  init(palette: Palette, pairLimit: Int) {
    self.palette = palette
    limit = pairLimit
  }

  mutating func pen(for style: Style) -> Pen {
    if let pen = known[style] { return pen }
    let pen = Pen(attributes: attributes(of: style), pair: pair(for: style))
    // Shades come in any number of values, colours do not.
    if known.count > 4096 { known = [:] }
    known[style] = pen
    return pen
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
  private func isBold(_ ink: Ink) -> Bool {
    switch (ink, palette.depth) {
    case (.accent, .none), (.good, .none), (.bad, .none), (.warning, .none): true
    case (.positive, .eight), (.warning, .eight): true
    default: false
    }
  }

  private func isDim(_ ink: Ink) -> Bool {
    ink == .muted && (palette.depth == .none || palette.depth == .eight)
  }
}
