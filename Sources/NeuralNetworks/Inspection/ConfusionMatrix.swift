/// How often each class was taken for each class.
///
///     counts[a][p] = number of examples of class a that were predicted as class p
///
/// A row per true class, a column per predicted class, as scikit-learn's `confusion_matrix`. The
/// measures below are fractions; where the denominator is 0 they are 0, as scikit-learn's
/// `zero_division=0`.
public struct ConfusionMatrix: Equatable, Sendable {
  /// counts[a][p], a row per true class.
  public private(set) var counts: [[Int]]

  /// - Precondition: As many predictions as true classes, all in `0..<classCount`.
  public init(predicted: [Int], actual: [Int], classCount: Int) {
    precondition(predicted.count == actual.count)
    counts = Array(repeating: Array(repeating: 0, count: classCount), count: classCount)
    for (p, a) in zip(predicted, actual) { counts[a][p] += 1 }
  }

  /// Two classes told apart by a threshold: an example is predicted 1 if score ≥ threshold.
  ///
  /// - Precondition: As many scores as labels. A label counts as class 1 if it is above 0.5.
  public init(scores: [Double], labels: [Double], threshold: Double = 0.5) {
    self.init(
      predicted: scores.map { $0 >= threshold ? 1 : 0 },
      actual: labels.map { $0 > 0.5 ? 1 : 0 }, classCount: 2)
  }

  /// A network's outputs against its targets, row by row.
  ///
  /// One column: 1 if output ≥ threshold (take 0 for outputs from −1 to 1). Several columns: the
  /// class of the largest output, of equals the first, and the class whose target is the largest.
  ///
  /// - Precondition: Both matrices have the same size.
  public init(outputs: Matrix, targets: Matrix, threshold: Double = 0.5) {
    precondition(outputs.rows == targets.rows && outputs.columns == targets.columns)
    guard outputs.columns > 1 else {
      self.init(scores: outputs.elements, labels: targets.elements, threshold: threshold)
      return
    }
    self.init(
      predicted: (0..<outputs.rows).map(outputs.largest(inRow:)),
      actual: (0..<targets.rows).map(targets.largest(inRow:)), classCount: outputs.columns)
  }

  /// How many classes there are.
  public var classCount: Int { counts.count }

  /// All examples.
  public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  /// How many examples are of the class.
  public func support(_ label: Int) -> Int { counts[label].reduce(0, +) }

  /// How many examples were predicted to be of the class.
  public func predictions(_ label: Int) -> Int { counts.reduce(0) { $0 + $1[label] } }
}

extension ConfusionMatrix {
  /// The share of examples predicted right: Σ counts[c][c] / total.
  public var accuracy: Double {
    ratio(counts.indices.reduce(0) { $0 + counts[$1][$1] }, total)
  }

  /// Of those predicted to be of the class, the share that is: TP / (TP + FP).
  public func precision(_ label: Int = 1) -> Double {
    ratio(counts[label][label], predictions(label))
  }

  /// Of those of the class, the share that was found: TP / (TP + FN). Also called sensitivity.
  public func recall(_ label: Int = 1) -> Double {
    ratio(counts[label][label], support(label))
  }

  /// The harmonic mean of precision and recall: 2 TP / (2 TP + FP + FN).
  public func f1(_ label: Int = 1) -> Double {
    ratio(2 * counts[label][label], predictions(label) + support(label))
  }

  /// The plain mean of a measure over all classes, however rare: `matrix.macro { $0.f1($1) }`.
  public func macro(_ measure: (ConfusionMatrix, Int) -> Double) -> Double {
    guard classCount > 0 else { return 0 }
    return counts.indices.reduce(0) { $0 + measure(self, $1) } / Double(classCount)
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}

extension Matrix {
  /// The column of the largest number in a row; of equals the first.
  fileprivate func largest(inRow row: Int) -> Int {
    (0..<columns).reduce(0) { self[row, $1] > self[row, $0] ? $1 : $0 }
  }
}
