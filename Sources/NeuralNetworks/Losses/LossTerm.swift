/// One loss, of some columns of the targets; a network with several heads has several.
struct LossTerm {
  /// What the experiment says.
  let stated: Criterion
  /// What is computed: `stated`, or the same loss fused with the activation before it.
  let loss: Criterion
  /// Where the numbers it judges lie, and where ∂L/∂ them goes.
  let source: Slot
  /// Where what the network says lies; differs from `source` if the loss is fused with the activation.
  let outputs: Slot
  /// Its first column in `source` and `outputs`.
  let firstOutput: Int
  /// Its first column in the targets.
  let firstTarget: Int
  let columns: Int
  let weight: Double
  let decision: Decision

  var range: Range<Int> { firstOutput..<firstOutput + columns }
  var targetRange: Range<Int> { firstTarget..<firstTarget + columns }
  var isFused: Bool { source.offset != outputs.offset }
}

extension LossTerm {
  /// The terms whose sum an experiment makes small.
  ///
  /// A sigmoid or softmax right before its cross-entropy is fused with the loss, which then starts the
  /// way back at δ = ŷ − y.
  static func all(
    _ experiment: Experiment, _ heads: [OutputHead], _ network: inout NetworkLayout
  ) throws(ExperimentError) -> [LossTerm] {
    let targets = experiment.dataset.targets
    guard network.output.features == targets.columns else {
      throw .outputsDoNotFitTargets(outputs: network.output.features, targets: targets.columns)
    }
    guard case .heads(let parts) = experiment.loss else {
      try experiment.loss.check(targets, columns: 0..<targets.columns)
      return [single(heads[0], &network)]
    }
    try check(parts, targets.columns)
    return try several(heads, targets, &network)
  }

  private static func single(_ head: OutputHead, _ network: inout NetworkLayout) -> LossTerm {
    let last = network.stages.count - 1
    let stated = Criterion(head.loss)!
    let (fused, source) = network.fuse(stated, behind: last, else: network.output)
    return LossTerm(
      stated: stated, loss: fused, source: source, outputs: network.output, firstOutput: 0,
      firstTarget: 0, columns: head.columns.count, weight: 1, decision: head.decision)
  }

  private static func several(
    _ heads: [OutputHead], _ targets: Matrix, _ network: inout NetworkLayout
  ) throws(ExperimentError) -> [LossTerm] {
    let joins = network.finalJoins
    let fits = heads.map(\.columns.count) == joins.map { network.stages[$0].input.features }
    var terms: [LossTerm] = []
    for (i, head) in heads.enumerated() {
      try head.loss.check(targets, columns: head.columns)
      terms.append(fits ? term(head, joinedBy: joins[i], &network) : term(head, network))
    }
    return terms
  }

  private static func check(
    _ heads: [Loss.Head], _ columns: Int
  ) throws(ExperimentError) {
    var sum = 0
    for head in heads {
      guard head.outputs > 0 else { throw .notPositive(what: "outputs", value: head.outputs) }
      if case .heads = head.loss { throw .headInsideHead }
      sum = try SizeLimit.numbers.sum(sum, head.outputs, "outputs")
    }
    guard sum == columns else { throw .outputsDoNotFitTargets(outputs: sum, targets: columns) }
  }

  /// A head that judges the end of its own path.
  private static func term(
    _ head: OutputHead, joinedBy join: Int, _ network: inout NetworkLayout
  ) -> LossTerm {
    let end = network.stages[join].input
    network.stages[join].isSkippedBackward = true
    let stated = Criterion(head.loss)!
    let (loss, source) = network.fuse(stated, behind: join - 1, else: end)
    return LossTerm(
      stated: stated, loss: loss, source: source, outputs: end, firstOutput: 0,
      firstTarget: head.columns.lowerBound, columns: head.columns.count, weight: head.weight,
      decision: head.decision)
  }

  /// A head that judges some columns of the output.
  private static func term(_ head: OutputHead, _ network: NetworkLayout) -> LossTerm {
    let stated = Criterion(head.loss)!
    return LossTerm(
      stated: stated, loss: stated, source: network.output, outputs: network.output,
      firstOutput: head.columns.lowerBound, firstTarget: head.columns.lowerBound,
      columns: head.columns.count, weight: head.weight, decision: head.decision)
  }
}

extension NetworkLayout {
  /// The stages that put the paths of a last `branches` layer together, in order.
  fileprivate var finalJoins: [Int] {
    stages.indices.filter {
      if case .join = stages[$0].operation { stages[$0].output == output } else { false }
    }
  }

  /// The loss fused with the activation before it, and what that loss is of; the loss itself and
  /// `slot` where the two have no common formula.
  fileprivate mutating func fuse(
    _ loss: Criterion, behind place: Int, else slot: Slot
  ) -> (Criterion, Slot) {
    guard stages.indices.contains(place), stages[place].output == slot,
      let fused = loss.fused(with: stages[place])
    else { return (loss, slot) }
    stages[place].isSkippedBackward = true
    return (fused, stages[place].input)
  }
}

extension Criterion {
  /// The loss of the numbers before this stage that equals this loss of the numbers behind it.
  fileprivate func fused(with stage: Stage) -> Criterion? {
    guard case .activation(let activation) = stage.operation else { return nil }
    switch (self, activation) {
    case (.binary, .sigmoid): return .binaryWithLogits
    case (.categorical, .softmax): return .categoricalWithLogits
    default: return nil
    }
  }
}
