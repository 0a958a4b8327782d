import Testing
import TextInterface

@Suite struct TicksTests {
  @Test(arguments: [
    (0.0...10, 11, ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]),
    (0...10, 3, ["0", "5", "10"]), (0...1, 6, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    (-1...2, 4, ["−1", "0", "1", "2"]), (0.1...0.35, 3, ["0.1", "0.2", "0.3"]),
    (0...800_000, 5, ["0", "200000", "400000", "600000", "800000"]),
    (0...5e6, 2, ["0", "5000000"]), (1e-9...3e-9, 3, ["1e−9", "2e−9", "3e−9"]),
    (-20...20, 5, ["−20", "−10", "0", "10", "20"]), (0...4, 2, ["0", "4"]),
  ])
  func areRound(range: ClosedRange<Double>, count: Int, labels: [String]) {
    #expect(Ticks(in: range, atMost: count).labels == labels)
  }

  @Test func areExactMultiples() {
    #expect(
      Ticks(in: 0...1, atMost: 11).values == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
  }

  @Test(arguments: [0.5...0.5, 0.0...Double.infinity, -1e308...1e308, 1e17...(1e17 + 64)])
  func surviveOddRanges(range: ClosedRange<Double>) {
    let ticks = Ticks(in: range, atMost: 5)
    #expect(ticks.values.count == ticks.labels.count)
    #expect(ticks.values.count <= 5)
  }

  @Test func surviveNoRoom() {
    #expect(Ticks(in: 0...1, atMost: 0).values.isEmpty)
    #expect(Ticks(in: 0...1, atMost: -3).values.isEmpty)
  }

  @Test func countPowersOfTen() {
    #expect(Ticks(powersOfTenIn: 0.01...1, atMost: 5).labels == ["0.01", "0.1", "1"])
    #expect(Ticks(powersOfTenIn: 0.02...300, atMost: 5).values == [0.1, 1, 10, 100])
    #expect(Ticks(powersOfTenIn: 1e-9...1, atMost: 4).values == [1e-9, 1e-6, 1e-3, 1])
    #expect(Ticks(powersOfTenIn: -1...1, atMost: 4).values.isEmpty)
  }
}
