import NeuralNetworks

/// Reads one layer: `4 tanh`, `dropout 0.3`, `flatten`, or keys and values.
struct LayerReader {
  let value: YAMLValue

  func layer(_ diagnostics: inout Diagnostics) -> Layer? {
    if let text = value.text { return short(text, &diagnostics) }
    guard let table = FieldType.variant(of: value, BlockTables.layers) else { return nil }
    return layer(FieldValues(value: value, table: table), &diagnostics)
  }

  // MARK: Short forms

  static func readsShort(_ text: PositionedText, key: String, _ diagnostics: inout Diagnostics)
    -> Bool
  {
    LayerReader(value: YAMLValue(content: .scalar(text), position: text.start)).layer(&diagnostics)
      != nil
  }

  private func short(_ text: PositionedText, _ diagnostics: inout Diagnostics) -> Layer? {
    let words = text.split { $0 == " " }.filter { !$0.isEmpty }
    if let layer = special(words.map(\.string)) { return layer }
    guard let units = Scalars.whole(words[0].string), BlockTables.units.contains(units),
      words.count <= 2
    else {
      diagnostics.report(.experiment(.layer(text.string)), at: text.start)
      return nil
    }
    guard words.count == 2 else { return .dense(units: units) }
    let name = words[1].string
    guard let activation = Activation(name: name) else {
      diagnostics.report(
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

  private func layer(_ fields: FieldValues, _ diagnostics: inout Diagnostics) -> Layer? {
    switch fields.table.keys[0].name {
    case "dense": dense(fields, &diagnostics)
    case "activation": .activation(ActivationReader.read(fields["activation"]))
    case "dropout": .dropout(Dropout(rate: fields.number("dropout") ?? 0.5))
    case "norm": norm(fields)
    case "conv": convolution(fields, &diagnostics)
    case "pool": pooling(fields)
    case "maxout": maxout(fields, &diagnostics)
    default: branches(fields, &diagnostics)
    }
  }

  private func dense(_ fields: FieldValues, _ diagnostics: inout Diagnostics) -> Layer {
    var layer = Dense(
      units: fields.whole("dense") ?? 1, activation: ActivationReader.read(fields["activation"]))
    let plain = Layer.dense(layer)
    layer.weights = start("weights", of: plain, fields, &diagnostics)
    layer.biases = start("bias", of: plain, fields, &diagnostics)
    return .dense(layer)
  }

  private func maxout(_ fields: FieldValues, _ diagnostics: inout Diagnostics) -> Layer {
    var layer = Maxout(units: fields.whole("maxout") ?? 1, pieces: fields.whole("pieces") ?? 2)
    let plain = Layer.maxout(layer)
    layer.weights = start("weights", of: plain, fields, &diagnostics)
    layer.biases = start("bias", of: plain, fields, &diagnostics)
    return .maxout(layer)
  }

  private func norm(_ fields: FieldValues) -> Layer {
    .batchNormalization(
      BatchNormalization(
        momentum: fields.number("momentum") ?? 0.1, epsilon: fields.number("epsilon") ?? 1e-5))
  }

  private func convolution(_ fields: FieldValues, _ diagnostics: inout Diagnostics) -> Layer {
    let sides = fields.texts("kernel").compactMap(Scalars.whole)
    var layer = Conv2D(
      filters: fields.whole("conv") ?? 1, kernelHeight: sides.first ?? 1,
      kernelWidth: sides.last ?? 1)
    layer.stride = fields.whole("stride") ?? 1
    layer.padding = fields.whole("padding") ?? 0
    layer.activation = ActivationReader.read(fields["activation"])
    let plain = Layer.convolution(layer)
    layer.weights = start("weights", of: plain, fields, &diagnostics)
    layer.biases = start("bias", of: plain, fields, &diagnostics)
    return .convolution(layer)
  }

  private func pooling(_ fields: FieldValues) -> Layer? {
    Pooling.Kind(rawValue: fields.text("pool") ?? "").map {
      .pooling(Pooling($0, size: fields.whole("size") ?? 1, stride: fields.whole("stride")))
    }
  }

  private func start(
    _ key: String, of layer: Layer, _ fields: FieldValues, _ diagnostics: inout Diagnostics
  ) -> Initialization? {
    guard let value = fields[key] else { return nil }
    layer.shape(of: key)?.check(value, key, &diagnostics)
    return InitializationReader(key: key, value: value).read(&diagnostics)
  }

  // MARK: Paths side by side

  private func branches(_ fields: FieldValues, _ diagnostics: inout Diagnostics) -> Layer {
    .branches(fields.list("branches").map { branch($0, &diagnostics) })
  }

  private func branch(_ value: YAMLValue, _ diagnostics: inout Diagnostics) -> Branch {
    let items = value.list ?? value.value("layers")?.list ?? []
    return Branch(
      columns: columns(value, &diagnostics),
      layers: items.compactMap { LayerReader(value: $0).layer(&diagnostics) })
  }

  /// `[first, last]`, counted from 1.
  private func columns(_ value: YAMLValue, _ diagnostics: inout Diagnostics) -> Range<Int>? {
    guard let columns = value.value("columns") else { return nil }
    let ends = (columns.list ?? []).compactMap { $0.text.flatMap { Scalars.whole($0.string) } }
    guard ends.count == 2, ends[0] <= ends[1] else {
      diagnostics.report(.experiment(.branchColumns), at: columns.position)
      return nil
    }
    return ends[0] - 1..<ends[1]
  }
}
