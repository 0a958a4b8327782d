/// What can be wrong with a formula.
public enum FormulaProblem: Equatable, Sendable {
  /// Nothing between the braces or after the key.
  case empty
  /// More characters than are read.
  case tooLong(limit: Int)
  /// More brackets within brackets than are read.
  case tooDeep
  /// A character that no formula has.
  case unexpectedCharacter(Character)
  /// Where a number or a name should stand.
  case unexpected(String)
  /// Where an operator or the end should stand.
  case extra(String)
  /// More than an experiment and a qualifier before the name.
  case tooManyPoints(String)
  /// The formula stops where something must follow.
  case endsEarly(expected: String)
  /// A bracket that is opened only.
  case notClosed(Character)
  /// Digits that are no number: `2x`.
  case badNumber(String)
  /// `0 < x < 1`
  case chainedComparison
  /// `=` instead of `==`.
  case singleEquals
  /// A name of an experiment on a page without one.
  case noExperiment(name: String)
  /// A name that takes values in parentheses, with too few or too many.
  case needsArguments(name: String, expected: ClosedRange<Int>, found: Int?)
  /// Parentheses behind a name that takes none.
  case takesNoArguments(name: String)
  /// A name that takes […], with too few.
  case needsIndices(name: String, expected: Int, found: Int)
  /// […] behind a name that takes none.
  case takesNoIndices(name: String)
  /// Arithmetic with an experiment before it: `net.abs(1)`.
  case belongsToNoExperiment(name: String)
  /// A gradient of something other than a parameter.
  case isNoParameter(name: String)
  /// As many values as the data have inputs are needed.
  case inputCount(name: String, found: Int, names: [String])
  /// A parameter that the network does not have.
  case noSuchParameter(String, known: [String])
  /// A unit, or a layer, that the network does not have.
  case noSuchUnit(String)
  /// A number in […] that cannot count anything.
  case badIndex(Double)
  /// A row that the data do not have.
  case noSuchRow(Double, count: Int)
}

extension FormulaProblem {
  var sentence: ErrorSentence {
    switch self {
    case .empty: .init("the formula is empty", "write one, such as `loss < 0.1`")
    case .tooLong(let limit):
      .init("the formula is longer than \(limit) characters", "make it simpler")
    case .tooDeep: .init("the formula is nested too deeply", "make it simpler")
    case .unexpectedCharacter(let character):
      .init(
        "`\(character)` means nothing in a formula",
        "formulas have numbers, names, + - * / ^, comparisons, and, or, not and ( )")
    case .unexpected(let token) where ["and", "or", "not"].contains(token):
      .init(
        "`\(token)` stands where a number or a name should",
        "it joins comparisons; an experiment called `\(token)` is spoken of as \(token).loss"
      )
    case .unexpected(let token):
      .init("`\(token)` stands where a number or a name should", "write what it works on before it")
    case .extra(")"): .init("this ) was never opened", "remove it, or add the missing (")
    case .extra(let token):
      .init("`\(token)` cannot follow here", "is an operator or a bracket missing before it?")
    case .tooManyPoints(let text):
      .init("`\(text)` has too many points", "write experiment.name, before.name or initial.name")
    case .endsEarly(let expected):
      .init("the formula ends where \(expected) should follow", "complete it")
    case .notClosed(let bracket):
      .init("this \(bracket) is never closed", "add the missing \(bracket == "(" ? ")" : "]")")
    case .badNumber(let text):
      .init(
        "`\(text)` is no number",
        "write numbers as 12, 0.5 or 1e-3, and * between a number and a name")
    case .chainedComparison: .init("comparisons do not chain", "write `0 < x and x < 1`")
    case .singleEquals: .init("= is not a comparison", "write == to compare")
    case .noExperiment(let name):
      .init(
        "no experiment on this page, so `\(name)` has no owner",
        "add a plot, train or experiment block to the page, or write `experiment.\(name)`")
    case .needsArguments(let name, let expected, let found):
      .init(Self.arguments(name, expected, found), "write \(name)(\(Self.example(expected)))")
    case .takesNoArguments(let name):
      .init(
        "`\(name)` takes no values in parentheses", "write `\(name)` alone; for a product write *")
    case .needsIndices(let name, let expected, let found):
      .init(
        "`\(name)` needs \(expected) or more […], not \(found)",
        Quantity(name: name)?.help ?? "")
    case .takesNoIndices(let name):
      .init("`\(name)` has no […] here", Quantity(name: name)?.help ?? "")
    case .isNoParameter(let name):
      .init(
        "\(name) is no parameter, and only parameters have a gradient here",
        "write gradient.w1, or another weight or bias")
    case .inputCount(let name, let found, let names):
      .init(
        "`\(name)` takes \(names.count) values here, not \(found)",
        "write one for each input: \(name)(\(names.joined(separator: ", ")))")
    case .noSuchParameter(let name, let known):
      .init("there is no parameter `\(name)` in this network", "it has \(Self.some(known))")
    case .noSuchUnit(let name):
      .init(
        "there is no `\(name)` in this network",
        "layers are counted from 1, those with weights alone, and so are their units")
    case .badIndex(let number):
      .init("`\(number.short)` is no index", "indices are whole numbers, counted from 1")
    case .noSuchRow(let row, let count):
      .init("there is no row \(row.short)", "the data have \(count), counted from 1")
    case .belongsToNoExperiment(let name):
      .init("`\(name)` is arithmetic and belongs to no experiment", "write `\(name)(…)` alone")
    }
  }

  private static func arguments(_ name: String, _ expected: ClosedRange<Int>, _ found: Int?)
    -> String
  {
    let count = expected.lowerBound
    let values = count == 1 ? "1 value" : "\(count) values"
    let least = expected.lowerBound == expected.upperBound ? values : "\(values) or more"
    guard let found else { return "`\(name)` needs \(least) in parentheses" }
    return "`\(name)` takes \(least), not \(found)"
  }

  /// The first of many names, and the last.
  private static func some(_ names: [String]) -> String {
    guard names.count > 8, let last = names.last else { return names.joined(separator: ", ") }
    return names.prefix(6).joined(separator: ", ") + " … " + last
  }

  private static func example(_ expected: ClosedRange<Int>) -> String {
    ["x", "y", "z"].prefix(max(1, expected.lowerBound)).joined(separator: ", ")
  }
}
