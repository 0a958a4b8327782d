import Testing

@testable import LessonScript

@Suite struct QuestionBindingTests {
  @Test func drawnNumbersStandInEveryFormula() throws {
    let drawn = try question(
      """
      draw: {a: [2, 3], k: [4, 5]}
      number: a * k
      wrong: [{answer: a + k, say: "Not {a + k}."}]
      hints: ["Multiply {a} by **{k}**."]
      explain: "{a} times {k}."
      """
    ).binding(["a": 3, "k": 4])
    let plain = try question(
      """
      number: 3 * 4
      wrong: [{answer: 3 + 4, say: "Not {3 + 4}."}]
      hints: ["Multiply {3} by **{4}**."]
      explain: "{3} times {4}."
      """)
    #expect(formulas(drawn) == formulas(plain))
    #expect(formulas(plain).count == 7)
  }

  @Test func drawnNumbersStandInConditionsToo() throws {
    let drawn = try question(
      """
      draw: {a: [2, 3], k: [4, 5]}
      choices: [{choice: A, if: a < k}, {choice: B, if: a >= k}]
      if: k > 0
      """
    ).binding(["a": 3, "k": 4])
    guard case .choice(let choices, _) = drawn.kind else {
      Issue.record("not a choice")
      return
    }
    #expect(
      choices.map { $0.condition?.expression } == [
        .binary(.less, .number(3), .number(4)), .binary(.greaterOrEqual, .number(3), .number(4)),
      ])
    #expect(drawn.claim?.expression == .binary(.greater, .number(4), .number(0)))
  }

  @Test func onlyPlainNamesAreReplaced() throws {
    let bound = try formula("a + net.a + before.a + a[a] + f(a)").binding(["a": 2])
    #expect(bound.description == "2.0+net.a+before.a+a[2.0]+f(2.0)")
  }

  private func formulas(_ question: Question) -> [Formula] {
    guard case .number(let answer, _) = question.kind else { return [] }
    let texts =
      question.hints.map(\.text) + question.wrong.map(\.feedback) + [question.explanation]
    return [answer.expression] + question.wrong.compactMap(\.formula?.expression)
      + texts.flatMap(\.values).map(\.expression)
  }
}

extension Formula {
  /// Enough to tell these formulas apart.
  fileprivate var description: String {
    switch self {
    case .number(let value): "\(value)"
    case .binary(.add, let left, let right): left.description + "+" + right.description
    case .name(let it):
      [it.experiment, it.qualifier?.word].compactMap { $0.map { $0 + "." } }.joined() + it.name
        + it.indices.map { "[\($0.description)]" }.joined()
        + (it.arguments.map { "(" + $0.map(\.description).joined() + ")" } ?? "")
    default: "?"
    }
  }
}

extension Formula.Qualifier {
  fileprivate var word: String {
    switch self {
    case .at(let it): it.rawValue
    case .derivative(let it): it.rawValue
    }
  }
}
