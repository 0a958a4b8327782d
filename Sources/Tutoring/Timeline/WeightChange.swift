import LessonScript
import NeuralNetworks

/// Why the last update moved a parameter: Δw = −rate · mean of δ·x over the examples of the update, where x is what
/// came in through the weight (1 for a bias) and δ = ∂L/∂z of its unit. By the perceptron's rule the error ŷ − y stands
/// in the place of δ.
public struct WeightChange: Equatable, Sendable {
  /// What one example says.
  public struct Contribution: Equatable, Sendable {
    /// A row of the data, from 1.
    public var row: Int
    /// δ, or ŷ − y by the perceptron's rule.
    public var error: Double
    /// What came in through the weight; 1 for a bias.
    public var input: Double
    /// error · input
    public var product: Double
  }

  /// The parameter's name, as learners read it.
  public var parameter: String
  /// The unit that it belongs to.
  public var unit: String
  /// What comes in through it; nil for a bias.
  public var source: String?
  /// What each example of the update says.
  public var contributions: [Contribution]
  /// Whether errors are ŷ − y, not slopes of the loss.
  public var isPerceptronRule: Bool
  /// The mean of the products.
  public var mean: Double
  /// The learning rate of the update.
  public var rate: Double
  /// What the update really did.
  public var change: Double

  /// −rate · mean
  public var expected: Double { -rate * mean }

  /// Whether the arithmetic is the whole story: no momentum, penalty, clipping or weighting.
  public var explainsChange: Bool {
    abs(expected - change) <= 1e-9 * max(abs(expected), abs(change), 1e-6)
  }
}

extension Timeline {
  /// Why the parameter with this index moved; nil before the first update and for layers that are not dense.
  public func change(of parameter: Int) -> WeightChange? {
    let layout = trainer.parameterLayout
    guard let record = past.last, denseLayers != nil, (0..<layout.count).contains(parameter)
    else { return nil }
    let index = layout.index(at: parameter)
    let contributions = trainer.examples(of: record).map { contribution($0, index) }
    return WeightChange(
      parameter: Notation(self).name(of: index),
      unit: Notation(self).unit(index.unit, ofLayer: index.layer),
      source: Notation(self).source(of: index), contributions: contributions,
      isPerceptronRule: experiment.learning.isOnline,
      mean: contributions.reduce(0) { $0 + $1.product } / Double(max(contributions.count, 1)),
      rate: trainer.learningRate,
      change: lastChange(of: parameter))
  }

  private func contribution(_ row: Int, _ index: ParameterIndex) -> WeightChange.Contribution {
    let data = experiment.dataset
    let trace = previousNetwork.trace(data.inputs.row(row), target: data.targets.row(row))
    let layer = trace.layers.first { $0.number == index.layer }
    let error =
      experiment.learning.isOnline
      ? trace.outputs[index.unit - 1] - trace.targets[index.unit - 1]
      : layer?.delta[index.unit - 1] ?? .nan
    let below =
      index.layer == 1
      ? trace.inputs : trace.layers.first { $0.number == index.layer - 1 }?.a ?? []
    let input = index.input.map { below.element($0 - 1) ?? .nan } ?? 1
    return .init(row: row + 1, error: error, input: input, product: error * input)
  }
}
