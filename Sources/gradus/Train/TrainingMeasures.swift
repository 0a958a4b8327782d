import NeuralNetworks

/// How well a trained network answers on one part of the data, in the measures that people publish: of classes
/// the confusion matrix and what follows from it, else errors in the units of the data.
struct TrainingMeasures {
  /// Names and JSON texts, in order.
  let pairs: [(name: String, text: String)]

  /// Nil for several heads, which have no common measure, and for outputs that are no numbers.
  init?(_ run: TrainingRun, _ part: Dataset) {
    let experiment = run.file.experiment
    if case .heads = experiment.loss { return nil }
    let outputs = run.trainer.outputs(part.inputs)
    guard outputs.elements.allSatisfy(\.isFinite) else { return nil }
    if run.log.last?.measured.mistakes != nil {
      pairs = Self.classes(outputs, part.targets, threshold: experiment.outputThreshold)
    } else {
      let scaling = run.file.targetScaling
      pairs = Self.numbers(
        scaling?.invert(outputs) ?? outputs, scaling?.invert(part.targets) ?? part.targets)
    }
  }

  private static func classes(
    _ outputs: Matrix, _ targets: Matrix, threshold: Double
  ) -> [(name: String, text: String)] {
    let matrix = ConfusionMatrix(outputs: outputs, targets: targets, threshold: threshold)
    let rows = matrix.counts.map { "[" + $0.map(String.init).joined(separator: ", ") + "]" }
    var pairs = [
      ("confusion", "[" + rows.joined(separator: ", ") + "]"),
      ("precision", list(matrix) { $0.precision($1) }),
      ("recall", list(matrix) { $0.recall($1) }), ("f1", list(matrix) { $0.f1($1) }),
    ]
    if outputs.columns == 1,
      let curve = ROCCurve(scores: outputs.elements, labels: targets.elements)
    {
      pairs.append(("roc_area", curve.area.finiteText ?? "null"))
    }
    return pairs
  }

  /// A number per class.
  private static func list(
    _ matrix: ConfusionMatrix, _ measure: (ConfusionMatrix, Int) -> Double
  ) -> String {
    let numbers = (0..<matrix.classCount).map { measure(matrix, $0).finiteText ?? "null" }
    return "[" + numbers.joined(separator: ", ") + "]"
  }

  /// A number per target.
  private static func numbers(_ outputs: Matrix, _ targets: Matrix) -> [(
    name: String, text: String
  )] {
    let scores = (0..<targets.columns).map { column in
      RegressionScore(predictions: outputs.column(column), targets: targets.column(column))
    }
    func list(_ measure: (RegressionScore) -> Double) -> String {
      "[" + scores.map { measure($0).finiteText ?? "null" }.joined(separator: ", ") + "]"
    }
    return [
      ("mae", list(\.meanAbsolute)), ("rmse", list(\.rootMeanSquared)), ("r2", list(\.rSquared)),
    ]
  }
}

extension TrainingRun {
  /// The measures of every part there is; none after divergence.
  var measures: [(part: String, measures: TrainingMeasures)] {
    guard divergence == nil else { return [] }
    let parts = [
      ("training", file.experiment.dataset), ("validation", file.experiment.validation),
      ("test", file.test),
    ]
    return parts.compactMap { name, part in
      part.flatMap { TrainingMeasures(self, $0) }.map { (name, $0) }
    }
  }
}
