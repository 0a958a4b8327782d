import Foundation
import LessonScript

/// Compares an answer with the author's key.
struct Judge {
  var question: Question
  /// Computes the number a formula stands for, now.
  var value: (LocatedFormula) -> Double

  /// Whether the answer is right, and the computed truth where it is a number.
  func judge(_ answer: Answer) -> (isRight: Bool, truth: Double?) {
    switch (question.kind, answer) {
    case (.number(let formula, let tolerance), .number(let number)),
      (.prediction(let formula, _, let tolerance), .number(let number)):
      let truth = value(formula)
      return (tolerance.accepts(number, for: truth), truth)
    case (.choice(let choices, _), .choices(let chosen)):
      return (chosen == Self.rightChoices(choices), nil)
    case (.text(let accepted), .text(let text)):
      return (accepted.contains { Self.folded($0) == Self.folded(text) }, nil)
    default:
      return (false, nil)
    }
  }

  /// What the author foresaw about this wrong answer.
  func feedback(on text: String, _ answer: Answer) -> [Inline] {
    if case .choice(let choices, _) = question.kind, case .choices(let chosen) = answer {
      let first = chosen.first { !choices[$0 - 1].isRight && !choices[$0 - 1].feedback.isEmpty }
      if let first { return choices[first - 1].feedback }
    }
    return question.wrong.first { foresees($0, answer) }?.feedback ?? []
  }

  private func foresees(_ foreseen: ForeseenAnswer, _ answer: Answer) -> Bool {
    guard let expected = try? Answer.read(foreseen.answer, for: question.kind) else { return false }
    switch (expected, answer) {
    case (.number(let a), .number(let b)): return Tolerance.relative(0.001).accepts(b, for: a)
    case (.text(let a), .text(let b)): return Self.folded(a) == Self.folded(b)
    default: return expected == answer
    }
  }

  static func rightChoices(_ choices: [Question.Choice]) -> [Int] {
    choices.indices.filter { choices[$0].isRight }.map { $0 + 1 }
  }

  /// Case, accents and spare spaces do not make an answer wrong.
  static func folded(_ text: String) -> String {
    text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil
    )
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Question {
  /// How often an answer counts: the author's number, else two for a choice and three for anything typed.
  /// A prediction is said once.
  public var attemptLimit: Int {
    switch kind {
    case .prediction: 1
    case .choice: attempts ?? 2
    default: attempts ?? 3
    }
  }
}
