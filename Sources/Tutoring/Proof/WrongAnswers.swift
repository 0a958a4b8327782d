import Foundation
import LessonScript

extension Session {
  /// Answers that are wrong, some of every kind that the question can be answered with: those that the author foresaw, one
  /// that nobody did, and one that is no answer at all. None of a prediction, which training judges.
  public func wrongAnswers(to question: Question) -> [String] {
    let foreseen = question.wrong.map { wrong in
      wrong.formula.map { question.written(formulas($0).toFourDigits) } ?? wrong.answer
    }
    switch question.kind {
    case .prediction: return []
    case .choice(let choices, let multiple):
      return wrongChoices(choices.count, of: question, multiple: multiple) + ["0"]
    case .number: return foreseen + [question.written(-98765), "?"]
    case .text: return foreseen + ["nothing of the kind"]
    case .order, .match: return wrongArrangements(of: question) + ["1"]
    case .point(let target):
      let wrong = candidates(target).names.filter { !target.rightAnswers.contains($0) }
      return [wrong.first, wrong.last].compactMap(\.self)
    }
  }

  /// The numbers of the author's own answer.
  private func rightNumbers(_ question: Question) -> [Int] {
    modelAnswer(to: question).split(separator: ",").compactMap { Int($0) }
  }

  /// Each choice alone that is not the answer; where several are right also all but one of these, and everything.
  private func wrongChoices(_ count: Int, of question: Question, multiple: Bool) -> [String] {
    let right = rightNumbers(question)
    let single = (1...max(count, 1)).map { [$0] }
    let all = Array(1...max(count, 1))
    let several = multiple ? [Array(right.dropFirst()), Array(right.dropLast()), all] : []
    return (single + several).filter { !$0.isEmpty && $0 != right }.map(Self.list)
  }

  /// What is right backwards, and with two neighbours exchanged at either end.
  private func wrongArrangements(of question: Question) -> [String] {
    let right = rightNumbers(question)
    guard right.count > 1 else { return [] }
    var (first, last) = (right, right)
    first.swapAt(0, 1)
    last.swapAt(right.count - 2, right.count - 1)
    return [Array(right.reversed()), first, last].map(Self.list)
  }
}

extension Double {
  /// As somebody would type it who reads it from a screen.
  fileprivate var toFourDigits: Double { Double(String(format: "%.4g", self)) ?? self }
}
