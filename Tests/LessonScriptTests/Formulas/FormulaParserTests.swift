import Testing

@testable import LessonScript

@Suite struct FormulaParserTests {
  private func name(
    _ name: String, of experiment: String? = nil, indices: [Formula] = [],
    arguments: [Formula]? = nil, at column: Int = 1, qualifier: Formula.Qualifier? = nil
  ) -> Formula {
    .name(
      .init(
        experiment: experiment, name: name, indices: indices, arguments: arguments,
        location: SourceLocation(file: "", line: 1, column: column), qualifier: qualifier))
  }

  @Test func productsBindTighterThanSums() throws {
    #expect(
      try formula("1 + 2 * 3")
        == .binary(.add, .number(1), .binary(.multiply, .number(2), .number(3))))
  }

  @Test func differencesGoLeftPowersGoRight() throws {
    #expect(
      try formula("5 - 3 - 1")
        == .binary(.subtract, .binary(.subtract, .number(5), .number(3)), .number(1)))
    #expect(
      try formula("2 ^ 3 ^ 2")
        == .binary(.power, .number(2), .binary(.power, .number(3), .number(2))))
  }

  @Test func aMinusReachesOverAPower() throws {
    #expect(try formula("-2 ^ 2") == .negate(.binary(.power, .number(2), .number(2))))
    #expect(try formula("2 ^ -1") == .binary(.power, .number(2), .negate(.number(1))))
  }

  @Test func comparisonsBindTighterThanLogic() throws {
    let one = Formula.binary(.equal, name("mistakes"), .number(0))
    let other = Formula.binary(.lessOrEqual, name("epoch", at: 19), .number(12))
    #expect(try formula("mistakes == 0 and epoch <= 12") == .binary(.and, one, other))
    #expect(try formula("not mistakes") == .not(name("mistakes", at: 5)))
    #expect(
      try formula("1 or 0 and 0")
        == .binary(.or, .number(1), .binary(.and, .number(0), .number(0))))
  }

  @Test func trueSignsAreAsGoodAsTypedOnes() throws {
    #expect(try formula("2·3 − 1 ≤ 5 × 1") == formula("2*3 - 1 <= 5 * 1"))
  }

  @Test func namesHaveExperimentsMomentsIndicesAndArguments() throws {
    #expect(try formula("and.loss") == name("loss", of: "and"))
    #expect(try formula("before.w1") == name("w1", qualifier: .at(.before)))
    #expect(try formula("or.initial.b") == name("b", of: "or", qualifier: .at(.initial)))
    #expect(try formula("w[1][2]") == name("w", indices: [.number(1), .number(2)]))
    #expect(try formula("score(9, 8)") == name("score", arguments: [.number(9), .number(8)]))
    #expect(try formula("f()") == name("f", arguments: []))
  }

  @Test func anExperimentMayBeCalledLikeAnOperator() throws {
    #expect(
      try formula("and.loss and or.loss")
        == .binary(.and, name("loss", of: "and"), name("loss", of: "or", at: 14)))
  }

  @Test(arguments: [("1", 1.0), ("0.5", 0.5), (".5", 0.5), ("5e-1", 0.5), ("1E3", 1000), ("2.", 2)])
  func numbersHaveManyWritings(_ text: String, _ value: Double) throws {
    #expect(try formula(text) == .number(value))
  }

  @Test func aPointAfterANumberDoesNotHideAName() {
    #expect(throws: FormulaParser.Failure.self) { try formula("2.loss") }
  }
}
