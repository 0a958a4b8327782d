import NeuralNetworks

extension ExperimentError {
  /// What is wrong with the experiment, and what to do about it.
  public var sentence: ErrorSentence {
    switch self {
    case .noExamples: .init("there are no examples", "give the data at least one row")
    case .noLayers: .init("the network has no layers", "write at least one, such as [1 sigmoid]")
    case .notPositive(let what, let value): .init("\(what) must be at least 1, not \(value)", "")
    case .outOfRange(let what, let value, let allowed):
      .init("\(what) must be \(allowed), not \(value)", "")
    case .outputsDoNotFitTargets(let outputs, let targets):
      .init(
        "the last layer has \(outputs.of("unit")), the data have \(targets.of("target"))",
        "give the last layer \(targets.of("unit"))")
    case .shapeDoesNotFitInputs(let shape, let columns):
      .init(
        "the image has \(shape) numbers, the data have \(columns) inputs",
        "channels · height · width must be \(columns)")
    case .validationDoesNotFit(let columns, let expected):
      .init("the validation data have \(columns) columns where \(expected) are expected", "")
    case .windowTooLarge(let layer, let window, let image):
      .init(
        "in layer \(layer) the window of \(window) is larger than the image of \(image)",
        "make the window smaller or the padding larger")
    case .branchOutOfRange(let layer, let columns, let features):
      .init(
        "in layer \(layer) a branch takes columns \(columns.lowerBound + 1) to \(columns.upperBound) of \(features)",
        "")
    case .wrongNumberOfWeights(let layer, let what, let given, let needed):
      .init(
        "layer \(layer) needs \(needed) \(what), not \(given)",
        "write a row per unit, a number per input")
    case .needsOneStepUnit:
      .init(
        "Rosenblatt's rule and the perceptron trick need a network of one step unit",
        "write `network: perceptron`, or remove `rule`")
    case .targetsDoNotFitLoss(let loss, let needed, let found):
      .init(
        "the loss \(loss) needs targets \(needed), but there is \(found)",
        "take another loss or other targets")
    case .classWeightsDoNotFit(let given, let classes):
      .init(
        "there are \(given.of("class weight")) for \(classes) classes", "write one for each class")
    case .tooLarge(let what, let count, let limit):
      .init(
        "\(what) would be \(count.short), more than the \(limit.short) that fit", "make it smaller")
    case .notFinite(let what, let row, let column):
      .init("the \(what) in row \(row + 1), column \(column + 1) is not a finite number", "")
    case .headInsideHead:
      .init("a head's loss cannot be a sum of heads itself", "list all heads side by side")
    case .unknownKnob(let name, let known): .unknown(.knob, name, known)
    case .unknownValue(let knob, let value, let expected):
      .init("`\(value)` is no value for \(knob)", "write \(expected)")
    case .knobDoesNotApply(let knob, let why): .init("`\(knob)` does not apply: \(why)", "")
    }
  }

  /// The keys of an experiment that this is probably about, most likely first.
  var keys: [String] {
    switch self {
    case .noExamples, .notFinite: ["data"]
    case .validationDoesNotFit: ["split", "data"]
    case .outOfRange(let what, _, _): [what, "optimizer", "rate", "network"]
    case .notPositive(let what, _), .tooLarge(let what, _, _): [what, "network"]
    case .shapeDoesNotFitInputs: ["image", "network"]
    case .wrongNumberOfWeights(_, let what, _, _):
      [what.hasPrefix("bias") ? "bias" : "weights", "network"]
    case .needsOneStepUnit: ["rule", "network"]
    case .targetsDoNotFitLoss: ["loss", "data"]
    case .classWeightsDoNotFit: ["class_weights"]
    default: ["network"]
    }
  }
}

extension GeneratedDataError {
  /// What is wrong with the data, and what to do about it.
  public var sentence: ErrorSentence {
    switch self {
    case .countOutOfRange(let count, let allowed):
      .init("\(count) examples cannot be made", "take \(allowed.words)")
    case .noiseOutOfRange(let noise):
      .init("these data cannot be made with noise \(noise)", "take a number from 0 to 1000000")
    case .classesOutOfRange(let classes, let allowed):
      .init("\(classes) blobs cannot be made", "take \(allowed.words)")
    }
  }
}

extension DataSplitError {
  /// What is wrong with the shares, and what to do about it.
  public var sentence: ErrorSentence {
    switch self {
    case .fractionOutOfRange(let share):
      .init("a share must be from 0 to below 1, not \(share)", "")
    case .nothingToTrainOn(let examples):
      .init(
        "nothing is left to train on: all \(examples) examples are held back", "hold back fewer")
    }
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String { "\(lowerBound) to \(upperBound)" }
}

extension CSVError {
  /// What is wrong with the file, and what to do about it.
  public var sentence: ErrorSentence {
    switch problem {
    case .noHeader: .init("the file is empty", "its first line names the columns")
    case .noRows: .init("there are no rows below the names", "")
    case .nulByte: .init("this is not a text file", "")
    case .rowTooLong(let limit): .init("this row is longer than \(limit) bytes", "")
    case .tooManyColumns(let limit): .init("there are more than \(limit) columns", "")
    case .tooManyValues(let limit): .init("there are more than \(limit) numbers", "")
    case .tooManyCategories(let name, let limit):
      .init("`\(name)` has more than \(limit) different words", "")
    case .unclosedQuote: .init("this quotation mark is never closed", "")
    case .strayQuote:
      .init(
        "a quotation mark stands inside a field",
        "put the whole field in quotes and double the mark")
    case .textAfterQuote: .init("text follows the closing quotation mark", "")
    case .blankLine: .init("this line is blank", "remove it")
    case .raggedRow(let fields, let expected):
      .init("this row has \(fields) fields, the header \(expected)", "")
    case .emptyName: .init("this column has no name", "")
    case .duplicateName(let name): .init("two columns are called `\(name)`", "")
    case .missingValue(let name, _):
      .init("`\(name)` has no value here", "fill it in or remove the row")
    case .notANumber(let name, let text):
      .init("`\(text)` is no number, unlike the others in `\(name)`", "")
    case .otherDecimal(let name, let text):
      text.contains(",")
        ? .init(
          "`\(text)` in `\(name)` has a comma",
          "where it stands before the fraction, write `decimal: \",\"` in data")
        : .init(
          "`\(text)` in `\(name)` has a point, where `decimal` says a comma",
          "remove `decimal`, or write commas")
    case .otherSeparator(let separator):
      .init(
        "the fields of this file are separated by "
          + (separator == "\t" ? "tabs" : "`\(separator)`"),
        "write `separator: \(separator == "\t" ? "tab" : "\"\(separator)\"")` in data")
    case .notFinite(let name, let text): .init("`\(text)` in `\(name)` is too large", "")
    case .numberAmongCategories(let name, let text):
      .init("`\(text)` is a number among the words of `\(name)`", "")
    case .unknownCategory(let name, let text, let known):
      .init("`\(text)` is no word of `\(name)`", "known: \(known.enumeration)")
    case .unknownColumn(let name, let known): .unknown(.column, name, known)
    case .columnUsedTwice(let name): .init("`\(name)` is used twice", "")
    case .noInputs: .init("all columns are targets: nothing is left to learn from", "")
    }
  }
}
