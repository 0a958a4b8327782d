import NeuralNetworks

/// The keys of layers, activations, starting values, optimizers and losses.
extension BlockTables {
  static let layer = layerForm(layers)
  private static let plainLayer = layerForm(plainLayers)

  private static func layerForm(_ tables: [FieldTable]) -> FieldType {
    .either([
      .special("a layer such as 4 tanh", reads: LayerReader.readsShort), .variant("layer", tables),
    ])
  }

  /// All but paths side by side, which stand in no other path. The first whose first key is there
  /// decides, so `activation` comes after those that have one, too.
  private static let plainLayers = [dense, conv, maxout, activationLayer, dropout, norm, pool]
  static let layers: [FieldTable] = plainLayers + [branches]

  /// More than any machine can hold; the engine refuses what this one cannot.
  static let units = 1...1_000_000_000_000

  static let dense = FieldTable(
    name: "dense layer",
    keys: [
      Field("dense", .whole(units), required: true, "how many units"),
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
      Field(
        "kernel", .either([.whole(1...1000), .list(.whole(1...1000), count: 2...2)]),
        required: true, "the side of a kernel, or [height, width]"),
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
      Field("maxout", .whole(units), required: true, "how many units"),
      Field("pieces", .whole(2...1000), required: true, "how many lines each takes the largest of"),
      Field("weights", values, "where its weights begin: units · pieces rows"),
      Field("bias", values, "where its biases begin"),
    ])

  static let branches = FieldTable(
    name: "layer of branches",
    keys: [
      Field(
        "branches", .list(.either([path, .mapping(branch)]), count: 1...100), required: true,
        "paths side by side, their outputs joined")
    ])

  static let branch = FieldTable(
    name: "branch",
    keys: [
      Field("layers", path, required: true, "its layers"),
      Field("columns", .list(.whole(1...1_000_000), count: 2...2), "[first, last] input it sees"),
    ])

  private static let path = FieldType.list(plainLayer, count: 1...200)

  static let activation = FieldType.either([
    .word(Activation.names + ["linear"]), .variant("activation", activationsWithConstant),
  ])

  /// `{elu: 0.5}`: an activation's name with its constant.
  private static let activationsWithConstant = Activation.Kind.allCases.compactMap { kind in
    kind.constant.map { constant in
      let (type, help): (FieldType, String) =
        switch constant {
        case .number(let meaning): (.number(-1000...1000), "its \(meaning)")
        case .word(let words, let meaning): (.word(words), meaning)
        }
      return FieldTable(
        name: "activation", keys: [Field(kind.rawValue, type, required: true, help)])
    }
  }

  static let schemes = [
    "zeros", "glorot-uniform", "glorot-normal", "he-uniform", "he-normal", "inverse-root",
  ]

  /// Explicit numbers, or a scheme.
  static let values = FieldType.either([
    .special(
      "a number, or one of \(schemes.joined(separator: ", "))",
      reads: InitializationReader.readsScheme),
    numbers(depth: 4),
    .variant("scheme", schemeTables),
  ])

  private static let number = FieldType.number(-1e300...1e300)

  /// Lists of numbers, of lists of numbers, and so on.
  private static func numbers(depth: Int) -> FieldType {
    let count = 1...1_000_000
    guard depth > 1 else { return .list(number, count: count) }
    return .list(.either([numbers(depth: depth - 1), number]), count: count)
  }

  private static let schemeTables = [
    scheme("uniform", .list(number, count: 2...2), "[low, high]"),
    scheme("normal", .list(number, count: 2...2), "[mean, deviation]"),
    scheme("constant", number, "the number that all have"),
  ]

  private static func scheme(_ name: String, _ type: FieldType, _ help: String) -> FieldTable {
    FieldTable(name: "scheme", keys: [Field(name, type, required: true, help)])
  }
}
