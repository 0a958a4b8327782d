extension Quantity {
  /// How many `[…]` may follow the name.
  var indices: ClosedRange<Int> {
    switch self {
    case .measure, .survey, .function: 0...0
    case .lastLayer: 0...1
    case .parameter(let it): it.indices
    case .trace: 1...1
    }
  }

  /// How many values stand in `(…)`; nil where no parentheses follow.
  var arguments: ClosedRange<Int>? {
    switch self {
    case .measure, .survey, .parameter: nil
    case .lastLayer: 1...64
    case .trace: 1...1
    case .function(let it): it.arguments
    }
  }

  /// Whether it is a number of an experiment, and not plain arithmetic.
  var belongsToExperiment: Bool {
    if case .function = self { false } else { true }
  }

  /// Whether it has a gradient.
  var isParameter: Bool {
    if case .parameter = self { true } else { false }
  }

  /// A line for authors.
  var help: String {
    switch self {
    case .measure(let it): it.help
    case .survey(.trials): "trainings from different seeds made so far, by `seeds`"
    case .survey(.successes): "how many of them succeeded"
    case .lastLayer(.score): "the sum before the activation of the last layer, for these inputs"
    case .lastLayer(.output):
      "what the network says to these inputs; output[2](…) is its second unit"
    case .parameter(let it): it.help
    case .trace(let it): it.help
    case .function(let it): it.help
    }
  }
}

extension Quantity.Measure {
  fileprivate var help: String {
    switch self {
    case .step: "updates made so far"
    case .epoch: "whole passes over the data made so far"
    case .mistakes: "examples on the wrong side, all judged with the present weights"
    case .epochMistakes:
      "examples misjudged during the last whole epoch, each before its own update"
    case .loss: "the loss over the training data"
    case .accuracy: "the share of examples on the right side, from 0 to 1"
    case .rate: "the learning rate"
    case .parameters: "how many weights and biases there are"
    }
  }
}

extension Quantity.Parameter {
  fileprivate var indices: ClosedRange<Int> {
    switch kind {
    case .weight: 0...4
    case .bias: number == nil ? 0...0 : 1...1
    case .scale, .shift: 1...1
    }
  }

  fileprivate var help: String {
    switch kind {
    case .weight:
      "the first weight of a network of one unit; in others w1[unit][input] is of layer 1"
    case .bias where number == nil: "the bias of a network of one unit"
    case .bias: "b1[unit] is a bias of layer 1, b2[unit] of layer 2"
    case .scale: "gamma1[feature] of a batch normalization"
    case .shift: "beta1[feature] of a batch normalization"
    }
  }
}

extension Quantity.Trace {
  fileprivate var help: String {
    switch kind {
    case .sum: "z1[unit](row): the sum of a unit of layer 1 for this row of the data"
    case .activation: "what the unit hands on: f(z)"
    case .delta: "the unit's error for this row: dL/dz"
    }
  }
}

extension Quantity.Function {
  fileprivate var arguments: ClosedRange<Int> {
    switch self {
    case .abs, .sqrt, .exp, .ln: 1...1
    case .min, .max: 1...64
    case .round: 1...2
    }
  }

  fileprivate var help: String {
    switch self {
    case .abs: "the size without the sign"
    case .sqrt: "the square root"
    case .exp: "e to this power"
    case .ln: "the natural logarithm"
    case .min: "the smallest"
    case .max: "the largest"
    case .round: "the nearest whole number, or so many decimals: round(x, 2)"
    }
  }
}
