extension NetworkBuilder {
  mutating func append(_ dropout: Dropout, to input: Slot) throws(ExperimentError) -> Slot {
    guard dropout.rate >= 0, dropout.rate < 1 else {
      throw .outOfRange(what: "dropout", value: dropout.rate, allowed: "0 ≤ rate < 1")
    }
    let mask = try slot(input.shape, isLearned: false)
    return try append(.dropout(dropout, mask: mask), from: input, shape: input.shape)
  }

  /// An image has a mean and a variance per channel, plain features each their own.
  mutating func append(
    _ rule: BatchNormalization, to input: Slot
  ) throws(ExperimentError) -> Slot {
    try check(rule)
    parameterLayers += 1
    let channels = input.shape.channels
    let fans = (in: channels, out: channels)
    let gamma = try block(.scales, [channels], fans: fans, .constant(1))
    let beta = try block(.shifts, [channels], fans: fans, .zeros)
    let place = NormalizationPlace(
      rule: rule, scales: gamma, shifts: beta, statistics: statistics, channels: channels,
      plane: input.shape.height * input.shape.width)
    statistics += 2 * channels
    return try append(.normalization(place), from: input, shape: input.shape, learns: true)
  }

  private func check(_ rule: BatchNormalization) throws(ExperimentError) {
    guard rule.momentum >= 0, rule.momentum <= 1 else {
      throw .outOfRange(what: "momentum", value: rule.momentum, allowed: "0…1")
    }
    guard rule.epsilon > 0, rule.epsilon.isFinite else {
      throw .outOfRange(what: "epsilon", value: rule.epsilon, allowed: "> 0")
    }
  }

  /// Paths side by side, each from its columns of the input to its columns of the result.
  mutating func append(_ branches: [Branch], to input: Slot) throws(ExperimentError) -> Slot {
    guard !branches.isEmpty else { throw .noLayers }
    var (ends, joins) = ([Slot](), [Int]())
    for (i, branch) in branches.enumerated() {
      let start = try slice(branch, of: input, isLast: i == branches.count - 1)
      ends.append(try append(branch.layers, to: start))
      joins.append(stages.count)
    }
    return try join(ends, after: joins)
  }

  private mutating func slice(
    _ branch: Branch, of input: Slot, isLast: Bool
  ) throws(ExperimentError) -> Slot {
    let columns = branch.columns ?? 0..<input.features
    guard columns.lowerBound >= 0, columns.upperBound <= input.features, !columns.isEmpty else {
      throw .branchOutOfRange(layer: layer, columns: columns, features: input.features)
    }
    let shape = branch.columns == nil ? input.shape : Shape(features: columns.count)
    return try append(
      .slice(from: columns.lowerBound, isLast: isLast), from: input, shape: shape)
  }

  /// Each path's end is followed by a stage that puts it into its columns of the result.
  private mutating func join(
    _ ends: [Slot], after places: [Int]
  ) throws(ExperimentError) -> Slot {
    let total = ends.reduce(0) { $0 + $1.features }
    let result = try slot(Shape(features: total), isLearned: ends.contains { $0.isLearned })
    var column = 0
    for (i, end) in ends.enumerated() {
      let stage = Stage(
        operation: .join(at: column), input: end, output: result, layer: layer,
        isSkippedBackward: !end.isLearned)
      stages.insert(stage, at: places[i] + i)
      column += end.features
    }
    return result
  }
}
