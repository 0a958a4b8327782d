import Foundation
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

struct DataTableDatasetTests {
  let text = """
    size,colour,kind,price
    1,red,cat,10
    2,blue,dog,20
    3,green,dog,30
    """

  @Test func inputsAreAllOtherColumnsAndCategoriesBecomeOneHot() throws {
    let data = try DataTable(csv: text).dataset(targets: ["price"])
    #expect(
      data.inputNames
        == ["size", "colour=blue", "colour=green", "colour=red", "kind=cat", "kind=dog"])
    #expect(
      data.inputs
        == Matrix([[1, 0, 0, 1, 1, 0], [2, 1, 0, 0, 0, 1], [3, 0, 1, 0, 0, 1]]))
    #expect(data.targetNames == ["price"])
    #expect(data.targets.elements == [10, 20, 30])
    #expect(data.classNames.isEmpty)
  }

  @Test func aTargetOfSeveralCategoriesIsOneHot() throws {
    let data = try DataTable(csv: text).dataset(targets: ["colour"], inputs: ["size"])
    #expect(data.classNames == ["blue", "green", "red"])
    #expect(data.targets == Matrix([[0, 0, 1], [1, 0, 0], [0, 1, 0]]))
    #expect(data.inputs == Matrix([[1], [2], [3]]))
  }

  @Test func aTargetOfTwoCategoriesIsOneColumnUnlessAskedOtherwise() throws {
    let table = try DataTable(csv: text)
    let one = try table.dataset(targets: ["kind"], inputs: ["size"])
    #expect(one.targets.elements == [0, 1, 1])
    #expect(one.targetNames == ["kind=dog"])
    #expect(one.classNames == ["cat", "dog"])
    let two = try table.dataset(targets: ["kind"], inputs: ["size"], oneHotPairs: true)
    #expect(two.targets == Matrix([[1, 0], [0, 1], [0, 1]]))
  }

  @Test func anotherTableIsReadWithTheSameCategories() throws {
    let known = try DataTable(csv: text).categories
    let asked = try DataTable(
      csv: "colour,size\nred,9", categories: ["colour": try #require(known["colour"])])
    #expect(try asked.matrix(of: ["size", "colour"]) == Matrix([[9, 0, 0, 1]]))
  }

  @Test func theExamTableOfTheCourse() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../../Data/exam.csv").standardized
    let data = try DataTable(csv: String(contentsOf: file, encoding: .utf8))
      .dataset(targets: ["pass"])
    #expect(data.count == 20)
    #expect(data.inputNames == ["hours_studied", "hours_slept"])
    #expect(data.inputs.row(5) == [1.56, 2.49])
    #expect(data.targets.elements.reduce(0, +) == 16)
  }

  @Test func columnsThatCannotBeAreRefused() throws {
    let table = try DataTable(csv: "a,b\n1,2")
    func failure(_ targets: [String], _ inputs: [String]? = nil) -> CSVError.Problem? {
      let error = #expect(throws: CSVError.self) {
        try table.dataset(targets: targets, inputs: inputs)
      }
      return error?.problem
    }
    #expect(failure(["c"]) == .unknownColumn(name: "c", known: ["a", "b"]))
    #expect(failure(["a"], ["a"]) == .columnUsedTwice(name: "a"))
    #expect(failure(["a"], ["b", "b"]) == .columnUsedTwice(name: "b"))
    #expect(failure(["a", "b"]) == .noInputs)
  }
}
