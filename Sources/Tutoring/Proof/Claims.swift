import LessonScript

/// What an author says of a right or wrong answer with `if`, and is not so.
struct BrokenClaim: Equatable {
  var question: String
  var kind: Kind
  var location: SourceLocation

  enum Kind: Equatable {
    /// A formula that should hold, or should not.
    case formula(String, shouldHold: Bool)
    /// Conditions of choices that make so many of them right.
    case rightChoices(Int)
    /// Conditions of choices that say one thing when the question is answered, and another at the end of its page.
    case changedChoices
  }
}

extension AnswerKey {
  /// - Parameter progress: what became of the author's own answer.
  func brokenClaims(after progress: ItemProgress? = nil) -> [BrokenClaim] {
    var broken: [BrokenClaim] = []
    func require(_ formula: LocatedFormula?, _ truth: Bool = true) {
      guard let formula, value(formula) != (truth ? 1 : 0) else { return }
      broken.append(
        BrokenClaim(
          question: question.id, kind: .formula(formula.text, shouldHold: truth),
          location: formula.location))
    }
    require(question.claim)
    switch question.kind {
    case .choice(let choices, let multiple):
      for choice in choices {
        if let isRight = choice.isRight { require(choice.condition, isRight) }
      }
      if choices.contains(where: { $0.isRight == nil }) {
        broken += brokenConditions(choices, multiple, progress)
      }
    case .match(let pairs, _): for pair in pairs { require(pair.condition) }
    case .number, .text, .prediction, .order, .point: break
    }
    return broken
  }

  private func brokenConditions(
    _ choices: [Question.Choice], _ multiple: Bool, _ progress: ItemProgress?
  ) -> [BrokenClaim] {
    let right = rightChoices(choices)
    guard multiple ? !right.isEmpty : right.count == 1 else {
      return [broken(.rightChoices(right.count))]
    }
    let answered = progress?.answers.last
    let isSame = answered == nil || answered == right.map(String.init).joined(separator: ",")
    return isSame ? [] : [broken(.changedChoices)]
  }

  private func broken(_ kind: BrokenClaim.Kind) -> BrokenClaim {
    BrokenClaim(question: question.id, kind: kind, location: question.location)
  }
}

extension AuthorRun {
  func breaksClaim(of question: Question) -> Bool {
    brokenClaims.contains { $0.question == question.id }
  }
}

extension LessonProof {
  mutating func proveClaims(_ run: AuthorRun) {
    for claim in run.brokenClaims {
      add(.claimFails(claim.kind.words, item: claim.question), at: claim.location)
    }
  }
}

extension BrokenClaim.Kind {
  func words(seed: UInt64) -> String { "with the numbers of seed \(seed), " + words }

  /// What is wrong and what to do.
  fileprivate var words: String {
    switch self {
    case .formula(let text, shouldHold: true):
      "`\(text)` does not hold once its page is done. Change it, or the answer."
    case .formula(let text, shouldHold: false):
      "`\(text)` should not hold for a wrong choice once its page is done, but it does."
    case .rightChoices(0): "no `if` of the choices holds once the page is done, so none is right."
    case .rightChoices(let count):
      "\(count) choices are right once the page is done. Add `multiple: true`, or change an `if`."
    case .changedChoices:
      "another choice is right at the end of the page than when the question is answered. Ask it on a page of its own."
    }
  }
}
