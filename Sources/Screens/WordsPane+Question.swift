import LessonScript
import TextInterface
import Tutoring

extension WordsPane {
  mutating func add(_ question: Question) {
    let record = desk.session.record(question.id)
    paragraph(prompt(question.prompt, record, points: question.points))
    switch record.verdict {
    case .open, .wrong:
      addInput(question)
      addVerdict(question, record)
      addHints(question.hints, record)
    case .pending: addPending(record)
    default: addSettled(question, record)
    }
  }

  /// `? How many …  (2 points)`, or a verdict's sign before it.
  func prompt(_ text: [Inline], _ record: Record, points: Int) -> [StyledText] {
    let sign = record.verdict.sign
    let words = inline(text).restyled { $0.bold = !record.verdict.isAnswered }
    return layout.wrap(StyledText(sign.text + " ", style: sign.style) + words, hangingIndent: 2)
  }

  private mutating func addInput(_ question: Question) {
    switch question.kind {
    case .choice(let choices, let multiple):
      append(.choices(choiceList(choices, multiple: multiple)))
    case .number: append(.field(field("a number")))
    case .prediction: append(.field(field("your guess, a number")))
    case .text: append(.field(field("a word or two")))
    case .order(let items): addOrder(items, question)
    case .match(let pairs, let extra): addMatch(pairs, extra, question)
    case .point(let target): addPointer(target)
    }
  }

  private func field(_ placeholder: String) -> TextField {
    var field = desk.draft.field
    field.placeholder = placeholder
    return field
  }

  private func choiceList(_ choices: [Question.Choice], multiple: Bool) -> ChoiceList {
    ChoiceList(
      choices.enumerated().map { index, choice in
        ChoiceList.Choice(
          inline(choice.text),
          mark: multiple ? .check(desk.draft.marked.contains(index + 1)) : .none)
      }, selected: desk.draft.selected)
  }

  private mutating func addVerdict(_ question: Question, _ record: Record) {
    guard record.verdict == .wrong, let last = record.answers.last else { return }
    let left = question.attemptLimit - record.answers.count
    let tries = left == 1 ? "One try left." : "\(left) tries left."
    var text = StyledText("✗ \(rejection(of: last, question)) ", style: Style(.bad))
    text += inline(record.feedback)
    if !record.feedback.isEmpty { text.append(" ") }
    text.append(tries, style: .muted)
    append(.lines(layout.wrap(text, hangingIndent: 2)))
  }

  /// An arrangement is long, so it is told how much of it is right.
  private func rejection(of answer: String, _ question: Question) -> String {
    guard case .items(let items)? = try? desk.session.read(answer, for: question) else {
      return "Not \(said(answer, question))."
    }
    if case .match = question.kind {
      return "\(zip(items, items.indices).count { $0 == $1 }) of \(items.count) are right."
    }
    let right = zip(items, items.indices).prefix { $0 == $1 }.count
    return right == 0 ? "The first is another one." : "Right up to line \(right), not after it."
  }

  mutating func addHints(_ hints: [Hint], _ record: Record) {
    for hint in hints.prefix(record.hintsShown) {
      let text = StyledText("→ ", style: .accent) + inline(hint.text)
      append(.lines(layout.wrap(text, hangingIndent: 2)))
    }
  }

  private mutating func addPending(_ record: Record) {
    let said = record.answers.last ?? ""
    let text =
      StyledText("You say \(said). ") + StyledText("Space trains, and shows.", style: .muted)
    append(.lines(indented(text)))
  }

  private mutating func addSettled(_ question: Question, _ record: Record) {
    append(.lines(indented(outcome(question, record))))
    if !record.feedback.isEmpty, record.verdict == .failed {
      append(.lines(indented(inline(record.feedback))))
    }
    guard record.verdict != .skipped, !question.explanation.isEmpty else { return }
    append(.lines(indented(inline(question.explanation))))
  }

  private func outcome(_ question: Question, _ record: Record) -> StyledText {
    let last = record.answers.last.map { said($0, question) } ?? ""
    switch record.verdict {
    case .right:
      let exact = isExact(record) ? "" : " Exactly, it is \(solution(question, record))."
      return StyledText("\(last): right.", style: Style(.good)) + StyledText(exact)
    case .failed:
      let mine = StyledText("\(last): no. ", style: Style(.bad))
      return mine + StyledText("It is \(solution(question, record)).")
    case .revealed: return StyledText("It is \(solution(question, record)).")
    default: return StyledText("Left open.", style: .muted)
    }
  }

  /// Whether the number said is the number meant, to the digits that would be shown.
  private func isExact(_ record: Record) -> Bool {
    guard let truth = record.truth, let said = record.answers.last.flatMap(AnswerNumber.init)?.value
    else { return true }
    return NumberFormat.short.string(truth) == NumberFormat.short.string(said)
  }

  private func solution(_ question: Question, _ record: Record) -> String {
    if let truth = record.truth { return NumberFormat.short.string(truth) }
    if case .number(let formula, _) = question.kind {
      return NumberFormat.short.string(inline.formulas(formula))
    }
    return said(desk.session.modelAnswer(to: question), question)
  }

  func indented(_ text: StyledText) -> [StyledText] {
    layout.wrap(StyledText("  ") + text, hangingIndent: 2)
  }
}

extension Verdict {
  /// A sign that tells the verdict without colour, too.
  var sign: (text: String, style: Style) {
    switch self {
    case .open, .wrong: ("?", Style(.accent, bold: true))
    case .pending: ("…", Style(.accent, bold: true))
    case .right: ("✓", Style(.good, bold: true))
    case .failed: ("✗", Style(.bad, bold: true))
    case .revealed: ("→", .muted)
    case .skipped: ("–", .muted)
    }
  }
}
