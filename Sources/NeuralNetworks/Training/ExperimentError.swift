/// What is wrong with an experiment, as facts; somebody else makes the sentence.
public enum ExperimentError: Error, Equatable, Sendable {
  case noExamples
  case noLayers
  /// A size that must be positive is not: "units", "batch", "epochs", "stride" …
  case notPositive(what: String, value: Int)
  /// A number outside what it may be.
  case outOfRange(what: String, value: Double, allowed: String)
  /// The last layer's outputs do not fit the targets.
  case outputsDoNotFitTargets(outputs: Int, targets: Int)
  /// The input shape does not fit the columns of the data.
  case shapeDoesNotFitInputs(shape: Int, columns: Int)
  case validationDoesNotFit(columns: Int, expected: Int)
  /// A kernel or window larger than the (padded) image; layer counted from 1.
  case windowTooLarge(layer: Int, window: Int, image: Int)
  case branchOutOfRange(layer: Int, columns: Range<Int>, features: Int)
  case wrongNumberOfWeights(layer: Int, what: String, given: Int, needed: Int)
  /// Rosenblatt's rule and the perceptron trick need one dense step unit.
  case needsOneStepUnit
  /// The loss needs targets of another kind.
  case targetsDoNotFitLoss(loss: String, needed: String, found: Double)
  /// A head's loss is itself a sum of heads.
  case headInsideHead
  case classWeightsDoNotFit(given: Int, classes: Int)
  case tooLarge(what: String, count: Double, limit: Double)
  case notFinite(what: String, row: Int, column: Int)
  case unknownKnob(String, known: [String])
  case unknownValue(knob: String, value: String, expected: String)
  /// The knob exists, but this experiment has nothing it could turn.
  case knobDoesNotApply(knob: String, why: String)
}
