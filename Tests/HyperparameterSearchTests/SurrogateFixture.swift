import Foundation
import HyperparameterSearch
import NeuralNetworks

/// What `Fixtures/surrogate.py` wrote: the answers of scikit-learn and scipy.
struct SurrogateFixture: Decodable {
  struct Process: Decodable {
    var kernel: String
    var length, noise, logMarginalLikelihood: Double
    var points, places: [[Double]]
    var values, mean, deviation: [Double]
  }
  struct Improvement: Decodable {
    var mean, deviation, best, improvement: Double
  }

  var processes: [Process]
  var improvements: [Improvement]

  static func load() throws -> Self {
    let file = URL(filePath: #filePath).appending(path: "../Fixtures/surrogate.json")
    return try JSONDecoder().decode(Self.self, from: Data(contentsOf: file.standardized))
  }
}

/// Equal up to the rounding of a few operations.
func isClose(_ a: Double, _ b: Double, within tolerance: Double = 1e-14) -> Bool {
  abs(a - b) <= tolerance * max(abs(a), abs(b), 1)
}
