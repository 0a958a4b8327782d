import LessonScript
import TextInterface
import Tutoring

/// Questions whose answers are put together from what is shown.
extension WordsPane {
  mutating func addOrder(_ items: [[Inline]], _ question: Question) {
    let shown = model.session.shuffledItems(of: question).items
    addPicks(shown.map { items[$0] }, question)
  }

  /// What is to be picked, lettered, each with the place of its pick.
  private mutating func addPicks(_ texts: [[Inline]], _ question: Question) {
    let told = toldMarks(question)
    let list = texts.enumerated().map { place, text in
      ChoiceList.Choice(
        pickMark(place) + inline(text) + (told[place]?.sign ?? StyledText()),
        label: Self.letter(place))
    }
    append(.choices(ChoiceList(list, selected: marker)))
  }

  /// What the learner is told of the parts of the last answer that stand as they were, by their places as shown.
  func toldMarks(_ question: Question) -> [Int: AnswerParts.Mark] {
    let progress = model.session.progress(of: question.id)
    guard progress.verdict == .wrong, let marks = model.session.toldParts(of: question)?.marks,
      let last = progress.answers.last, let answer = try? model.session.read(last, for: question)
    else { return [:] }
    let shown = model.session.shuffledItems(of: question).items
    var told: [Int: AnswerParts.Mark] = [:]
    switch answer {
    case .choices(let chosen):
      for (number, mark) in zip(chosen, marks) {
        if let place = shown.firstIndex(of: number - 1), model.draft.marked.contains(place) {
          told[place] = mark
        }
      }
    case .items(let items):
      for (index, (item, mark)) in zip(items, marks).enumerated() {
        if let place = shown.firstIndex(of: item), model.draft.picked.firstIndex(of: place) == index
        {
          told[place] = mark
        }
      }
    case .number, .text, .target: break
    }
    return told
  }

  /// `a` for the first; nothing beyond z.
  static func letter(_ place: Int) -> String {
    place < 26 ? String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place))) : ""
  }

  /// The place of a pick among the picks, `2 `, or a blank.
  private func pickMark(_ place: Int) -> StyledText {
    guard let pick = model.draft.picked.firstIndex(of: place) else {
      return StyledText("· ", style: .muted)
    }
    return StyledText("\(pick + 1) ", style: Style(.accent, bold: true))
  }

  /// No marker once everything is picked: Enter answers then.
  private var marker: Int? {
    model.draft.pickCount < model.wantedPicks ? model.draft.selected : nil
  }

  mutating func addMatch(_ pairs: [Question.Match], _ extra: [[Inline]], _ question: Question) {
    let rights = pairs.map(\.right) + extra
    let shown = model.session.shuffledItems(of: question).items.map { rights[$0] }
    for (row, pair) in pairs.enumerated() {
      append(.lines(layout.wrap(matchLine(row, pair.left, shown), hangingIndent: 6)))
    }
    append(.lines([StyledText()]))
    addPicks(shown, question)
  }

  /// `  2 ReLU → ?`, bold for the one that is to be matched now.
  private func matchLine(_ row: Int, _ left: [Inline], _ shown: [[Inline]]) -> StyledText {
    let picked = model.draft.picked
    let isNow = model.draft.nextPick == row
    let number = StyledText("  \(row + 1) ", style: isNow ? Style(.accent, bold: true) : .muted)
    let arrow = StyledText(" → ", style: .muted)
    let place = picked.indices.contains(row) ? picked[row] : nil
    let right =
      place.map { inline(shown[$0]) } ?? StyledText("?", style: isNow ? .accent : .muted)
    return number + inline(left).restyled { $0.bold = isNow } + arrow + right
  }

  mutating func addPointer(_ target: Question.PointTarget) {
    let names = model.session.candidates(target).names.map { words($0, target) }
    guard let selected = model.draft.selected, names.indices.contains(selected) else {
      let many = StyledText("↑↓ point at one of \(names.count)", style: .muted)
      return append(.lines(layout.wrap(StyledText("▸ ", style: .muted) + many)))
    }
    var line = StyledText("▸ " + names[selected], style: Style(.accent, bold: true))
    line.append("  \(selected + 1) of \(names.count)", style: .muted)
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
    case .examples: timeline.flatMap { Self.inputs(ofRow: name, in: $0) } ?? "row \(name)"
    }
  }

  /// `(0, 1)`; nil where an example has more inputs than a line tells apart.
  private static func inputs(ofRow name: String, in timeline: Timeline) -> String? {
    let inputs = timeline.experiment.dataset.inputs
    guard inputs.columns <= 4, let row = Int(name), (1...inputs.rows).contains(row)
    else { return nil }
    let numbers = inputs.row(row - 1).map { NumberFormat.short.string($0) }
    return "(" + numbers.joined(separator: ", ") + ")"
  }

  private func quoted(_ text: [Inline]) -> String { "“\(inline(text).string)”" }
}

extension AnswerParts.Mark {
  /// A sign behind a part that was judged.
  var sign: StyledText {
    switch self {
    case .right: StyledText(" ✓", style: Style(.good, bold: true))
    case .wrong: StyledText(" ✗", style: Style(.bad, bold: true))
    case .untold: StyledText()
    }
  }
}
