import LessonScript
import NeuralNetworks

/// What a trained network says of other inputs.
struct TrainingPredictions {
  /// The targets' names.
  let columns: [String]
  /// In the units of the training data.
  let outputs: Matrix
  /// A class's name for each row, where there are classes.
  let classes: [String]?

  /// The rows of a CSV file as the network takes them: categories and scaling are those of training.
  static func inputs(_ path: String, of file: ExperimentFile) throws(TrainingComplaint) -> Matrix {
    let text = try TrainingFile(path: path).text()
    do {
      let inputs = try file.columns.matrix(csv: text)
      return file.inputScaling?.apply(inputs) ?? inputs
    } catch {
      if case .unknownColumn(let name, let known) = error.problem {
        throw .noColumn(path: path, name: name, known: known)
      }
      throw .invalid(LessonError(error, in: path, text: text).description)
    }
  }

  init(_ run: TrainingRun, _ inputs: Matrix) {
    let said = run.trainer.outputs(inputs)
    let dataset = run.file.experiment.dataset
    columns = dataset.targetNames
    outputs = run.file.targetScaling?.invert(said) ?? said
    let isJudged = run.log.last?.measured.mistakes != nil
    classes = isJudged ? run.file.experiment.classes(said) : nil
  }

  func print() {
    let head = columns + (classes == nil ? [] : ["class"])
    let rows = (0..<outputs.rows).map { row in
      outputs.row(row).map { $0.finiteText ?? "" } + (classes.map { [$0[row]] } ?? [])
    }
    TrainingOutput.print(([head] + rows).map(TrainingTable.line))
  }
}

extension Experiment {
  /// The class that each row of outputs says; nil for several heads, which have no common one.
  fileprivate func classes(_ outputs: Matrix) -> [String]? {
    if case .heads = loss { return nil }
    return (0..<outputs.rows).map { row in
      let numbers = outputs.row(row)
      let index =
        numbers.count == 1 ? (numbers[0] >= outputThreshold ? 1 : 0) : numbers.firstOfLargest
      return classNames.indices.contains(index) ? classNames[index] : "\(index)"
    }
  }

  /// Without names, the targets' own numbers.
  private var classNames: [String] {
    guard dataset.classNames.isEmpty else { return dataset.classNames }
    return dataset.targets.columns == 1 && isSigned ? ["-1", "1"] : []
  }

  private var isSigned: Bool { dataset.targets.elements.contains(-1) }

  /// Where one output is cut: scores at 0, probabilities at ½.
  var outputThreshold: Double {
    switch loss {
    case .binaryCrossEntropyWithLogits, .hinge, .perceptron: 0
    default: isSigned ? 0 : 0.5
    }
  }
}

extension [Double] {
  fileprivate var firstOfLargest: Int { indices.reduce(0) { self[$1] > self[$0] ? $1 : $0 } }
}
