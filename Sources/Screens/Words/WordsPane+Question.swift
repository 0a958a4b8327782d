import LessonScript
import TextInterface
import Tutoring

extension WordsPane {
  mutating func add(_ question: Question) {
    let progress = model.session.progress(of: question.id)
    paragraph(prompt(question.prompt, progress, .question(question)))
    switch progress.verdict {
    case .open, .wrong:
      addInput(question)
      addVerdict(question, progress)
      addHints(question.hints, progress)
    case .pending: addPending(question, progress)
    case .right, .failed, .revealed, .skipped: addSettled(question, progress)
    }
  }

  /// `? How many …  2 tries · hints free`, or a verdict's sign before it.
  func prompt(_ text: [Inline], _ progress: ItemProgress, _ item: Item) -> [StyledText] {
    let sign = progress.verdict.sign
    let words = inline(text).restyled { $0.bold = !progress.verdict.isAnswered }
    let start = StyledText(sign.text + " ", style: sign.style)
    return layout.wrap(start + words + conditions(item, progress), hangingIndent: 2)
  }

  /// `  2 tries · hints free`, in one line: what answers and hints cost as long as any are left.
  private func conditions(_ item: Item, _ progress: ItemProgress) -> StyledText {
    guard !progress.verdict.isAnswered else { return StyledText() }
    var words: [String] = []
    if case .question(let question) = item {
      let left = model.session.triesLeft(for: question)
      words.append(left == 1 ? "1 try" : "\(left) tries")
    }
    let costs = model.session.hintCosts(of: item)
    if let next = costs.first {
      let all = costs.allSatisfy { $0 == 0 }
      let price = next == 0 ? "free" : "−\(next) \(next == 1 ? "point" : "points")"
      words.append((all && costs.count > 1 ? "hints " : all ? "hint " : "next hint ") + price)
    }
    let line = words.joined(separator: " · ").replacing(" ", with: "\u{A0}")
    return words.isEmpty ? StyledText() : StyledText("  ") + StyledText(line, style: .muted)
  }

  private mutating func addInput(_ question: Question) {
    switch question.kind {
    case .choice(let choices, let multiple):
      append(.choices(choiceList(choices, multiple: multiple, question)))
    case .number: append(.field(field("a number")))
    case .prediction: append(.field(field("your guess, a number")))
    case .text: append(.field(field("a word or two")))
    case .order(let items, _): addOrder(items, question)
    case .match(let pairs, let extra): addMatch(pairs, extra, question)
    case .point(let target): addPointer(target)
    }
  }

  private func field(_ placeholder: String) -> TextField {
    var field = model.draft.field
    field.placeholder = placeholder
    field.isFocused = model.draft.isAnswering
    return field
  }

  /// In the learner's order, with letters; what was tried in vain says so.
  private func choiceList(
    _ choices: [Question.Choice], multiple: Bool, _ question: Question
  ) -> ChoiceList {
    let tried = Set(model.session.progress(of: question.id).answers)
    let shown = model.session.shuffledItems(of: question).items
    let told = toldMarks(question)
    return ChoiceList(
      shown.enumerated().map { place, index in
        let isTried = tried.contains("\(index + 1)")
        let verdict = multiple ? told[place]?.sign ?? StyledText() : StyledText()
        return ChoiceList.Choice(
          inline(choices[index].text) + verdict, label: Self.letter(place),
          mark: multiple
            ? .check(model.draft.marked.contains(place)) : isTried ? .wrong : .none)
      }, selected: model.draft.selected)
  }

  private mutating func addVerdict(_ question: Question, _ progress: ItemProgress) {
    guard progress.verdict == .wrong, let last = progress.answers.last else { return }
    var text = StyledText("✗ \(rejection(of: last, question)) ", style: Style(.bad))
    text += inline(progress.feedback)
    append(.lines(layout.wrap(text, hangingIndent: 2)))
  }

  /// What is put together from parts is told how much of it is right.
  private func rejection(of answer: String, _ question: Question) -> String {
    guard let parts = model.session.toldParts(of: question) else {
      return question.isOfParts ? "Not quite." : "Not \(answerText(answer, question))."
    }
    return PartsSentence(parts, question.kind).text
  }

  mutating func addHints(_ hints: [Hint], _ progress: ItemProgress) {
    for hint in hints.prefix(progress.hintsShown) {
      let text = StyledText("→ ", style: .accent) + inline(hint.text)
      append(.lines(layout.wrap(text, hangingIndent: 2)))
    }
  }

  private mutating func addPending(_ question: Question, _ progress: ItemProgress) {
    let answer = progress.answers.last ?? ""
    let text =
      StyledText("You say \(answerText(answer, question)). ")
      + StyledText("Space trains, and shows.", style: .muted)
    append(.lines(indented(text)))
  }

  private mutating func addSettled(_ question: Question, _ progress: ItemProgress) {
    append(.lines(indented(outcome(question, progress))))
    if !progress.feedback.isEmpty, progress.verdict == .failed, isNewest(question) {
      append(.lines(indented(inline(progress.feedback))))
    }
    guard progress.verdict != .skipped, !question.explanation.isEmpty else { return }
    append(.lines(indented(inline(question.explanation))))
  }

  /// What was answered. An arrangement that failed is long, and the right one is told behind it.
  private func given(_ answer: String, _ question: Question, _ verdict: Verdict) -> String {
    switch (question.kind, verdict) {
    case (.order, .failed): "Your order"
    case (.match, .failed): "Your pairs"
    default: answerText(answer, question)
    }
  }

  /// Whether the learner has not begun with anything behind this question. What was said of a wrong answer gives way to what
  /// is said of the next.
  private func isNewest(_ question: Question) -> Bool {
    let later = model.session.page.items.drop { $0.id != question.id }.dropFirst()
    return later.allSatisfy { model.session.progress(of: $0.id) == ItemProgress() }
  }

  private func outcome(_ question: Question, _ progress: ItemProgress) -> StyledText {
    let last = progress.answers.last.map { given($0, question, progress.verdict) } ?? ""
    switch progress.verdict {
    case .right:
      if isExact(question, progress) {
        return StyledText("\(last): right.", style: Style(.good))
      }
      let verdict = question.side == nil ? "close enough" : "right, on this side"
      return StyledText("\(last): \(verdict). ", style: Style(.good))
        + StyledText("It is \(rounded(progress.truth)).")
    case .failed:
      let mine = StyledText("\(last): \(nearly(question, progress)). ", style: Style(.bad))
      return mine + StyledText("It is \(solution(question, progress)).")
    case .revealed: return StyledText("It is \(solution(question, progress)).")
    case .skipped, .open, .wrong, .pending: return StyledText("Left open.", style: .muted)
    }
  }

  /// Whether the number answered is the number meant, to the digits that would be shown.
  private func isExact(_ question: Question, _ progress: ItemProgress) -> Bool {
    guard let truth = progress.truth, let last = progress.answers.last,
      case .number(let number)? = try? model.session.read(last, for: question)
    else { return true }
    let answered = progress.understood ?? number.value
    return NumberFormat.short.string(truth) == NumberFormat.short.string(answered)
  }

  /// `no`, or what a part of the right answer earns.
  private func nearly(_ question: Question, _ progress: ItemProgress) -> String {
    progress.earned > 0 ? "\(progress.earned) of \(question.points) points" : "no"
  }

  /// `13`, or `about 4.667`.
  private func rounded(_ truth: Double?) -> String {
    let truth = truth ?? .nan
    let text = NumberFormat.short.string(truth)
    return AnswerNumber(text)?.value == truth ? text : "about \(text)"
  }

  private func solution(_ question: Question, _ progress: ItemProgress) -> String {
    if let truth = progress.truth { return NumberFormat.short.string(truth) }
    if case .number(let formula, _) = question.kind {
      return NumberFormat.short.string(inline.formulas(formula))
    }
    return answerText(model.session.modelAnswer(to: question), question)
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
