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
  /// A data file that is there and is not read.
  case fileRefused(String, why: String)
  case generator(GeneratedDataError)
  case split(DataSplitError)
  /// A share of the examples that rounds to none.
  case emptyPart(share: Double, examples: Int)
  case sampleWeights(found: Int, examples: Int)
  case weightColumn(String)
  case targetIsNoClass
  case targetOfOneWord(String, word: String)
  /// One target of whole numbers, as many as the network has outputs: probably classes.
  case classesAsNumbers(target: String, values: [Double], isFile: Bool)
  case layer(String)
  /// So many rows or numbers.
  case weightCount(String, found: Int, expected: Int)
  /// Weights nested deeper or less deep than the layer's.
  case weightDepth(Int)
  case branchColumns
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
    case .fileRefused(let name, let why): .init("`\(name)` is not read: \(why)", "")
    case .generator(let error): error.sentence
    case .split(let error): error.sentence
    case .emptyPart(let share, let examples):
      .init("\(share) of \(examples) examples is less than one", "hold back more, or nothing")
    case .sampleWeights(let found, let examples):
      .init("\(examples.of("example")) have \(found.of("sample weight"))", "write one for each")
    case .weightColumn(let name):
      .init("the column `\(name)` holds something other than numbers from 0", "weights are such")
    case .targetIsNoClass:
      .init(
        "`one_hot` needs one target that is a class",
        "classes are words or the numbers 0, 1, 2 …, fewer than 1000")
    case .targetOfOneWord(let target, let word):
      .init(
        "the target `\(target)` is `\(word)` in every row",
        "take a column with several words or with numbers")
    case .classesAsNumbers(let target, let values, let isFile):
      .init(
        "the last layer has \(values.count.of("unit")), but `\(target)` is one number in each row",
        isFile
          ? "if \(values.map(\.short).joined(separator: ", ")) are classes, write "
            + "`categories: [\(target)]` in data"
          : "if it is a class, count classes from 0 and write `one_hot: true` in data")
    case .layer(let text):
      .init(
        "`\(text)` is no layer",
        "write units and activation such as `4 tanh`, or flatten, batch-norm, dropout 0.3")
    case .weightCount(let what, let found, let expected):
      .init(
        "this has \(found.of(what)), not \(expected)",
        "write a row per unit, a number per input, as in PyTorch")
    case .weightDepth(let depth):
      .init(
        "these numbers are not nested as the layer's are",
        depth == 1
          ? "write one list: a number per unit"
          : depth == 2
            ? "write a list of rows: a row per unit, a number per input"
            : "write [filter][channel][row][column], as in PyTorch")
    case .branchColumns:
      .init("columns must be [first, last], not the other way round", "they count from 1")
    case .numbersForSeveralLayers(let key):
      .init(
        "numbers in `\(key)` here fit a network of one layer only",
        "write them in the layer: {dense: 2, activation: tanh, \(key): […]}")
    case .engine(let error): error.sentence
    }
  }
}
