import NeuralNetworks

extension GeneratedDataError {
  /// The facts as sentences, for whoever shows them.
  var sentence: ErrorSentence {
    switch self {
    case .countOutOfRange(let count, let allowed):
      .init("\(count) examples cannot be made", "take \(allowed.words)")
    case .noiseOutOfRange(let noise):
      .init("these data cannot be made with noise \(noise)", "take a number from 0 to 1000000")
    case .classesOutOfRange(let classes, let allowed):
      .init("\(classes) blobs cannot be made", "take \(allowed.words)")
    }
  }
}

extension DataSplitError {
  var sentence: ErrorSentence {
    switch self {
    case .fractionOutOfRange(let share):
      .init("a share must be from 0 to below 1, not \(share)", "")
    case .nothingToTrainOn(let examples):
      .init(
        "nothing is left to train on: all \(examples) examples are held back", "hold back fewer")
    }
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String { "\(lowerBound) to \(upperBound)" }
}
