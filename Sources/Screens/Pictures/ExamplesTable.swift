import NeuralNetworks
import TextInterface
import Tutoring

/// The examples, what the network says about each, and whether it is right.
struct ExamplesTable {
  let timeline: Timeline

  init(_ timeline: Timeline) { self.timeline = timeline }

  var table: Table {
    let data = timeline.experiment.dataset
    let header = data.inputNames.map(\.subscripted) + targetNames
    return Table(
      header: header + ["ŷ", ""], rows: (0..<data.count).map(row), format: .short)
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
    let style = Style(bold: index == timeline.lastExample)
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
