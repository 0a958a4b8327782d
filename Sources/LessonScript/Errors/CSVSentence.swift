import NeuralNetworks

extension CSVError {
  /// The facts as sentences, for whoever shows them.
  var sentence: ErrorSentence {
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
    case .notFinite(let name, let text): .init("`\(text)` in `\(name)` is too large", "")
    case .numberAmongCategories(let name, let text):
      .init("`\(text)` is a number among the words of `\(name)`", "")
    case .unknownCategory(let name, let text, let known):
      .init("`\(text)` is no word of `\(name)`", "known: \(known.joined(separator: ", "))")
    case .unknownColumn(let name, let known): .unknown(.column, name, known)
    case .columnUsedTwice(let name): .init("`\(name)` is used twice", "")
    case .noInputs: .init("all columns are targets: nothing is left to learn from", "")
    }
  }
}
