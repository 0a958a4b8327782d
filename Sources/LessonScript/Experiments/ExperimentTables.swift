import NeuralNetworks

/// The keys of an experiment, in a lesson's block or in a file of its own.
extension BlockTables {
  static let experiment = FieldTable(
    name: "experiment",
    keys: [
      Field("id", .name, required: true, "the name that plots and formulas use"),
      Field(
        "data", .either([.word(GeneratedData.Kind.allCases.map(\.rawValue)), .mapping(data)]),
        required: true, "what is trained on"),
      Field(
        "network", .either([.list(layer, count: 1...200), .word(NetworkReader.shortNames)]),
        required: true, "the layers, such as [4 tanh, 1 sigmoid]"),
      Field(
        "image", .list(.whole(1...4096), count: 3...3), "[channels, height, width] of an input"),
      Field("weights", values, "where weights begin: a row per unit, or a scheme"),
      Field("bias", values, "where biases begin: one per unit, or a scheme"),
      Field("step", .word(StepCondition.allCases.map(\.rawValue)), "when a step unit fires"),
      Field("rule", .word(["rosenblatt", "trick"]), "the perceptron's ways to learn"),
      Field("optimizer", optimizer, "how to go down the gradient; sgd if missing"),
      Field("rate", .number(0...1e6), "the learning rate"),
      Field("loss", loss, "what is made small"),
      Field(
        "batch", .special("full or a whole number from 1", reads: LearningReader.readsBatch),
        "examples in an update"),
      Field("shuffle", .flag, "whether each epoch has a new order"),
      Field("epochs", .whole(1...1_000_000), "how long a whole run is; 100 if missing"),
      Field("seed", .whole(0...Int.max), "the start of all chance; 1 if missing"),
      Field("split", .mapping(split), "what is held back from training"),
      Field("stop", .mapping(stop), "reasons to end early"),
      Field("l1", .number(0...1e6), "the L1 penalty"),
      Field("l2", .number(0...1e6), "the L2 penalty"),
      Field("spare_biases", .flag, "true keeps both penalties off biases"),
      Field("clip", .variant("clipping", clippings), "a leash on the gradient"),
      Field("schedule", .variant("schedule", schedules), "how the rate changes"),
      Field("class_weights", .list(.number(0...1e6), count: 2...1000), "how much a class counts"),
    ])

  /// The same in a file of its own, where the file's name is name enough.
  static let experimentFile = FieldTable(
    name: "experiment",
    keys: experiment.keys.map { key in
      var key = key
      if key.name == "id" { key.isRequired = false }
      return key
    })

  static let data = FieldTable(
    name: "data",
    keys: [
      Field("rows", .list(row, count: 1...100_000), "the examples, inputs first"),
      Field("file", .text, "a CSV file"),
      Field("generate", .word(GeneratedData.Kind.allCases.map(\.rawValue)), "a made-up set"),
      Field("inputs", texts, "the columns to learn from"),
      Field("target", .text, "the column to be learned"),
      Field("targets", .list(.text, count: 1...100), "the columns to be learned"),
      Field("classes", .list(.text, count: 2...100), "what class 0, class 1 … are called"),
      Field("count", .whole(GeneratedData.allowedCounts), "how many made-up examples"),
      Field("noise", .number(0...1e6), "how noisy they are"),
      Field("seed", .whole(0...Int.max), "the seed they are made from; 1 if missing"),
      Field("blobs", .whole(GeneratedData.allowedClasses), "how many blobs"),
      Field("signed", .flag, "true makes the classes −1 and 1"),
      Field("separator", .word([",", ";", "|", "tab"]), "what stands between a file's fields"),
      Field("decimal", .word([".", ","]), "what stands before a fraction in a file; . if missing"),
      Field("header", .flag, "false for a file without names; its columns are x1, x2, …"),
      Field("categories", texts, "columns of classes that look like numbers"),
      Field("one_hot", .flag, "true makes a column per class, for two classes, too"),
      Field(
        "sample_weights", .either([.list(.number(0...1e12), count: 1...1_000_000), .text]),
        "how much each example counts: numbers, or a column"),
      Field("scale", scaling, "standard (mean 0, deviation 1) or minmax (0 to 1) inputs"),
      Field("scale_targets", scaling, "the same for targets"),
    ])

  private static let row = FieldType.list(.text, count: 2...10_000)
  private static let scaling = FieldType.word(["none", "standard", "minmax"])

  static let split = FieldTable(
    name: "split",
    keys: [
      Field("validation", .number(0...0.99), "the share held back to measure on"),
      Field("test", .number(0...0.99), "the share kept for the very end"),
      Field("shuffle", .flag, "false takes the last examples, in their order; true if missing"),
      Field("seed", .whole(0...Int.max), "the seed of the draw; the experiment's if missing"),
    ])

  static let stop = FieldTable(
    name: "stop",
    keys: [
      Field("loss", .number(0...1e300), "stop when the loss is below this"),
      Field("mistakes", .whole(0...Int.max), "stop when there are no more mistakes than this"),
      Field("accuracy", .number(0...1), "stop when the accuracy is this high"),
      Field("patience", .whole(1...1_000_000), "stop after so many epochs without improvement"),
      Field("improvement", .number(0...1e300), "what counts as one; 0 if missing"),
    ])
}
