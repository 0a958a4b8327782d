/// Which examples are learned from, which steer the learning, and which are kept for the end.
///
/// The examples are shuffled with the seed and cut into test, validation and training; each of the
/// first two gets its fraction of the count, rounded to the nearest whole example (halves up), and
/// training gets the rest.
public struct DataSplit: Equatable, Sendable {
  public let training: [Int]
  public let validation: [Int]
  public let test: [Int]

  /// - Throws: ``DataSplitError`` for a fraction outside 0..<1, or if nothing is left to train on.
  public init(
    count: Int, validation: Double = 0, test: Double = 0, seed: UInt64
  ) throws(DataSplitError) {
    for fraction in [validation, test] where !(fraction >= 0 && fraction < 1) {
      throw .fractionOutOfRange(fraction)
    }
    let testCount = Self.share(test, of: count)
    let validationCount = Self.share(validation, of: count)
    guard testCount + validationCount < count else { throw .nothingToTrainOn(examples: count) }
    var generator = Generator(seed: seed)
    var order = Array(0..<count)
    generator.shuffle(&order)
    self.test = Array(order[..<testCount])
    self.validation = Array(order[testCount..<testCount + validationCount])
    training = Array(order[(testCount + validationCount)...])
  }

  private static func share(_ fraction: Double, of count: Int) -> Int {
    Int((fraction * Double(count)).rounded())
  }
}

public enum DataSplitError: Error, Equatable, Sendable {
  case fractionOutOfRange(Double)
  case nothingToTrainOn(examples: Int)
}
