/// How the network does with its current parameters, nothing changed by asking.
public struct Evaluation: Equatable, Sendable {
  /// Over one set of examples.
  public struct Measured: Equatable, Sendable {
    /// The mean loss.
    public var loss: Double
    /// Examples classified wrongly; nil for regression.
    public var mistakes: Int?
    /// The number of examples.
    public var count: Int

    /// What was measured.
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

  /// Over the training data.
  public var training: Measured
  /// Over the validation data; nil if there is none.
  public var validation: Measured?

  /// What was measured over both.
  public init(training: Measured, validation: Measured? = nil) {
    self.training = training
    self.validation = validation
  }

  /// The mean loss over the training data.
  public var loss: Double { training.loss }
  /// Training examples classified wrongly; nil for regression.
  public var mistakes: Int? { training.mistakes }
  /// The share of training examples classified rightly; nil for regression.
  public var accuracy: Double? { training.accuracy }
}

extension NetworkReader {
  /// Loss and mistakes over the training and the validation data of the experiment.
  public func evaluate() -> Evaluation {
    let network = network
    return Evaluation(
      training: network.measure(network.plan.examples),
      validation: network.plan.validation.map(network.measure))
  }

  /// Loss and mistakes over any data with as many inputs and targets, each example counting as it would
  /// in training.
  ///
  /// - Precondition: The columns of inputs and targets are as many as the experiment's.
  public func evaluate(over dataset: Dataset) -> Evaluation.Measured {
    let network = network
    return network.measure(network.examples(dataset))
  }

  /// The mean loss over a dataset (the training data if none is given).
  public func loss(over dataset: Dataset? = nil) -> Double {
    let network = network
    return network.measure(network.examples(dataset)).loss
  }

  /// The mean loss of each head by itself, times its weight; they add up to the loss. One number
  /// where there are no heads.
  public func headLosses(over dataset: Dataset? = nil) -> [Double] {
    let network = network
    return network.headLosses(network.examples(dataset))
  }

  /// How often each class was taken for each class, over a dataset (the training data if none is
  /// given); nil for numbers and for several heads, which have no common classes.
  public func confusion(over dataset: Dataset? = nil) -> ConfusionMatrix? {
    guard decision != .none else { return nil }
    let data = dataset ?? network.experiment.dataset
    return heads[0].confusion(outputs: outputs(data.inputs), targets: data.targets)
  }
}

extension Network {
  /// A dataset laid out for this network; the training data for nil.
  func examples(_ dataset: Dataset?) -> Examples {
    guard let dataset else { return plan.examples }
    precondition(dataset.inputs.columns == plan.examples.columns)
    precondition(dataset.targets.columns == plan.examples.targetColumns)
    return Examples(dataset, weights: experiment.weights(of: dataset))
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

  fileprivate func headLosses(_ data: Examples) -> [Double] {
    plan.terms.indices.map { i in
      var (sum, weight) = (0.0, 0.0)
      eachPortion(of: data) { work, batch in
        let term = UnsafeBufferPointer<LossTerm>(rebasing: plan.terms[i...i])
        sum += LossPass(terms: term, work: work, batch: batch).sum()
        weight += batch.totalWeight
      }
      return weight == 0 ? 0 : sum / weight
    }
  }
}
