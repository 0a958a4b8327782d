import NeuralNetworks

/// How well a trained network answers on one part of the data, in the measures that people publish: of classes
/// the confusion matrix and what follows from it, else errors in the units of the data.
struct QualityMeasures: Encodable {
  /// A measure's number, or one for each class or target.
  enum Value: Encodable, CustomStringConvertible {
    case number(Double)
    case numbers([Double])
    case counts([[Int]])

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .number(let number): try JSONNumber(number).encode(to: encoder)
      case .numbers(let numbers): try numbers.map(JSONNumber.init).encode(to: encoder)
      case .counts(let counts): try counts.encode(to: encoder)
      }
    }

    var description: String {
      switch self {
      case .number(let number): number.finiteText ?? "null"
      case .numbers(let numbers):
        "[" + numbers.map { $0.finiteText ?? "null" }.joined(separator: ", ") + "]"
      case .counts(let counts): "\(counts)"
      }
    }
  }

  /// In the order in which people read them.
  let measures: [(name: String, value: Value)]

  func encode(to encoder: any Encoder) throws {
    try Dictionary(uniqueKeysWithValues: measures.map { ($0.name, $0.value) }).encode(to: encoder)
  }

  /// Nil for several heads, which have no common measure, and for outputs that are no numbers.
  init?(_ run: TrainingRun, _ part: Dataset) {
    guard run.trainer.heads.count == 1 else { return nil }
    let outputs = run.trainer.outputs(part.inputs)
    guard outputs.elements.allSatisfy(\.isFinite) else { return nil }
    if let matrix = run.trainer.heads[0].confusion(outputs: outputs, targets: part.targets) {
      measures = Self.classes(outputs, part.targets, matrix)
    } else {
      let scaling = run.file.targetScaling
      measures = Self.errors(
        scaling?.invert(outputs) ?? outputs, scaling?.invert(part.targets) ?? part.targets)
    }
  }

  private static func classes(
    _ outputs: Matrix, _ targets: Matrix, _ matrix: ConfusionMatrix
  ) -> [(name: String, value: Value)] {
    let classes = 0..<matrix.classCount
    var measures: [(String, Value)] = [
      ("confusion", .counts(matrix.counts)),
      ("precision", .numbers(classes.map(matrix.precision))),
      ("recall", .numbers(classes.map(matrix.recall))),
      ("f1", .numbers(classes.map(matrix.f1))),
    ]
    if outputs.columns == 1,
      let curve = ROCCurve(scores: outputs.elements, labels: targets.elements)
    {
      measures.append(("roc_area", .number(curve.area)))
    }
    return measures
  }

  private static func errors(
    _ outputs: Matrix, _ targets: Matrix
  ) -> [(name: String, value: Value)] {
    let scores = (0..<targets.columns).map { column in
      RegressionScore(predictions: outputs.column(column), targets: targets.column(column))
    }
    return [
      ("mae", .numbers(scores.map(\.meanAbsolute))),
      ("rmse", .numbers(scores.map(\.rootMeanSquared))),
      ("r2", .numbers(scores.map(\.rSquared))),
    ]
  }
}

extension TrainingRun {
  /// The measures of every part there is; none after divergence.
  var measures: [(part: String, measures: QualityMeasures)] {
    guard divergence == nil else { return [] }
    let parts = [
      ("training", file.experiment.dataset), ("validation", file.experiment.validation),
      ("test", file.test),
    ]
    return parts.compactMap { name, part in
      part.flatMap { QualityMeasures(self, $0) }.map { (name, $0) }
    }
  }
}
