import ArgumentParser
import NeuralNetworks

/// The parameters as they were after an epoch.
struct ParameterSnapshot {
  /// The epoch as it was asked for: a number or `last`.
  let name: String
  let epoch: Int
  let tensors: [NamedTensor]
  /// ∂L/∂ what is learned, L being the loss after the epoch; none where they were not asked for.
  let gradients: [NamedTensor]
}

/// The epochs after which parameters are printed: `0,1,10,last`.
struct EpochSelection: Equatable {
  /// As they were written, in that order, each once.
  var names: [String] = []

  /// The epoch a name means; nil for the last.
  private static func epoch(_ name: String) -> Int? { Int(name) }

  func names(of epoch: Int) -> [String] { names.filter { Self.epoch($0) == epoch } }
  var namesOfLast: [String] { names.filter { Self.epoch($0) == nil } }
  var latest: Int? { names.compactMap(Self.epoch).max() }
}

extension EpochSelection: ExpressibleByArgument {
  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0.filter { $0 != " " }) }
    guard names.allSatisfy({ name in name == "last" || Int(name).map { $0 >= 0 } ?? false }) else {
      return nil
    }
    self.names = names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element)
  }

  var defaultValueDescription: String { names.joined(separator: ",") }
}

/// A tensor by the name PyTorch gives it; in JSON lists in lists, as its shape has them.
struct NamedTensor: Encodable {
  var name: String
  var shape: [Int]
  var values: [Double]

  /// Number by number: `layer1.weight[0][1]`.
  var numberNames: [String] { values.indices.map(name(ofNumber:)) }

  func name(ofNumber number: Int) -> String {
    var (text, rest) = ("", number)
    for size in shape.reversed() {
      text = "[\(rest % size)]" + text
      rest /= size
    }
    return name + text
  }

  func encode(to encoder: any Encoder) throws {
    try NestedList(values: values[...], shape: shape[...]).encode(to: encoder)
  }
}

/// Numbers as lists in lists; null for what is not finite.
private struct NestedList: Encodable {
  let values: ArraySlice<Double>
  let shape: ArraySlice<Int>

  func encode(to encoder: any Encoder) throws {
    guard let size = shape.first else {
      return try JSONNumber(values.first ?? .nan).encode(to: encoder)
    }
    var list = encoder.unkeyedContainer()
    let width = size == 0 ? 0 : values.count / size
    for index in 0..<size {
      let start = values.startIndex + index * width
      try list.encode(
        NestedList(values: values[start..<start + width], shape: shape.dropFirst()))
    }
  }
}

extension [NamedTensor] {
  var numberNames: [String] { flatMap(\.numberNames) }
  var numbers: [Double] { flatMap(\.values) }

  /// What number i is called, counted over all tensors.
  func name(ofNumber index: Int) -> String? {
    var rest = index
    for tensor in self {
      if rest < tensor.values.count { return tensor.name(ofNumber: rest) }
      rest -= tensor.values.count
    }
    return nil
  }
}

extension TensorFile {
  /// In the order of the layers; weights before biases before statistics.
  var inLayerOrder: [NamedTensor] {
    let kinds = ["weight", "bias", "running_mean", "running_var"]
    func rank(_ name: String) -> (Int, Int) {
      let parts = name.split(separator: ".")
      let layer = Int(parts[0].drop { !$0.isNumber }) ?? 0
      return (layer, kinds.firstIndex(of: String(parts.last!)) ?? kinds.count)
    }
    return tensors.sorted { rank($0.key) < rank($1.key) }.map {
      NamedTensor(name: $0.key, shape: $0.value.shape, values: $0.value.values)
    }
  }

  /// Without the statistics, which nobody learns: in the order of `TrainingState.parameters`.
  var learned: [NamedTensor] { inLayerOrder.filter { !$0.name.contains(".running_") } }
}

extension Trainer {
  /// ∂L/∂ every parameter, L being the mean loss of the training part, without penalties and clipping, dropout off.
  var gradientTensors: [NamedTensor] {
    var rest = gradients()[...]
    return tensorFile.learned.map { tensor in
      let numbers = Array(rest.prefix(tensor.values.count))
      rest = rest.dropFirst(numbers.count)
      return NamedTensor(name: tensor.name, shape: tensor.shape, values: numbers)
    }
  }
}
