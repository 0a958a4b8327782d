/// How the outputs of one head become a class, and so what counts as a mistake.
public enum Decision: Equatable, Sendable {
  /// Outputs are numbers: nothing is right or wrong.
  case none
  /// Two classes in one column: class 1 where output ≥ `output`; the target says class 1 where
  /// target > `target`.
  case threshold(output: Double, target: Double)
  /// As many classes as columns: the class with the largest number; the first of equals.
  case largest

  /// The class, from 0, that a head's outputs for one example say; nil for numbers.
  public func classIndex(ofOutputs outputs: some RandomAccessCollection<Double>) -> Int? {
    switch self {
    case .none: nil
    case .threshold(let cut, _): outputs.first.map { $0 >= cut ? 1 : 0 }
    case .largest: outputs.indexOfLargest
    }
  }

  /// The class, from 0, that a head's targets for one example say; nil for numbers.
  public func classIndex(ofTargets targets: some RandomAccessCollection<Double>) -> Int? {
    switch self {
    case .none: nil
    case .threshold(_, let cut): targets.first.map { $0 > cut ? 1 : 0 }
    case .largest: targets.indexOfLargest
    }
  }

  /// Whether the outputs of one example say another class than its targets.
  func isMistaken(_ outputs: Vector, _ targets: Vector) -> Bool {
    switch self {
    case .none: false
    case .threshold(let output, let target): (outputs[0] >= output) != (targets[0] > target)
    case .largest: outputs.indexOfLargest != targets.indexOfLargest
    }
  }
}

/// What a column of targets holds. Whoever makes the data knows; numbers cannot tell by themselves.
public enum TargetKind: Equatable, Sendable {
  /// A number to be met, as in regression.
  case number
  /// Two classes, 0 and 1.
  case binary
  /// Two classes, −1 and 1.
  case signed
  /// One of several columns, of which the example's class has the 1.
  case oneHot
  /// Nobody said. Then columns are classes if they hold class labels and nothing else, of at least two
  /// classes: 0 and 1, −1 and 1, or one-hot rows.
  case unstated
}

/// One head of a network: the columns of outputs and targets that are judged together.
public struct OutputHead: Equatable, Sendable {
  /// Its columns among all outputs, and among all targets.
  public let columns: Range<Int>
  /// What its outputs are judged by.
  public let loss: Loss
  /// How much its loss counts in the sum.
  public let weight: Double
  /// Whether its outputs are classes, and which output is which class.
  public let decision: Decision
  /// The names that the data gives to the classes, class 0 first, those of the columns where several
  /// columns have no other; may be empty.
  public let classNames: [String]

  /// How many classes there are; 0 for numbers.
  public var classCount: Int {
    switch decision {
    case .none: 0
    case .threshold: 2
    case .largest: columns.count
    }
  }

  /// The name that the data gives to a class; nil where it gives none.
  public func className(_ index: Int) -> String? {
    classNames.indices.contains(index) ? classNames[index] : nil
  }

  /// The number that stands for a class: what targets of two classes hold, else its index.
  public func label(_ index: Int) -> Int {
    if case .threshold(_, target: 0) = decision { 2 * index - 1 } else { index }
  }

  /// The class, from 0, that the outputs of one example (of all heads) say; nil for numbers.
  public func classIndex(ofOutputs row: [Double]) -> Int? {
    decision.classIndex(ofOutputs: row[columns])
  }

  /// The class, from 0, that the targets of one example (of all heads) say; nil for numbers.
  public func classIndex(ofTargets row: [Double]) -> Int? {
    decision.classIndex(ofTargets: row[columns])
  }

  /// How often each class was taken for each class, a row of both matrices per example; nil for
  /// numbers.
  public func confusion(outputs: Matrix, targets: Matrix) -> ConfusionMatrix? {
    guard decision != .none else { return nil }
    return ConfusionMatrix(
      predicted: (0..<outputs.rows).compactMap { classIndex(ofOutputs: outputs.row($0)) },
      actual: (0..<targets.rows).compactMap { classIndex(ofTargets: targets.row($0)) },
      classCount: classCount)
  }
}

extension Experiment {
  /// The heads of the network in the order of their columns: those of a sum of losses, or one for all
  /// outputs.
  public var heads: [OutputHead] {
    guard case .heads(let parts) = loss else {
      let columns = 0..<dataset.targets.columns
      let names =
        columns.count > 1 && dataset.classNames.isEmpty ? dataset.targetNames : dataset.classNames
      return [head(columns, loss, weight: 1, names: names)]
    }
    var first = 0
    return parts.map { part in
      let columns = first..<first + max(part.outputs, 0)
      first = columns.upperBound
      let names =
        columns.count > 1
        ? dataset.targetNames.dropFirst(columns.lowerBound).prefix(columns.count) : []
      return head(columns, part.loss, weight: part.weight, names: Array(names))
    }
  }

  private func head(
    _ columns: Range<Int>, _ loss: Loss, weight: Double, names: [String]
  ) -> OutputHead {
    let decision = columns.count > 1 ? ofColumns(columns, loss) : ofColumn(columns, loss)
    return OutputHead(
      columns: columns, loss: loss, weight: weight, decision: decision, classNames: names)
  }

  /// Several columns are classes under a loss of distributions, or where targets are one-hot.
  private func ofColumns(_ columns: Range<Int>, _ loss: Loss) -> Decision {
    switch loss {
    case .categoricalCrossEntropy, .categoricalCrossEntropyWithLogits, .klDivergence: .largest
    default: dataset.isOneHot(columns) ? .largest : .none
    }
  }

  /// Probabilities are cut at ½ and scores at 0; a step unit gives classes and nothing else; under
  /// other losses the targets decide.
  private func ofColumn(_ columns: Range<Int>, _ loss: Loss) -> Decision {
    guard columns.count == 1, columns.upperBound <= dataset.targets.columns else { return .none }
    let kind = dataset.kind(ofTarget: columns.lowerBound)
    guard kind != .number else { return .none }
    switch loss {
    case .binaryCrossEntropy: return .threshold(output: 0.5, target: 0.5)
    case .binaryCrossEntropyWithLogits: return .threshold(output: 0, target: 0.5)
    case .hinge, .perceptron: return .threshold(output: 0, target: 0)
    case .categoricalCrossEntropy, .categoricalCrossEntropyWithLogits, .klDivergence: return .none
    case .meanSquaredError, .halfMeanSquaredError, .meanAbsoluteError, .huber, .heads: break
    }
    switch kind {
    case .binary: return .threshold(output: 0.5, target: 0.5)
    case .signed: return .threshold(output: 0, target: 0)
    case .number, .oneHot, .unstated:
      return endsInStep ? .threshold(output: 0.5, target: 0.5) : .none
    }
  }

  private var endsInStep: Bool {
    if case .step = layers.last?.lastActivation { true } else { false }
  }
}

extension Dataset {
  /// What a single column of targets holds, its own labels deciding where nobody said.
  fileprivate func kind(ofTarget column: Int) -> TargetKind {
    let stated = statedKind(ofTarget: column)
    guard stated == .unstated else { return stated }
    let labels = Set(targets.column(column))
    if labels == [0, 1] { return .binary }
    return labels == [-1, 1] ? .signed : .unstated
  }

  /// Whether in every row one of the columns has a 1 and the others 0.
  fileprivate func isOneHot(_ columns: Range<Int>) -> Bool {
    guard columns.upperBound <= targets.columns else { return false }
    let kinds = columns.map(statedKind(ofTarget:))
    guard kinds.allSatisfy({ $0 == .oneHot || $0 == .unstated }) else { return false }
    let rows = (0..<targets.rows).map { row in columns.map { targets[row, $0] } }
    let areLabels = rows.allSatisfy { row in
      row.count { $0 == 1 } == 1 && row.count { $0 == 0 } == row.count - 1
    }
    return areLabels && (kinds.allSatisfy { $0 == .oneHot } || Set(rows).count > 1)
  }

  private func statedKind(ofTarget column: Int) -> TargetKind {
    targetKinds.indices.contains(column) ? targetKinds[column] : .unstated
  }
}

extension RandomAccessCollection<Double> {
  /// How far from the start the largest element stands, the first of equals; nil if there is none.
  fileprivate var indexOfLargest: Int? {
    guard var best = first else { return nil }
    var place = 0
    for (offset, value) in enumerated() where value > best { (best, place) = (value, offset) }
    return place
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
