import LessonScript
import TextInterface
import Tutoring

/// How much of an answer in parts is right: `Of your three, two are right; one is missing.`
struct PartsSentence {
  let parts: AnswerParts
  let kind: Question.Kind

  init(_ parts: AnswerParts, _ kind: Question.Kind) {
    self.parts = parts
    self.kind = kind
  }

  var text: String {
    switch kind {
    case .order: order
    default: picks
    }
  }

  private var picks: String {
    let missing = parts.missing == 0 ? "" : "; \(Self.areMissing(parts.missing))"
    switch (parts.marks.count, parts.right) {
    case (1, 1): return "Yours is right\(missing)."
    case (1, 0): return "Yours is wrong\(missing)."
    case (let given, let right) where given == right:
      return "Your \(Self.word(given)) are right\(missing)."
    case (let given, 0): return "None of your \(Self.word(given)) is right\(missing)."
    case (let given, let right):
      return
        "Of your \(Self.word(given)), \(Self.word(right)) \(right == 1 ? "is" : "are") right\(missing)."
    }
  }

  private var order: String {
    switch parts.right {
    case 0: "Something else comes first."
    case 1: "The first is right, not the second."
    case let right: "Right up to the \(Self.ordinal(right)), not after it."
    }
  }

  private static func areMissing(_ count: Int) -> String {
    count == 1 ? "one is missing" : "\(word(count)) are missing"
  }

  private static let words = [
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
  ]
  private static let ordinals = [
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
  ]

  private static func word(_ count: Int) -> String {
    words.indices.contains(count) ? words[count] : "\(count)"
  }

  private static func ordinal(_ count: Int) -> String {
    ordinals.indices.contains(count) ? ordinals[count] : "\(count)."
  }
}

extension Question {
  /// Whether an answer has parts that may be right one by one.
  var isOfParts: Bool {
    switch kind {
    case .choice(_, let multiple): multiple
    case .order, .match: true
    case .number, .text, .prediction, .point: false
    }
  }
}

extension WordsPane {
  /// `ln 4, understood as 1.386`, or a number as it was typed, if it is plain or written as the author asks.
  func understood(_ answer: String, _ number: TypedNumber, _ question: Question) -> String {
    let typed = answer.withShortNumbers.replacing("-", with: "−")
    guard !number.isPlain, question.numberStyles.count > 1 else { return typed }
    let value = model.session.progress(of: question.id).understood ?? number.value
    return "\(typed), understood as \(NumberFormat.short.string(value))"
  }
}

extension String {
  /// Numbers as a program writes them, with more digits than anyone types or with `.0` behind a whole number, are
  /// rounded as all others on the screen.
  fileprivate var withShortNumbers: String {
    replacing(/[0-9]+\.[0-9]+(?:e[-+]?[0-9]+)?/) { match in
      let text = String(match.output)
      let isTyped = text.count <= Self.mostDigitsTyped && !text.hasSuffix(".0")
      return isTyped ? text : Double(text).map(NumberFormat.short.string) ?? text
    }
  }

  private static let mostDigitsTyped = 12
}
