/// A positive finite number as decimal digits: 0.d₁d₂d₃… · 10^(exponent + 1), so the first digit counts
/// 10^exponent.
///
/// It starts from the shortest digits that name the number (Swift's `description`) and rounds half up, as one
/// does by hand: 2.675 to two decimals is 2.68, where C's `printf` goes by the binary value and prints 2.67.
struct DecimalDigits: Equatable {
  private(set) var digits: [UInt8]
  private(set) var exponent: Int

  init(_ magnitude: Double) {
    let parts = magnitude.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let all = mantissa.joined().utf8.map { $0 - 0x30 }
    let zeros = all.prefix { $0 == 0 }.count
    digits = Array(all[zeros...])
    exponent = mantissa[0].count - 1 - zeros + (parts.count > 1 ? Int(parts[1])! : 0)
    if digits.isEmpty {
      digits = [0]
      exponent = 0
    }
  }

  func rounded(significant count: Int) -> DecimalDigits {
    var result = self
    result.round(keeping: count)
    return result
  }

  /// Digits after the point are counted, zeros filled in.
  func fixed(decimals: Int) -> String {
    var rounded = self
    rounded.round(keeping: exponent + 1 + decimals)
    let whole = (0...max(0, rounded.exponent)).map { rounded.digit(max(0, rounded.exponent) - $0) }
    let fraction = (0..<decimals).map { rounded.digit(-1 - $0) }
    return Self.text(whole) + (decimals > 0 ? "." + Self.text(fraction) : "")
  }

  /// So many digits and a power of ten: `1.234e−5`.
  func scientific(digits count: Int) -> String {
    let rest = (1..<max(1, count)).map { digit(exponent - $0) }
    let sign = exponent < 0 ? "−" : ""
    return Self.text([digit(exponent)]) + (rest.isEmpty ? "" : "." + Self.text(rest)) + "e" + sign
      + String(exponent.magnitude)
  }

  /// Without zeros at the end of the fraction.
  static func trimmed(_ text: String) -> String {
    let parts = text.split(separator: "e")
    guard var number = parts.first.map(String.init), number.contains(".") else { return text }
    while number.last == "0" { number.removeLast() }
    if number.last == "." { number.removeLast() }
    return parts.count > 1 ? number + "e" + parts[1] : number
  }

  /// The digit that counts 10^place.
  private func digit(_ place: Int) -> UInt8 {
    let index = exponent - place
    return digits.indices.contains(index) ? digits[index] : 0
  }

  private mutating func round(keeping count: Int) {
    guard count < digits.count else { return }
    let roundsUp = count >= 0 && digits[count] >= 5
    digits = Array(digits.prefix(max(0, count)))
    if roundsUp { increment() }
    if digits.isEmpty {
      digits = [0]
      exponent = 0
    }
  }

  private mutating func increment() {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    if digits.count > 1 { digits.removeLast() }
    exponent += 1
  }

  private static func text(_ digits: some Sequence<UInt8>) -> String {
    digits.reduce(into: "") { $0.unicodeScalars.append(Unicode.Scalar($1 + 0x30)) }
  }
}
