import NeuralNetworks

/// A network's tensors in the order of its layers, weights before biases before statistics.
struct TrainingTensors {
  struct Tensor {
    var name: String
    var shape: [Int]
    var values: [Double]

    /// `layer1.weight[0][1]`
    func name(of number: Int) -> String {
      var (text, rest) = ("", number)
      for size in shape.reversed() {
        text = "[\(rest % size)]" + text
        rest /= size
      }
      return name + text
    }
  }

  var tensors: [Tensor]

  /// What number i is called, counted over all tensors.
  func name(ofNumber index: Int) -> String? {
    var rest = index
    for tensor in tensors {
      if rest < tensor.values.count { return tensor.name(of: rest) }
      rest -= tensor.values.count
    }
    return nil
  }

  var names: [String] { tensors.flatMap { tensor in tensor.values.indices.map(tensor.name(of:)) } }
  var values: [Double] { tensors.flatMap(\.values) }
}

extension TensorFile {
  var ordered: TrainingTensors {
    let kinds = ["weight", "bias", "running_mean", "running_var"]
    func rank(_ name: String) -> (Int, Int) {
      let parts = name.split(separator: ".")
      let layer = Int(parts[0].drop { !$0.isNumber }) ?? 0
      return (layer, kinds.firstIndex(of: String(parts.last!)) ?? kinds.count)
    }
    let sorted = tensors.sorted { rank($0.key) < rank($1.key) }
    return TrainingTensors(
      tensors: sorted.map { .init(name: $0.key, shape: $0.value.shape, values: $0.value.values) })
  }

  /// Without the statistics, which nobody learns: in the order of `TrainingState.parameters`.
  var learned: TrainingTensors {
    TrainingTensors(tensors: ordered.tensors.filter { !$0.name.contains(".running_") })
  }
}
