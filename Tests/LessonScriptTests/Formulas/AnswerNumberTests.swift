import Testing

@testable import LessonScript

@Suite struct AnswerNumberTests {
  @Test(arguments: [
    ("0.5", AnswerNumber.Style.decimal), (".5", .decimal), ("5e-1", .decimal), (" 0.50 ", .decimal),
    ("+0.5", .decimal), ("1/2", .fraction), ("2 / 4", .fraction), ("−1/−2", .fraction),
    ("50%", .percent), ("50 %", .percent),
  ])
  func oneHalfHasManyWritings(_ text: String, _ style: AnswerNumber.Style) {
    #expect(AnswerNumber(text)?.value == 0.5)
    #expect(AnswerNumber(text)?.style == style)
  }

  @Test func minusSignsMayBeTrueOnes() {
    #expect(AnswerNumber("−8")?.value == -8)
  }

  @Test(arguments: ["", " ", "half", "1/0", "1//2", "1e999", "nan", "inf", "0x10", "1,5", "%", "/"])
  func otherTextsAreNoNumbers(_ text: String) {
    #expect(AnswerNumber(text) == nil)
  }
}
