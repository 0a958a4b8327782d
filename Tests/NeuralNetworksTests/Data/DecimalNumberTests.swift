import Testing

@testable import NeuralNetworks

struct DecimalNumberTests {
  @Test(arguments: [
    ("0", 0), ("-1", -1), ("+2", 2), ("0.1", 0.1), (".5", 0.5), ("5.", 5), ("2e-3", 0.002),
    ("1E+2", 100), ("292500.00", 292500), ("9007199254740993", 9_007_199_254_740_992),
  ])
  func whatPeopleWriteIsRead(text: String, value: Double) {
    #expect(DecimalNumber(text)?.value == value)
  }

  @Test(arguments: [
    "", ".", "-", "e5", "1e", "1e+", "1.2.3", "--1", "inf", "nan", "0x10", "1,5", "1 2", "１", "5%",
  ])
  func everythingElseIsNotANumber(text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test func tooLargeIsInfiniteAndTooSmallIsZero() {
    #expect(DecimalNumber("1e999")?.value == .infinity)
    #expect(DecimalNumber("1e-999")?.value == 0)
  }
}
