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
