extension Trainer {
  /// ∂L/∂ every parameter, in the order of `parameterNames`, L being the mean loss over a dataset
  /// (the training data if none is given), without penalty and clipping, dropout off and running
  /// statistics in use.
  public func gradients(over dataset: Dataset? = nil) -> [Double] {
    looking.gradients(over: looking.examples(dataset))
  }

  /// The mean loss over a dataset (the training data if none is given).
  public func loss(over dataset: Dataset? = nil) -> Double {
    looking.measure(looking.examples(dataset)).loss
  }

  /// The mean loss of each head by itself, times its weight; they add up to the loss. One number
  /// where there are no heads.
  public func headLosses(over dataset: Dataset? = nil) -> [Double] {
    looking.headLosses(looking.examples(dataset))
  }

  /// (L(w + h) − L(w − h)) / 2h for every parameter w in turn: what `gradients` should be, without
  /// any calculus. h = `step` · max(1, |w|).
  public func numericGradients(over dataset: Dataset? = nil, step: Double = 1e-5) -> [Double] {
    looking.numericGradients(over: looking.examples(dataset), step: step)
  }

  /// Both kinds of gradient side by side, parameter by parameter.
  public func checkGradients(
    over dataset: Dataset? = nil, step: Double = 1e-5
  ) -> [GradientCheck] {
    let (exact, numeric) = (
      gradients(over: dataset), numericGradients(over: dataset, step: step)
    )
    return parameterNames.indices.map {
      GradientCheck(parameter: parameterNames[$0], exact: exact[$0], numeric: numeric[$0])
    }
  }
}

/// One partial derivative, by the chain rule and by trying.
public struct GradientCheck: Equatable, Sendable {
  public var parameter: String
  /// By backpropagation.
  public var exact: Double
  /// By a central difference.
  public var numeric: Double

  /// |exact − numeric| / max(|exact|, |numeric|, 10⁻³)
  public var relativeError: Double {
    (exact - numeric).magnitude / max(exact.magnitude, numeric.magnitude, 1e-3)
  }
}

extension TrainingMemory {
  /// A dataset laid out for this network; the training data for nil.
  func examples(_ dataset: Dataset?) -> Examples {
    guard let dataset else { return plan.examples }
    precondition(dataset.inputs.columns == plan.examples.columns)
    precondition(dataset.targets.columns == plan.examples.targetColumns)
    return Examples(dataset, weights: dataset.sampleWeights.isEmpty ? nil : dataset.sampleWeights)
  }

  func headLosses(_ data: Examples) -> [Double] {
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

  func gradients(over data: Examples) -> [Double] {
    let copy = copy()
    copy.gradients.fill(0)
    var total = Array(repeating: 0.0, count: parameters.count)
    var weight = 0.0
    copy.eachPortion(of: data) { work, batch in
      let loss = LossPass(terms: UnsafeBufferPointer(plan.terms), work: work, batch: batch)
      loss.backward(totalWeight: 1)
      copy.passInUse(work, count: batch.count).backward(into: copy.gradients)
      for i in total.indices { total[i] += copy.gradients[i] }
      weight += batch.totalWeight
    }
    return plan.places.map { weight == 0 ? 0 : total[$0] / weight }
  }

  func numericGradients(over data: Examples, step: Double) -> [Double] {
    let copy = copy()
    return plan.places.map { place in
      let value = copy.parameters[place]
      let h = step * max(1, value.magnitude)
      let (above, below) = (copy.loss(data, place, value + h), copy.loss(data, place, value - h))
      copy.parameters[place] = value
      // What really was added and taken off, rounding included.
      return (above - below) / ((value + h) - (value - h))
    }
  }

  private func loss(_ data: Examples, _ place: Int, _ value: Double) -> Double {
    parameters[place] = value
    return measure(data).loss
  }
}

/// ‖∂L/∂W‖ and ‖∂L/∂b‖ of one layer with parameters.
public struct GradientSize: Equatable, Sendable {
  /// Counted from 1 over layers with parameters.
  public var layer: Int
  /// √Σ (∂L/∂w)² over the weights (scales of batch normalization).
  public var weights: Double
  /// The same over the biases (shifts).
  public var biases: Double
}

extension Trainer {
  /// How large the gradient is in every layer; see `gradients(over:)`.
  public func gradientSizes(over dataset: Dataset? = nil) -> [GradientSize] {
    let gradients = gradients(over: dataset)
    var (sizes, first) = ([GradientSize](), 0)
    for block in looking.plan.network.blocks {
      let norm = norm(gradients[first..<first + block.count])
      first += block.count
      if block.layer > sizes.count {
        sizes.append(GradientSize(layer: block.layer, weights: norm, biases: 0))
      } else {
        sizes[sizes.count - 1].biases = norm
      }
    }
    return sizes
  }

  private func norm(_ numbers: ArraySlice<Double>) -> Double {
    numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
