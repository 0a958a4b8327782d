/// Examples with what is to be learned from them: row n of `inputs` goes with row n of `targets`.
///
/// A class among several is one-hot in `targets`; a class among two is 0 or 1 (−1 or 1 for hinge
/// and perceptron losses).
public struct Dataset: Equatable, Sendable {
  /// A row per example, a column per input.
  public var inputs: Matrix
  /// A row per example, a column per target.
  public var targets: Matrix
  /// What the columns of `inputs` are called.
  public var inputNames: [String]
  /// What the columns of `targets` are called.
  public var targetNames: [String]
  /// What each column of targets holds; empty means `unstated` for every column.
  public var targetKinds: [TargetKind]
  /// What the classes are called on the screen, class 0 first; may be empty.
  public var classNames: [String]
  /// How much each example counts in the loss; empty means 1 for every example.
  public var sampleWeights: [Double]
  /// How `inputs` were scaled; nil for the numbers as they came.
  public internal(set) var inputScaling: Scaling.Method?
  /// How `targets` were scaled; nil for the numbers as they came.
  public internal(set) var targetScaling: Scaling.Method?

  /// Examples; names not given are x1, x2, … and y1, y2, … (x and y for a single column).
  ///
  /// - Precondition: As many rows of targets as of inputs; kinds for all target columns or none; weights
  ///   for all examples or none.
  public init(
    inputs: Matrix, targets: Matrix, inputNames: [String] = [], targetNames: [String] = [],
    targetKinds: [TargetKind] = [], classNames: [String] = [], sampleWeights: [Double] = []
  ) {
    precondition(inputs.rows == targets.rows)
    precondition(targetKinds.isEmpty || targetKinds.count == targets.columns)
    precondition(sampleWeights.isEmpty || sampleWeights.count == inputs.rows)
    self.inputs = inputs
    self.targets = targets
    self.inputNames = inputNames.isEmpty ? Self.numbered("x", inputs.columns) : inputNames
    self.targetNames = targetNames.isEmpty ? Self.numbered("y", targets.columns) : targetNames
    self.targetKinds = targetKinds
    self.classNames = classNames
    self.sampleWeights = sampleWeights
  }

  /// The number of examples.
  public var count: Int { inputs.rows }

  /// The examples with these indices, in this order.
  public func selecting(_ indices: [Int]) -> Dataset {
    var part = self
    part.inputs = inputs.selecting(rows: indices)
    part.targets = targets.selecting(rows: indices)
    part.sampleWeights = sampleWeights.isEmpty ? [] : indices.map { sampleWeights[$0] }
    return part
  }

  private static func numbered(_ letter: String, _ count: Int) -> [String] {
    count == 1 ? [letter] : (0..<count).map { "\(letter)\($0 + 1)" }
  }
}
