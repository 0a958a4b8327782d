import Foundation
import LessonScript

/// A learner's answer, read from the text they typed or chose.
public enum Answer: Equatable, Sendable {
  case number(Double)
  /// Choices by their number, from 1, in ascending order.
  case choices([Int])
  case text(String)

  /// Why a text is no answer.
  public enum Malformed: Error, Equatable, Sendable {
    case empty
    case notANumber(String)
    case notAChoice(String, of: Int)
    case onlyOneChoice
  }

  public static func read(_ text: String, for kind: Question.Kind) throws(Malformed) -> Answer {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty else { throw .empty }
    switch kind {
    case .number, .prediction:
      guard let number = number(text) else { throw .notANumber(text) }
      return .number(number)
    case .choice(let choices, let multiple):
      return try .choices(Self.choices(text, among: choices.count, multiple: multiple))
    case .text, .order, .match, .point:
      return .text(text)
    }
  }

  /// Reads 0.5, .5, 0,5, 1/2, 5e-1 and 50%, with − or - for minus.
  static func number(_ text: String) -> Double? {
    let plain = text.replacing("−", with: "-").replacing(" ", with: "")
    if plain.hasSuffix("%") { return number(String(plain.dropLast())).map { $0 / 100 } }
    let parts = plain.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 { return quotient(parts[0], parts[1]) }
    return decimal(plain)
  }

  private static func quotient(_ numerator: Substring, _ denominator: Substring) -> Double? {
    guard let n = decimal(String(numerator)), let d = decimal(String(denominator)), d != 0
    else { return nil }
    return n / d
  }

  private static func decimal(_ text: String) -> Double? {
    let allowed = Set("0123456789+-.,eE")
    guard text.allSatisfy(allowed.contains) else { return nil }
    guard let value = Double(text.replacing(",", with: ".")), value.isFinite else { return nil }
    return value
  }

  private static func choices(
    _ text: String, among count: Int, multiple: Bool
  ) throws(Malformed) -> [Int] {
    var numbers: Set<Int> = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
      guard let number = Int(part), (1...max(count, 1)).contains(number)
      else { throw .notAChoice(String(part), of: count) }
      numbers.insert(number)
    }
    guard multiple || numbers.count == 1 else { throw .onlyOneChoice }
    return numbers.sorted()
  }
}
