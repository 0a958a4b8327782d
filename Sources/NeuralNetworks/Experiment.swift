/// Placeholder for the recipe of a training.
public struct Experiment: Equatable, Sendable {
  public init() {}
}
