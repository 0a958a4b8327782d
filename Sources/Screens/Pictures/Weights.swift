import NeuralNetworks
import TextInterface
import Tutoring

extension Timeline {
  /// Every weight and bias: its value, what the last update did to it, and its way so far.
  var readings: [Readings.Reading] {
    let values = state.parameters
    return values.indices.map { index in
      Readings.Reading(
        trainer.parameterNames[index].subscripted, values[index],
        change: cursor > 0 ? values[index] - previousParameters[index] : nil, history: way(index))
    }
  }

  private func way(_ parameter: Int) -> [Double] {
    guard cursor > 0 else { return [] }
    return trail.prefix(cursor + 1).map { $0[parameter] }
  }
}

extension String {
  /// The name of a variable as it is printed: `w1` as w₁; `w2[1][3]` stays as formulas have it.
  var subscripted: String {
    let digits = reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    guard count == digits.count + 1, let letter = first, letter.isLetter else { return self }
    return String(letter) + digits.map { Self.subscriptDigits[$0.wholeNumberValue ?? 0] }.joined()
  }

  private static let subscriptDigits = ["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"]
}
