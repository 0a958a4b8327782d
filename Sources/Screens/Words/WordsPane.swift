import LessonScript
import TextInterface
import Tutoring

/// The left side: title, prose, and the questions and tasks up to the one that waits for the learner.
struct WordsPane {
  /// Lines, or a widget of a known height.
  enum Part {
    case lines([StyledText])
    case choices(ChoiceList)
    case field(TextField)
  }

  let model: ScreenModel
  let width: Int
  let inline: InlineText
  let layout: ProseLayout
  /// Whether the numbers of a task's conditions have their names.
  let namesNumbers: Bool
  private(set) var parts: [Part] = []

  init(_ model: ScreenModel, width: Int, namesNumbers: Bool = true) {
    self.namesNumbers = namesNumbers
    self.model = model
    self.width = max(width, 1)
    inline = InlineText(formulas: model.session.formulas)
    layout = ProseLayout(inline: inline, width: self.width, glyphs: model.glyphs)
    title()
    if !model.session.missingRuns.isEmpty { addMissingRuns() }
    for block in model.session.visibleBlocks { add(block) }
  }

  private mutating func title() {
    parts.append(
      .lines(layout.wrap(inline(model.session.page.title).restyled { $0.bold = true })))
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .prose(let prose): paragraph(layout.lines(of: prose))
    case .question(let question): add(question)
    case .task(let task): add(task)
    case .derivation(let derivation): add(derivation)
    case .play(let play): add(play)
    case .experiment, .plot, .train, .needs, .notes: break
    }
  }

  /// Lines with a blank line before them.
  mutating func paragraph(_ lines: [StyledText]) {
    parts.append(.lines([StyledText()] + lines))
  }

  mutating func append(_ part: Part) { parts.append(part) }

  /// Rows that everything together needs.
  var height: Int { parts.map(height).reduce(0, +) }

  /// Without what can be spared, where there are too few rows: first the names of numbers, then the blank line below the
  /// title, and a second one, where everything fits then, and only then.
  func fitted(to rows: Int) -> WordsPane {
    if namesNumbers, height > rows {
      return WordsPane(model, width: width, namesNumbers: false).fitted(to: rows)
    }
    var pane = self
    var left = height - rows
    guard (1...2).contains(left) else { return self }
    for (index, part) in parts.enumerated().dropFirst() where left > 0 {
      guard case .lines(let lines) = part, lines.first?.columns == 0 else { continue }
      pane.parts[index] = .lines(Array(lines.dropFirst()))
      left -= 1
    }
    return left == 0 ? pane : self
  }

  private func height(_ part: Part) -> Int {
    switch part {
    case .lines(let lines): lines.count
    case .choices(let list): list.height(width: width, glyphs: model.glyphs)
    case .field: 1
    }
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    let hidden = max(height - rect.height, 0)
    frame.clipped(to: rect) { frame in
      var y = rect.y - scroll(hidden)
      for part in parts {
        draw(part, in: Rect(x: rect.x, y: y, width: width, height: height(part)), of: &frame)
        y += height(part)
      }
    }
    if hidden > 0 { drawScrollMarks(in: rect, hidden: hidden, of: &frame) }
  }

  /// What does not fit is cut at the top, where it has been read; the learner can scroll up to it.
  private func scroll(_ hidden: Int) -> Int {
    let wished = model.showsHelp ? 0 : model.scroll
    return max(hidden - wished, 0)
  }

  private func drawScrollMarks(in rect: Rect, hidden: Int, of frame: inout Frame) {
    let top = scroll(hidden)
    if top > 0 { frame.put(model.glyphs["▲"], x: rect.endX, y: rect.y, style: .muted) }
    if top < hidden {
      frame.put(model.glyphs["▼"], x: rect.endX, y: rect.endY - 1, style: .muted)
    }
  }

  private func draw(_ part: Part, in rect: Rect, of frame: inout Frame) {
    switch part {
    case .lines(let lines):
      for (row, line) in lines.enumerated() { frame.write(line, x: rect.x, y: rect.y + row) }
    case .choices(let list): frame.draw(list, in: rect, glyphs: model.glyphs)
    case .field(let field):
      frame.write(String(model.glyphs["▸"]) + " ", x: rect.x, y: rect.y, style: .accent)
      frame.draw(field, in: rect.inset(left: 2, right: 4), glyphs: model.glyphs)
    }
  }
}

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
