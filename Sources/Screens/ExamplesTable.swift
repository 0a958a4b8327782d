import NeuralNetworks
import TextInterface
import Tutoring

/// The examples, what the network says about each, and whether it is right.
struct ExamplesTable {
  let timeline: Timeline

  init(_ timeline: Timeline) { self.timeline = timeline }

  var table: Table {
    let data = timeline.experiment.dataset
    let header = data.inputNames + data.targetNames
    return Table(
      header: header.map(\.subscripted) + ["ŷ", ""], rows: (0..<data.count).map(row),
      format: .short)
  }

  private func row(_ index: Int) -> [Table.Value] {
    let data = timeline.experiment.dataset
    let inputs = (0..<data.inputs.columns).map { data.inputs[index, $0] }
    let targets = (0..<data.targets.columns).map { data.targets[index, $0] }
    let outputs = timeline.trainer.output(inputs)
    let isLast = index == timeline.lastExample
    return (inputs + targets).map { .number($0, style: Style(bold: isLast)) }
      + outputs.prefix(1).map { .number($0, style: Style(bold: isLast)) } + [sign(targets, outputs)]
  }

  private func sign(_ targets: [Double], _ outputs: [Double]) -> Table.Value {
    guard timeline.endsInStep else { return .text("") }
    return targets == outputs
      ? .text(StyledText("✓", style: Style(.good))) : .text(StyledText("✗", style: Style(.bad)))
  }
}
