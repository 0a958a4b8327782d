import NeuralNetworks

/// The experiments of a lesson by id.
struct KnownExperiments {
  /// An experiment and the names of its parameters.
  struct Known {
    var recipe: Experiment
    /// Empty for a network so large that nobody speaks of its parameters by name.
    var parameters: [String]
  }

  /// Also of experiments whose blocks have mistakes, so that one mistake is told once.
  var ids: [String] = []
  private var known: [String: Known] = [:]

  subscript(id: String?) -> Known? { id.flatMap { known[$0] } }

  mutating func add(_ block: ExperimentBlock) {
    let trainer = try? Trainer(block.experiment)
    let isSmall = (trainer?.parameterCount ?? 0) <= 20_000
    known[block.id] = Known(
      recipe: block.experiment, parameters: isSmall ? trainer?.parameterNames ?? [] : [])
  }

  func unknown(_ id: String) -> LessonError.Problem {
    .unknown(.experiment, name: id, known: ids)
  }
}

extension KnownExperiments.Known {
  /// nil where there is a parameter of that name.
  func problem(parameter name: String) -> FormulaProblem? {
    guard !parameters.isEmpty, !parameters.contains(name) else { return nil }
    return .noSuchParameter(name, known: parameters)
  }
}
