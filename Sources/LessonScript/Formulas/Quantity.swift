import NeuralNetworks

/// What a name in a formula stands for.
///
/// The parser turns each name into its quantity once. Checks and evaluation work on quantities and
/// never compare spellings; these enums are the only list of names.
public enum Quantity: Hashable, Sendable {
  /// A number about an experiment as a whole, such as `loss`.
  case measure(Measure)
  /// What became of many seeds, such as `successes`.
  case survey(SurveyCount)
  /// What the last layer computes for given inputs: `score(9, 8)`, `output[2](9, 8)`.
  case lastLayer(LastLayer)
  /// A weight, a bias or the like: `w1[2][1]`, `b`.
  case parameter(Parameter)
  /// A number inside the network while one example goes through: `z2[1](3)`.
  case trace(Trace)
  /// Arithmetic on arguments: `min(x, y)`.
  case function(Function)

  /// A number about an experiment as a whole.
  public enum Measure: String, Sendable, CaseIterable {
    /// Updates made so far.
    case step
    /// Whole passes over the data made so far.
    case epoch
    /// Examples misjudged now.
    case mistakes
    /// Examples misjudged during the last whole epoch, each before its own update.
    case epochMistakes = "epoch_mistakes"
    /// The loss over the training data.
    case loss
    /// The share of the training examples on the right side.
    case accuracy
    /// The learning rate.
    case rate
    /// How many weights and biases there are.
    case parameters
  }

  /// A count over the trainings of a survey, by `seeds`.
  public enum SurveyCount: String, Sendable, CaseIterable {
    /// Trainings made so far.
    case trials
    /// How many of them succeeded.
    case successes
  }

  /// A number of the last layer, for inputs of the author's choice.
  public enum LastLayer: String, Sendable, CaseIterable {
    /// The sum before the activation.
    case score
    /// What the network says.
    case output
  }

  /// A family of parameters and the number after its letters.
  ///
  /// In a network of one unit the number of a weight is its input's and the bias has none; in every
  /// other it is the layer's, counted over layers with parameters.
  public struct Parameter: Hashable, Sendable {
    /// What the letters say.
    public var kind: ParameterIndex.Kind
    /// What the digits say; nil for `b` alone.
    public var number: Int?

    /// The parameter that the name and the indices behind it mean in a network of this layout; nil
    /// where it has none such.
    public func index(_ indices: [Int], in layout: ParameterLayout) -> ParameterIndex? {
      let index: ParameterIndex
      switch (layout.isOneUnit, kind, number) {
      case (true, .weight, let input?) where indices.isEmpty:
        index = ParameterIndex(.weight, layer: 1, 1, input)
      case (true, .bias, nil): index = ParameterIndex(.bias, layer: 1, 1)
      case (false, _, let layer?): index = ParameterIndex(kind, layer: layer, indices: indices)
      default: return nil
      }
      return layout.offset(of: index) == nil ? nil : index
    }
  }

  /// A number inside a layer, and the layer's number, counted over layers with parameters.
  public struct Trace: Hashable, Sendable {
    /// What the letters say.
    public var kind: Kind
    /// What the digits say.
    public var layer: Int

    /// The numbers that a unit has while an example goes through, by their letters.
    public enum Kind: String, Sendable, CaseIterable {
      /// z, the sum before the activation.
      case sum = "z"
      /// a = f(z), what the unit hands on.
      case activation = "a"
      /// δ = ∂L/∂z
      case delta
    }
  }

  /// Arithmetic that formulas know by name.
  public enum Function: String, Sendable, CaseIterable {
    /// |x|
    case abs
    /// √x
    case sqrt
    /// eˣ
    case exp
    /// The natural logarithm.
    case ln
    /// The smallest of the arguments.
    case min
    /// The largest of the arguments.
    case max
    /// The nearest whole number, or so many decimals.
    case round
  }
}

extension Quantity {
  /// The quantity of this name; nil if there is none.
  public init?(name: String) {
    let letters = name.prefix { !$0.isNumber }
    let number = Self.number(name.dropFirst(letters.count))
    if let it = Measure(rawValue: name) {
      self = .measure(it)
    } else if let it = SurveyCount(rawValue: name) {
      self = .survey(it)
    } else if let it = LastLayer(rawValue: name) {
      self = .lastLayer(it)
    } else if let it = Function(rawValue: name) {
      self = .function(it)
    } else if let number, let kind = ParameterIndex.Kind(letters: letters) {
      self = .parameter(Parameter(kind: kind, number: number))
    } else if let number, let kind = Trace.Kind(rawValue: String(letters)) {
      self = .trace(Trace(kind: kind, layer: number))
    } else if name == ParameterIndex.Kind.bias.letters {
      self = .parameter(Parameter(kind: .bias, number: nil))
    } else {
      return nil
    }
  }

  /// A number from 1 as one writes it, without zeros before it.
  private static func number(_ digits: Substring) -> Int? {
    guard let number = Int(digits), number >= 1, digits == "\(number)" else { return nil }
    return number
  }

  /// As it is written.
  public var name: String {
    switch self {
    case .measure(let it): it.rawValue
    case .survey(let it): it.rawValue
    case .lastLayer(let it): it.rawValue
    case .parameter(let it): it.kind.letters + (it.number.map(String.init) ?? "")
    case .trace(let it): "\(it.kind.rawValue)\(it.layer)"
    case .function(let it): it.rawValue
    }
  }

  /// One of each: what is suggested for a name that is unknown, numbered ones with 1.
  public static let all: [Quantity] =
    Measure.allCases.map(Quantity.measure) + SurveyCount.allCases.map(Quantity.survey)
    + [Parameter(kind: .weight, number: 1), Parameter(kind: .bias, number: nil)]
    .map(Quantity.parameter)
    + ParameterIndex.Kind.allCases.filter { $0 != .weight }
    .map { .parameter(Parameter(kind: $0, number: 1)) }
    + LastLayer.allCases.map(Quantity.lastLayer)
    + Trace.Kind.allCases.map { .trace(Trace(kind: $0, layer: 1)) }
    + Function.allCases.map(Quantity.function)
}

extension ParameterIndex.Kind {
  fileprivate init?(letters: Substring) {
    guard let kind = Self.allCases.first(where: { $0.letters == letters }) else { return nil }
    self = kind
  }
}
