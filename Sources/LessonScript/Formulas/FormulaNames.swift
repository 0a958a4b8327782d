/// The names that formulas know: the one table that the parser, the suggestions and the reference
/// read.
public enum FormulaNames {
  public struct Entry: Equatable, Sendable {
    public var name: String
    public var kind: Kind
    /// How many `[…]` may follow.
    public var indices: ClosedRange<Int>
    /// How many values stand in `(…)`; nil where no parentheses follow.
    public var arguments: ClosedRange<Int>?
    public var help: String

    init(
      _ name: String, _ kind: Kind, indices: ClosedRange<Int> = 0...0,
      arguments: ClosedRange<Int>? = nil, _ help: String
    ) {
      self.name = name
      self.kind = kind
      self.indices = indices
      self.arguments = arguments
      self.help = help
    }
  }

  public enum Kind: Equatable, Sendable {
    /// Belongs to an experiment, at a moment.
    case ofExperiment
    /// A weight or the like, spelled as the engine spells it; belongs to an experiment, too.
    case parameter
    /// A number inside of the network while one example goes through; has the layer's number.
    case trace
    /// Arithmetic on its arguments.
    case function
  }

  public static let all: [Entry] = [
    Entry("step", .ofExperiment, "updates made so far"),
    Entry("epoch", .ofExperiment, "whole passes over the data made so far"),
    Entry(
      "mistakes", .ofExperiment, "examples on the wrong side, all judged with the present weights"),
    Entry(
      "epoch_mistakes", .ofExperiment,
      "examples misjudged during the last whole epoch, each before its own update"),
    Entry("loss", .ofExperiment, "the loss over the training data"),
    Entry("accuracy", .ofExperiment, "the share of examples on the right side, from 0 to 1"),
    Entry("rate", .ofExperiment, "the learning rate"),
    Entry("parameters", .ofExperiment, "how many weights and biases there are"),
    Entry("trials", .ofExperiment, "trainings from different seeds made so far, by `seeds`"),
    Entry("successes", .ofExperiment, "how many of them succeeded"),
    Entry(
      "w1", .parameter, indices: 0...4,
      "the first weight of a network of one unit; in others w1[unit][input] is of layer 1"
    ),
    Entry("b", .parameter, "the bias of a network of one unit"),
    Entry("b1", .parameter, indices: 1...1, "b1[unit] is a bias of layer 1, b2[unit] of layer 2"),
    Entry("gamma1", .parameter, indices: 1...1, "gamma1[feature] of a batch normalization"),
    Entry("beta1", .parameter, indices: 1...1, "beta1[feature] of a batch normalization"),
    Entry(
      "score", .ofExperiment, indices: 0...1, arguments: 1...64,
      "the sum before the activation of the last layer, for these inputs"),
    Entry(
      "output", .ofExperiment, indices: 0...1, arguments: 1...64,
      "what the network says to these inputs; output[2](…) is its second unit"),
    Entry(
      "z1", .trace, indices: 1...1, arguments: 1...1,
      "z1[unit](row): the sum of a unit of layer 1 for this row of the data"),
    Entry("a1", .trace, indices: 1...1, arguments: 1...1, "what the unit hands on: f(z)"),
    Entry(
      "delta1", .trace, indices: 1...1, arguments: 1...1, "the unit's error for this row: dL/dz"),
    Entry("abs", .function, arguments: 1...1, "the size without the sign"),
    Entry("sqrt", .function, arguments: 1...1, "the square root"),
    Entry("exp", .function, arguments: 1...1, "e to this power"),
    Entry("ln", .function, arguments: 1...1, "the natural logarithm"),
    Entry("min", .function, arguments: 1...64, "the smallest"),
    Entry("max", .function, arguments: 1...64, "the largest"),
    Entry(
      "round", .function, arguments: 1...2,
      "the nearest whole number, or so many decimals: round(x, 2)"),
  ]

  /// The entry of a name; `w7` is found under `w1`, for every number.
  public static func entry(_ name: String) -> Entry? {
    if let entry = all.first(where: { $0.name == name }) { return entry }
    let letters = name.prefix { !$0.isNumber }
    guard let number = Int(name.dropFirst(letters.count)), number > 1, name == "\(letters)\(number)"
    else { return nil }
    return all.first { [.parameter, .trace].contains($0.kind) && $0.name == letters + "1" }
  }

  /// Words that an experiment cannot be called, because `before.loss` means something else.
  static func isReserved(_ id: String) -> Bool {
    Formula.TimePoint(rawValue: id) != nil
  }
}
