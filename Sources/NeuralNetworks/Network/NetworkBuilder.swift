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
  /// The layer being laid out, counted from 1 as they are written.
  var layer = 0

  init(_ experiment: Experiment) {
    self.experiment = experiment
  }

  mutating func network() throws(ExperimentError) -> NetworkLayout {
    let input = try slot(inputShape(), isLearned: false)
    let output = try append(experiment.layers, to: input)
    return NetworkLayout(
      stages: stages, blocks: blocks, input: input, output: output, featuresPerExample: features,
      parameterCount: parameters, statisticsCount: statistics)
  }

  private func inputShape() throws(ExperimentError) -> Shape {
    let columns = experiment.dataset.inputs.columns
    guard let shape = experiment.inputShape else { return Shape(features: columns) }
    try positive("input shape", shape.channels, shape.height, shape.width)
    let count = try SizeLimit.numbers.product([shape.channels, shape.height, shape.width], "input")
    guard count == columns else {
      throw .shapeDoesNotFitInputs(shape: count, columns: columns)
    }
    return shape
  }

  /// A new place for numbers of this shape.
  mutating func slot(_ shape: Shape, isLearned: Bool) throws(ExperimentError) -> Slot {
    let count = try SizeLimit.numbers.product(
      [shape.channels, shape.height, shape.width], "features")
    let slot = Slot(offset: features, shape: shape, isLearned: isLearned)
    features = try SizeLimit.numbers.sum(features, count, "features")
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
    case .dropout(let dropout): try append(dropout, to: input)
    case .batchNormalization(let rule): try append(rule, to: input)
    case .convolution(let convolution): try append(convolution, to: input)
    case .pooling(let pooling): try append(pooling, to: input)
    case .flatten: flattened(input)
    case .maxout(let maxout): try append(maxout, to: input)
    case .branches(let branches): try append(branches, to: input)
    }
  }

  /// The identity changes nothing, so it gets no stage.
  mutating func append(_ activation: Activation, to input: Slot) throws(ExperimentError) -> Slot {
    if case .identity = activation { return input }
    try activation.check()
    return try append(.activation(activation), from: input, shape: input.shape)
  }

  /// A stage of this operation, writing numbers of this shape.
  mutating func append(
    _ operation: Stage.Operation, from input: Slot, shape: Shape, learns: Bool = false
  ) throws(ExperimentError) -> Slot {
    let isLearned = input.isLearned || learns
    let output = try slot(shape, isLearned: isLearned)
    stages.append(
      Stage(
        operation: operation, input: input, output: output, layer: layer,
        isSkippedBackward: !isLearned))
    return output
  }

  private func flattened(_ input: Slot) -> Slot {
    Slot(
      offset: input.offset, shape: Shape(features: input.features), isLearned: input.isLearned)
  }

  /// Room for one kind of parameter; returns where it lies.
  mutating func block(
    _ kind: ParameterIndex.Kind, _ extents: [Int], isTransposed: Bool = false,
    fans: (in: Int, out: Int), _ initialization: Initialization
  ) throws(ExperimentError) -> Int {
    let count = try SizeLimit.numbers.product(extents, "parameters")
    try initialization.check(count, layer: layer, isBias: kind == .bias)
    let offset = parameters
    parameters = try SizeLimit.numbers.sum(parameters, count, "parameters")
    blocks.append(
      ParameterBlock(
        kind: kind, layer: parameterLayers, extents: extents, offset: offset,
        isTransposed: isTransposed, initialization: initialization, fanIn: fans.in,
        fanOut: fans.out))
    return offset
  }

  func positive(_ what: String, _ values: Int...) throws(ExperimentError) {
    for value in values where value <= 0 { throw .notPositive(what: what, value: value) }
  }
}

/// How many numbers an experiment may ask for, checked before memory is taken.
struct SizeLimit {
  let count: Int

  /// 2²⁷ numbers are a gigabyte.
  static let numbers = SizeLimit(count: 1 << 27)

  func product(_ factors: [Int], _ what: String) throws(ExperimentError) -> Int {
    let product = factors.reduce(1.0) { $0 * Double($1) }
    return try checked(product, what)
  }

  func sum(_ a: Int, _ b: Int, _ what: String) throws(ExperimentError) -> Int {
    try checked(Double(a) + Double(b), what)
  }

  private func checked(_ value: Double, _ what: String) throws(ExperimentError) -> Int {
    guard value <= Double(count) else {
      throw .tooLarge(what: what, count: value, limit: Double(count))
    }
    return Int(value)
  }
}
