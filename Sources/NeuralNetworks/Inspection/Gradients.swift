extension NetworkReader {
  /// ∂L/∂ every parameter, in the order of `parameterLayout`, L being the mean loss over a dataset
  /// (the training data if none is given), without penalty and clipping.
  public func gradients(over dataset: Dataset? = nil) -> [Double] {
    let network = network
    return network.gradients(over: network.examples(dataset))
  }

  /// (L(w + h) − L(w − h)) / 2h for every parameter w in turn: what `gradients` should be, without
  /// any calculus. h = `step` · max(1, |w|).
  public func numericGradients(over dataset: Dataset? = nil, step: Double = 1e-5) -> [Double] {
    let network = network
    return network.numericGradients(over: network.examples(dataset), step: step)
  }

  /// Both kinds of gradient side by side, parameter by parameter.
  public func checkGradients(
    over dataset: Dataset? = nil, step: Double = 1e-5
  ) -> [GradientCheck] {
    let (exact, numeric) = (
      gradients(over: dataset), numericGradients(over: dataset, step: step)
    )
    let names = network.parameterLayout.names
    return names.indices.map {
      GradientCheck(parameter: names[$0], exact: exact[$0], numeric: numeric[$0])
    }
  }
}

/// One partial derivative, by the chain rule and by trying.
public struct GradientCheck: Equatable, Sendable {
  /// The name of the parameter.
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

extension Network {
  fileprivate func gradients(over data: Examples) -> [Double] {
    let gradients = ParameterStorage(plan)
    var total = Array(repeating: 0.0, count: numbers.count)
    var weight = 0.0
    eachPortion(of: data) { work, batch in
      let loss = LossPass(terms: UnsafeBufferPointer(plan.terms), work: work, batch: batch)
      loss.backward(totalWeight: 1)
      pass(work, count: batch.count).backward(into: gradients.parameters)
      for i in total.indices { total[i] += gradients.parameters[i] }
      weight += batch.totalWeight
    }
    return plan.places.map { weight == 0 ? 0 : total[$0] / weight }
  }

  fileprivate func numericGradients(over data: Examples, step: Double) -> [Double] {
    let moved = ownStorage()
    let network = Network(plan, moved)
    func loss(_ place: Int, _ value: Double) -> Double {
      moved.parameters[place] = value
      return network.measure(data).loss
    }
    return plan.places.map { place in
      let value = moved.parameters[place]
      let h = step * max(1, value.magnitude)
      let (above, below) = (loss(place, value + h), loss(place, value - h))
      moved.parameters[place] = value
      // What really was added and taken off, rounding included.
      return (above - below) / ((value + h) - (value - h))
    }
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

extension NetworkReader {
  /// How large the gradient is in every layer; see `gradients(over:)`.
  public func gradientSizes(over dataset: Dataset? = nil) -> [GradientSize] {
    let gradients = gradients(over: dataset)
    var (sizes, first) = ([GradientSize](), 0)
    for block in network.plan.network.blocks {
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
