import Foundation
import LessonScript

/// Compares an answer with the author's key.
struct AnswerKey {
  var question: Question
  /// Computes the number a formula stands for, now.
  var value: (LocatedFormula) -> Double

  /// Whether the answer is right, and the computed truth where it is a number.
  func grade(_ answer: Answer) -> (isRight: Bool, truth: Double?) {
    switch (question.kind, answer) {
    case (.number(let formula, let tolerance), .number(let number)),
      (.prediction(let formula, _, let tolerance), .number(let number)):
      let truth = value(formula)
      return (tolerance.accepts(number, for: truth), truth)
    default: return (isRight(answer), nil)
    }
  }

  private func isRight(_ answer: Answer) -> Bool {
    switch (question.kind, answer) {
    case (.choice(let choices, _), .choices(let chosen)): chosen == Self.rightChoices(choices)
    case (.text(let accepted), .text(let text)):
      accepted.contains { Self.folded($0) == Self.folded(text) }
    case (.order(let items), .items(let order)): order == Array(items.indices)
    case (.match(let pairs, _), .items(let rights)): rights == Array(pairs.indices)
    case (.point(let target), .target(let name)): target.rightAnswers.contains(name)
    default: false
    }
  }

  /// What the author foresaw about this wrong answer.
  func feedback(on answer: Answer) -> [Inline] {
    if case .choice(let choices, _) = question.kind, case .choices(let chosen) = answer {
      let first = chosen.first { !choices[$0 - 1].isRight && !choices[$0 - 1].feedback.isEmpty }
      if let first { return choices[first - 1].feedback }
    }
    return question.wrong.first { foresees($0, answer) }?.feedback ?? []
  }

  private func foresees(_ foreseen: ForeseenAnswer, _ answer: Answer) -> Bool {
    switch answer {
    case .number(let number):
      expected(foreseen).map { wrong in
        [.relative(0.001), tolerance].contains { $0.accepts(number, for: wrong) }
      } ?? false
    case .text(let text): Self.folded(foreseen.answer) == Self.folded(text)
    default: false
    }
  }

  /// What the question allows; a wrong number may be off as much as a right one.
  private var tolerance: Tolerance {
    switch question.kind {
    case .number(_, let tolerance), .prediction(_, _, let tolerance): tolerance
    default: .absolute(0)
    }
  }

  /// The wrong number, computed where the author gives a formula.
  func expected(_ foreseen: ForeseenAnswer) -> Double? {
    foreseen.formula.map(value) ?? AnswerNumber(foreseen.answer)?.value
  }

  static func rightChoices(_ choices: [Question.Choice]) -> [Int] {
    choices.indices.filter { choices[$0].isRight }.map { $0 + 1 }
  }

  /// Case, accents, spare spaces and punctuation around it do not make an answer wrong.
  static func folded(_ text: String) -> String {
    text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil
    )
    .trimmingCharacters(in: .punctuationCharacters.union(.whitespacesAndNewlines))
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Question.PointTarget {
  /// Any of these is right.
  public var rightAnswers: [String] {
    switch self {
    case .parameters(let names, _): names
    case .examples(let rows, _): rows.map(String.init)
    }
  }
}

extension Session {
  /// Everything that could be pointed at, in the order of the screen, and the experiment it belongs to.
  public func candidates(_ target: Question.PointTarget) -> (names: [String], experiment: String?) {
    let id = target.experiment ?? page.experiment
    guard let timeline = id.flatMap({ timelines[$0] }) else { return ([], id) }
    switch target {
    case .parameters: return (timeline.trainer.parameterNames, id)
    case .examples: return ((1...max(timeline.experiment.dataset.count, 1)).map(String.init), id)
    }
  }
}

extension Tolerance {
  /// Whether `answer` is near enough to `truth`. The borders count as near, and so does a difference that
  /// is only rounding: one part in 10¹² of the larger number.
  func accepts(_ answer: Double, for truth: Double) -> Bool {
    guard answer.isFinite, truth.isFinite else { return false }
    let rounding = 1e-12 * max(abs(answer), abs(truth))
    return abs(answer - truth) <= allowance(for: truth) + rounding
  }

  private func allowance(for truth: Double) -> Double {
    switch self {
    case .absolute(let width): width
    case .relative(let share): share * abs(truth)
    }
  }
}
