import NeuralNetworks

/// What is written down of an epoch: a row of the CSV table, an object of the JSON report.
struct TrainingEpoch: Encodable {
  /// What stands in a row, by its name in CSV and JSON.
  enum Column: String, CaseIterable, CodingKey {
    case epoch, step, rate
    case runningLoss = "running_loss"
    case runningAccuracy = "running_accuracy"
    case loss, accuracy
    case validationLoss = "validation_loss"
    case validationAccuracy = "validation_accuracy"
  }

  var epoch: Int
  /// Updates made so far.
  var step: Int
  /// The learning rate of the epoch, its schedule included; nil before the first.
  var rate: Double?
  var running: RunningMeans?
  /// After the epoch.
  var measured: Evaluation

  init(_ trainer: Trainer, _ means: RunningMeans?) {
    (epoch, step) = (trainer.epochCount, trainer.stepCount)
    (running, measured) = (means, trainer.evaluate())
    guard epoch > 0 else { return }
    rate = trainer.learningRate * trainer.experiment.schedule.factor(epoch: epoch - 1)
  }

  /// What stands in a column; nil where there is nothing.
  func text(_ column: Column) -> String? {
    switch column {
    case .epoch: "\(epoch)"
    case .step: "\(step)"
    default: number(column)?.finiteText
    }
  }

  private func number(_ column: Column) -> Double? {
    switch column {
    case .epoch: Double(epoch)
    case .step: Double(step)
    case .rate: rate
    case .runningLoss: running?.loss
    case .runningAccuracy: measured.mistakes == nil ? nil : running?.accuracy
    case .loss: measured.loss
    case .accuracy: measured.accuracy
    case .validationLoss: measured.validation?.loss
    case .validationAccuracy: measured.validation?.accuracy
    }
  }

  /// A key for each column that has a number.
  func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Column.self)
    for column in Column.allCases {
      guard let number = number(column), number.isFinite else { continue }
      try row.encode(number, forKey: column)
    }
  }
}

/// Means over an epoch while it runs.
struct RunningMeans {
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
