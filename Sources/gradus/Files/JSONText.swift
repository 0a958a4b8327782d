import Foundation

extension Encodable {
  /// As JSON with sorted keys, without a last line end. Numbers are the shortest decimals that read back to the same
  /// bits.
  ///
  /// - Parameter isIndented: a line for each value; else one line for all, as large tables want it.
  func jsonText(isIndented: Bool = true) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isIndented { encoder.outputFormatting.insert(.prettyPrinted) }
    // Reports hold strings, whole numbers and finite numbers, which always encode.
    return String(decoding: (try? encoder.encode(self)) ?? Data(), as: UTF8.self)
  }
}

/// A number in a report: null where it is not finite.
struct JSONNumber: Encodable {
  let value: Double

  init(_ value: Double) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if value.isFinite { try container.encode(value) } else { try container.encodeNil() }
  }
}
