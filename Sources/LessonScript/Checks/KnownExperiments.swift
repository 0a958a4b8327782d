import NeuralNetworks

/// The experiments of a lesson by id.
struct KnownExperiments {
  /// Also of experiments whose blocks have mistakes, so that one mistake is told once.
  var ids: [String] = []
  var recipes: [String: Experiment] = [:]

  func unknown(_ id: String) -> LessonError.Problem {
    .unknown(.experiment, name: id, known: ids)
  }
}
