import LessonScript
import TextInterface
import Tutoring

/// Questions whose answers are put together from what is shown.
extension WordsPane {
  mutating func addOrder(_ items: [[Inline]], _ question: Question) {
    let shown = model.session.shuffledItems(of: question).items
    let list = shown.enumerated().map { place, item in
      ChoiceList.Choice(pickMark(place) + inline(items[item]))
    }
    append(.choices(ChoiceList(list, selected: marker)))
  }

  /// The place of a pick among the picks, `2 `, or a blank.
  private func pickMark(_ place: Int) -> StyledText {
    guard let pick = model.draft.picked.firstIndex(of: place + 1) else {
      return StyledText("· ", style: .muted)
    }
    return StyledText("\(pick + 1) ", style: Style(.accent, bold: true))
  }

  /// No marker once everything is picked: Enter answers then.
  private var marker: Int? {
    model.draft.picked.count < model.wantedPicks ? model.draft.selected : nil
  }

  mutating func addMatch(_ pairs: [Question.Match], _ extra: [[Inline]], _ question: Question) {
    let rights = pairs.map(\.right) + extra
    let shown = model.session.shuffledItems(of: question).items.map { rights[$0] }
    for (row, pair) in pairs.enumerated() {
      append(.lines(layout.wrap(matchLine(row, pair.left, shown), hangingIndent: 6)))
    }
    append(.lines([StyledText()]))
    let list = shown.enumerated().map { place, right in
      ChoiceList.Choice(pickMark(place) + inline(right))
    }
    append(.choices(ChoiceList(list, selected: marker)))
  }

  /// `  2 ReLU → ?`, bold for the one that is to be matched now.
  private func matchLine(_ row: Int, _ left: [Inline], _ shown: [[Inline]]) -> StyledText {
    let picked = model.draft.picked
    let isNow = picked.count == row
    let number = StyledText("  \(row + 1) ", style: isNow ? Style(.accent, bold: true) : .muted)
    let arrow = StyledText(" → ", style: .muted)
    let right =
      picked.indices.contains(row)
      ? inline(shown[picked[row] - 1]) : StyledText("?", style: isNow ? .accent : .muted)
    return number + inline(left).restyled { $0.bold = isNow } + arrow + right
  }

  mutating func addPointer(_ target: Question.PointTarget) {
    let names = model.session.candidates(target).names.map { words($0, target) }
    guard names.indices.contains(model.draft.selected) else { return }
    var line = StyledText(
      "▸ " + names[model.draft.selected], style: Style(.accent, bold: true))
    line.append("  \(model.draft.selected + 1) of \(names.count)", style: .muted)
    append(.lines(layout.wrap(line)))
  }

  /// A learner's answer in the words of the question.
  func answerText(_ answer: String, _ question: Question) -> String {
    let read = try? model.session.read(answer, for: question)
    switch (question.kind, read) {
    case (.choice(let choices, _), .choices(let chosen)?):
      return chosen.map { quoted(choices[$0 - 1].text) }.joined(separator: " and ")
    case (.order(let items, _), .items(let order)?):
      return order.map { inline(items[$0]).string }.joined(separator: ", then ")
    case (.match(let pairs, let extra), .items(let chosen)?):
      let rights = pairs.map(\.right) + extra
      return zip(pairs, chosen).map { inline($0.left).string + " → " + inline(rights[$1]).string }
        .joined(separator: "; ")
    case (.point(let target), _): return words(answer, target)
    case (.number, .number(let number)?), (.prediction, .number(let number)?):
      return understood(answer, number, question)
    case (.choice, _), (.order, _), (.match, _), (.number, _), (.prediction, _), (.text, _):
      return answer.replacing("-", with: "−")
    }
  }

  /// A candidate as the learner reads it.
  private func words(_ name: String, _ target: Question.PointTarget) -> String {
    let timeline = model.session.candidates(target).experiment
      .flatMap { model.session.timelines[$0] }
    return switch target {
    case .parameters: timeline.map { Notation($0).name(ofFormula: name) } ?? name
    case .examples: "row \(name)"
    }
  }

  private func quoted(_ text: [Inline]) -> String { "“\(inline(text).string)”" }
}
