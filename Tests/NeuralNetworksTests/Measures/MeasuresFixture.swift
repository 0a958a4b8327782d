import Foundation

/// What `Fixtures/measures.py` wrote: the answers of scikit-learn.
struct MeasuresFixture: Decodable {
  struct Binary: Decodable {
    var threshold, accuracy, precision, recall, f1: Double
    var matrix: [[Int]]
  }
  struct ROC: Decodable {
    var falsePositiveRate, truePositiveRate, threshold: [Double]
    var area: Double
  }
  struct Several: Decodable {
    var predicted, actual: [Int]
    var classCount: Int
    var matrix: [[Int]]
    var accuracy: Double
    var precision, recall, f1, macro: [Double]
  }
  struct Regression: Decodable {
    var predictions, targets: [Double]
    var meanAbsolute, meanSquared, rootMeanSquared, rSquared: Double
  }

  var labels, scores: [Double]
  var binary: [Binary]
  var roc: ROC
  var several: Several
  var regression: Regression

  static func load() throws -> Self {
    let file = URL(filePath: #filePath).appending(path: "../../Fixtures/measures.json").standardized
    return try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
  }
}

/// Equal up to the rounding of a few operations.
func isClose(_ a: Double, _ b: Double, within tolerance: Double = 1e-14) -> Bool {
  abs(a - b) <= tolerance * max(abs(a), abs(b), 1)
}
