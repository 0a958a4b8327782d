import LessonScript
import TextInterface
import Tutoring

/// Answers that are typed.
extension ScreenModel {
  /// Lets the answer field have the key, if an answer is typed here and the key belongs to one.
  mutating func type(_ key: Key) -> Bool {
    if key == .escape { return clearField() }
    return isTyped(key) && draft.field.handle(key)
  }

  private mutating func clearField() -> Bool {
    guard !draft.field.text.isEmpty else { return false }
    draft.field = TextField()
    return true
  }

  /// Whether a key belongs to the answer that is being typed.
  func isTyped(_ key: Key) -> Bool {
    guard let question = activeQuestion, question.isTyped else { return false }
    return belongsToAnswer(key, question)
  }

  private func belongsToAnswer(_ key: Key, _ question: Question) -> Bool {
    let hasBegun = !draft.field.text.isEmpty
    guard case .character(let character) = key else {
      return hasBegun && [.backspace, .delete, .left, .right, .home, .end].contains(key)
    }
    if case .text = question.kind { return hasBegun || (character != " " && character != "?") }
    // Once a number has begun everything typed belongs to it, so that a slip is seen, not obeyed.
    return hasBegun || "0123456789.-−".contains(character)
  }
}

extension Question {
  /// Whether the answer is typed, not chosen.
  var isTyped: Bool {
    switch kind {
    case .number, .text, .prediction: true
    case .choice, .order, .match, .point: false
    }
  }
}

/// Asking why a weight moved.
extension ScreenModel {
  /// The experiment whose weights can be asked about on this page.
  var explainedExperiment: String? {
    session.page.plots.first { $0.show.contains(.why) }?.experiment
  }

  mutating func moveWeight(by direction: Int) {
    guard let id = explainedExperiment, let count = session.timelines[id]?.trainer.parameterCount,
      count > 0
    else { return }
    weight = (weight + direction + count) % count
  }
}
