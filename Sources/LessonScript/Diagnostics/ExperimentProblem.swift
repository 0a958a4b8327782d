import NeuralNetworks

/// What can be wrong with an experiment once its keys are right.
public enum ExperimentProblem: Equatable, Sendable {
  /// An id that means something else before a point: `before`.
  case reservedID(String)
  /// None or several of rows, file and generate.
  case dataSources([String])
  /// A key that another source of data understands.
  case dataKey(String, source: String)
  /// A row of another length than the first, or than the names ask for.
  case rowLength(found: Int, expected: Int)
  /// A cell that is no number and none of the classes.
  case notANumber(String, classes: [String])
  /// A number that is none of the classes.
  case noSuchClass(String, classes: [String])
  /// A data file that is not there.
  case noFile(String)
  /// A column that is input and target, or named twice.
  case columnTwice(String)
  /// `from` and `to` that no columns lie between.
  case columnRange(from: String, to: String)
  /// `targets` with one word.
  case targetsNeedsList(String)
  /// A mistake in the data file itself.
  case csv(CSVError)
  /// A data file that is there and is not read.
  case fileRefused(String, why: String)
  /// What the generator refuses.
  case generator(GeneratedDataError)
  /// Shares that leave nothing to train on.
  case split(DataSplitError)
  /// A share of the examples that rounds to none.
  case emptyPart(share: Double, examples: Int)
  /// As many weights as examples are needed.
  case sampleWeights(found: Int, examples: Int)
  /// A column of weights that holds words or negative numbers.
  case weightColumn(String)
  /// `one_hot` on targets that are no classes.
  case targetIsNoClass
  /// A target that is the same in every row.
  case targetOfOneWord(String, word: String)
  /// One target of whole numbers, as many as the network has outputs: probably classes.
  case classesAsNumbers(target: String, values: [Double], isFile: Bool)
  /// A text that is no layer.
  case layer(String)
  /// So many rows or numbers.
  case weightCount(String, found: Int, expected: Int)
  /// Weights nested deeper or less deep than the layer's.
  case weightDepth(Int)
  /// `columns: [5, 1]`
  case branchColumns
  /// Numbers for all layers at once.
  case numbersForSeveralLayers(key: String)
  /// What the engine says.
  case engine(ExperimentError)
  /// A branch that takes inputs that are not there.
  case branchBeyondInputs(columns: Range<Int>, features: Int)
  /// A convolution of inputs that are no image.
  case noImage(inputs: Int)
  /// A softmax of one unit, which is 1 whatever comes in.
  case softmaxOfOne
  /// A loss that compares classes, with one output.
  case lossNeedsClasses(String)
  /// A loss that takes logarithms of outputs that may be negative.
  case lossNeedsProbabilities(String, activation: String, instead: String)
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
          ? "rows hold numbers" : "write a number, or one of \(classes.enumeration)")
    case .noSuchClass(let text, let classes):
      .init(
        "there is no class \(text)",
        "write 0 to \(classes.count - 1), or one of \(classes.enumeration)")
    case .noFile(let name):
      .init("there is no data file `\(name)`", "put it beside the lesson or into the data folder")
    case .columnTwice(let name):
      .init("the column `\(name)` is used twice", "name each column once, as input or as target")
    case .columnRange(let from, let to):
      .init(
        "there are no columns from `\(from)` to `\(to)`",
        "name the first, then the last; rows without names count as p1 to p64 does")
    case .targetsNeedsList(let name):
      .init("`targets` is a list", "write `target: \(name)` for one column")
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
        values.count == 2
          ? "for two classes write `1 sigmoid`, or `one_hot: true` in data for a unit each"
          : isFile
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
    case .branchBeyondInputs(let columns, let features):
      .init(
        "this branch takes columns \(columns.lowerBound + 1) to \(columns.upperBound), "
          + "but there \(features == 1 ? "is" : "are") only \(features)",
        "write [first, last] between 1 and \(features)")
    case .noImage(let inputs):
      .init(
        "this layer looks at an image, and nothing says that the \(inputs.of("input")) are one",
        "add `image: [channels, height, width]` to the experiment; their product is \(inputs)")
    case .softmaxOfOne:
      .init(
        "a softmax of one unit is always 1",
        "write `1 sigmoid` for two classes, or a unit for each class")
    case .lossNeedsClasses(let loss):
      .init(
        "the loss \(loss) compares classes, and there is one output",
        "take `bce`, or give each class a unit and write `one_hot: true` in data")
    case .lossNeedsProbabilities(let loss, let activation, let instead):
      .init(
        "the loss \(loss) needs outputs between 0 and 1, and \(activation) gives others",
        "take `\(instead)`, which needs none, or another activation")
    }
  }
}
