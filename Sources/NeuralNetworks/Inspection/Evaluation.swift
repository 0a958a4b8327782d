/// How the network does with its current parameters, nothing changed by asking.
public struct Evaluation: Equatable, Sendable {
  /// Over one set of examples.
  public struct Measured: Equatable, Sendable {
    /// The mean loss.
    public var loss: Double
    /// Examples classified wrongly; nil for regression.
    public var mistakes: Int?
    public var count: Int

    public init(loss: Double, mistakes: Int?, count: Int) {
      self.loss = loss
      self.mistakes = mistakes
      self.count = count
    }

    /// The share classified rightly; nil for regression.
    public var accuracy: Double? {
      mistakes.map { Double(count - $0) / Double(count) }
    }
  }

  public var training: Measured
  public var validation: Measured?

  public init(training: Measured, validation: Measured? = nil) {
    self.training = training
    self.validation = validation
  }

  public var loss: Double { training.loss }
  public var mistakes: Int? { training.mistakes }
  public var accuracy: Double? { training.accuracy }
}

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
  /// Examples that are looked at together: few enough for their numbers to stay in the nearest cache.
  private static let portion = 128

  /// What lies in a slot after these inputs went forward.
  func collect(_ slot: Slot, _ inputs: Matrix) -> Matrix {
    precondition(inputs.columns == plan.examples.columns)
    let (count, width) = (inputs.rows, slot.features)
    guard count > 0 else { return Matrix(rows: 0, columns: width) }
    let elements = [Double](unsafeUninitializedCapacity: count * width) { buffer, filled in
      inputs.elements.withUnsafeBufferPointer { numbers in
        // Only read from, although windows could write.
        let base = UnsafeMutablePointer(mutating: numbers.baseAddress!)
        eachPortion(of: Rows(base: base, rows: count, columns: inputs.columns)) { range, work in
          let values = work.values(slot, range.count)
          (buffer.baseAddress! + range.lowerBound * width)
            .update(from: values.base, count: range.count * width)
        }
      }
      filled = count * width
    }
    return Matrix(rows: count, columns: width, elements: elements)
  }

  /// Mean loss and mistakes over a set of examples.
  func measure(_ examples: Examples) -> Evaluation.Measured {
    var (sum, weight, mistakes) = (0.0, 0.0, 0)
    eachPortion(of: examples) { work, batch in
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
      statistics: statistics, count: count, isTraining: false)
  }

  /// Sends the examples forward, a portion at a time, as the network is used (not trained).
  func eachPortion(of data: Examples, _ body: (WorkView, Batch) -> Void) {
    let all = Rows(base: data.inputs, rows: data.count, columns: data.columns)
    eachPortion(of: all) { range, work in body(work, data.batch(range)) }
  }

  private func eachPortion(of inputs: Rows, _ body: (Range<Int>, WorkView) -> Void) {
    let work = Workspace(plan.network, capacity: min(Self.portion, max(inputs.rows, 1)))
    withExtendedLifetime(work) {
      for start in stride(from: 0, to: inputs.rows, by: Self.portion) {
        let range = start..<min(start + Self.portion, inputs.rows)
        let view = work.view(inputs: inputs.row(start).base)
        passInUse(view, count: range.count).forward()
        body(range, view)
      }
    }
  }
}
