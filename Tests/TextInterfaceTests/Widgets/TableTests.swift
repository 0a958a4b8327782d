import Testing
import TextInterface

@Suite struct TableTests {
  private let table = Table(
    header: ["epoch", "loss", "note"],
    rows: [[.number(1), .number(0.5), .text("ŷ")], [.number(10), .number(-12.25)]])

  @Test func linesUpNumbers() {
    #expect(
      picture(table, 30, 3) == """
        epoch     loss  note
            1    0.500  ŷ
           10  −12.250
        """)
  }

  @Test func writesNumbersAsTold() {
    var short = table
    short.format = .short
    #expect(
      picture(short, 30, 3, .ascii) == "epoch    loss  note\n    1     0.5  y^\n   10  -12.25")
  }

  @Test func survivesAnySize() {
    #expect(survives(table))
    #expect(survives(Table(header: [], rows: [])))
    #expect(survives(Table(header: ["Δ"], rows: [[.number(.nan)], [], [.number(.infinity)]])))
  }
}
