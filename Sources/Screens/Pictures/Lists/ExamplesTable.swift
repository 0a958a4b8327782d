import NeuralNetworks
import TextInterface
import Tutoring

/// The examples, what the network says about each, and whether it is right.
struct ExamplesTable {
  let timeline: Timeline
  /// The one to point out.
  let example: Int?

  init(_ timeline: Timeline, example: Int?) {
    self.timeline = timeline
    self.example = example
  }

  /// As many rows as there is room for, the one to point out among them; a last line counts the others.
  func table(rows count: Int) -> Table {
    let data = timeline.experiment.dataset
    let window = Window(of: data.count, rows: count, showing: example)
    let more: [[Table.Value]] =
      window.hidden > 0 ? [[.text(StyledText("… \(window.hidden) more", style: .muted))]] : []
    let header = data.inputNames.map(\.subscripted) + targetNames
    return Table(
      header: header + ["ŷ", ""], rows: window.shown.map(row) + more,
      format: .short)
  }

  private var isOneOfMany: Bool { timeline.outputMeaning == .largest }

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
    return numbers + said(data.targets.row(index), isTarget: true, style)
      + said(outputs, isTarget: false, style) + [sign(data.targets.row(index), outputs)]
  }

  private func said(_ numbers: [Double], isTarget: Bool, _ style: Style) -> [Table.Value] {
    guard isOneOfMany else {
      return (isTarget ? numbers : Array(numbers.prefix(1))).map { .number($0, style: style) }
    }
    let name = timeline.className(timeline.classIndex(numbers, isTarget: isTarget))
    return [.text(StyledText(name, style: style))]
  }

  private func sign(_ targets: [Double], _ outputs: [Double]) -> Table.Value {
    guard timeline.outputMeaning != .number else { return .text("") }
    return timeline.classIndex(targets, isTarget: true) == timeline.classIndex(outputs)
      ? .text(StyledText("✓", style: Style(.good))) : .text(StyledText("✗", style: Style(.bad)))
  }
}

/// The rows of a long list that have room, with one row left to count the others.
struct Window {
  let shown: Range<Int>
  let hidden: Int

  /// - Parameter wished: a row that must be among them.
  init(of count: Int, rows: Int, showing wished: Int?) {
    guard count > max(rows, 0) else {
      shown = 0..<count
      hidden = 0
      return
    }
    let room = max(rows - 1, 0)
    let start = min(max((wished ?? 0) - room / 2, 0), count - room)
    shown = start..<start + room
    hidden = count - room
  }
}

/// A sign for every seed tried, in the order of the seeds, and how many succeeded.
struct StartsPicture: Widget {
  let outcomes: [Bool]

  static let perRow = 20

  init(_ survey: Survey?) { outcomes = survey?.outcomes ?? [] }

  /// Room for a hundred from the first on, so that nothing moves while they come.
  var rows: Int { 1 + (max(outcomes.count, 100) + Self.perRow - 1) / Self.perRow }

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let successes = outcomes.count { $0 }
    frame.write(
      "\(successes) of \(outcomes.count) starts succeed", x: rect.x, y: rect.y, style: .bold)
    for (index, isSuccess) in outcomes.enumerated() {
      let x = rect.x + index % Self.perRow * (rect.width >= 2 * Self.perRow ? 2 : 1)
      let y = rect.y + 1 + index / Self.perRow
      frame.put(
        glyphs[isSuccess ? "●" : "·"], x: x, y: y, style: isSuccess ? Style(.good) : Style(.bad))
    }
  }
}
