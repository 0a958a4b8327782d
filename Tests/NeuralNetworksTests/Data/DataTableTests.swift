import Testing

@testable import NeuralNetworks

struct DataTableTests {
  private func failure(
    _ text: String, _ format: CSVFormat = CSVFormat(), categories: [String: [String]] = [:]
  ) -> CSVError? {
    #expect(throws: CSVError.self) {
      try DataTable(csv: text, format: format, categories: categories)
    }
  }

  @Test func numbersAndCategoriesAreToldApartByTheFirstRow() throws {
    let table = try DataTable(csv: "size,colour\n1.5,red\n-2,blue\n3e1,red\n")
    #expect(table.names == ["size", "colour"])
    #expect(table.rowCount == 3)
    #expect(table["size"] == .numbers([1.5, -2, 30]))
    #expect(table["colour"] == .categories(names: ["blue", "red"], codes: [1, 0, 1]))
    #expect(table["weight"] == nil)
  }

  @Test func categoriesAreOrderedByScalarsOrBySizeIfAllAreNumbers() throws {
    let words = try DataTable(csv: "w\nb\nZ\né\na\n")
    #expect(words["w"] == .categories(names: ["Z", "a", "b", "é"], codes: [2, 0, 3, 1]))
    let digits = try DataTable(csv: "d\n10\n9\n-1\n9\n", categories: ["d": []])
    #expect(digits["d"] == .categories(names: ["-1", "9", "10"], codes: [2, 1, 0, 1]))
  }

  @Test func aGivenOrderIsKeptAndClosed() throws {
    let known = ["w": ["small", "medium", "large"]]
    let table = try DataTable(csv: "w\nlarge\nsmall", categories: known)
    #expect(table["w"] == .categories(names: ["small", "medium", "large"], codes: [2, 0]))
    let error = failure("w\nsmall\nhuge", categories: known)
    let problem = CSVError.Problem.unknownCategory(
      name: "w", text: "huge", known: ["small", "medium", "large"])
    #expect(error == CSVError(line: 3, column: 1, problem: problem))
  }

  @Test func withoutHeaderColumnsAreNumbered() throws {
    let table = try DataTable(csv: "1,2\n3,4", format: CSVFormat(hasHeader: false))
    #expect(table.names == ["x1", "x2"])
    #expect(table["x2"] == .numbers([2, 4]))
  }

  @Test(arguments: ["", "NA", "n/a", "NaN", "null", "None", "?", "  ", "\"\""])
  func missingValuesAreRefusedWithTheirPlace(text: String) {
    let error = failure("a,b\n1,2\n3,\(text)\n")
    let shown = text == "\"\"" || text == "  " ? "" : text
    #expect(error?.problem == .missingValue(name: "b", text: shown))
    #expect(error?.line == 3)
  }

  @Test func aWordAmongNumbersAndANumberAmongWordsAreRefused() {
    #expect(
      failure("a,b\n1,2\n3,4x\n")
        == CSVError(line: 3, column: 3, problem: .notANumber(name: "b", text: "4x")))
    #expect(
      failure("a\nx\n4\n")
        == CSVError(line: 3, column: 1, problem: .numberAmongCategories(name: "a", text: "4")))
    #expect(failure("a\n1\ninf")?.problem == .notANumber(name: "a", text: "inf"))
    #expect(failure("a\n1\n1e999")?.problem == .notFinite(name: "a", text: "1e999"))
  }

  @Test func raggedRowsAreRefusedAtTheFirstFieldTooManyOrTheLastThereIs() {
    #expect(
      failure("a,b\n1,2\n3,4,5,6\n")
        == CSVError(line: 3, column: 5, problem: .raggedRow(fields: 4, expected: 2)))
    #expect(
      failure("a,b\n1\n")
        == CSVError(line: 2, column: 1, problem: .raggedRow(fields: 1, expected: 2)))
  }

  @Test func blankLinesAreAllowedOnlyAtTheEnd() throws {
    #expect(try DataTable(csv: "a\n1\n\n \n").rowCount == 1)
    #expect(failure("a\n1\n\n2") == CSVError(line: 3, column: 1, problem: .blankLine))
  }

  @Test func headersMustBePresentNamedAndDistinct() {
    #expect(failure("")?.problem == .noHeader)
    #expect(failure("\n\n")?.problem == .noHeader)
    #expect(failure("a,b\n") == CSVError(line: 2, column: 1, problem: .noRows))
    #expect(failure("a,,c\n") == CSVError(line: 1, column: 3, problem: .emptyName))
    #expect(failure("a,b,a\n")?.problem == .duplicateName(name: "a"))
    let unknown = CSVError.Problem.unknownColumn(name: "c", known: ["a", "b"])
    #expect(failure("a,b\n1,2", categories: ["c": []])?.problem == unknown)
  }

  @Test func sizesAreRefusedAtTheirLimits() {
    var format = CSVFormat()
    format.limits.values = 5
    format.limits.categories = 2
    let numbers = failure("a,b\n1,2\n1,2\n1,2\n", format)
    #expect(numbers == CSVError(line: 4, column: 1, problem: .tooManyValues(limit: 5)))
    #expect(
      failure("w\na\nb\nc", format)?.problem == .tooManyCategories(name: "w", limit: 2))
    #expect(failure("w\na\nb\na\nb", format)?.problem == .tooManyValues(limit: 5))
  }

  @Test func longFieldsAreCutInErrors() {
    let error = failure("a\n1\n" + String(repeating: "x", count: 1000))
    let text = String(repeating: "x", count: 60) + "…"
    #expect(error?.problem == .notANumber(name: "a", text: text))
  }

  @Test func everyDamagedTextIsReadOrRefusedButNeverCrashes() {
    let text = Array("a,\"b \"\"c\"\"\",d\r\n1,x,-2e3\n.5,\"y,\nz\",7\n\n".utf8)
    var generator = Generator(seed: 1)
    let strange = Array("\"\r\n,;\0 1eE.+-é".utf8) + [0xFF, 0xC3]
    for _ in 0..<3_000 {
      var damaged = text
      for _ in 0...generator.below(3) {
        let place = generator.below(damaged.count)
        switch generator.below(3) {
        case 0: damaged.remove(at: place)
        case 1: damaged[place] = strange[generator.below(strange.count)]
        default: damaged.insert(strange[generator.below(strange.count)], at: place)
        }
      }
      let table = try? DataTable(csv: String(decoding: damaged, as: UTF8.self))
      _ = try? table?.dataset(targets: ["d"])
    }
  }
}
