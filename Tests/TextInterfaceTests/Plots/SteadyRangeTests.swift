import Testing
import TextInterface

@Suite struct SteadyRangeTests {
  @Test(arguments: [
    ([4.0, 3, 1], 0.0...5), ([0.3], 0...0.5), ([1], 0...1), ([1.01], 0...2), ([-3, 12], -5...20),
    ([-0.07], -0.1...0), ([], 0...1), ([0], 0...1), ([.nan, .infinity], 0...1),
  ])
  func growsInJumps(values: [Double], expected: ClosedRange<Double>) {
    #expect(steadyRange(values) == expected)
  }

  @Test func holdsStillWhileDataStayInside() {
    let ranges = (1...100).map { count in steadyRange((1...count).map { 3.0 + 1 / Double($0) }) }
    #expect(Set(ranges).count == 1)
  }

  @Test func keepsAMinimum() {
    #expect(steadyRange([0.2], minimum: 0...1) == 0...1)
    #expect(steadyRange([] as [Double], minimum: 0...20) == 0...20)
  }

  @Test func mayLeaveZeroOut() {
    let range = steadyRange([1000, 1001.5], includingZero: false)
    #expect(range.lowerBound > 900 && range.contains(1000) && range.contains(1001.5))
  }

  @Test func survivesTheLargestNumbers() {
    #expect(steadyRange([.greatestFiniteMagnitude]).upperBound.isFinite)
    #expect(steadyRange([.greatestFiniteMagnitude], includingZero: false).upperBound > 0)
    #expect(steadyRange([7], includingZero: false).contains(7))
  }

  @Test func coversDecades() {
    #expect(steadyDecades([0.02, 0.9]) == 0.01...1)
    #expect(steadyDecades([0.1, 1]) == 0.1...1)
    #expect(steadyDecades([3]) == 1...10)
    #expect(steadyDecades([0, -1, .nan]) == 0.1...1)
  }
}
