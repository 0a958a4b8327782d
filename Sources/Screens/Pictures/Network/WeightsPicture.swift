import NeuralNetworks
import TextInterface
import Tutoring

/// The weights below each other, as many as there is room for, one of them perhaps highlighted.
struct WeightsPicture: Widget {
  let timeline: Timeline
  let selected: Int?

  /// A row for each parameter, and one for the inputs' names where they have some.
  static func rows(_ timeline: Timeline) -> Int {
    timeline.trainer.parameterCount + (inputLegend(timeline).isEmpty ? 0 : 1)
  }

  /// `x₁ test  x₂ grades`, for edges begin at x₁.
  private static func inputLegend(_ timeline: Timeline) -> String {
    let (notation, names) = (Notation(timeline), timeline.experiment.dataset.inputNames)
    guard (2...4).contains(names.count), timeline.denseLayers != nil else { return "" }
    let pairs = names.enumerated().map { (notation.input($0 + 1), $1.subscripted) }
    return pairs.filter { $0 != $1 }.map { "\($0) \($1)" }.joined(separator: "  ")
  }

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let legend = StyledText(Self.inputLegend(timeline), style: .muted).transliterated(glyphs)
    let hasLegend = !legend.isEmpty && rect.height > timeline.trainer.parameterCount
    let (list, bottom) = rect.splitBottom(hasLegend ? 1 : 0)
    drawList(in: list, of: &frame, glyphs: glyphs)
    if hasLegend {
      frame.write(legend.truncated(to: bottom.width, glyphs: glyphs), x: bottom.x, y: bottom.y)
    }
  }

  private func drawList(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let window = VisibleRows(
      of: timeline.trainer.parameterCount, rows: rect.height, showing: selected)
    let (marks, rest) = rect.splitLeft(selected == nil ? 0 : 2)
    let entries = entries(window.shown, columns: rest.width)
    frame.draw(ValueList(entries), in: rest, glyphs: glyphs)
    if let selected, window.shown.contains(selected) {
      let y = rect.y + selected - window.shown.lowerBound
      frame.put(glyphs["▸"], x: marks.x, y: y, style: Style(.accent, bold: true))
    }
    if window.hidden > 0 {
      let text = glyphs.transliterate("… \(window.hidden) more")
      frame.write(text, x: rest.x, y: rect.endY - 1, style: .muted)
    }
  }

  /// Weights and biases: the value, what the last update did to it, and what it was lately, as far as
  /// so many columns can show it.
  private func entries(_ shown: Range<Int>, columns: Int) -> [ValueList.Entry] {
    let (network, notation) = (timeline.trainer.network, Notation(timeline))
    let past = timeline.cursor > 0 ? timeline.parameterHistory.prefix(timeline.cursor + 1) : []
    let lately = past.suffix(2 * columns)
    return shown.map { index in
      ValueList.Entry(
        notation.name(at: index), network.parameter(at: index),
        change: timeline.cursor > 0 ? timeline.lastChange(of: index) : nil,
        history: lately.map { $0[index] })
    }
  }
}
