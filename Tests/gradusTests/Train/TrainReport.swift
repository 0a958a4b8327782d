import Foundation
import TestSupport

/// What `gradus train --format json` printed.
struct TrainReport: Decodable {
  struct Epoch: Decodable {
    var loss: Double
    var runningLoss: Double?
    var validationLoss: Double?

    enum CodingKeys: String, CodingKey {
      case loss
      case runningLoss = "running_loss"
      case validationLoss = "validation_loss"
    }
  }

  /// Where and how training left the numbers.
  struct Trouble: Decodable, Equatable {
    var step: Int
    var epoch: Int
    var first: String
    var value: String
  }

  var epochs: [Epoch]
  var parameters: [String: [String: Nested]]
  var gradients: [String: [String: Nested]]?
  var ending: String
  var trouble: Trouble?
  var measures: [String: [String: Nested]]?

  init(_ result: Program.Result) throws {
    self = try JSONDecoder().decode(TrainReport.self, from: Data(result.output.utf8))
  }

  /// A small experiment with weights of its own.
  static let xor = """
    data: xor
    network:
      - {dense: 2, activation: tanh, weights: [[1, -0.5], [0.25, 2]], bias: [0.5, 0]}
      - {dense: 1, activation: sigmoid, weights: [[-1, 0.5]], bias: 0.125}
    rate: 0.5
    epochs: 3

    """
}

/// Lists in lists of numbers.
enum Nested: Decodable, Equatable {
  case number(Double)
  case list([Nested])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .list(try container.decode([Nested].self))
    }
  }

  static func numbers(_ numbers: [Double]) -> Nested { .list(numbers.map(Nested.number)) }

  var flat: [Double] {
    switch self {
    case .number(let number): [number]
    case .list(let items): items.flatMap(\.flat)
    }
  }

  var shape: [Int] {
    switch self {
    case .number: []
    case .list(let items): [items.count] + (items.first?.shape ?? [])
    }
  }
}
