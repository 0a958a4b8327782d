/// A number as people write it in a table: an optional sign, digits with at most one point, an
/// optional exponent. The nearest Double; infinite if there is none.
///
/// Narrower than `Double(String)`, which also reads `inf`, `nan` and hexadecimal.
struct DecimalNumber: Equatable {
  var value: Double

  init?(_ text: String) {
    guard Self.isWritten(text), let value = Double(text) else { return nil }
    self.value = value
  }

  private static func isWritten(_ text: String) -> Bool {
    var rest = Substring(text).utf8
    skipSign(&rest)
    let whole = skipDigits(&rest)
    let fraction = skip(".", &rest) ? skipDigits(&rest) : 0
    guard whole + fraction > 0 else { return false }
    guard skip("e", &rest) || skip("E", &rest) else { return rest.isEmpty }
    skipSign(&rest)
    return skipDigits(&rest) > 0 && rest.isEmpty
  }

  private static func skipSign(_ rest: inout Substring.UTF8View) {
    _ = skip("-", &rest) || skip("+", &rest)
  }

  private static func skip(_ scalar: Unicode.Scalar, _ rest: inout Substring.UTF8View) -> Bool {
    guard rest.first == UInt8(ascii: scalar) else { return false }
    rest.removeFirst()
    return true
  }

  private static func skipDigits(_ rest: inout Substring.UTF8View) -> Int {
    let start = rest.count
    rest = rest.drop { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
    return start - rest.count
  }
}
