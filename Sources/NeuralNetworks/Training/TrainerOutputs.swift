extension Trainer {
  /// What the network says of one example, dropout off and running statistics in use.
  public func output(_ x: [Double]) -> [Double] {
    outputs(Matrix(rows: 1, columns: x.count, elements: x)).elements
  }

  /// What the last layer says before its activation; the output where it has none.
  public func score(_ x: [Double]) -> [Double] {
    scores(Matrix(rows: 1, columns: x.count, elements: x)).elements
  }

  /// The outputs of many examples, row by row.
  public func outputs(_ inputs: Matrix) -> Matrix {
    looking.collect(looking.plan.network.output, inputs)
  }

  /// The scores of many examples, row by row.
  public func scores(_ inputs: Matrix) -> Matrix {
    looking.collect(looking.plan.network.score, inputs)
  }

  /// Loss and mistakes over the training and the validation data with the current parameters.
  public func evaluate() -> Evaluation {
    Evaluation(
      training: looking.measure(looking.plan.examples),
      validation: looking.plan.validation.map(looking.measure))
  }
}

extension TrainingMemory {
  /// Examples that are looked at together.
  private static let portion = 256

  /// What lies in a slot after these inputs went forward.
  func collect(_ slot: Slot, _ inputs: Matrix) -> Matrix {
    precondition(inputs.columns == plan.examples.columns)
    var result = Matrix(rows: inputs.rows, columns: slot.features)
    let data = Examples(
      Dataset(inputs: inputs, targets: Matrix(rows: inputs.rows, columns: 0)), weights: nil)
    eachPortion(of: data) { start, work, batch in
      let values = work.values(slot, batch.count).elements
      for i in 0..<values.count { result.elements[start * slot.features + i] = values[i] }
    }
    return result
  }

  /// Mean loss and mistakes over a set of examples.
  func measure(_ examples: Examples) -> Evaluation.Measured {
    var (sum, weight, mistakes) = (0.0, 0.0, 0)
    eachPortion(of: examples) { _, work, batch in
      let loss = LossPass(terms: UnsafeBufferPointer(plan.terms), work: work, batch: batch)
      sum += loss.sum()
      weight += batch.totalWeight
      mistakes += loss.mistakes()
    }
    let isJudged = plan.terms.contains { $0.decision != .none }
    return .init(
      loss: weight == 0 ? 0 : sum / weight, mistakes: isJudged ? mistakes : nil,
      count: examples.count)
  }

  /// A way through the network as it is used, not trained.
  func passInUse(_ work: WorkView, count: Int) -> Pass {
    Pass(
      stages: UnsafeBufferPointer(plan.stages), work: work, parameters: parameters,
      statistics: statistics,
      count: count, isTraining: false)
  }

  /// Sends the examples forward, a portion at a time, as the network is used (not trained).
  func eachPortion(of data: Examples, _ body: (Int, WorkView, Batch) -> Void) {
    let work = Workspace(plan.network, capacity: min(Self.portion, max(data.count, 1)))
    for start in stride(from: 0, to: data.count, by: Self.portion) {
      let batch = data.batch(start..<min(start + Self.portion, data.count))
      withExtendedLifetime(work) {
        let view = work.view(inputs: batch.inputs.base)
        passInUse(view, count: batch.count).forward()
        body(start, view, batch)
      }
    }
  }
}
