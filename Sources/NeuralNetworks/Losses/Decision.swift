/// How an output becomes a class, to count mistakes.
public enum Decision: Equatable, Sendable {
  /// Regression: nothing is right or wrong.
  case none
  /// Class 1 where output ≥ `output`; the target says class 1 where target > `target`.
  case threshold(output: Double, target: Double)
  /// The class with the largest output; the first of equals.
  case largest

  /// Whether the outputs of one example say another class than its targets.
  func isMistaken(_ outputs: Vector, _ targets: Vector) -> Bool {
    switch self {
    case .none: false
    case .threshold(let output, let target): (outputs[0] >= output) != (targets[0] > target)
    case .largest: outputs.indexOfLargest != targets.indexOfLargest
    }
  }

  /// What fits a loss and targets: probabilities are cut at ½, scores at 0, several outputs at the
  /// largest, and the squared errors count mistakes only if all targets are two classes or one-hot.
  static func usual(_ loss: Loss, _ targets: Matrix, columns: Range<Int>) -> Decision {
    if columns.count > 1 {
      return loss.isOfClasses || targets.isOneHot(columns) ? .largest : .none
    }
    switch loss {
    case .binaryCrossEntropy: return .threshold(output: 0.5, target: 0.5)
    case .binaryCrossEntropyWithLogits: return .threshold(output: 0, target: 0.5)
    case .hinge, .perceptron: return .threshold(output: 0, target: 0)
    case .categoricalCrossEntropy, .categoricalCrossEntropyWithLogits, .klDivergence:
      return .none
    default: return targets.threshold(column: columns.lowerBound)
    }
  }
}

extension Loss {
  /// Whether several outputs under this loss are classes, one of which is right.
  fileprivate var isOfClasses: Bool {
    switch self {
    case .categoricalCrossEntropy, .categoricalCrossEntropyWithLogits, .klDivergence: true
    default: false
    }
  }
}

extension Matrix {
  /// Where to cut one column of targets: 0/1 at ½, −1/1 at 0, else not.
  fileprivate func threshold(column: Int) -> Decision {
    let values = self.column(column)
    if values.allSatisfy({ $0 == 0 || $0 == 1 }) { return .threshold(output: 0.5, target: 0.5) }
    if values.allSatisfy({ $0 == -1 || $0 == 1 }) { return .threshold(output: 0, target: 0) }
    return .none
  }

  fileprivate func isOneHot(_ columns: Range<Int>) -> Bool {
    (0..<rows).allSatisfy { row in
      columns.filter { self[row, $0] == 1 }.count == 1
        && columns.filter { self[row, $0] == 0 }.count == columns.count - 1
    }
  }
}

extension Vector {
  /// The first index of the largest element.
  var indexOfLargest: Int {
    var best = 0
    for i in 1..<max(count, 1) where self[i] > self[best] { best = i }
    return best
  }
}
