import Foundation
import NeuralNetworks
import Testing

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
