import NeuralNetworks

/// An experiment in a file of its own, and what is needed to use the trained network later.
public struct ExperimentFile: Equatable, Sendable {
  public var experiment: Experiment
  /// What is measured once, at the end.
  public var test: Dataset?
  /// Fitted on the training part; nil leaves the numbers as they are.
  public var inputScaling: Scaling?
  public var targetScaling: Scaling?
  /// How to read other inputs.
  public var columns: InputColumns

  /// What the longest file may have; written-out weights take room.
  static let longest = 8_000_000

  /// Reads an experiment file: the keys of a lesson's `experiment` block as a YAML file of its own.
  ///
  /// - Parameters:
  ///   - seed: takes the place of the file's own.
  ///   - resource: what there is under the name of a data file.
  /// - Throws: every mistake of the file, by place.
  public static func parse(
    _ source: LessonSource, seed: UInt64? = nil, resource: (String) -> DataResource
  ) throws(LessonErrors) -> ExperimentFile {
    try withoutActuallyEscaping(resource) { resource throws(LessonErrors) in
      var proof = Proof(SourceText(source))
      let file = read(seed, resource, &proof)
      guard let file, proof.errors.isEmpty else { throw LessonErrors(proof.errors) }
      return file
    }
  }

  private static func read(
    _ seed: UInt64?, _ resource: @escaping (String) -> DataResource, _ proof: inout Proof
  ) -> ExperimentFile? {
    let reader = YAMLReader(
      name: "experiment", lines: proof.source.lines, firstLine: 1, longest: longest)
    let table = BlockTables.experimentFile
    guard let value = reader.mapping(&proof), FormCheck.passes(value, table, &proof) else {
      return nil
    }
    let fields = FieldValues(value: value, table: table)
    return ExperimentReader(fields: fields, resource: resource, seed: seed).file(&proof)
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
