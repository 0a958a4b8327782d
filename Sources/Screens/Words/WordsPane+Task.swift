import LessonScript
import TextInterface
import Tutoring

extension WordsPane {
  mutating func add(_ task: OpenTask) {
    let progress = model.session.progress(of: task.id)
    paragraph(prompt(task.prompt, progress, .task(task)))
    addKnobs(task.knobs, of: task.experiment, isActive: model.activeTask == task)
    for (index, condition) in task.conditions.enumerated() {
      append(.lines(layout.wrap(line(condition, index, of: task), hangingIndent: 4)))
    }
    if !progress.verdict.isSettled { addHints(task.hints, progress) }
    if progress.verdict == .right, !task.explanation.isEmpty {
      append(.lines(indented(inline(task.explanation))))
    }
  }

  /// Free play: knobs, and nothing asked.
  mutating func add(_ play: PlayBlock) {
    append(.lines([StyledText()]))
    addKnobs(play.knobs, of: play.experiment, isActive: model.session.offeredKnobs != nil)
  }

  private mutating func addKnobs(
    _ knobs: [OpenTask.Knob], of experiment: String, isActive: Bool
  ) {
    for (index, knob) in knobs.enumerated() {
      let isSelected = isActive && model.draft.knob == index
      let line = line(knob, of: experiment, isSelected: isSelected)
      append(.lines(layout.wrap(line, hangingIndent: 4)))
    }
  }

  /// `▸ rate  0.01 [0.1] 1`
  private func line(
    _ knob: OpenTask.Knob, of experiment: String, isSelected: Bool
  ) -> StyledText {
    var line = StyledText(isSelected ? "▸ " : "  ", style: Style(.accent, bold: true))
    line.append(knob.name + " ")
    let current = model.session.value(of: knob, in: experiment)
    for value in knob.values {
      line +=
        value == current
        ? StyledText(" [\(value.withNonBreakingSpaces)]", style: Style(.accent, bold: true))
        : StyledText("  \(value.withNonBreakingSpaces)", style: .muted)
    }
    return line
  }

  private func line(
    _ condition: OpenTask.Condition, _ index: Int, of task: OpenTask
  ) -> StyledText {
    let isSolved = model.session.progress(of: task.id).verdict == .right
    let isMet = isSolved || index < model.session.conditionsHolding(task)
    let words = condition.text.map { inline($0) } ?? StyledText(condition.expression.text)
    return StyledText(isMet ? "  ✓ " : "  · ", style: isMet ? Style(.good, bold: true) : .muted)
      + words + StyledText(numbersNow(condition, of: task))
      + StyledText("  \(condition.points)\u{A0}pt", style: .muted)
  }

  /// ` (now 9)`, ` (now parameters 9, loss 0.477)`: what the condition compares, as it stands.
  private func numbersNow(_ condition: OpenTask.Condition, of task: OpenTask) -> String {
    let numbers = model.session.numbersCompared(in: condition, of: task)
      .filter { !$0.value.isNaN }
    guard (1...4).contains(numbers.count) else { return "" }
    let namesThem = namesNumbers && numbers.count > 1
    let words = numbers.map { number in
      let value = NumberFormat.significant(3, trims: true).string(number.value)
      guard namesThem, let name = number.name else { return value }
      let words = name == "step" ? "update" : name.subscripted
      return "\(words) \(value)".withNonBreakingSpaces
    }
    return " (now\u{A0}" + words.joined(separator: namesThem ? ", " : ",\u{A0}") + ")"
  }
}

extension String {
  /// As it is printed, with spaces that no line breaks at.
  fileprivate var withNonBreakingSpaces: String {
    replacing(">=", with: "≥").replacing(" ", with: "\u{A0}")
  }
}
