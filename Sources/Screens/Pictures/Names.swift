extension String {
  /// The name of a variable as it is printed: `w1` as w₁; `w2[1][3]` stays as formulas have it.
  var subscripted: String {
    let digits = reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    guard count == digits.count + 1, let letter = first, letter.isLetter else { return self }
    return String(letter) + digits.map { Self.subscriptDigits[$0.wholeNumberValue ?? 0] }.joined()
  }

  private static let subscriptDigits = ["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"]
}
