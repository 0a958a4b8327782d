import NeuralNetworks

/// Reads one layer: `4 tanh`, `dropout 0.3`, `flatten`, or keys and values.
struct LayerReader {
  let value: YAMLValue

  func layer(_ proof: inout Proof) -> Layer? {
    if let text = value.text { return short(text, &proof) }
    guard let table = Form.variant(of: value, BlockTables.layers) else { return nil }
    return layer(FieldValues(value: value, table: table), &proof)
  }

  // MARK: Short forms

  static func readsShort(_ text: PlacedText, key: String, _ proof: inout Proof) -> Bool {
    LayerReader(value: YAMLValue(content: .scalar(text), place: text.start)).layer(&proof) != nil
  }

  private func short(_ text: PlacedText, _ proof: inout Proof) -> Layer? {
    let words = text.split { $0 == " " }.filter { !$0.isEmpty }
    if let layer = special(words.map(\.string)) { return layer }
    guard let units = Scalars.whole(words[0].string), (1...100_000).contains(units),
      words.count <= 2
    else {
      proof.mark(.experiment(.layer(text.string)), at: text.start)
      return nil
    }
    guard words.count == 2 else { return .dense(units: units) }
    let name = words[1].string
    guard let activation = Activation(name: name) else {
      proof.mark(
        .unknown(.value(of: "activation"), name: name, known: Activation.names), at: words[1].start)
      return nil
    }
    return .dense(units: units, activation: activation)
  }

  private func special(_ words: [String]) -> Layer? {
    switch (words[0], words.count) {
    case ("flatten", 1): return .flatten
    case ("batch-norm", 1): return .batchNormalization(BatchNormalization())
    case ("dropout", 2):
      guard let rate = Scalars.number(words[1]), (0..<1).contains(rate) else { return nil }
      return .dropout(Dropout(rate: rate))
    case (let name, 1): return Activation(name: name).map(Layer.activation)
    default: return nil
    }
  }

  // MARK: Keys and values

  private func layer(_ fields: FieldValues, _ proof: inout Proof) -> Layer? {
    switch fields.table.keys[0].name {
    case "dense": dense(fields, &proof)
    case "activation": .activation(ActivationReader.read(fields["activation"]))
    case "dropout": .dropout(Dropout(rate: fields.number("dropout") ?? 0.5))
    case "norm": norm(fields)
    case "conv": convolution(fields, &proof)
    case "pool": pooling(fields)
    default:
      .maxout(Maxout(units: fields.whole("maxout") ?? 1, pieces: fields.whole("pieces") ?? 2))
    }
  }

  private func dense(_ fields: FieldValues, _ proof: inout Proof) -> Layer {
    .dense(
      units: fields.whole("dense") ?? 1, activation: ActivationReader.read(fields["activation"]),
      weights: start("weights", fields, &proof), biases: start("bias", fields, &proof))
  }

  private func norm(_ fields: FieldValues) -> Layer {
    .batchNormalization(
      BatchNormalization(
        momentum: fields.number("momentum") ?? 0.1, epsilon: fields.number("epsilon") ?? 1e-5))
  }

  private func convolution(_ fields: FieldValues, _ proof: inout Proof) -> Layer {
    let side = fields.whole("kernel") ?? 1
    var layer = Conv2D(
      filters: fields.whole("conv") ?? 1, kernelHeight: side, kernelWidth: side)
    layer.stride = fields.whole("stride") ?? 1
    layer.padding = fields.whole("padding") ?? 0
    layer.activation = ActivationReader.read(fields["activation"])
    layer.weights = start("weights", fields, &proof)
    layer.biases = start("bias", fields, &proof)
    return .convolution(layer)
  }

  private func pooling(_ fields: FieldValues) -> Layer? {
    Pooling.Kind(rawValue: fields.text("pool") ?? "").map {
      .pooling(Pooling($0, size: fields.whole("size") ?? 1, stride: fields.whole("stride")))
    }
  }

  private func start(_ key: String, _ fields: FieldValues, _ proof: inout Proof) -> Initialization?
  {
    fields[key].flatMap { InitializationReader(key: key, value: $0).read(&proof) }
  }
}
