import NeuralNetworks

/// An experiment in a file of its own, and what is needed to use the trained network later.
public struct ExperimentFile: Equatable, Sendable {
  /// What is trained.
  public var experiment: Experiment
  /// What is measured once, at the end.
  public var test: Dataset?
  /// Fitted on the training part; nil leaves the numbers as they are.
  public var inputScaling: Scaling?
  /// Fitted on the training part; nil leaves the targets as they are.
  public var targetScaling: Scaling?
  /// How to read other inputs.
  public var columns: InputColumns

  /// What the longest file may have; written-out weights take room.
  static let longest = 8_000_000

  /// Reads an experiment file: the keys of a lesson's `experiment` block as a YAML file of its own.
  ///
  /// - Parameters:
  ///   - seed: takes the position of the file's own.
  ///   - resource: what there is under the name of a data file.
  /// - Throws: every mistake of the file, in order.
  public static func parse(
    _ source: LessonSource, seed: UInt64? = nil, resource: (String) -> DataResource
  ) throws(LessonErrors) -> ExperimentFile {
    try withoutActuallyEscaping(resource) { resource throws(LessonErrors) in
      var diagnostics = Diagnostics(SourceText(source))
      let file = diagnostics.reportOddCharacters() ? nil : read(seed, resource, &diagnostics)
      guard let file, diagnostics.errors.isEmpty else { throw LessonErrors(diagnostics.errors) }
      return file
    }
  }

  private static func read(
    _ seed: UInt64?, _ resource: @escaping (String) -> DataResource,
    _ diagnostics: inout Diagnostics
  ) -> ExperimentFile? {
    let reader = YAMLReader(
      name: "experiment", lines: diagnostics.source.lines, firstLine: 1, longest: longest)
    let table = FieldTable.experimentFile
    guard let value = reader.mapping(&diagnostics), FieldCheck.passes(value, table, &diagnostics)
    else {
      return nil
    }
    let fields = FieldValues(value: value, table: table)
    return ExperimentReader(fields: fields, resource: resource, seed: seed).file(&diagnostics)
  }
}

extension Experiment {
  /// Reads an experiment file; see `ExperimentFile.parse`.
  ///
  /// - Parameter resource: the text of a data file by the name the experiment uses, or nil if there
  ///   is none.
  public static func parse(
    _ source: LessonSource, resource: (String) -> String? = { _ in nil }
  ) throws(LessonErrors) -> Experiment {
    try ExperimentFile.parse(source) { DataResource(resource($0), name: $0) }.experiment
  }
}

/// The columns that a network takes in, so that another CSV file can be read to mean the same.
public struct InputColumns: Equatable, Sendable {
  /// As the header names them, in the order of the network's inputs.
  public var names: [String]
  /// The words of every column that has some, in the order of their inputs.
  public var categories: [String: [String]]
  /// How the file was read.
  public var format: CSVFormat

  /// Columns by name, in the order of the network's inputs.
  public init(
    names: [String], categories: [String: [String]] = [:], format: CSVFormat = CSVFormat()
  ) {
    self.names = names
    self.categories = categories
    self.format = format
  }

  /// The inputs of other examples, a row each; columns that the network does not take are ignored.
  ///
  /// - Throws: ``CSVError``, also for a column that is missing and a word that training never saw.
  public func matrix(csv text: String) throws(CSVError) -> Matrix {
    try DataTable(csv: text, format: format, categories: categories).matrix(of: names)
  }
}

/// What became of a data file that an experiment names.
public enum DataResource: Equatable, Sendable {
  /// Its text, and the name under which the reader of a message finds it.
  case text(String, name: String)
  /// There is none of that name.
  case missing
  /// It is there but is not read, and why: "it is a folder".
  case refused(String)

  /// A text, or missing where there is none.
  init(_ text: String?, name: String) {
    self = text.map { .text($0, name: name) } ?? .missing
  }
}
