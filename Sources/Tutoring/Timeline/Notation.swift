import NeuralNetworks

/// What units and parameters are called wherever a learner reads them.
///
/// One unit has w₁, w₂ … and b. In other networks of fully connected layers inputs are x₁ x₂ …, hidden units h₁ h₂ …
/// (h¹₁, h²₁ … where several layers are hidden, the layer above), outputs ŷ or ŷ₁ ŷ₂ …; a weight is called by its edge,
/// x₁→h₂, and a bias by its unit, b(h₂). Where there are other layers, parameters keep the names that formulas have.
public struct Notation: Sendable {
  private let layout: ParameterLayout
  /// How many units each dense layer has; nil where there are other layers with parameters.
  private let units: [Int]?

  /// The names for the network of an experiment under way.
  public init(_ timeline: Timeline) {
    layout = timeline.trainer.parameterLayout
    let (units, layers) = (timeline.experiment.denseUnits, layout.layerCount)
    self.units = units.flatMap { $0.count == layers ? $0 : nil }
  }

  /// x₁
  public func input(_ number: Int) -> String { "x" + number.inSubscript }

  /// A unit of a layer, both counted from 1 over layers with parameters: h₂, h²₁, ŷ.
  public func unit(_ number: Int, ofLayer layer: Int) -> String {
    guard let units, layer < units.count else { return output(number) }
    return letters(ofLayer: layer) + number.inSubscript
  }

  /// The units of a layer as one: x, h, h², ŷ.
  public func letters(ofLayer layer: Int) -> String {
    guard layer > 0 else { return "x" }
    guard let units, layer < units.count else { return "ŷ" }
    return units.count > 2 ? "h" + layer.inSuperscript : "h"
  }

  /// What unit `number` of the last layer answers: ŷ where it is the only one, else ŷ₁, ŷ₂ …
  public func output(_ number: Int) -> String {
    units?.last == 1 ? "ŷ" : "ŷ" + number.inSubscript
  }

  /// A weight or a bias: w₁ and b of a single unit, else x₁→h₂ and b(h₂).
  public func name(of index: ParameterIndex) -> String {
    guard units != nil, !layout.isOneUnit else { return layout.name(of: index).subscripted }
    let unit = unit(index.unit, ofLayer: index.layer)
    return source(of: index).map { "\($0)→\(unit)" } ?? "b(\(unit))"
  }

  /// What comes in through a weight: x₁ or the unit below; nil for what is no weight of a dense layer.
  public func source(of index: ParameterIndex) -> String? {
    guard units != nil, index.kind == .weight, let number = index.input else { return nil }
    return index.layer == 1 ? input(number) : unit(number, ofLayer: index.layer - 1)
  }

  /// The parameter at an offset.
  public func name(at offset: Int) -> String { name(of: layout.index(at: offset)) }

  /// The parameter that formulas call by a name, as `w1[2][1]`; the name itself where there is none such.
  public func name(ofFormula name: String) -> String {
    layout.index(named: name).map(self.name(of:)) ?? name.subscripted
  }
}

extension Timeline {
  /// Where training left the numbers, and what first.
  var divergence: (step: Int, first: String)? {
    trainer.divergence.map { divergence in
      switch divergence.quantity {
      case .loss: (divergence.step, "the loss")
      case .parameter(let offset, _): (divergence.step, Notation(self).name(at: offset))
      }
    }
  }
}

extension Experiment {
  /// The units of each layer, where all layers with parameters are fully connected; else nil.
  fileprivate var denseUnits: [Int]? {
    var units: [Int] = []
    for layer in layers {
      switch layer {
      case .activation, .dropout, .flatten: continue
      case .dense(let dense): units.append(dense.units)
      default: return nil
      }
    }
    return units.isEmpty ? nil : units
  }
}

extension String {
  /// The name of a variable as it is printed: `w1` as w₁; `w2[1][3]` stays as formulas have it.
  public var subscripted: String {
    let digits = reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    guard count == digits.count + 1, let letter = first, letter.isLetter,
      let number = Int(String(digits)), String(number) == String(digits)
    else { return self }
    return String(letter) + number.inSubscript
  }
}

extension Int {
  fileprivate var inSubscript: String { spelled(with: Array("₀₁₂₃₄₅₆₇₈₉")) }
  fileprivate var inSuperscript: String { spelled(with: Array("⁰¹²³⁴⁵⁶⁷⁸⁹")) }

  private func spelled(with digits: [Character]) -> String {
    String(String(self).compactMap(\.wholeNumberValue).map { digits[$0] })
  }
}
