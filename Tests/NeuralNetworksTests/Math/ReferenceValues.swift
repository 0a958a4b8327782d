import Foundation
import Testing

/// Arguments and correctly rounded results of one function, from Fixtures/elementary_values.txt.
struct ReferenceValue: CustomStringConvertible {
  let arguments: [Double]
  let result: Double

  var description: String { "\(arguments) → \(result)" }

  /// The references that `function` misses by more than `units` in the last place.
  static func missed(
    _ name: String, by units: Int64, _ function: ([Double]) -> Double
  ) throws -> [ReferenceValue] {
    try values(of: name).filter { distance(function($0.arguments), $0.result) > units }
  }

  static func values(of name: String) throws -> [ReferenceValue] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/elementary_values.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let start = try #require(lines.firstIndex(of: name[...]))
    let values = lines[(start + 1)...].prefix { $0.contains(" ") }.map(ReferenceValue.init)
    try #require(values.count >= 1900)
    return values
  }

  private init(line: Substring) {
    let numbers = line.split(separator: " ").map { Double(bitPattern: UInt64($0, radix: 16)!) }
    arguments = Array(numbers.dropLast())
    result = numbers[numbers.count - 1]
  }

  /// How many doubles apart two numbers are; far for a NaN.
  private static func distance(_ a: Double, _ b: Double) -> Int64 {
    if a.isNaN || b.isNaN { return .max }
    let (difference, overflow) = place(a).subtractingReportingOverflow(place(b))
    return overflow ? .max : abs(difference)
  }

  /// The place of a number in the order of all doubles.
  private static func place(_ x: Double) -> Int64 {
    let bits = Int64(bitPattern: x.magnitude.bitPattern)
    return x.sign == .minus ? -bits : bits
  }
}
