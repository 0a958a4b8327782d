/// Walks through the layers of a recipe and lays the network out, or says what does not fit.
struct NetworkBuilder {
  let experiment: Experiment
  var stages: [Stage] = []
  var blocks: [ParameterBlock] = []
  var features = 0
  var parameters = 0
  var statistics = 0
  /// Layers with parameters so far.
  var parameterLayers = 0
  /// The layer being laid out, counted from 1 from the input on.
  var layer = 0

  init(_ experiment: Experiment) {
    self.experiment = experiment
  }

  mutating func network() throws(ExperimentError) -> Network {
    let input = try slot(inputShape())
    let output = try append(experiment.layers, to: input)
    return Network(
      stages: stages, blocks: blocks, input: input, output: output, featuresPerExample: features,
      parameterCount: parameters, statisticsCount: statistics)
  }

  private func inputShape() throws(ExperimentError) -> Shape {
    let columns = experiment.dataset.inputs.columns
    guard let shape = experiment.inputShape else { return Shape(features: columns) }
    let count = try Limit.numbers.product([shape.channels, shape.height, shape.width], "input")
    guard count == columns else {
      throw .shapeDoesNotFitInputs(shape: count, columns: columns)
    }
    return shape
  }

  /// A new place for numbers of this shape.
  mutating func slot(_ shape: Shape) throws(ExperimentError) -> Slot {
    let count = try Limit.numbers.product([shape.channels, shape.height, shape.width], "features")
    let slot = Slot(offset: features, shape: shape)
    features = try Limit.numbers.sum(features, count, "features")
    return slot
  }

  /// The layers one after the other; returns where their result lies.
  mutating func append(_ layers: [Layer], to input: Slot) throws(ExperimentError) -> Slot {
    guard !layers.isEmpty else { throw .noLayers }
    var slot = input
    for next in layers {
      layer += 1
      slot = try append(next, to: slot)
    }
    return slot
  }

  private mutating func append(_ next: Layer, to input: Slot) throws(ExperimentError) -> Slot {
    switch next {
    case .dense(let dense): try append(dense, to: input)
    case .activation(let activation): try append(activation, to: input)
    default: throw .noLayers
    }
  }

  /// A stage of this operation, writing numbers of this shape.
  mutating func append(
    _ operation: Stage.Operation, from input: Slot, shape: Shape
  ) throws(ExperimentError) -> Slot {
    let output = try slot(shape)
    stages.append(
      Stage(
        operation: operation, input: input, output: output, layer: layer,
        needsInputGradient: input.offset > 0))
    return output
  }

  mutating func append(_ activation: Activation, to input: Slot) throws(ExperimentError) -> Slot {
    if case .identity = activation { return input }
    return try append(.activation(activation), from: input, shape: input.shape)
  }

  private mutating func append(_ dense: Dense, to input: Slot) throws(ExperimentError) -> Slot {
    guard dense.units > 0 else { throw .notPositive(what: "units", value: dense.units) }
    let place = try densePlace(
      units: dense.units, input: input, follows: dense.activation, weights: dense.weights,
      biases: dense.biases)
    let z = try append(.dense(place), from: input, shape: Shape(features: dense.units))
    return try append(dense.activation, to: z)
  }

  /// Room for the parameters of a dense layer.
  mutating func densePlace(
    units: Int, input: Slot, follows activation: Activation, weights: Initialization?,
    biases: Initialization?
  ) throws(ExperimentError) -> DensePlace {
    parameterLayers += 1
    let fans = (input.features, units)
    let w = try block(
      .weights, [units, input.features], isTransposed: true, fans,
      weights ?? experiment.weights ?? activation.usualInitialization)
    let b = try block(.biases, [units], isTransposed: false, fans, biases ?? experiment.biases)
    return DensePlace(weights: w, biases: b, inputs: input.features, units: units)
  }

  /// Room for one kind of parameter; returns where it lies.
  mutating func block(
    _ kind: ParameterBlock.Kind, _ extents: [Int], isTransposed: Bool,
    _ fans: (in: Int, out: Int), _ initialization: Initialization
  ) throws(ExperimentError) -> Int {
    let count = try Limit.numbers.product(extents, "parameters")
    if case .explicit(let given) = initialization, given.count != count {
      throw .wrongNumberOfWeights(
        layer: layer, what: kind == .biases ? "biases" : "weights", given: given.count,
        needed: count)
    }
    let offset = parameters
    parameters = try Limit.numbers.sum(parameters, count, "parameters")
    blocks.append(
      ParameterBlock(
        kind: kind, layer: parameterLayers, extents: extents, offset: offset,
        isTransposed: isTransposed, initialization: initialization, fanIn: fans.in,
        fanOut: fans.out))
    return offset
  }
}

extension Activation {
  /// The usual start before this activation: He for ReLU and its kin, else Glorot.
  var usualInitialization: Initialization {
    switch self {
    case .relu, .leakyReLU, .elu, .silu, .gelu, .softplus: .heUniform
    default: .glorotUniform
    }
  }
}
