/// A `derivation` block: an argument that the learner uncovers line by line.
public struct Derivation: Equatable, Sendable {
  public var title: [Inline]
  /// The experiment that its values speak of; nil leaves it to the page.
  public var experiment: String?
  public var steps: [Step]
  public var location: SourceLocation

  public init(
    title: [Inline] = [], experiment: String? = nil, steps: [Step], location: SourceLocation
  ) {
    self.title = title
    self.experiment = experiment
    self.steps = steps
    self.location = location
  }

  public struct Step: Equatable, Sendable {
    /// Set as they stand; may hold values.
    public var lines: [[Inline]]
    /// Why the lines follow.
    public var reason: [Inline]

    public init(lines: [[Inline]], reason: [Inline] = []) {
      self.lines = lines
      self.reason = reason
    }
  }
}
