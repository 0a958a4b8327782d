import LessonScript
import NeuralNetworks

/// What a trained network answers to other inputs.
struct Predictions: Encodable {
  /// The targets' names.
  let columns: [String]
  /// In the units of the training data.
  let outputs: NamedTensor
  /// A class's name for each row, where there are classes.
  let classes: [String]?

  /// The rows of a CSV file as the network takes them: categories and scaling are those of training.
  static func inputs(_ path: String, of file: ExperimentFile) throws(CommandLineError) -> Matrix {
    let text = try InputFile(path: path, takesPipes: true).text()
    do {
      let inputs = try file.columns.matrix(csv: text)
      return file.inputScaling?.apply(inputs) ?? inputs
    } catch {
      if case .unknownColumn(let name, let known) = error.problem {
        throw .noColumn(path: path, name: name, known: known)
      }
      throw .invalidExperiment(LessonError(error, in: path, text: text).description)
    }
  }

  init(_ run: TrainingRun, _ inputs: Matrix) {
    let scaled = run.trainer.outputs(inputs)
    let outputs = run.file.targetScaling?.invert(scaled) ?? scaled
    columns = run.file.experiment.dataset.targetNames
    self.outputs = NamedTensor(
      name: "outputs", shape: [outputs.rows, outputs.columns], values: outputs.elements)
    let isJudged = run.log.last?.measured.mistakes != nil
    classes = isJudged ? run.file.experiment.classes(scaled) : nil
  }

  /// A CSV table.
  var lines: [String] {
    let head = columns + (classes == nil ? [] : ["class"])
    let width = outputs.shape[1]
    let rows = (0..<outputs.shape[0]).map { row in
      outputs.values[row * width..<(row + 1) * width].map { $0.finiteText ?? "" }
        + (classes.map { [$0[row]] } ?? [])
    }
    return ([head] + rows).map(CSVLine.text)
  }
}

extension Experiment {
  /// The class that each row of outputs means; nil for several heads, which have no common one.
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
