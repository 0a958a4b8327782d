import NeuralNetworks

/// A knob that training does not turn by itself, with the values worth trying.
public struct Hyperparameter: Equatable, Sendable {
  /// What the experiment calls the knob, see `Experiment.setting(_:to:)`.
  public var name: String
  /// The values worth trying.
  public var range: Range

  /// A knob and its values.
  public init(_ name: String, _ range: Range) {
    self.name = name
    self.range = range
  }

  /// The values worth trying. Each is reached by a fraction in 0...1 of the way through.
  public enum Range: Equatable, Sendable {
    /// Equal steps add: from + u (to − from).
    case linear(from: Double, to: Double)
    /// Equal steps multiply: from · (to/from)ᵘ. For learning rates and penalties.
    case log(from: Double, to: Double)
    /// Whole numbers, both ends included.
    case integers(from: Int, to: Int)
    /// Values without an order, such as names of activations.
    case choices([Value])
  }

  /// A value of a knob.
  public enum Value: Hashable, Sendable {
    /// A number of a continuum.
    case number(Double)
    /// A whole number.
    case integer(Int)
    /// A name.
    case word(String)
  }
}

extension Hyperparameter.Value: CustomStringConvertible {
  /// As `Experiment.setting(_:to:)` reads it.
  public var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .integer(let integer): "\(integer)"
    case .word(let word): word
    }
  }
}

extension Hyperparameter.Range {
  /// How many values there are, or nil for a continuum.
  var count: Int? {
    switch self {
    case .linear, .log: nil
    case .integers(let from, let to): to - from + 1
    case .choices(let values): values.count
    }
  }

  /// The value at a fraction of the way. A range of n values is cut into n equal parts.
  func value(at fraction: Double) -> Hyperparameter.Value {
    switch self {
    case .linear(let from, let to): .number(fraction == 1 ? to : from + fraction * (to - from))
    case .log(let from, let to): .number(Self.geometric(from, to, fraction))
    case .integers(let from, _): .integer(from + part(of: fraction))
    case .choices(let values): values[part(of: fraction)]
    }
  }

  /// Which of the n equal parts of 0...1 the fraction lies in.
  private func part(of fraction: Double) -> Int {
    let count = self.count ?? 1
    return min(Int(fraction * Double(count)), count - 1)
  }

  private static func geometric(_ from: Double, _ to: Double, _ fraction: Double) -> Double {
    if fraction == 1 { return to }
    return min(max(from * Elementary.exp(fraction * Elementary.log(to / from)), from), to)
  }

  /// Where a surrogate model sees the value: values of no order are equally far from each other
  /// (one-hot), integers stand in the middle of their part, so that all fractions that mean the
  /// same value are the same place (Garrido-Merchán and Hernández-Lobato 2020).
  func coordinates(of fraction: Double) -> [Double] {
    switch self {
    case .linear, .log: [fraction]
    case .integers: [(Double(part(of: fraction)) + 0.5) / Double(count ?? 1)]
    case .choices(let values): values.indices.map { $0 == part(of: fraction) ? 1 : 0 }
    }
  }
}
