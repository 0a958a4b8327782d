import NeuralNetworks

/// Reads the `network` of an experiment: a short name, or layers one by one.
struct NetworkKeyReader {
  let fields: FieldValues

  /// One unit, by the name of its model.
  private static let singleUnits: [(name: String, activation: Activation)] = [
    ("perceptron", .step(.atLeastZero)), ("logistic", .sigmoid), ("linear", .identity),
  ]

  static let shortNames = singleUnits.map(\.name)

  func layers(_ diagnostics: inout Diagnostics) -> [Layer]? {
    guard let network = fields["network"] else { return nil }
    let before = diagnostics.errors.count
    var layers =
      network.list.map { $0.compactMap { LayerReader.layer($0, &diagnostics) } }
      ?? Self.singleUnits.filter { $0.name == network.text?.string }
      .map { .dense(units: 1, activation: $0.activation) }
    setStart(of: &layers, &diagnostics)
    return diagnostics.errors.count == before ? layers : nil
  }

  /// `weights` and `bias` beside a network of several layers are schemes; numbers need one layer.
  private func setStart(of layers: inout [Layer], _ diagnostics: inout Diagnostics) {
    let learned = layers.flatMap(\.flattened).filter(\.hasParameters)
    for key in ["weights", "bias"] {
      guard let value = fields[key],
        let start = InitializationReader(key: key, value: value).read(&diagnostics)
      else { continue }
      if case .explicit = start {
        if learned.count > 1 {
          diagnostics.report(.experiment(.numbersForSeveralLayers(key: key)), at: value.position)
          continue
        }
        learned.first?.shape(of: key)?.check(value, key, &diagnostics)
      }
      for index in layers.indices { layers[index].fill(key, with: start) }
    }
  }

  /// What stands for a layer, by the engine's count: a layer of branches, then those inside it.
  func value(_ layer: Int) -> YAMLValue? {
    let all = (fields["network"]?.list ?? []).flatMap(Self.flattened)
    return all.indices.contains(layer - 1) ? all[layer - 1] : nil
  }

  /// What says that a branch takes these columns.
  func columns(_ range: Range<Int>) -> YAMLValue? {
    let ends = [range.lowerBound + 1, range.upperBound]
    return (fields["network"]?.list ?? []).flatMap { $0.value("branches")?.list ?? [] }
      .compactMap { $0.value("columns") }
      .first { ($0.list ?? []).compactMap { $0.text.flatMap { Scalars.whole($0.string) } } == ends }
  }

  private static func flattened(_ value: YAMLValue) -> [YAMLValue] {
    let paths = value.value("branches")?.list ?? []
    return [value]
      + paths.flatMap { $0.list ?? $0.value("layers")?.list ?? [] }.flatMap(flattened)
  }
}

extension Layer {
  /// This layer and, of branches, those inside.
  fileprivate var flattened: [Layer] {
    guard case .branches(let paths) = self else { return [self] }
    return [self] + paths.flatMap { $0.layers.flatMap(\.flattened) }
  }

  var hasParameters: Bool {
    switch self {
    case .dense, .convolution, .maxout: true
    case .activation, .pooling, .flatten, .dropout, .batchNormalization, .branches: false
    }
  }

  /// How its weights or biases are written out.
  func shape(of key: String) -> WeightShape? {
    switch self {
    case .dense(let layer): WeightShape(key == "bias" ? [layer.units] : [layer.units, nil])
    case .maxout(let layer):
      WeightShape(
        key == "bias" ? [layer.units * layer.pieces] : [layer.units * layer.pieces, nil])
    case .convolution(let layer):
      WeightShape(
        key == "bias"
          ? [layer.filters] : [layer.filters, nil, layer.kernelHeight, layer.kernelWidth])
    default: nil
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
    case .branches(var paths):
      for path in paths.indices {
        for index in paths[path].layers.indices { paths[path].layers[index].fill(key, with: start) }
      }
      self = .branches(paths)
    default: return
    }
  }
}
