/// How a number is written: four significant digits unless told otherwise (and all digits before the point), a
/// true minus sign, words for what is not a number.
public struct NumberFormat: Equatable, Sendable {
  enum Precision: Equatable, Sendable {
    case significant(Int)
    case decimals(Int)
  }

  let precision: Precision
  /// True where zeros at the end are left out.
  let trims: Bool
  /// True where positive numbers carry a plus sign.
  let plus: Bool

  private init(_ precision: Precision, trims: Bool, plus: Bool) {
    self.precision = precision
    self.trims = trims
    self.plus = plus
  }

  /// So many digits after the point, always.
  public static func decimals(_ count: Int, plus: Bool = false) -> NumberFormat {
    NumberFormat(.decimals(min(max(0, count), 15)), trims: false, plus: plus)
  }

  /// So many significant digits; `trims` leaves out zeros at the end: `0.5`, not `0.5000`.
  public static func significant(
    _ count: Int, trims: Bool = false, plus: Bool = false
  ) -> NumberFormat {
    NumberFormat(.significant(min(max(1, count), 15)), trims: trims, plus: plus)
  }

  /// Four significant digits.
  public static let standard = NumberFormat.significant(4)
  /// Four significant digits at most, as one writes by hand: `2.6`, `−10.1`, `22`.
  public static let short = NumberFormat.significant(4, trims: true)

  /// What stands for NaN.
  public static let notANumber = "not a number"

  /// The number as text.
  public func string(_ value: Double) -> String {
    if value.isNaN { return Self.notANumber }
    if value.isInfinite { return value < 0 ? "−infinity" : "infinity" }
    let digits = self.digits(value.magnitude)
    let isZero = !digits.contains { ("1"..."9").contains($0) }
    if isZero || (value > 0 && !plus) { return digits }
    return (value < 0 ? "−" : "+") + digits
  }

  private func digits(_ magnitude: Double) -> String {
    switch precision {
    case .decimals(let count): return DecimalDigits(magnitude).fixed(decimals: count)
    case .significant(let count):
      let text = Self.significant(count, of: DecimalDigits(magnitude))
      return trims ? DecimalDigits.trimmed(text) : text
    }
  }

  /// Digits before the point are never lost: 615440 stays what it is.
  private static func significant(_ count: Int, of number: DecimalDigits) -> String {
    let rounded = number.rounded(significant: count)
    if rounded.exponent > 9 || rounded.exponent < -4 { return rounded.scientific(digits: count) }
    return number.fixed(decimals: max(0, count - 1 - rounded.exponent))
  }
}

/// A column of numbers that line up on the point and keep their width while they change: the digits depend on the
/// largest magnitude only, and by whole powers of ten.
public struct NumberColumn: Equatable, Sendable {
  /// Digits after the point.
  public let decimals: Int
  /// Columns taken by every string.
  public let width: Int
  private let plus: Bool

  /// - Parameter values: the numbers of the column, or only its largest and smallest.
  /// - Parameter plus: whether positive numbers carry a plus sign.
  /// - Parameter decimals: digits after the point; nil leaves them to the largest magnitude.
  public init(for values: some Sequence<Double>, plus: Bool = false, decimals fixed: Int? = nil) {
    let largest = values.lazy.filter(\.isFinite).map(\.magnitude).max() ?? 0
    let whole = max(2, largest < 1 ? 1 : DecimalDigits(largest).exponent + 1)
    decimals = fixed ?? max(0, min(3, 6 - whole))
    width = min(15, 1 + whole + (decimals > 0 ? 1 + decimals : 0))
    self.plus = plus
  }

  /// The number as text.
  public func string(_ value: Double) -> String {
    if value.isNaN { return "nan".padded(to: width, .right) }
    if value.isInfinite { return (value < 0 ? "−inf" : "inf").padded(to: width, .right) }
    let text = NumberFormat.decimals(decimals, plus: plus).string(value)
    let fitting =
      text.columns <= width ? text : NumberFormat.significant(3, plus: plus).string(value)
    return fitting.padded(to: width, .right)
  }
}

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
