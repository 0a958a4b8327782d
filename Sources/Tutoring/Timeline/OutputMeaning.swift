import NeuralNetworks

/// How the numbers that a network gives are to be read.
public enum OutputMeaning: Equatable, Sendable {
  /// Two classes: class 1 where the output is at least this.
  case threshold(Double)
  /// Several classes: the largest output wins.
  case largest
  /// A number, and nothing is right or wrong.
  case number
}

extension Timeline {
  /// Whether outputs are classes, and where the line between them lies.
  public var outputMeaning: OutputMeaning {
    guard trainer.evaluate().mistakes != nil else { return .number }
    guard experiment.dataset.targets.columns == 1 else { return .largest }
    switch experiment.loss {
    case .binaryCrossEntropyWithLogits, .hinge, .perceptron: return .threshold(0)
    default: return .threshold(experiment.dataset.targets.elements.contains(-1) ? 0 : 0.5)
    }
  }

  /// The class of an example, from 0, by its targets or by what the network says of it.
  public func classIndex(_ numbers: [Double], isTarget: Bool = false) -> Int {
    switch outputMeaning {
    case .number: 0
    case .threshold(let cut): numbers[0] > cut || !isTarget && numbers[0] == cut ? 1 : 0
    case .largest: numbers.indices.reduce(0) { numbers[$1] > numbers[$0] ? $1 : $0 }
    }
  }

  /// What a class is called: the author's name, else its number, or the target's column for one of several.
  public func className(_ index: Int) -> String {
    let data = experiment.dataset
    if data.classNames.indices.contains(index) { return data.classNames[index] }
    if data.targets.columns > 1 { return data.targetNames[index] }
    return data.targets.elements.contains(-1) && index == 0 ? "−1" : "\(index)"
  }

  public var classCount: Int { max(experiment.dataset.targets.columns, 2) }

  /// Counts of actual against predicted classes over the training data; nil for regression.
  public var confusion: ConfusionMatrix? {
    let data = experiment.dataset
    guard outputMeaning != .number else { return nil }
    let outputs = trainer.outputs(data.inputs)
    return ConfusionMatrix(
      predicted: (0..<data.count).map { classIndex(outputs.row($0)) },
      actual: (0..<data.count).map { classIndex(data.targets.row($0), isTarget: true) },
      classCount: classCount)
  }
}
