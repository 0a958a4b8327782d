import TextInterface
import Tutoring

/// The examples, what the network says about each, and whether it is right.
struct ExamplesPicture: Widget {
  let timeline: Timeline
  /// The one to point out.
  let example: Int?

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    frame.draw(table(rows: rect.height - 1), in: rect, glyphs: glyphs)
  }

  /// As many rows as there is room for, the one to point out among them; a last line counts the
  /// others.
  private func table(rows count: Int) -> Table {
    let data = timeline.experiment.dataset
    let window = VisibleRows(of: data.count, rows: count, showing: example)
    let more: [[Table.Value]] =
      window.hidden > 0 ? [[.text(StyledText("… \(window.hidden) more", style: .muted))]] : []
    let header = data.inputNames.map(\.subscripted) + targetNames
    return Table(
      header: header + ["ŷ", ""], rows: window.shown.map(row) + more,
      format: .short)
  }

  private var isOneOfMany: Bool { timeline.trainer.decision == .largest }

  /// A one-hot target is one class, so one column.
  private var targetNames: [String] {
    isOneOfMany ? ["y"] : timeline.experiment.dataset.targetNames.map(\.subscripted)
  }

  private func row(_ index: Int) -> [Table.Value] {
    let data = timeline.experiment.dataset
    let inputs = data.inputs.row(index)
    let outputs = timeline.trainer.output(inputs)
    let style = Style(bold: index == example)
    let numbers = inputs.map { Table.Value.number($0, style: style) }
    return numbers + cells(data.targets.row(index), isTarget: true, style)
      + cells(outputs, isTarget: false, style) + [sign(data.targets.row(index), outputs)]
  }

  private func cells(_ numbers: [Double], isTarget: Bool, _ style: Style) -> [Table.Value] {
    guard isOneOfMany else {
      return (isTarget ? numbers : Array(numbers.prefix(1))).map { .number($0, style: style) }
    }
    let head = timeline.trainer.heads[0]
    let index = isTarget ? head.classIndex(ofTargets: numbers) : head.classIndex(ofOutputs: numbers)
    let name = head.shortName(index ?? 0)
    return [.text(StyledText(name, style: style))]
  }

  private func sign(_ targets: [Double], _ outputs: [Double]) -> Table.Value {
    guard timeline.trainer.decision != .none else { return .text("") }
    let head = timeline.trainer.heads[0]
    return head.classIndex(ofTargets: targets) == head.classIndex(ofOutputs: outputs)
      ? .text(StyledText("✓", style: Style(.good))) : .text(StyledText("✗", style: Style(.bad)))
  }
}
