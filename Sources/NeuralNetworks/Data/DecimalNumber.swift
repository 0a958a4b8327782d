/// A number as people write it in a table: an optional sign, digits with at most one point, an
/// optional exponent. The nearest Double; infinite if there is none.
///
/// Narrower than `Double(String)`, which also reads `inf`, `nan` and hexadecimal.
struct DecimalNumber: Equatable {
  var value: Double

  /// - Parameter decimal: what stands before the fraction, `.` or `,`.
  init?(_ text: String, decimal: Unicode.Scalar = ".") {
    var text = text
    guard let parts = text.withUTF8({ DecimalParts($0, decimal: UInt8(ascii: decimal)) }) else {
      return nil
    }
    guard let value = parts.exactValue ?? Self.nearest(text, decimal) else { return nil }
    self.value = value
  }

  private static func nearest(_ text: String, _ decimal: Unicode.Scalar) -> Double? {
    Double(decimal == "." ? text : String(text.map { $0 == Character(decimal) ? "." : $0 }))
  }
}

/// A written number is ± digits · 10^exponent.
private struct DecimalParts {
  private var isNegative = false
  private var digits: UInt64 = 0
  private var digitCount = 0
  private var exponent = 0

  /// nil if the text is not a number.
  init?(_ text: UnsafeBufferPointer<UInt8>, decimal: UInt8) {
    var rest = text[...]
    isNegative = Self.skipSign(&rest)
    readDigits(&rest)
    if rest.first == decimal {
      rest.removeFirst()
      let whole = digitCount
      readDigits(&rest)
      exponent = whole - digitCount
    }
    guard digitCount > 0 else { return nil }
    if let letter = rest.first {
      guard letter | 0x20 == UInt8(ascii: "e") else { return nil }
      rest.removeFirst()
      guard readExponent(&rest) else { return nil }
    }
  }

  /// The nearest Double where digits and power of ten are both exact, so that only their product or
  /// quotient is rounded; nil elsewhere. (Clinger 1990, How to read floating point numbers accurately)
  var exactValue: Double? {
    guard digitCount <= 15, abs(exponent) < Self.powers.count else { return nil }
    let power = Self.powers[abs(exponent)]
    let value = exponent < 0 ? Double(digits) / power : Double(digits) * power
    return isNegative ? -value : value
  }

  /// The powers of ten that are Doubles.
  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Wraps around after 19 digits, which `exactValue` has given up by then.
  private mutating func readDigits(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) {
    while let digit = Self.skipDigit(&rest) {
      digits = digits &* 10 &+ UInt64(digit)
      digitCount += 1
    }
  }

  /// False if no digits come, or something after them. Stops counting where every number is 0 or ∞.
  private mutating func readExponent(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let isNegative = Self.skipSign(&rest)
    guard !rest.isEmpty else { return false }
    var size = 0
    while let digit = Self.skipDigit(&rest) { size = min(size * 10 + Int(digit), 1_000_000) }
    exponent += isNegative ? -size : size
    return rest.isEmpty
  }

  private static func skipSign(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else {
      return false
    }
    rest.removeFirst()
    return sign == UInt8(ascii: "-")
  }

  private static func skipDigit(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> UInt8? {
    guard let byte = rest.first, byte &- UInt8(ascii: "0") < 10 else { return nil }
    rest.removeFirst()
    return byte - UInt8(ascii: "0")
  }
}
