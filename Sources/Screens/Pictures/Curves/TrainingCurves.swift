import NeuralNetworks
import TextInterface
import Tutoring

/// Curves over epochs.
struct TrainingCurves {
  let timeline: Timeline

  var mistakes: LineChart {
    let values = timeline.mistakesPerEpoch.map(Double.init)
    return LineChart(
      title: "mistakes during each epoch", x: epochAxis,
      y: Axis("", 0...mostMistakes(values)),
      series: [Series("", values: values, from: 1)], format: .short)
  }

  /// One mistake for each example is the most an epoch can make; with many examples, a round number.
  private func mostMistakes(_ values: [Double]) -> Double {
    let count = timeline.experiment.dataset.count
    return count <= 12 ? Double(max(count, 1)) : axisRange(covering: values).upperBound
  }

  var loss: LineChart {
    // With a full batch the loss before an update is the loss after the epoch before.
    let isFullBatch =
      timeline.trainer.stepsPerEpoch == 1 && DrawingBudget.losses(of: timeline) > 0
    let values = timeline.lossPerEpoch + (isFullBatch ? [timeline.trainer.evaluate().loss] : [])
    return LineChart(
      title: isFullBatch ? "loss after each epoch" : "mean loss during each epoch",
      x: Axis("epoch", (isFullBatch ? 0 : 1)...epochAxis.range.upperBound),
      y: Self.lossAxis(timeline.lossPerEpochOnRecord + values),
      series: [Series("", values: values, from: isFullBatch ? 0 : 1)])
  }

  /// By powers of ten once the loss has gone through two of them. What has been trained counts to its end, so that going
  /// back leaves the axis as it is.
  static func lossAxis(_ values: [Double]) -> Axis {
    let usable = values.filter { $0 > 0 && $0.isFinite }
    guard let low = usable.min(), let high = usable.max(), high / low >= 100 else {
      return Axis("", axisRange(covering: values))
    }
    return Axis("", decadeRange(covering: usable), scale: .logarithmic)
  }

  /// Grows in jumps, so that the curve does not shrink with every epoch.
  private var epochAxis: Axis {
    let epochs = max(timeline.trainer.epochCount, 1)
    var end = 8
    while end < epochs { end *= 2 }
    return Axis("epoch", 1...Double(end))
  }
}
