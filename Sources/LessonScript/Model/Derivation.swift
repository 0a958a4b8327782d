/// A `derivation` block: an argument that the learner uncovers line by line.
public struct Derivation: Equatable, Sendable {
  /// What is derived; may be empty.
  public var title: [Inline]
  /// The experiment that its values speak of; nil leaves it to the page.
  public var experiment: String?
  /// What is uncovered, one after the other.
  public var steps: [Step]
  /// Where the block begins.
  public var location: SourceLocation

  /// An argument in steps.
  public init(
    title: [Inline] = [], experiment: String? = nil, steps: [Step], location: SourceLocation
  ) {
    self.title = title
    self.experiment = experiment
    self.steps = steps
    self.location = location
  }

  /// One stage of the argument.
  public struct Step: Equatable, Sendable {
    /// Set as they stand; may hold values.
    public var lines: [[Inline]]
    /// Why the lines follow.
    public var reason: [Inline]

    /// Lines and why they follow.
    public init(lines: [[Inline]], reason: [Inline] = []) {
      self.lines = lines
      self.reason = reason
    }
  }
}
