import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// Curves over epochs.
extension Picture {
  var mistakes: LineChart {
    let values = timeline.mistakesPerEpoch.map(Double.init)
    return LineChart(
      title: "mistakes per epoch", x: epochAxis,
      y: Axis("", 0...mostMistakes(values)),
      series: [Series("", values: values, from: 1)], format: .short)
  }

  /// One mistake for each example is the most an epoch can make; with many examples, a round number.
  private func mostMistakes(_ values: [Double]) -> Double {
    let count = timeline.experiment.dataset.count
    return count <= 12 ? Double(max(count, 1)) : steadyRange(values).upperBound
  }

  var loss: LineChart {
    // With a full batch the loss before an update is the loss after the epoch before.
    let isFullBatch = timeline.trainer.stepsPerEpoch == 1
    let values = timeline.lossPerEpoch + (isFullBatch ? [timeline.trainer.evaluate().loss] : [])
    return LineChart(
      title: isFullBatch ? "loss" : "mean loss per epoch",
      x: Axis("epoch", (isFullBatch ? 0 : 1)...epochAxis.range.upperBound),
      y: Self.lossAxis(values), series: [Series("", values: values, from: isFullBatch ? 0 : 1)])
  }

  /// By powers of ten once the loss has gone through two of them.
  static func lossAxis(_ values: [Double]) -> Axis {
    let usable = values.filter { $0 > 0 && $0.isFinite }
    guard let low = usable.min(), let high = usable.max(), high / low >= 100 else {
      return Axis("", steadyRange(values))
    }
    return Axis("", steadyDecades(usable), scale: .logarithmic)
  }

  /// Grows in jumps, so that the curve does not shrink with every epoch.
  private var epochAxis: Axis {
    let epochs = max(timeline.state.epoch, 1)
    var end = 8
    while end < epochs { end *= 2 }
    return Axis("epoch", 1...Double(end))
  }
}

/// Bars and tables.
extension Picture {
  var gradients: BarChart {
    let sizes = timeline.trainer.gradientSizes()
    return BarChart(
      title: "size of the gradient",
      bars: sizes.map { BarChart.Bar("layer \($0.layer)", $0.weights) },
      format: Self.format(sizes.map(\.weights)))
  }

  var bars: BarChart {
    BarChart(
      bars: zip(plot.values, numbers).map { BarChart.Bar($0.label.subscripted, $1) },
      format: Self.format(numbers))
  }

  var table: Table {
    Table(
      header: [],
      rows: zip(plot.values, numbers).map {
        [.text(StyledText($0.label.subscripted)), .number($1)]
      },
      format: Self.format(numbers))
  }

  private var numbers: [Double] { plot.values.map { formulas($0.expression) } }

  /// As many decimals as the smallest number needs for four digits.
  static func format(_ numbers: [Double]) -> NumberFormat {
    if numbers.allSatisfy({ $0 == $0.rounded() && $0.magnitude < 1e9 }) { return .decimals(0) }
    let texts = numbers.filter(\.isFinite).map { NumberFormat.short.string($0) }
    if texts.contains(where: { $0.contains("e") || $0.contains("·10") }) { return .short }
    let decimals = texts.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }
    return .decimals(min(decimals.max() ?? 0, 6))
  }

  /// Rows are what examples are, columns what the network says.
  var confusion: Table {
    guard let matrix = timeline.confusion else { return Table(header: ["no classes"], rows: []) }
    let names = (0..<matrix.classCount).map(timeline.className)
    return Table(
      header: ["is \\ said"] + names,
      rows: names.indices.map { actual in
        [.text(StyledText(names[actual]))]
          + names.indices.map { said in
            .number(
              Double(matrix.counts[actual][said]), style: Style(actual == said ? .good : .bad))
          }
      }, format: .decimals(0))
  }
}
