import NeuralNetworks

extension Experiment {
  /// Reads an experiment file: the keys of a lesson's `experiment` block as a YAML file of its own.
  ///
  /// - Parameter resource: the text of a data file by the name the experiment uses, or nil if there
  ///   is none.
  /// - Throws: every mistake of the file, by place.
  public static func parse(
    _ source: LessonSource, resource: (String) -> String? = { _ in nil }
  ) throws(LessonErrors) -> Experiment {
    try withoutActuallyEscaping(resource) { resource throws(LessonErrors) in
      var proof = Proof(SourceText(source))
      let experiment = read(resource, &proof)
      guard let experiment, proof.errors.isEmpty else { throw LessonErrors(proof.errors) }
      return experiment
    }
  }

  private static func read(_ resource: @escaping (String) -> String?, _ proof: inout Proof)
    -> Experiment?
  {
    let reader = YAMLReader(name: "experiment", lines: proof.source.lines, firstLine: 1)
    let table = BlockTables.experimentFile
    guard let value = reader.mapping(&proof), FormCheck.passes(value, table, &proof) else {
      return nil
    }
    let fields = FieldValues(value: value, table: table)
    return ExperimentReader(fields: fields, resource: resource).experiment(&proof)
  }
}
