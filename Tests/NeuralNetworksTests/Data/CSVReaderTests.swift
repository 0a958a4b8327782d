import Testing

@testable import NeuralNetworks

struct CSVReaderTests {
  private func rows(_ text: String, _ format: CSVFormat = CSVFormat()) throws -> [[String]] {
    var reader = CSVReader(text, format: format)
    var rows: [[String]] = []
    while let row = try reader.nextRow() { rows.append(row.map(\.text)) }
    return rows
  }

  private func failure(_ text: String, _ format: CSVFormat = CSVFormat()) -> CSVError? {
    #expect(throws: CSVError.self) { try rows(text, format) }
  }

  @Test func fieldsAreSplitAtSeparatorsAndTrimmed() throws {
    #expect(try rows("a, b ,c\n1,2,3") == [["a", "b", "c"], ["1", "2", "3"]])
    #expect(try rows("a;b", CSVFormat(separator: ";")) == [["a", "b"]])
    #expect(try rows("a\t b", CSVFormat(separator: "\t")) == [["a", "b"]])
    #expect(try rows("a,,") == [["a", "", ""]])
  }

  @Test func everyLineEndEndsARow() throws {
    #expect(try rows("a\nb\r\nc\rd\r\n") == [["a"], ["b"], ["c"], ["d"]])
  }

  @Test func quotesHideSeparatorsLineEndsAndQuotes() throws {
    #expect(
      try rows("\"a,b\",\" c \"\n\"say \"\"hi\"\"\",\"1\n2\"")
        == [["a,b", " c "], ["say \"hi\"", "1\n2"]])
  }

  @Test func blankLinesHaveNoFieldsButAnEmptyQuotationHasOne() throws {
    #expect(try rows("a\n\n \n\"\"\n") == [["a"], [], [], [""]])
  }

  @Test func aByteOrderMarkIsNotPartOfTheFirstName() throws {
    #expect(try rows("\u{FEFF}x,y") == [["x", "y"]])
  }

  @Test func fieldsKnowTheirPlaceInScalars() throws {
    var reader = CSVReader("é, \"日\n本\",z\nw", format: CSVFormat())
    let first = try #require(try reader.nextRow())
    #expect(first.map(\.line) == [1, 1, 2])
    #expect(first.map(\.column) == [1, 4, 4])
    #expect(try reader.nextRow()?.first?.line == 3)
  }

  @Test func brokenQuotationIsRefusedWhereItStands() {
    #expect(failure("a,\"b\nc") == CSVError(line: 1, column: 3, problem: .unclosedQuote))
    #expect(failure("a,b\"c") == CSVError(line: 1, column: 4, problem: .strayQuote))
    #expect(failure("a,xéy\"c") == CSVError(line: 1, column: 6, problem: .strayQuote))
    #expect(failure("\"a\"b,c") == CSVError(line: 1, column: 4, problem: .textAfterQuote))
  }

  @Test func aZeroByteIsRefused() {
    #expect(failure("\0") == CSVError(line: 1, column: 1, problem: .nulByte))
    #expect(failure("a\nb,\0") == CSVError(line: 2, column: 3, problem: .nulByte))
  }

  @Test func oneEnormousLineIsRefusedAtItsLimit() {
    var format = CSVFormat()
    format.limits.rowBytes = 100
    let plain = failure("x\n" + String(repeating: "7", count: 5000), format)
    #expect(plain == CSVError(line: 2, column: 102, problem: .rowTooLong(limit: 100)))
    let quoted = failure("\"" + String(repeating: "\n", count: 5000), format)
    #expect(quoted?.problem == .rowTooLong(limit: 100))
  }

  @Test func aMillionColumnsAreRefused() {
    let error = failure(String(repeating: ",", count: 1_000_000))
    #expect(error == CSVError(line: 1, column: 16_385, problem: .tooManyColumns(limit: 16_384)))
  }
}

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

  @Test func theNearestDoubleIsReadWhereverDigitsAndExponentEnd() {
    var generator = Generator(seed: 1)
    for digits in 1...20 {
      for exponent in -30...30 {
        var text = generator.below(2) == 0 ? "-" : ""
        let point = generator.below(digits + 1)
        for place in 0..<digits { text += (place == point ? "." : "") + "\(generator.below(10))" }
        text += "e\(exponent)"
        #expect(DecimalNumber(text)?.value.bitPattern == Double(text)?.bitPattern, "\(text)")
      }
    }
  }

  @Test func zeroKeepsItsSign() {
    #expect(DecimalNumber("-0.0")?.value.bitPattern == (-0.0).bitPattern)
  }
}
