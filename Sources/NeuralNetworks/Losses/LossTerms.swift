extension LossTerm {
  /// The terms whose sum an experiment makes small.
  ///
  /// A sigmoid or softmax right before its cross-entropy goes into the loss, which then starts the
  /// way back at δ = ŷ − y.
  static func all(
    _ experiment: Experiment, _ network: inout Network
  ) throws(ExperimentError) -> [LossTerm] {
    let targets = experiment.dataset.targets
    guard network.output.features == targets.columns else {
      throw .outputsDoNotFitTargets(outputs: network.output.features, targets: targets.columns)
    }
    guard case .heads(let heads) = experiment.loss else {
      return [single(experiment.loss, targets, &network)]
    }
    return try several(heads, targets, network)
  }

  private static func single(
    _ loss: Loss, _ targets: Matrix, _ network: inout Network
  ) -> LossTerm {
    let columns = 0..<targets.columns
    let taken = loss.takingIn(network.stages.last)
    if taken != nil { network.stages[network.stages.count - 1].isSkippedBackward = true }
    return LossTerm(
      loss: taken ?? loss, source: taken == nil ? network.output : network.score,
      outputs: network.output, firstOutput: 0, firstTarget: 0, columns: columns.count, weight: 1,
      decision: .usual(loss, targets, columns: columns))
  }

  private static func several(
    _ heads: [Loss.Head], _ targets: Matrix, _ network: Network
  ) throws(ExperimentError) -> [LossTerm] {
    var (terms, first) = ([LossTerm](), 0)
    for head in heads {
      guard head.outputs > 0, first + head.outputs <= targets.columns else {
        throw .outputsDoNotFitTargets(outputs: first + head.outputs, targets: targets.columns)
      }
      let columns = first..<first + head.outputs
      terms.append(
        LossTerm(
          loss: head.loss, source: network.output, outputs: network.output, firstOutput: first,
          firstTarget: first, columns: head.outputs, weight: head.weight,
          decision: .usual(head.loss, targets, columns: columns)))
      first = columns.upperBound
    }
    guard first == targets.columns else {
      throw .outputsDoNotFitTargets(outputs: first, targets: targets.columns)
    }
    return terms
  }
}

extension Loss {
  /// The loss of the numbers before this stage that equals this loss of the numbers behind it.
  func takingIn(_ stage: Stage?) -> Loss? {
    guard let stage, case .activation(let activation) = stage.operation else { return nil }
    switch (self, activation) {
    case (.binaryCrossEntropy, .sigmoid): return .binaryCrossEntropyWithLogits
    case (.categoricalCrossEntropy, .softmax): return .categoricalCrossEntropyWithLogits
    default: return nil
    }
  }
}
