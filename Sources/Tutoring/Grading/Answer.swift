import Foundation
import LessonScript

/// A learner's answer, read from the text they typed or chose.
public enum Answer: Equatable, Sendable {
  case number(TypedNumber)
  /// Choices by their number, from 1, in ascending order.
  case choices([Int])
  case text(String)
  /// The author's items, from 0: in the order given, or one for each left side.
  case items([Int])
  /// A parameter's name, or a row of the data from 1.
  case target(String)

  /// Why a text is no answer.
  public enum Malformed: Error, Equatable, Sendable {
    case empty
    /// More bytes than an answer may have.
    case tooLong(atMost: Int)
    case notANumber(String, TypedNumber.Problem)
    /// A number, but not as the question wants it written.
    case wrongStyle(AnswerNumber.Style, wanted: [AnswerNumber.Style])
    case notAChoice(String, of: Int)
    case onlyOneChoice
    /// So many numbers are wanted, each once.
    case notEachOnce(count: Int)
  }

  /// - Parameter shuffled: how the question's items are shown to this learner.
  static func read(
    _ typed: String, for question: Question, shown shuffled: ShuffledItems
  ) throws(Malformed) -> Answer {
    guard typed.utf8.count <= Action.longestText else { throw .tooLong(atMost: Action.longestText) }
    let text = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty else { throw .empty }
    switch question.kind {
    case .number, .prediction: return .number(try number(text, in: question.numberStyles))
    case .choice(let choices, let multiple):
      return .choices(try Self.choices(text, among: choices.count, multiple: multiple))
    case .order(let items, _): return try .items(Self.items(text, items.count, shuffled))
    case .match(let pairs, _): return try .items(Self.items(text, pairs.count, shuffled))
    case .point: return .target(text.filter { !$0.isWhitespace })
    case .text: return .text(text)
    }
  }

  private static func number(
    _ text: String, in styles: [AnswerNumber.Style]
  ) throws(Malformed) -> TypedNumber {
    let number: TypedNumber
    do { number = try TypedNumber(text) } catch { throw .notANumber(text, error) }
    guard styles.contains(number.style) else { throw .wrongStyle(number.style, wanted: styles) }
    return number
  }

  private static func choices(
    _ text: String, among count: Int, multiple: Bool
  ) throws(Malformed) -> [Int] {
    let numbers = Set(try numbers(text, upTo: count))
    guard multiple || numbers.count == 1 else { throw .onlyOneChoice }
    return numbers.sorted()
  }

  private static func items(
    _ text: String, _ count: Int, _ shuffled: ShuffledItems
  ) throws(Malformed) -> [Int] {
    let numbers = try numbers(text, upTo: shuffled.items.count)
    guard numbers.count == count, Set(numbers).count == count
    else { throw .notEachOnce(count: count) }
    return numbers.compactMap(shuffled.item)
  }

  /// Numbers from 1, with commas or spaces between them.
  private static func numbers(_ text: String, upTo count: Int) throws(Malformed) -> [Int] {
    var numbers: [Int] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
      guard let number = Int(part), (1...max(count, 1)).contains(number)
      else { throw .notAChoice(String(part), of: count) }
      numbers.append(number)
    }
    return numbers
  }
}

extension Answer {
  /// Whether nobody has to be told what was understood.
  var isPlain: Bool { if case .number(let number) = self { number.isPlain } else { true } }
}

extension Session {
  /// The learner's text as an answer to this question.
  public func read(_ text: String, for question: Question) throws(Answer.Malformed) -> Answer {
    try Answer.read(text, for: question, shown: shuffledItems(of: question))
  }

  /// How this learner sees the items of a question.
  public func shuffledItems(of question: Question) -> ShuffledItems {
    ShuffledItems(question, seed: seed)
  }
}

extension String {
  /// Without blanks around it, and without what would move a terminal's cursor, end a line or turn the direction of writing. A learner's text is
  /// shown and reported like this.
  var onOneLine: String {
    String(String.UnicodeScalarView(unicodeScalars.filter(\.isPlain)))
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension Unicode.Scalar {
  fileprivate var isPlain: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    default: !properties.isBidiControl
    }
  }
}
