import LessonScript
import TextInterface
import Tutoring

extension WordsPane {
  /// The steps uncovered so far, the newest marked.
  mutating func add(_ derivation: Derivation) {
    let experiment = derivation.experiment ?? model.session.page.experiment
    let inline =
      experiment.map { InlineText(formulas: model.session.formulas(of: $0)) } ?? self.inline
    if !derivation.title.isEmpty {
      paragraph(layout.wrap(inline(derivation.title).restyled { $0.underline = true }))
    } else {
      append(.lines([StyledText()]))
    }
    for (index, step) in derivation.steps.enumerated() {
      let isNewest = index == derivation.steps.count - 1 && model.session.coveredSteps > 0
      add(step, inline, isNewest: isNewest)
    }
  }

  private mutating func add(_ step: Derivation.Step, _ inline: InlineText, isNewest: Bool) {
    for (row, line) in step.lines.enumerated() {
      let mark = isNewest && row == 0 ? StyledText("▸ ", style: Style(.accent, bold: true)) : "  "
      append(.lines(layout.wrap(mark + inline(line), hangingIndent: 4)))
    }
    guard !step.reason.isEmpty else { return }
    let reason = inline(step.reason).restyled { if $0 == .plain { $0 = .muted } }
    append(.lines(layout.wrap(StyledText("    ") + reason, hangingIndent: 4)))
  }
}
