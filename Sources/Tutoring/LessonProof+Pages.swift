import LessonScript

/// What is proved of words and of numbers drawn.
extension LessonProof {
  /// As many learners as a course may have.
  static let seeds = UInt64(0)..<200

  /// Whoever draws the numbers, the author's answer is right and the foreseen ones are wrong.
  mutating func proveDraws(_ question: Question, model: Session) {
    guard !question.draws.isEmpty, !question.isPrediction else { return }
    for seed in Self.seeds {
      let drawn = question.binding(question.drawn(seed: seed))
      let judge = Judge(question: drawn, value: model.formulas(for: question.id).callAsFunction)
      guard let answer = try? model.read(model.modelAnswer(to: drawn), for: drawn),
        judge.judge(answer).isRight
      else { return add(.drawFails(item: question.id, seed: seed), at: question.location) }
      for wrong in drawn.wrong where accepts(wrong, judge, truth: judge.truth, model) {
        return add(
          .drawnWrongPasses(item: question.id, answer: wrong.answer, seed: seed), at: wrong.location
        )
      }
    }
  }

  mutating func proveHints(_ item: Item, at location: SourceLocation) {
    for hint in item.hints where hint.text.plainText.allSatisfy(\.isWhitespace) {
      add(.emptyHint(item: item.id), at: location)
    }
  }

  mutating func proveNumbers(_ page: Page) {
    for number in TypedNumbers(page: page).found {
      add(.typedNumber(number), at: place(of: number, on: page))
    }
  }

  /// Where a number stands in the page's source, as far as that can be told.
  private func place(of number: String, on page: Page) -> SourceLocation {
    let first = page.location.line
    let last = lesson.pages.first { $0.location.line > first }?.location.line ?? first + 1000
    var isFenced = false
    for line in first + 1..<last {
      let text = lesson.source.line(line)
      if text.hasPrefix("```") { isFenced.toggle() }
      guard !isFenced, !text.hasPrefix("    "), TypedNumbers.numbers(text).contains(number),
        let start = text.firstRange(of: number)
      else { continue }
      let column = text.distance(from: text.startIndex, to: start.lowerBound) + 1
      return SourceLocation(file: page.location.file, line: line, column: column)
    }
    return page.location
  }
}

extension Judge {
  /// The number that is right now; nil for what is no number.
  fileprivate var truth: Double? {
    if case .number(let formula, _) = question.kind { value(formula) } else { nil }
  }
}
