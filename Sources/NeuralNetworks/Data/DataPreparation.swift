/// How examples are made ready for training: first cut into parts, then scaled by what the training
/// part alone shows. In the other order the scaling would carry the other parts into the training.
public struct DataPreparation: Equatable, Sendable {
  /// Shares of the examples; see ``DataSplit``.
  public var validation: Double
  /// The share of the examples that is kept for the end.
  public var test: Double
  /// What decides which examples go where.
  public var seed: UInt64
  /// Nil leaves the numbers as they are.
  public var inputScaling: Scaling.Method?
  /// Nil leaves the numbers as they are.
  public var targetScaling: Scaling.Method?

  /// A recipe; without arguments it changes nothing.
  public init(
    validation: Double = 0, test: Double = 0, seed: UInt64 = 1,
    inputScaling: Scaling.Method? = nil, targetScaling: Scaling.Method? = nil
  ) {
    self.validation = validation
    self.test = test
    self.seed = seed
    self.inputScaling = inputScaling
    self.targetScaling = targetScaling
  }

  /// - Throws: ``DataSplitError``. Without validation and test part nothing is split: the examples
  ///   keep their order.
  public func callAsFunction(_ dataset: Dataset) throws(DataSplitError) -> PreparedData {
    guard validation != 0 || test != 0 else {
      return PreparedData(training: dataset, validation: nil, test: nil, preparation: self)
    }
    let split = try DataSplit(
      count: dataset.count, validation: validation, test: test, seed: seed)
    func part(_ rows: [Int]) -> Dataset? { rows.isEmpty ? nil : dataset.selecting(rows) }
    return PreparedData(
      training: dataset.selecting(split.training), validation: part(split.validation),
      test: part(split.test), preparation: self)
  }
}

/// The parts of a data set, scaled, and the scalings for what comes later: new inputs go through
/// `inputScaling.apply`, a network's answers back through `targetScaling.invert`.
public struct PreparedData: Equatable, Sendable {
  /// What is learned from.
  public let training: Dataset
  /// What steers the learning; nil if there is none.
  public let validation: Dataset?
  /// What is kept for the end; nil if there is none.
  public let test: Dataset?
  /// What was done to the inputs; nil if nothing.
  public let inputScaling: Scaling?
  /// What was done to the targets; nil if nothing.
  public let targetScaling: Scaling?

  init(training: Dataset, validation: Dataset?, test: Dataset?, preparation: DataPreparation) {
    let inputs = preparation.inputScaling.map { Scaling($0, fitting: training.inputs) }
    let targets = preparation.targetScaling.map { Scaling($0, fitting: training.targets) }
    func scaled(_ part: Dataset) -> Dataset {
      var part = part
      part.inputScaling = preparation.inputScaling
      part.targetScaling = preparation.targetScaling
      if let inputs { part.inputs = inputs.apply(part.inputs) }
      if let targets {
        part.targets = targets.apply(part.targets)
        // Who stretches a scale means numbers, also where they come out as 0 and 1.
        part.targetKinds = Array(repeating: .number, count: part.targets.columns)
      }
      return part
    }
    self.training = scaled(training)
    self.validation = validation.map(scaled)
    self.test = test.map(scaled)
    inputScaling = inputs
    targetScaling = targets
  }
}

/// Which examples are learned from, which steer the learning, and which are kept for the end.
///
/// The examples are shuffled with the seed and cut into test, validation and training; each of the
/// first two gets its fraction of the count, rounded to the nearest whole example (halves up), and
/// training gets the rest.
public struct DataSplit: Equatable, Sendable {
  /// The rows of the training part, in the order drawn.
  public let training: [Int]
  /// The rows of the validation part.
  public let validation: [Int]
  /// The rows of the test part.
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
    // By hand, because `rounded()` is a call of the system's mathematics library, which a program that
    // uses nothing but this one is not linked to.
    let exact = fraction * Double(count)
    return exact - Double(Int(exact)) >= 0.5 ? Int(exact) + 1 : Int(exact)
  }
}

/// Why examples cannot be split.
public enum DataSplitError: Error, Equatable, Sendable {
  /// A share outside 0..<1.
  case fractionOutOfRange(Double)
  /// The other parts take all examples there are.
  case nothingToTrainOn(examples: Int)
}
