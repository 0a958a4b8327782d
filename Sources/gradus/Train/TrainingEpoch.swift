import NeuralNetworks

/// What is written down of an epoch.
struct TrainingEpoch {
  var epoch: Int
  /// Updates made so far.
  var step: Int
  /// The learning rate of the epoch, its schedule included; nil before the first.
  var rate: Double?
  var running: TrainingMeans?
  /// After the epoch.
  var measured: Evaluation

  init(_ trainer: Trainer, _ means: TrainingMeans?) {
    (epoch, step) = (trainer.epochCount, trainer.stepCount)
    (running, measured) = (means, trainer.evaluate())
    guard epoch > 0 else { return }
    rate = trainer.learningRate * trainer.experiment.schedule.factor(epoch: epoch - 1)
  }

  /// The columns of a table.
  static let columns = [
    "epoch", "step", "rate", "running_loss", "running_accuracy", "loss", "accuracy",
    "validation_loss", "validation_accuracy",
  ]

  /// What stands in them; nil where there is nothing.
  var values: [String?] {
    let isJudged = measured.mistakes != nil
    return [
      "\(epoch)", "\(step)", rate.flatMap(\.finiteText), running?.loss.finiteText,
      isJudged ? running?.accuracy.finiteText : nil, measured.loss.finiteText,
      measured.accuracy?.finiteText, measured.validation?.loss.finiteText,
      measured.validation?.accuracy?.finiteText,
    ]
  }
}

/// Means over an epoch while it runs.
struct TrainingMeans {
  private var sum = 0.0
  private var mistakes = 0
  private(set) var count = 0

  mutating func add(_ record: StepRecord) {
    sum += record.loss * Double(record.count)
    mistakes += record.mistakes
    count += record.count
  }

  /// The batches' losses, each before its update, by their examples.
  var loss: Double { sum / Double(count) }
  var accuracy: Double { Double(count - mistakes) / Double(count) }
}

extension Double {
  /// The shortest decimal that reads back to the same bits; nil for what is no finite number.
  var finiteText: String? { isFinite ? description : nil }
}
