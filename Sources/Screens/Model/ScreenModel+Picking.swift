import LessonScript
import TextInterface
import Tutoring

/// Answers that are chosen, not typed.
extension ScreenModel {
  /// What the learner has said so far, if it is enough to be an answer.
  func draftedAnswer(to question: Question) -> String? {
    switch question.kind {
    case .choice(_, let multiple):
      // Answers name choices as the author numbers them, however they are shown.
      let shown = session.shuffledItems(of: question).items
      let places = multiple ? draft.marked.sorted() : draft.selected.map { [$0] } ?? []
      return places.isEmpty ? nil : Self.list(places.map { shown[$0] }.sorted())
    case .order, .match:
      return draft.pickCount == wantedPicks ? Self.list(draft.picked.compactMap(\.self)) : nil
    case .point(let target):
      let names = session.candidates(target).names
      return draft.selected.flatMap { names.indices.contains($0) ? names[$0] : nil }
    case .number, .text, .prediction:
      return draft.field.text.allSatisfy(\.isWhitespace) ? nil : draft.field.text
    }
  }

  /// Numbers from 1 for places from 0.
  private static func list(_ places: [Int]) -> String {
    places.map { "\($0 + 1)" }.joined(separator: ",")
  }

  /// How many choices, items or candidates there are to choose from.
  var selectableCount: Int {
    guard let question = activeQuestion else { return 0 }
    return switch question.kind {
    case .choice, .order, .match: session.shuffledItems(of: question).items.count
    case .point(let target): session.candidates(target).names.count
    case .number, .text, .prediction: 0
    }
  }

  /// How many picks make an answer; 0 where nothing is picked.
  var wantedPicks: Int {
    switch activeQuestion?.kind {
    case .order(let items, _)?: items.count
    case .match(let pairs, _)?: pairs.count
    default: 0
    }
  }

  /// Whether there is something under the marker that can be picked.
  var canPick: Bool {
    draft.pickCount < wantedPicks
      && draft.selected.map { !draft.picked.contains($0) } ?? false
  }

  /// To the next thing that has not been picked yet, or the next knob.
  mutating func moveMarker(by direction: Int) {
    guard selectableCount > 0 else { return moveKnob(by: direction) }
    let count = selectableCount
    var place = draft.selected ?? (direction > 0 ? -1 : count)
    for _ in 0..<count {
      place = (place + direction + count) % count
      if !draft.picked.contains(place) {
        draft.selected = place
        return
      }
    }
  }

  private mutating func moveKnob(by direction: Int) {
    let count = session.offeredKnobs?.knobs.count ?? 0
    guard count > 0 else { return }
    draft.knob = (draft.knob + direction + count) % count
  }

  /// What the letter of a choice does: select, mark or pick it, or take its pick back. The letter of what was filled in by itself
  /// only agrees to it.
  mutating func choose(_ place: Int) {
    draft.selected = place
    if isMultipleChoice {
      mark()
    } else if let pick = draft.picked.firstIndex(of: place) {
      if draft.filledIn == place { draft.filledIn = nil } else { takeBack(pick) }
    } else if wantedPicks > 0 {
      pick()
    }
  }

  /// Marks what is under the marker, or takes the mark away.
  mutating func mark() {
    if let selected = draft.selected { draft.marked.formSymmetricDifference([selected]) }
  }

  /// Takes what is under the marker, which stays, so that no key picks twice. What is left over at the end needs no picking.
  mutating func pick() {
    guard canPick, let selected = draft.selected else { return }
    draft.pick(selected)
    guard wantedPicks == selectableCount, draft.pickCount == wantedPicks - 1,
      let left = (0..<selectableCount).first(where: { !draft.picked.contains($0) })
    else { return }
    draft.pick(left)
    draft.filledIn = left
  }

  /// Takes the last pick back; the marker stands on it.
  mutating func unpick() {
    guard let last = draft.picked.last else { return }
    draft.selected = last
    draft.takeBack(draft.picked.count - 1)
  }

  /// The rows of a match do not depend on each other; in an order all that follows goes, too.
  private mutating func takeBack(_ pick: Int) {
    if case .order? = activeQuestion?.kind { draft.picked.removeSubrange((pick + 1)...) }
    draft.takeBack(pick)
  }

  /// The weight or the example under the marker, where a question asks to point at one.
  var highlight: Highlight? {
    if let explainedExperiment {
      return Highlight(experiment: explainedExperiment, parameter: weight)
    }
    guard let question = activeQuestion, case .point(let target) = question.kind,
      let experiment = session.candidates(target).experiment
    else { return nil }
    switch target {
    case .parameters: return Highlight(experiment: experiment, parameter: draft.selected)
    case .examples:
      return Highlight(experiment: experiment, example: draft.selected, hidesVerdicts: true)
    }
  }
}

/// Something in the pictures that the learner points at, counted from 0.
struct Highlight: Equatable {
  var experiment: String
  var parameter: Int?
  var example: Int?
  /// An example is to be pointed at, so the picture does not tell which are judged wrong.
  var hidesVerdicts = false
}
