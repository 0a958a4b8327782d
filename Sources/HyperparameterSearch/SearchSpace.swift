import NeuralNetworks

/// The hyperparameters that a search may turn, in the order they were named.
///
/// A point of the space is one fraction in 0...1 for each of them.
public struct SearchSpace: Equatable, Sendable {
  /// What may be turned, in the order they were named.
  public private(set) var parameters: [Hyperparameter]

  /// - Throws: ``SearchError`` for a name given twice, a range without values, or no parameter.
  public init(_ parameters: [Hyperparameter]) throws(SearchError) {
    guard !parameters.isEmpty else { throw .noParameters }
    var names: Set<String> = []
    for parameter in parameters {
      guard names.insert(parameter.name).inserted else { throw .duplicateName(parameter.name) }
      try Self.check(parameter)
    }
    self.parameters = parameters
  }

  /// The values at a point, by name.
  public func values(at point: [Double]) -> [String: Hyperparameter.Value] {
    var values: [String: Hyperparameter.Value] = [:]
    for (parameter, fraction) in zip(parameters, point) {
      values[parameter.name] = parameter.range.value(at: fraction)
    }
    return values
  }

  func coordinates(of point: [Double]) -> [Double] {
    zip(parameters, point).flatMap { $0.range.coordinates(of: $1) }
  }

  private static func check(_ parameter: Hyperparameter) throws(SearchError) {
    switch parameter.range {
    case .linear(let from, let to):
      guard from.isFinite, to.isFinite, (to - from).isFinite, from <= to else {
        throw .emptyRange(parameter.name)
      }
    case .log(let from, let to):
      guard from > 0 else { throw .logarithmNeedsPositive(parameter.name, from: from) }
      guard (to / from).isFinite, from <= to else { throw .emptyRange(parameter.name) }
    case .integers(let from, let to):
      guard from <= to, Double(to) - Double(from) < 1e9 else { throw .emptyRange(parameter.name) }
    case .choices(let values):
      guard !values.isEmpty else { throw .emptyRange(parameter.name) }
    }
  }
}

/// What a person can get wrong in a search.
public enum SearchError: Error, Equatable, Sendable {
  /// There is nothing to turn.
  case noParameters
  /// A hyperparameter is named twice.
  case duplicateName(String)
  /// No value lies in the range: its ends are the wrong way round, not finite, too far apart, or
  /// the list is empty.
  case emptyRange(String)
  /// A logarithmic range begins at or below 0.
  case logarithmNeedsPositive(String, from: Double)
  /// A number of trials or steps below 1.
  case notPositive(what: String, value: Int)
  /// More trials than `limit`.
  case tooManyTrials(limit: Int)
}

extension SearchSpace {
  /// The experiment with its knobs turned to a trial's values, in the order the space names them.
  ///
  /// - Throws: `ExperimentError` if the experiment has no such knob or the knob no such value.
  public func experiment(
    _ base: Experiment, with trial: Trial
  ) throws(ExperimentError) -> Experiment {
    var experiment = base
    for parameter in parameters {
      guard let value = trial.values[parameter.name] else { continue }
      experiment = try experiment.setting(parameter.name, to: value.description)
    }
    return experiment
  }
}
