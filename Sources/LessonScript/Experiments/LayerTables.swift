import NeuralNetworks

/// The keys of layers, activations, starting values, optimizers and losses.
extension BlockTables {
  static let layer = Form.either([
    .special("a layer such as 4 tanh", reads: LayerReader.readsShort), .variant("layer", layers),
  ])

  static let layers: [FieldTable] = [dense, activationLayer, dropout, norm, conv, pool, maxout]

  static let dense = FieldTable(
    name: "dense layer",
    keys: [
      Field("dense", .whole(1...100_000), required: true, "how many units"),
      Field("activation", activation, "the bend; none if missing"),
      Field("weights", values, "where its weights begin"),
      Field("bias", values, "where its biases begin"),
    ])

  private static let activationLayer = FieldTable(
    name: "activation layer",
    keys: [Field("activation", activation, required: true, "the bend of what comes before")])

  private static let dropout = FieldTable(
    name: "dropout layer",
    keys: [Field("dropout", .number(0...0.999), required: true, "the share of numbers silenced")])

  static let norm = FieldTable(
    name: "batch normalization",
    keys: [
      Field("norm", .word(["batch"]), required: true, "batch"),
      Field("momentum", .number(0...1), "the weight of a new batch; 0.1 if missing"),
      Field("epsilon", .number(0...1), "1e-5 if missing"),
    ])

  static let conv = FieldTable(
    name: "convolution",
    keys: [
      Field("conv", .whole(1...10_000), required: true, "how many kernels"),
      Field("kernel", .whole(1...1000), required: true, "the side of a kernel"),
      Field("stride", .whole(1...1000), "1 if missing"),
      Field("padding", .whole(0...1000), "rings of zeros; 0 if missing"),
      Field("activation", activation, "the bend; none if missing"),
      Field("weights", values, "where its weights begin"),
      Field("bias", values, "where its biases begin"),
    ])

  static let pool = FieldTable(
    name: "pooling layer",
    keys: [
      Field(
        "pool", .word(Pooling.Kind.allCases.map(\.rawValue)), required: true,
        "max, average or sum"),
      Field("size", .whole(1...1000), required: true, "the side of the window"),
      Field("stride", .whole(1...1000), "the size if missing"),
    ])

  static let maxout = FieldTable(
    name: "maxout layer",
    keys: [
      Field("maxout", .whole(1...100_000), required: true, "how many units"),
      Field("pieces", .whole(2...1000), required: true, "how many lines each takes the largest of"),
    ])

  static let activation = Form.either([
    .word(Activation.names + ["linear"]),
    .variant(
      "activation",
      [
        FieldTable(
          name: "activation",
          keys: [Field("leaky-relu", .number(0...100), required: true, "its slope below 0")]),
        FieldTable(
          name: "activation", keys: [Field("elu", .number(0...100), required: true, "its alpha")]),
      ]),
  ])

  static let schemes = [
    "zeros", "glorot-uniform", "glorot-normal", "he-uniform", "he-normal", "inverse-root",
  ]

  /// Explicit numbers, or a scheme.
  static let values = Form.either([
    .special(
      "a number, or one of \(schemes.joined(separator: ", "))",
      reads: InitializationReader.readsScheme),
    .list(.either([.list(number, count: 1...100_000), number]), count: 1...100_000),
    .variant("scheme", schemeTables),
  ])

  private static let number = Form.number(-1e300...1e300)

  private static let schemeTables = ["uniform", "normal"].map { name in
    FieldTable(
      name: "scheme",
      keys: [
        Field(name, .list(.number(-1e300...1e300), count: 2...2), required: true, schemeHelp[name]!)
      ])
  }

  private static let schemeHelp = [
    "uniform": "[low, high]", "normal": "[mean, deviation]",
  ]
}
