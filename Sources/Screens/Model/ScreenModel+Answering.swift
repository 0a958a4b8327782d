import LessonScript
import TextInterface
import Tutoring

/// Keys that belong to the answer that waits: whatever is typed into a field, and the letters of choices.
extension ScreenModel {
  /// Lets the answer have the key, if it belongs to one.
  mutating func takeForAnswer(_ key: Key, at time: ContinuousClock.Instant) -> Bool {
    if case .click = key, hasKeysOfItsOwn { return resumeAnswer() }
    guard belongsToAnswer(key), let question = activeQuestion else { return false }
    if let place = place(lettered: key, in: question) {
      choose(place)
    } else if key == .space, hasBlankField {
      tellWhatToType(at: time)
    } else {
      showsPictures = false
      draft.isAnswering = true
      _ = draft.field.handle(key)
    }
    return true
  }

  /// Whether a key belongs to the answer that waits. A digit means nothing else, so it leads back into a field that was left.
  func belongsToAnswer(_ key: Key) -> Bool {
    guard let question = activeQuestion else { return false }
    guard question.isTyped else {
      return draft.isAnswering && place(lettered: key, in: question) != nil
    }
    guard draft.isAnswering else { return key.isDigit }
    switch key {
    case .space where isPlaying && hasBlankField: return false
    case .character, .paste, .backspace, .delete, .home, .end: return true
    case .control(let letter): return "abdefkuw".contains(letter)
    // In an empty field there is nowhere to go, so the arrows turn the page.
    case .left, .right: return !draft.field.text.isEmpty
    default: return false
    }
  }

  private var hasBlankField: Bool { draft.field.text.allSatisfy(\.isWhitespace) }

  /// Space in a field without an answer types nothing that could be seen, and does nothing else that it might be meant for.
  private mutating func tellWhatToType(at time: ContinuousClock.Instant) {
    if belongsToEndedTraining(.space, at: time) { return }
    remark =
      switch session.refusal(of: .train(updates: 1)) {
      case nil: "Type an answer first; or Esc, then Space trains."
      case .predictFirst(let question, let page)?:
        Refusal.predictFirst(question: question, page: page).sentence
      default: Answer.Malformed.empty.sentence
      }
  }

  /// Whether letters, or all keys that are typed, belong to the answer until Esc gives them back.
  var hasKeysOfItsOwn: Bool {
    activeQuestion.map { $0.isTyped || letterCount(of: $0) > 0 } ?? false
  }

  /// How many letters, from a, name something to choose.
  func letterCount(of question: Question) -> Int {
    switch question.kind {
    case .choice, .order, .match: min(session.shuffledItems(of: question).items.count, 26)
    case .number, .text, .prediction, .point: 0
    }
  }

  private func place(lettered key: Key, in question: Question) -> Int? {
    guard case .character(let character) = key, let code = character.asciiValue else { return nil }
    let place = Int(code) - Int(Character("a").asciiValue ?? 0)
    return (0..<letterCount(of: question)).contains(place) ? place : nil
  }

  /// Letters belong to the answer again.
  mutating func resumeAnswer() -> Bool {
    draft.isAnswering = true
    return true
  }
}

extension Key {
  fileprivate var isDigit: Bool {
    if case .character(let character) = self { ("0"..."9").contains(character) } else { false }
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
