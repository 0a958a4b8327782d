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
      throw .invalidFile(LessonErrors([LessonError(error, in: path, text: text)]))
    }
  }

  init(_ run: TrainingRun, _ inputs: Matrix) {
    let scaled = run.trainer.outputs(inputs)
    let outputs = run.file.targetScaling?.invert(scaled) ?? scaled
    columns = run.file.experiment.dataset.targetNames
    self.outputs = NamedTensor(
      name: "outputs", shape: [outputs.rows, outputs.columns], values: outputs.elements)
    let (decision, head) = (run.trainer.decision, run.trainer.heads[0])
    classes =
      decision == .none
      ? nil : (0..<scaled.rows).map { head.className(ofOutputs: scaled.row($0)) }
  }

  /// Throws the first number that is not finite.
  ///
  /// - Parameter path: the file of the inputs.
  func check(of path: String) throws(CommandLineError) {
    guard let place = outputs.values.firstIndex(where: { !$0.isFinite }) else { return }
    let (row, column) = place.quotientAndRemainder(dividingBy: outputs.shape[1])
    throw .overflowedPrediction(
      path: path, row: row + 1, column: columns[column], isNaN: outputs.values[place].isNaN)
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

extension OutputHead {
  /// The class that a row of outputs means: its name, else the number that stands for it.
  fileprivate func className(ofOutputs row: [Double]) -> String {
    classIndex(ofOutputs: row).map { className($0) ?? "\(label($0))" } ?? ""
  }
}
