import Foundation
import TextInterface

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
    let text = String(decoding: (try? encoder.encode(self)) ?? Data(), as: UTF8.self)
    return text.escapingObeyedCharacters
  }
}

extension String {
  /// JSON in which everything that a terminal would obey is written as `\u` and its number. Only strings can hold
  /// such characters, for the encoder escapes the first 32 itself.
  fileprivate var escapingObeyedCharacters: String {
    if utf8.allSatisfy({ $0 < 0x7F }) { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      let character = String(scalar)
      if scalar != "\n", character.sanitizedForTerminal() != character {
        text += "\\u" + String(format: "%04x", scalar.value)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
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
