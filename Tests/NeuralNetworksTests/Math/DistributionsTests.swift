import NeuralNetworks
import Testing

@Suite struct DistributionsTests {
  // χ² with 99 degrees of freedom: 53.9…161.5 holds all but 2·10⁻⁴ of the values (tables of NIST).
  @Test func uniformNumbersFillAllCellsAlike() {
    var generator = Generator(seed: 11)
    var counts = [Int](repeating: 0, count: 100)
    for _ in 0..<100_000 { counts[Int(100 * generator.uniform())] += 1 }
    #expect(53.9...161.5 ~= chiSquare(counts))
  }

  @Test func wholeNumbersFillAllCellsAlike() {
    var generator = Generator(seed: 12)
    var counts = [Int](repeating: 0, count: 100)
    for _ in 0..<100_000 { counts[generator.below(100)] += 1 }
    #expect(53.9...161.5 ~= chiSquare(counts))
  }

  private func chiSquare(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    return counts.map { (Double($0) - expected) * (Double($0) - expected) / expected }.reduce(0, +)
  }

  @Test func uniformUsesTheUpper53Bits() {
    var generator = Generator(seed: 42)
    #expect(generator.uniform() == Double(0x1578_0b2e_0c2e_c716 >> 11) * 0x1p-53)
  }

  @Test func uniformStaysInItsRange() {
    var generator = Generator(seed: 13)
    for _ in 0..<1000 { #expect(-2..<3 ~= generator.uniform(in: -2..<3)) }
    // Between these two there is no other number, so rounding alone would give the upper one.
    for _ in 0..<100 { #expect(generator.uniform(in: 1..<(1.0).nextUp) == 1) }
  }

  // Mean, variance and third and fourth moment are 0, 1, 0 and 3; the tolerances are four times
  // the standard errors 1, √2, √15 and √96 over √n.
  @Test func normalNumbersHaveTheMomentsOfTheDistribution() {
    var generator = Generator(seed: 14)
    let values = (0..<40_000).map { _ in generator.normal() }
    func moment(_ power: Int) -> Double {
      values.map { x in (0..<power).reduce(1) { product, _ in product * x } }.reduce(0, +) / 40_000
    }
    #expect(abs(moment(1)) < 0.02)
    #expect(abs(moment(2) - 1) < 0.029)
    #expect(abs(moment(3)) < 0.078)
    #expect(abs(moment(4) - 3) < 0.196)
  }

  @Test func belowOneIsZeroAndLargeBoundsWork() {
    var generator = Generator(seed: 15)
    #expect(generator.below(1) == 0)
    for _ in 0..<100 { #expect(0..<Int.max ~= generator.below(.max)) }
  }

  // 24 orders, 24,000 shuffles: χ² with 23 degrees of freedom stays below 58.6 but for 6·10⁻⁵.
  @Test func everyOrderIsAsLikely() {
    var generator = Generator(seed: 16)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<24_000 {
      var order = [0, 1, 2, 3]
      generator.shuffle(&order)
      counts[order, default: 0] += 1
    }
    #expect(counts.count == 24)
    #expect(chiSquare(Array(counts.values)) < 58.6)
  }

  @Test func shufflingKeepsEveryElement() {
    var generator = Generator(seed: 17)
    var numbers = Array(0..<1000)
    generator.shuffle(&numbers)
    #expect(numbers != Array(0..<1000))
    #expect(numbers.sorted() == Array(0..<1000))
    var none: [Int] = []
    generator.shuffle(&none)
    #expect(none.isEmpty)
  }
}
