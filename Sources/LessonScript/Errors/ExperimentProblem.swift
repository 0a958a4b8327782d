import NeuralNetworks

/// What can be wrong with an experiment once its keys are right.
public enum ExperimentProblem: Equatable, Sendable {
  case reservedID(String)
  /// None or several of rows, file and generate.
  case dataSources([String])
  case dataKey(String, source: String)
  case rowLength(found: Int, expected: Int)
  case notANumber(String, classes: [String])
  case noSuchClass(String, classes: [String])
  case noFile(String)
  case columnTwice(String)
  case csv(CSVError)
  case generator
  case layer(String)
  case numbersForSeveralLayers(key: String)
  /// What the engine says.
  case engine(ExperimentError)
}

extension ExperimentProblem {
  var sentence: ErrorSentence {
    switch self {
    case .reservedID(let id):
      .init(
        "an experiment cannot be called `\(id)`",
        "`\(id).loss` means the loss at another moment; take another name")
    case .dataSources(let found):
      .init(
        found.isEmpty
          ? "the data have no source"
          : "the data have several sources: \(found.joined(separator: ", "))",
        "give one of rows, file and generate")
    case .dataKey(let key, let source):
      .init("`\(key)` means nothing beside `\(source)`", "remove it")
    case .rowLength(let found, let expected):
      .init(
        "this row has \(found.of("number")) where \(expected) are expected",
        "a row holds the inputs, then the targets; without `target` the last number is it")
    case .notANumber(let text, let classes):
      .init(
        "`\(text)` is no number",
        classes.isEmpty
          ? "rows hold numbers" : "write a number, or one of \(classes.joined(separator: ", "))")
    case .noSuchClass(let text, let classes):
      .init(
        "there is no class \(text)",
        "write 0 to \(classes.count - 1), or one of \(classes.joined(separator: ", "))")
    case .noFile(let name):
      .init("there is no data file `\(name)`", "put it beside the lesson or into the data folder")
    case .columnTwice(let name):
      .init("the column `\(name)` is used twice", "name each column once, as input or as target")
    case .csv(let error): error.sentence
    case .generator: .init("these data cannot be made", "look at count, noise and blobs")
    case .layer(let text):
      .init(
        "`\(text)` is no layer",
        "write units and activation such as `4 tanh`, or flatten, batch-norm, dropout 0.3")
    case .numbersForSeveralLayers(let key):
      .init(
        "numbers in `\(key)` here fit a network of one layer only",
        "write them in the layer: {dense: 2, activation: tanh, \(key): […]}")
    case .engine(let error): error.sentence
    }
  }
}
