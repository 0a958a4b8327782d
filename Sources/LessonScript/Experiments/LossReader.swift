import NeuralNetworks

/// Reads what is made small: one loss, or a sum over several heads.
enum LossReader {
  static let type = FieldType.either([.word(Loss.names), (withNumbers + [heads]).type])

  private static let ofHead = FieldType.either([.word(Loss.names), withNumbers.type])

  private static let withNumbers = Variants<Loss>(
    name: "loss",
    [
      Variant("loss", key: "huber", .number(1e-9...1e9), "where it turns linear") {
        .huber(delta: $0.numberValue("huber"))
      }
    ])

  private static let heads = Variant<Loss>(
    FieldTable(
      name: "loss",
      keys: [
        Field(
          "heads", .list(.mapping(head), count: 1...100), required: true,
          "a loss for each stretch of outputs; they add")
      ])
  ) { fields, diagnostics in
    .heads(
      fields.list("heads").compactMap { value in
        let head = FieldValues(value: value, table: head)
        return loss(head, &diagnostics).map {
          Loss.Head(
            outputs: head.wholeValue("outputs"), loss: $0, weight: head.numberValue("weight"))
        }
      })
  }

  private static let head = FieldTable(
    name: "head",
    keys: [
      Field("outputs", .whole(1...1_000_000), required: true, "how many outputs it judges"),
      Field("loss", ofHead, required: true, "its loss"),
      Field("weight", .number(0...1e6), usual: "1", "how much it counts"),
    ])

  /// The `loss` of an experiment or a head; nil leaves it to the last activation.
  static func loss(_ fields: FieldValues, _ diagnostics: inout Diagnostics) -> Loss? {
    guard let value = fields["loss"] else { return nil }
    if let name = value.text { return Loss(name: name.string) }
    return (withNumbers + [heads]).read(value, &diagnostics)
  }
}

/// Whether outputs and loss of a lesson's experiment make sense together.
///
/// The engine trains what can be computed; a learner should see no loss that never moves or is no number.
struct LossCheck {
  let fields: FieldValues
  let experiment: Experiment

  /// false once a problem is reported.
  func holds(_ diagnostics: inout Diagnostics) -> Bool {
    guard let (problem, position) = problem else { return true }
    diagnostics.report(.experiment(problem), at: position)
    return false
  }

  private var problem: (ExperimentProblem, SourcePosition)? {
    let outputs = experiment.dataset.targets.columns
    let activation = experiment.layers.last?.outputActivation
    if case .softmax = activation, outputs == 1 { return (.softmaxOfOne, networkPosition) }
    switch experiment.loss {
    case .categoricalCrossEntropy, .categoricalCrossEntropyWithLogits, .klDivergence:
      if outputs == 1 { return (.lossNeedsClasses(experiment.loss.name), lossPosition) }
    case .binaryCrossEntropy: break
    default: return nil
    }
    guard let activation, activation.isNegativeSomewhere, !startsWithProbabilities else {
      return nil
    }
    let instead: String? =
      switch experiment.loss {
      case .binaryCrossEntropy: "bce-logits"
      case .categoricalCrossEntropy: "cce-logits"
      default: nil
      }
    return instead.map {
      (
        .lossNeedsProbabilities(
          experiment.loss.name,
          activation: activation == .identity ? "linear" : activation.kind.rawValue, instead: $0),
        lossPosition
      )
    }
  }

  /// Whether every output is a probability as the network begins: weights may have been given so.
  private var startsWithProbabilities: Bool {
    guard let network = try? Network(experiment) else { return true }
    let inputs = experiment.dataset.inputs
    return (0..<min(inputs.rows, Self.mostRows)).allSatisfy { row in
      network.output(inputs.row(row)).allSatisfy { 0 < $0 && $0 < 1 }
    }
  }

  /// A network that leaves the probabilities soon does among the first examples.
  private static let mostRows = 100

  private var lossPosition: SourcePosition { fields["loss"]?.position ?? networkPosition }

  private var networkPosition: SourcePosition {
    fields["network"]?.list?.last?.position ?? fields["network"]?.position ?? fields.position
  }
}

extension Layer {
  /// The activation that gives the outputs, where this is the last layer and has one.
  var outputActivation: Activation? {
    switch self {
    case .dense(let layer): layer.activation
    case .convolution(let layer): layer.activation
    case .activation(let activation): activation
    default: nil
    }
  }
}

extension Activation {
  /// Whether its output can be below 0, where a logarithm is no number.
  fileprivate var isNegativeSomewhere: Bool {
    switch self {
    case .sigmoid, .softmax, .step, .softplus, .relu: false
    default: true
    }
  }
}
