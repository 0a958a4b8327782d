import Testing

@testable import LessonScript

@Suite struct QuantityTests {
  @Test func everyQuantityIsFoundByItsNameAndHasHelp() {
    for quantity in Quantity.all {
      #expect(Quantity(name: quantity.name) == quantity)
      #expect(!quantity.help.isEmpty)
    }
    #expect(Set(Quantity.all.map(\.name)).count == Quantity.all.count)
  }

  @Test func parametersAndTracesHaveEveryNumber() {
    #expect(Quantity(name: "w12") == .parameter(.init(kind: .weight, number: 12)))
    #expect(Quantity(name: "b") == .parameter(.init(kind: .bias, number: nil)))
    #expect(Quantity(name: "gamma3") == .parameter(.init(kind: .scale, number: 3)))
    #expect(Quantity(name: "delta2") == .trace(.init(kind: .delta, layer: 2)))
  }

  @Test(arguments: [
    "w0", "w01", "w", "z", "loss2", "b0", "w-1", "", "1", "w99999999999999999999", "w١",
  ])
  func otherNamesAreUnknown(_ name: String) {
    #expect(Quantity(name: name) == nil)
  }

  @Test func qualifiersAreNoExperiments() {
    #expect(Formula.Qualifier("before") == .at(.before))
    #expect(Formula.Qualifier("numeric") == .derivative(.numeric))
    #expect(Formula.Qualifier("and") == nil)
  }

  @Test(arguments: [
    (2.0, 2 as Int?), (-3, -3), (1.5, nil), (1e300, nil), (.nan, nil), (.infinity, nil), (1e9, nil),
  ])
  func onlyWholeNumbersOfASensibleSizeAreIndices(_ number: Double, _ index: Int?) {
    #expect(number.index == index)
  }
}
