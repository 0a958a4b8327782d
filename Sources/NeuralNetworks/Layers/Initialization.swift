/// Where weights (or biases) begin. `in` and `out` are the numbers of inputs and outputs of a unit's
/// layer (times kernel height and width for a convolution).
public enum Initialization: Equatable, Sendable {
  /// 0
  case zeros
  /// The same number everywhere.
  case constant(Double)
  /// Evenly in [low, high).
  case uniform(low: Double, high: Double)
  /// Normal with this mean and deviation.
  case normal(mean: Double, deviation: Double)
  /// Evenly within ±√(6 / (in + out)). Glorot and Bengio 2010.
  case glorotUniform
  /// Normal with deviation √(2 / (in + out)). Glorot and Bengio 2010.
  case glorotNormal
  /// Evenly within ±√(6 / in). He et al. 2015.
  case heUniform
  /// Normal with deviation √(2 / in). He et al. 2015.
  case heNormal
  /// Evenly within ±1/√in, for biases too: what PyTorch's `Linear` and `Conv2d` do.
  case inverseRoot
  /// These numbers, a row per output unit as in PyTorch.
  case explicit([Double])
}

extension Initialization {
  /// One starting value after the other, drawn in the order a reader counts the parameters.
  func value(_ index: Int, fanIn: Int, fanOut: Int, _ generator: inout Generator) -> Double {
    let (fanIn, both) = (Double(fanIn), Double(fanIn + fanOut))
    switch self {
    case .zeros: return 0
    case .constant(let value): return value
    case .uniform(let low, let high): return low + (high - low) * generator.uniform()
    case .normal(let mean, let deviation): return mean + deviation * generator.normal()
    case .glorotUniform: return Self.within((6 / both).squareRoot(), &generator)
    case .glorotNormal: return (2 / both).squareRoot() * generator.normal()
    case .heUniform: return Self.within((6 / fanIn).squareRoot(), &generator)
    case .heNormal: return (2 / fanIn).squareRoot() * generator.normal()
    case .inverseRoot: return Self.within(1 / fanIn.squareRoot(), &generator)
    case .explicit(let values): return values[index]
    }
  }

  /// Evenly in [−limit, limit).
  private static func within(_ limit: Double, _ generator: inout Generator) -> Double {
    limit * (2 * generator.uniform() - 1)
  }
}

extension Initialization {
  /// Whether it can give so many values.
  func check(_ count: Int, layer: Int, isBias: Bool) throws(ExperimentError) {
    switch self {
    case .explicit(let values):
      guard values.count == count else {
        throw .wrongNumberOfWeights(
          layer: layer, what: isBias ? "biases" : "weights", given: values.count, needed: count)
      }
      for value in values { try finite(value) }
    case .constant(let value): try finite(value)
    case .uniform(let a, let b), .normal(let a, let b):
      try finite(a)
      try finite(b)
    default: return
    }
  }

  private func finite(_ value: Double) throws(ExperimentError) {
    guard value.isFinite else {
      throw .outOfRange(what: "initial value", value: value, allowed: "a number")
    }
  }
}
