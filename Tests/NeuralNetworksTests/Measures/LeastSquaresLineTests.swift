import Foundation
import NeuralNetworks
import Testing

struct LeastSquaresLineTests {
  /// The expected numbers are printed in the course's list of facts.
  @Test func throughTheHousesOfTheFirstLesson() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../../Data/houses.csv").standardized
    let table = try DataTable(csv: String(contentsOf: file, encoding: .utf8))
    guard case .numbers(let size)? = table["sqft_living"],
      case .numbers(let price)? = table["price"],
      let line = LeastSquaresLine(x: size, y: price)
    else {
      Issue.record("two columns of numbers")
      return
    }
    #expect(abs(line.slope - 201.06492316) < 5e-9)
    #expect(abs(line.intercept - 88511.3513098) < 5e-8)
    #expect(abs(line.rSquared - 0.4113751) < 5e-8)
  }

  /// By hand: x̄ = 2, ȳ = 3, slope = (−1·−2 + 0·1 + 1·1)/2 = 1.5, residuals 0.5, −1, 0.5.
  @Test func throughThreePoints() {
    let line = LeastSquaresLine(x: [1, 2, 3], y: [1, 4, 4])
    #expect(line?.slope == 1.5)
    #expect(line?.intercept == 0)
    #expect(line?.rSquared == 0.75)
    #expect(line?(4) == 6)
  }

  @Test func isNotDefinedForOneX() {
    #expect(LeastSquaresLine(x: [2, 2], y: [1, 3]) == nil)
    #expect(LeastSquaresLine(x: [], y: []) == nil)
  }
}
