import NeuralNetworks

/// Reads the `network` of an experiment: a short name, or layers one by one.
struct NetworkReader {
  let fields: FieldValues

  /// One unit: with a step, with a sigmoid, with nothing.
  static let shortNames = ["perceptron", "logistic", "linear"]

  func layers(_ proof: inout Proof) -> [Layer]? {
    guard let network = fields["network"] else { return nil }
    guard let items = network.list else { return [single(network.text?.string ?? "", &proof)] }
    let before = proof.errors.count
    var layers = items.compactMap { LayerReader(value: $0).layer(&proof) }
    setStart(of: &layers, &proof)
    return proof.errors.count == before ? layers : nil
  }

  private func single(_ name: String, _ proof: inout Proof) -> Layer {
    let activation: Activation =
      switch name {
      case "perceptron": .step(.atLeastZero)
      case "logistic": .sigmoid
      default: .identity
      }
    var layers = [Layer.dense(units: 1, activation: activation)]
    setStart(of: &layers, &proof)
    return layers[0]
  }

  /// `weights` and `bias` beside a network of several layers are schemes; numbers need one dense
  /// layer.
  private func setStart(of layers: inout [Layer], _ proof: inout Proof) {
    for key in ["weights", "bias"] {
      guard let value = fields[key],
        let start = InitializationReader(key: key, value: value).read(&proof)
      else { continue }
      if case .explicit = start, layers.filter(\.hasParameters).count > 1 {
        proof.mark(.experiment(.numbersForSeveralLayers(key: key)), at: value.place)
        continue
      }
      for index in layers.indices { layers[index].fill(key, with: start) }
    }
  }
}

extension Layer {
  var hasParameters: Bool {
    switch self {
    case .dense, .convolution, .maxout: true
    default: false
    }
  }

  /// Sets where weights or biases begin, unless the layer says so itself.
  fileprivate mutating func fill(_ key: String, with start: Initialization) {
    switch self {
    case .dense(var layer):
      if key == "weights" { layer.weights = layer.weights ?? start }
      if key == "bias" { layer.biases = layer.biases ?? start }
      self = .dense(layer)
    case .convolution(var layer):
      if key == "weights" { layer.weights = layer.weights ?? start }
      if key == "bias" { layer.biases = layer.biases ?? start }
      self = .convolution(layer)
    case .maxout(var layer):
      if key == "weights" { layer.weights = layer.weights ?? start }
      if key == "bias" { layer.biases = layer.biases ?? start }
      self = .maxout(layer)
    default: return
    }
  }
}
