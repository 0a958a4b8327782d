import NeuralNetworks

/// Reads one layer: `4 tanh`, `dropout 0.3`, `flatten`, or keys and values.
///
/// A new layer with keys is a `Variant` here and its place in `plainLayers`.
enum LayerReader {
  static let type = type(of: layers)

  private static func type(of layers: Variants<Layer>) -> FieldType {
    .either([.special("a layer such as 4 tanh", reads: acceptsShortForm), layers.type])
  }

  /// All but paths side by side, which stand in no other path. The first whose first key is there
  /// decides, so `activation` comes after those that have one, too.
  private static let plainLayers = Variants<Layer>(
    name: "layer", [dense, convolution, maxout, activation, dropout, normalization, pooling])

  static let layers = plainLayers + [branches]

  /// More than any machine can hold; the engine refuses what this one cannot.
  private static let units = 1...1_000_000_000_000

  /// nil once a problem is reported.
  static func layer(_ value: YAMLValue, _ diagnostics: inout Diagnostics) -> Layer? {
    if let text = value.text { return short(text, &diagnostics) }
    return layers.read(value, &diagnostics)
  }

  // MARK: Short forms

  @Sendable private static func acceptsShortForm(
    _ text: PositionedText, key: String, _ diagnostics: inout Diagnostics
  ) -> Bool { short(text, &diagnostics) != nil }

  private static func short(_ text: PositionedText, _ diagnostics: inout Diagnostics) -> Layer? {
    let words = text.split { $0 == " " }.filter { !$0.isEmpty }
    if let layer = named(words.map(\.string)) { return layer }
    guard let count = Scalars.whole(words[0].string), units.contains(count), words.count <= 2
    else {
      diagnostics.report(.experiment(.layer(text.string)), at: text.start)
      return nil
    }
    guard words.count == 2 else { return .dense(units: count) }
    let name = words[1].string
    guard let activation = Activation(name: name) else {
      diagnostics.report(
        .unknown(.value(of: "activation"), name: name, known: Activation.names),
        at: words[1].start)
      return nil
    }
    return .dense(units: count, activation: activation)
  }

  private static func named(_ words: [String]) -> Layer? {
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

  private static let dense = Variant<Layer>(
    FieldTable(
      name: "dense layer",
      keys: [
        Field("dense", .whole(units), required: true, "how many units"),
        ActivationReader.field,
        Field("weights", InitializationReader.type, "where its weights begin"),
        Field("bias", InitializationReader.type, "where its biases begin"),
      ])
  ) { fields, diagnostics in
    guard let activation = ActivationReader.activation(fields, &diagnostics) else { return nil }
    var layer = Dense(units: fields.wholeValue("dense"), activation: activation)
    let start = start(of: .dense(layer), fields, &diagnostics)
    (layer.weights, layer.biases) = start
    return .dense(layer)
  }

  private static let maxout = Variant<Layer>(
    FieldTable(
      name: "maxout layer",
      keys: [
        Field("maxout", .whole(units), required: true, "how many units"),
        Field(
          "pieces", .whole(2...1000), required: true, "how many lines each takes the largest of"),
        Field(
          "weights", InitializationReader.type, "where its weights begin: units · pieces rows"),
        Field("bias", InitializationReader.type, "where its biases begin"),
      ])
  ) { fields, diagnostics in
    var layer = Maxout(units: fields.wholeValue("maxout"), pieces: fields.wholeValue("pieces"))
    let start = start(of: .maxout(layer), fields, &diagnostics)
    (layer.weights, layer.biases) = start
    return .maxout(layer)
  }

  private static let convolution = Variant<Layer>(
    FieldTable(
      name: "convolution",
      keys: [
        Field("conv", .whole(1...10_000), required: true, "how many kernels"),
        Field(
          "kernel", .either([.whole(1...1000), .list(.whole(1...1000), count: 2...2)]),
          required: true, "the side of a kernel, or [height, width]"),
        Field("stride", .whole(1...1000), usual: "1", "how far the kernel moves at once"),
        Field("padding", .whole(0...1000), usual: "0", "rings of zeros around the image"),
        ActivationReader.field,
        Field("weights", InitializationReader.type, "where its weights begin"),
        Field("bias", InitializationReader.type, "where its biases begin"),
      ])
  ) { fields, diagnostics in
    let sides = fields.texts("kernel").compactMap(Scalars.whole)
    guard let height = sides.first, let width = sides.last,
      let activation = ActivationReader.activation(fields, &diagnostics)
    else { return nil }
    var layer = Conv2D(
      filters: fields.wholeValue("conv"), kernelHeight: height, kernelWidth: width)
    layer.stride = fields.wholeValue("stride")
    layer.padding = fields.wholeValue("padding")
    layer.activation = activation
    let start = start(of: .convolution(layer), fields, &diagnostics)
    (layer.weights, layer.biases) = start
    return .convolution(layer)
  }

  private static let activation = Variant<Layer>(
    FieldTable(
      name: "activation layer",
      keys: [
        Field(
          "activation", ActivationReader.type, required: true,
          "the activation function of what comes before")
      ])
  ) { fields, diagnostics in
    ActivationReader.activation(fields, &diagnostics).map(Layer.activation)
  }

  private static let dropout = Variant<Layer>(
    "dropout layer", key: "dropout", .number(0...0.999), "the share of numbers silenced"
  ) { .dropout(Dropout(rate: $0.numberValue("dropout"))) }

  private static let normalization = Variant<Layer>(
    FieldTable(
      name: "batch normalization",
      keys: [
        Field("norm", .word(["batch"]), required: true, "batch"),
        Field(
          "momentum", .number(0...1), usual: BatchNormalization().momentum.short,
          "the weight of a new batch in the running mean and variance"),
        Field(
          "epsilon", .number(0...1), usual: BatchNormalization().epsilon.short,
          "what is added to the variance"),
      ])
  ) { fields, _ in
    .batchNormalization(
      BatchNormalization(
        momentum: fields.numberValue("momentum"), epsilon: fields.numberValue("epsilon")))
  }

  private static let pooling = Variant<Layer>(
    FieldTable(
      name: "pooling layer",
      keys: [
        Field(
          "pool", .word(Pooling.Kind.allCases.map(\.rawValue)), required: true,
          "max, average or sum"),
        Field("size", .whole(1...1000), required: true, "the side of the window"),
        Field("stride", .whole(1...1000), "how far the window moves at once; the size if missing"),
      ])
  ) { fields, _ in
    Pooling.Kind(rawValue: fields.textValue("pool")).map {
      .pooling(Pooling($0, size: fields.wholeValue("size"), stride: fields.whole("stride")))
    }
  }

  private static func start(
    of layer: Layer, _ fields: FieldValues, _ diagnostics: inout Diagnostics
  ) -> (weights: Initialization?, biases: Initialization?) {
    func start(_ key: String) -> Initialization? {
      guard let value = fields[key] else { return nil }
      layer.shape(of: key)?.check(value, key, &diagnostics)
      return InitializationReader(key: key, value: value).read(&diagnostics)
    }
    return (start("weights"), start("bias"))
  }

  // MARK: Paths side by side

  private static let path = FieldType.list(type(of: plainLayers), count: 1...200)

  private static let branches = Variant<Layer>(
    FieldTable(
      name: "layer of branches",
      keys: [
        Field(
          "branches", .list(.either([path, .mapping(branch)]), count: 1...100), required: true,
          "paths side by side, their outputs joined")
      ])
  ) { fields, diagnostics in
    .branches(
      fields.list("branches").map { value in
        let items = value.list ?? value.value("layers")?.list ?? []
        return Branch(
          columns: columns(value, &diagnostics),
          layers: items.compactMap { layer($0, &diagnostics) })
      })
  }

  private static let branch = FieldTable(
    name: "branch",
    keys: [
      Field("layers", path, required: true, "its layers"),
      Field(
        "columns", .list(.whole(1...1_000_000), count: 2...2),
        "[first, last] input it sees; all if missing"),
    ])

  /// `[first, last]`, counted from 1.
  private static func columns(_ value: YAMLValue, _ diagnostics: inout Diagnostics) -> Range<Int>? {
    guard let columns = value.value("columns") else { return nil }
    let ends = (columns.list ?? []).compactMap { $0.text.flatMap { Scalars.whole($0.string) } }
    guard ends.count == 2, ends[0] <= ends[1] else {
      diagnostics.report(.experiment(.branchColumns), at: columns.position)
      return nil
    }
    return ends[0] - 1..<ends[1]
  }
}
