import Testing

@testable import LessonScript

@Suite struct FormulaNamesTests {
  @Test func everyNameIsThereOnceAndHasHelp() {
    let names = FormulaNames.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(FormulaNames.all.allSatisfy { !$0.help.isEmpty })
  }

  @Test func parametersHaveEveryNumber() {
    #expect(FormulaNames.entry("w1")?.name == "w1")
    #expect(FormulaNames.entry("w12")?.name == "w1")
    #expect(FormulaNames.entry("gamma3")?.name == "gamma1")
  }

  @Test(arguments: ["w0", "w01", "w", "loss2", "b0", "w-1", "", "1", "w99999999999999999999"])
  func otherNamesAreUnknown(_ name: String) {
    #expect(FormulaNames.entry(name) == nil)
  }

  @Test func momentsAreNoExperiments() {
    #expect(FormulaNames.isReserved("before") && FormulaNames.isReserved("initial"))
    #expect(!FormulaNames.isReserved("and"))
  }
}
