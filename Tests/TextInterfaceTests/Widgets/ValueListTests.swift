import Testing
import TextInterface

@Suite struct ValueListTests {
  private let list = ValueList([
    .init("w₁", 2.6, change: -0.4, history: [3, 3, 3, 2.6]), .init("w₂", 3.5, change: 0),
    .init("b", -10.1, change: 0.1),
  ])

  @Test func lineUpValuesAndChanges() {
    #expect(
      picture(list, 32, 3) == """
        w₁   2.600  ▼ −0.400          ⠉⢣
        w₂   3.500
        b  −10.100  ▲ +0.100
        """)
    #expect(picture(list, 24, 3, .ascii).hasPrefix("w1   2.600  v -0.400"))
  }

  @Test func brightenWhatChanged() {
    var frame = Frame(size: Size(columns: 32, rows: 3))
    frame.draw(list, in: frame.bounds)
    #expect(frame[5, 0].style.bold)
    #expect(!frame[5, 1].style.bold)
    #expect(frame[12, 0].style == Style(.negative, bold: true))
    #expect(frame[12, 2].style == Style(.positive, bold: true))
  }

  @Test func surviveAnySizeAndAnyValue() {
    #expect(survives(list))
    #expect(survives(ValueList([])))
    #expect(
      survives(ValueList([.init("ŷ", .nan, change: .nan), .init("", .infinity, change: -1e300)])))
  }
}
