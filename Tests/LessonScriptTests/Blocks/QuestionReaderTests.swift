import Testing

@testable import LessonScript

@Suite struct QuestionReaderTests {
  @Test func choicesKnowWhichAreRightAndWhatToSay() throws {
    let question = try question("choices:\n  - right: One\n  - wrong: Two\n    say: No.")
    #expect(
      question.kind
        == .choice(
          [
            .init(text: .words("One"), isRight: true),
            .init(text: .words("Two"), isRight: false, feedback: .words("No.")),
          ], multiple: false))
  }

  @Test func severalChoicesMayBeRightWhereTheAuthorSaysSo() throws {
    let question = try question("choices: [{right: A}, {right: B}, {wrong: C}]\nmultiple: true")
    guard case .choice(let choices, true) = question.kind else {
      Issue.record("not a multiple choice")
      return
    }
    #expect(choices.map(\.isRight) == [true, true, false])
  }

  @Test(arguments: [
    ("0.01", Tolerance.absolute(0.01)), ("1%", .relative(0.01)), ("\"2 %\"", .relative(0.02)),
    ("0", .absolute(0)),
  ])
  func tolerancesAreAbsoluteOrAShare(_ text: String, _ tolerance: Tolerance) throws {
    let question = try question("number: 1\nwithin: \(text)")
    guard case .number(_, tolerance: let read) = question.kind else {
      Issue.record("not a number")
      return
    }
    #expect(read == tolerance)
  }

  @Test func pointsAttemptsAndPermissionsHaveUsualValues() throws {
    let plain = try question("text: x")
    #expect(plain.points == 1 && plain.attempts == nil && plain.allowsSkip && plain.allowsSolution)
    let strict = try question("text: x\npoints: 3\nattempts: 2\nskip: false\nsolution: false")
    #expect(strict.points == 3 && strict.attempts == 2)
    #expect(!strict.allowsSkip && !strict.allowsSolution)
  }

  @Test func hintsComeWithAndWithoutCost() throws {
    let question = try question("text: x\npoints: 2\nhints: [Look., {say: Think., cost: 1}]")
    #expect(
      question.hints == [Hint(text: .words("Look.")), Hint(text: .words("Think."), cost: 1)])
  }

  @Test func aForeseenNumberMayBeComputed() throws {
    let question = try question(
      "number: net.loss\nwrong:\n  - {answer: 26, say: No.}\n  - {answer: loss * 2, say: Half.}")
    #expect(question.wrong.map(\.answer) == ["26", "loss * 2"])
    #expect(question.wrong.map { $0.formula?.text } == [nil, "loss * 2"])
  }

  @Test func predictionsSayWhatAndWhen() throws {
    let yaml = "predict: epoch\nwhen: epoch_mistakes == 0\nwithin: 1"
    let question = try question(yaml + "\n```\n\n```train\nof: net\nepochs: 9")
    guard case .prediction(of: let of, when: let time, tolerance: .absolute(1)) = question.kind
    else {
      Issue.record("not a prediction")
      return
    }
    #expect(of.text == "epoch" && time.text == "epoch_mistakes == 0")
  }

  @Test func thingsToOrderComeInTheRightOrder() throws {
    let question = try question("order: [forward, loss, backward, update]")
    #expect(
      question.kind
        == .order(["forward", "loss", "backward", "update"].map { .words($0) }, .line(4)))
  }

  /// a, then b and c in any order, among which c before d, then e.
  @Test func aListInAListIsFree() throws {
    let question = try question("order:\n  - a\n  - - b\n    - [c, d]\n  - e")
    guard case .order(let things, let precedence) = question.kind else {
      Issue.record("not an order")
      return
    }
    #expect(things == ["a", "b", "c", "d", "e"].map { .words($0) })
    #expect(precedence.before == [[], [0], [0], [0, 2], [0, 1, 2, 3]])
    let right = [[0, 1, 2, 3, 4], [0, 2, 1, 3, 4], [0, 2, 3, 1, 4]]
    #expect(permutations(of: 5).filter(precedence.allows) == right)
  }

  private func permutations(of count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    func orders(_ left: [Int]) -> [[Int]] {
      left.isEmpty
        ? [[]] : left.flatMap { first in orders(left.filter { $0 != first }).map { [first] + $0 } }
    }
    return orders(Array(0..<count))
  }

  @Test func thingsInPlaceAreCountedUpToTheFirstThatComesTooEarly() {
    let precedence = Precedence(before: [[], [], [0, 1], [2]])
    #expect(precedence.thingsInPlace(in: [1, 0, 2, 3]) == 4)
    #expect(precedence.thingsInPlace(in: [1, 0, 3, 2]) == 2)
    #expect(precedence.thingsInPlace(in: [3, 0, 1, 2]) == 0)
    #expect(!precedence.allows([1, 0, 2]))
  }

  @Test func choicesAndMatchesMayHaveConditions() throws {
    let choice = try question(
      "choices: [{choice: A, if: loss < 1}, {choice: B, if: loss >= 1}, {wrong: C, if: loss < 0}]")
    guard case .choice(let choices, _) = choice.kind else {
      Issue.record("not a choice")
      return
    }
    #expect(choices.map(\.isRight) == [nil, nil, false])
    #expect(choices.map { $0.condition?.text } == ["loss < 1", "loss >= 1", "loss < 0"])
    let match = try question(
      "match: [{this: a, with: b, if: loss > 0}, {this: c, with: d}]\nif: loss < 9")
    guard case .match(let pairs, _) = match.kind else {
      Issue.record("not a match")
      return
    }
    #expect(pairs.map { $0.condition?.text } == ["loss > 0", nil])
    #expect(match.claim?.text == "loss < 9")
  }

  @Test func partsMayEarnPointsAndBeTold() throws {
    let question = try question("order: [a, b]\npartial: true\ntell: count\npoints: 2")
    #expect(question.isPartial && question.telling == .count)
    let plain = try LessonScriptTests.question("order: [a, b]")
    #expect(!plain.isPartial && plain.telling == nil)
    let number = try LessonScriptTests.question(
      "number: 5\nwithin: 1\nnear: 20%\nside: 3\npoints: 2")
    #expect(number.near == .relative(0.2) && number.side?.text == "3")
  }

  @Test func pairsToMatchMayHaveExtraRightSides() throws {
    let question = try question(
      "match:\n  - {this: tanh, with: -1 to 1}\n  - {this: sigmoid, with: 0 to 1}\nextra: [0 to 2]")
    #expect(
      question.kind
        == .match(
          [
            .init(left: .words("tanh"), right: .words("-1 to 1")),
            .init(left: .words("sigmoid"), right: .words("0 to 1")),
          ], extra: [.words("0 to 2")]))
  }

  @Test func pointsAtParametersOrExamples() throws {
    #expect(
      try question("point: {parameter: \"w1[2][1]\"}").kind
        == .point(.parameters(["w1[2][1]"], experiment: nil)))
    #expect(
      try question("point: {example: [2, 3], of: net}").kind
        == .point(.examples([2, 3], experiment: "net")))
  }

  @Test func numbersAreDrawnFromListsAndRanges() throws {
    let question = try question(
      "draw:\n  a: [2, 3, 5]\n  h: {from: 0, to: 1, step: 0.25}\nnumber: a * h")
    #expect(question.draws.map(\.name) == ["a", "h"])
    #expect(question.draws.map(\.values) == [[2, 3, 5], [0, 0.25, 0.5, 0.75, 1]])
  }

  @Test func theAuthorSaysHowNumbersMayBeWritten() throws {
    #expect(try question("number: 1/2").numberStyles == [.decimal, .fraction, .percent])
    #expect(try question("number: 1/2\nas: fraction").numberStyles == [.fraction])
    #expect(
      try question("number: 1/2\nas: [decimal, percent]").numberStyles == [.decimal, .percent])
  }
}
