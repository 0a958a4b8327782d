import NeuralNetworks
import TextInterface
import Tutoring

extension Timeline {
  /// Every weight and bias: its value, what the last update did to it, and its way so far.
  var readings: [ValueList.Entry] {
    let (values, names) = (state.parameters, trainer.parameterNames)
    return values.indices.map { index in
      ValueList.Entry(
        names[index].subscripted, values[index],
        change: cursor > 0 ? values[index] - previousParameters[index] : nil, history: way(index))
    }
  }

  private func way(_ parameter: Int) -> [Double] {
    guard cursor > 0 else { return [] }
    return parameterHistory.prefix(cursor + 1).map { $0[parameter] }
  }
}

/// The weights below each other, as many as there is room for, one of them perhaps highlighted.
struct WeightsPicture: Widget {
  let timeline: Timeline
  let selected: Int?

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let readings = timeline.readings
    let window = VisibleRows(of: readings.count, rows: rect.height, showing: selected)
    let (marks, rest) = rect.splitLeft(selected == nil ? 0 : 2)
    frame.draw(ValueList(Array(readings[window.shown])), in: rest, glyphs: glyphs)
    if let selected, window.shown.contains(selected) {
      let y = rect.y + selected - window.shown.lowerBound
      frame.put(glyphs["▸"], x: marks.x, y: y, style: Style(.accent, bold: true))
    }
    if window.hidden > 0 {
      let text = glyphs.transliterate("… \(window.hidden) more")
      frame.write(text, x: rest.x, y: rect.endY - 1, style: .muted)
    }
  }
}
