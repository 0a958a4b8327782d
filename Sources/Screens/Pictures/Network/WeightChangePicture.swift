import NeuralNetworks
import TextInterface
import Tutoring

/// Why the last update moved a weight, example by example down to the arithmetic.
struct WeightChangePicture: Widget {
  let timeline: Timeline
  let parameter: Int

  /// Rows for every example of an update, a heading and the sum.
  static func rows(_ timeline: Timeline) -> Int { (timeline.past.last?.count ?? 1) + 4 }

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let isThere = (0..<timeline.trainer.parameterCount).contains(parameter)
    let name = isThere ? Notation(timeline).name(at: parameter) : "?"
    guard let change = timeline.change(of: parameter) else {
      let text = StyledText("Train one update: why \(name) moves.", style: .muted)
      write([text], in: rect, of: &frame, glyphs: glyphs)
      return
    }
    let (top, rest) = rect.splitTop(1)
    let (middle, bottom) = rest.splitBottom(sum(change).count)
    write([title(change, name)], in: top, of: &frame, glyphs: glyphs)
    let rows = min(middle.height, change.contributions.count + 1)
    frame.draw(table(change, rows: rows - 1), in: middle.splitTop(rows).top, glyphs: glyphs)
    let raised = Rect(x: rect.x, y: middle.y + rows, width: rect.width, height: bottom.height)
    write(sum(change), in: raised, of: &frame, glyphs: glyphs)
  }

  private func write(
    _ lines: [StyledText], in rect: Rect, of frame: inout Frame, glyphs: GlyphSet
  ) {
    for (row, line) in lines.prefix(rect.height).enumerated() {
      let text = line.transliterated(glyphs).truncated(to: rect.width, glyphs: glyphs)
      frame.write(text, x: rect.x, y: rect.y + row)
    }
  }

  private func title(_ change: WeightChange, _ name: String) -> StyledText {
    StyledText("why \(name) moved by ", style: .bold)
      + StyledText(short(change.change), style: .sign(change.change, bold: true))
  }

  /// A row for each example: its error at the unit, what came in, and their product.
  private func table(_ change: WeightChange, rows count: Int) -> Table {
    let window = VisibleRows(of: change.contributions.count, rows: count, showing: 0)
    let rows = change.contributions[window.shown].map { part -> [Table.Value] in
      [
        .text(StyledText("\(part.row)")),
        .text(StyledText(short(part.error), style: .sign(part.error))),
        .text("·"), .text(StyledText(short(part.input))), .text("="),
        .text(StyledText(short(part.product), style: .sign(part.product))),
      ]
    }
    let more: [[Table.Value]] =
      window.hidden > 0 ? [[.text("…"), .text(StyledText("\(window.hidden) more"))]] : []
    let error = change.isPerceptronRule ? "ŷ − y" : "δ(\(change.unit))"
    return Table(
      header: ["row", error, "", change.source ?? "input", "", "product"], rows: rows + more)
  }

  private func sum(_ change: WeightChange) -> [StyledText] {
    let derivative = change.isPerceptronRule ? "mean" : "mean = ∂L/∂(\(change.parameter))"
    let mean = StyledText(
      change.contributions.count > 1 ? "\(derivative) = \(short(change.mean))" : "")
    let product =
      StyledText("−rate · \(change.contributions.count > 1 ? "mean" : "product") = ")
      + StyledText("\(short(-change.rate)) · \(bracketed(change.mean)) = ")
      + StyledText(short(change.expected), style: .sign(change.expected, bold: true))
    let rest: [StyledText] =
      change.explainsChange
      ? [] : [StyledText("the optimizer made \(short(change.change)) of it", style: .muted)]
    return (mean.isEmpty ? [] : [mean]) + [product] + rest
  }

  private func short(_ value: Double) -> String { NumberFormat.short.string(value) }

  private func bracketed(_ value: Double) -> String {
    value < 0 ? "(\(short(value)))" : short(value)
  }
}
