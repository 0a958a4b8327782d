import LessonScript
import TextInterface
import Tutoring

/// Answers that are chosen, not typed.
extension ScreenModel {
  /// What the learner has said so far, if it is enough to be an answer.
  func draftedAnswer(to question: Question) -> String? {
    switch question.kind {
    case .choice(_, let multiple):
      if !multiple { return "\(draft.selected + 1)" }
      return draft.marked.isEmpty ? nil : Self.list(draft.marked.sorted())
    case .order, .match:
      return draft.picked.count == wantedPicks ? Self.list(draft.picked) : nil
    case .point(let target):
      let names = session.candidates(target).names
      return names.indices.contains(draft.selected) ? names[draft.selected] : nil
    case .number, .text, .prediction:
      return draft.field.text.isEmpty ? nil : draft.field.text
    }
  }

  private static func list(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: ",")
  }

  /// How many choices, knobs, items or candidates the marker moves among.
  var selectableCount: Int {
    switch activeQuestion?.kind {
    case .choice(let choices, _)?: choices.count
    case .order(let items, _)?: items.count
    case .match(let pairs, let extra)?: pairs.count + extra.count
    case .point(let target)?: session.candidates(target).names.count
    case .number?, .text?, .prediction?, nil: session.offeredKnobs?.knobs.count ?? 0
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

  /// To the next thing that has not been picked yet.
  mutating func moveMarker(by direction: Int) {
    let count = selectableCount
    guard count > 0 else { return }
    for _ in 0..<count {
      draft.selected = (draft.selected + direction + count) % count
      if !draft.picked.contains(draft.selected + 1) { return }
    }
  }

  /// Takes what is under the marker. What is left over at the end of an order needs no picking.
  mutating func pick() {
    draft.picked.append(draft.selected + 1)
    moveMarker(by: 1)
    let isForced = wantedPicks == selectableCount && draft.picked.count == wantedPicks - 1
    if isForced { draft.picked.append(draft.selected + 1) }
  }

  mutating func unpick() {
    guard let last = draft.picked.popLast() else { return }
    draft.selected = last - 1
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
    case .examples: return Highlight(experiment: experiment, example: draft.selected)
    }
  }
}

/// Something in the pictures that the learner points at, counted from 0.
struct Highlight: Equatable {
  var experiment: String
  var parameter: Int?
  var example: Int?
}
