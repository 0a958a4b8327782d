/// One example on its way through the network and back, every number kept.
///
/// For the dense unit j of a layer: z = Σ w·x + b, a = f(z), ∂L/∂a, f′(z), δ = ∂L/∂z = ∂L/∂a · f′(z),
/// ∂L/∂wᵢ = δ·xᵢ and ∂L/∂b = δ.
public struct Trace: Equatable, Sendable {
  /// The numbers of one layer, each array with an element per unit.
  public struct Layer: Equatable, Sendable {
    /// Counted from 1 over layers with parameters; 0 for what comes before the first.
    public var number: Int
    /// What the layer computes before its activation.
    public var z: [Double]
    /// What it hands on; z itself where there is no activation.
    public var a: [Double]
    /// f′(z); empty where a depends on more than its own z (softmax, pooling …).
    public var slopes: [Double]
    /// ∂L/∂a
    public var upstream: [Double]
    /// δ = ∂L/∂z
    public var delta: [Double]
  }

  /// The example.
  public var inputs: [Double]
  /// What it should give.
  public var targets: [Double]
  /// What it gives.
  public var outputs: [Double]
  /// L of this example.
  public var loss: Double
  /// From the first layer to the last.
  public var layers: [Layer]
  /// ∂L/∂ every parameter, in the order of `Trainer.parameterNames`.
  public var gradients: [Double]
  /// All of it by name, in the order it is computed: x[i], z1[j], a1[j], …, L, dL/da2[j], f'2[j],
  /// delta2[j], dL/dw2[j][i], … In a network that is one unit without layer and unit: z, a, delta,
  /// dL/dw1, dL/db.
  public var numbers: [NamedNumber]

  /// The number of this name.
  public subscript(_ name: String) -> Double? {
    numbers.first { $0.name == name }?.value
  }
}

/// A number and what it is called.
public struct NamedNumber: Equatable, Sendable {
  /// What `Trace.numbers` calls it.
  public var name: String
  /// The number itself.
  public var value: Double
}

extension NetworkReader {
  /// Follows one example forward and back, as the network is used (dropout off).
  public func trace(_ inputs: [Double], target: [Double]) -> Trace {
    let example = Dataset(
      inputs: Matrix(rows: 1, columns: inputs.count, elements: inputs),
      targets: Matrix(rows: 1, columns: target.count, elements: target))
    return network.trace(Examples(example, weights: nil))
  }
}

extension Network {
  fileprivate func trace(_ data: Examples) -> Trace {
    let (space, batch) = (Workspace(plan.network, capacity: 1), data.batch(0..<1))
    let work = space.view(inputs: batch.inputs.base)
    let gradients = ParameterStorage(plan)
    let pass = pass(work, count: 1)
    pass.forward()
    let loss = LossPass(terms: UnsafeBufferPointer(plan.terms), work: work, batch: batch)
    let value = loss.sum()
    loss.backward(totalWeight: 1)
    pass.backward(into: gradients.parameters)
    loss.backwardBeforeActivation()
    return withExtendedLifetime((space, gradients, data, self)) {
      trace(pass, batch, value, gradients.parameters)
    }
  }

  private func trace(
    _ pass: Pass, _ batch: Batch, _ loss: Double, _ gradients: Vector
  ) -> Trace {
    var trace = Trace(
      inputs: batch.inputs.row(0).array, targets: batch.targets.row(0).array,
      outputs: pass.work.values(plan.network.output, 1).row(0).array, loss: loss,
      layers: pass.traceLayers(), gradients: plan.places.map { gradients[$0] }, numbers: [])
    trace.numbers = trace.named(plan.parameterLayout)
    return trace
  }
}

extension LossPass {
  /// ∂L/∂output also where the loss is fused with the activation, by the loss as it was stated.
  fileprivate func backwardBeforeActivation() {
    for term in terms where term.isFused {
      let predicted = work.values(term.outputs, 1).row(0)[term.range]
      let slopes = work.slopes(term.outputs, 1).row(0)[term.range]
      let share = term.stated.isByElement ? term.weight / Double(term.columns) : term.weight
      term.stated.gradient(
        predicted, batch.targets.row(0)[term.targetRange], factor: share, into: slopes)
    }
  }
}

extension Pass {
  /// z, a and their gradients, layer by layer.
  fileprivate func traceLayers() -> [Trace.Layer] {
    var (layers, number) = ([Trace.Layer](), 0)
    for stage in stages where !stage.movesOnly {
      let values = work.values(stage.output, 1).row(0).array
      let slopes = work.slopes(stage.output, 1).row(0).array
      if stage.parameterCount > 0 || layers.isEmpty {
        number += stage.parameterCount > 0 ? 1 : 0
        layers.append(
          Trace.Layer(
            number: number, z: values, a: values, slopes: values.map { _ in 1 }, upstream: slopes,
            delta: slopes))
      } else {
        layers[layers.count - 1].a = values
        layers[layers.count - 1].upstream = slopes
        layers[layers.count - 1].slopes = self.slopes(stage, layers[layers.count - 1])
      }
    }
    return layers
  }

  /// f′(z) of an activation that follows z at once.
  private func slopes(_ stage: Stage, _ layer: Trace.Layer) -> [Double] {
    guard case .activation(let activation) = stage.operation,
      work.values(stage.input, 1).row(0).array == layer.z
    else { return [] }
    return zip(layer.z, layer.a).compactMap { activation.slope(z: $0, a: $1) }
  }
}

extension Vector {
  var array: [Double] { (0..<count).map { self[$0] } }
}

extension Trace {
  /// Every number with its name, forward then back.
  func named(_ parameters: ParameterLayout) -> [NamedNumber] {
    let isOneUnit = layers.count == 1 && parameters.isOneUnit
    var all = list("x", inputs)
    for layer in layers {
      let tag = isOneUnit ? "" : String(layer.number)
      all += list("z" + tag, layer.z, bare: isOneUnit) + list("a" + tag, layer.a, bare: isOneUnit)
    }
    all += list("y", targets, bare: isOneUnit) + [NamedNumber(name: "L", value: loss)]
    for layer in layers.reversed() {
      let tag = isOneUnit ? "" : String(layer.number)
      all += list("dL/da" + tag, layer.upstream, bare: isOneUnit)
      all += list("f'" + tag, layer.slopes, bare: isOneUnit)
      all += list("delta" + tag, layer.delta, bare: isOneUnit)
    }
    return all + zip(parameters.names, gradients).map { NamedNumber(name: "dL/d" + $0, value: $1) }
  }

  private func list(_ name: String, _ values: [Double], bare: Bool = false) -> [NamedNumber] {
    if bare, values.count == 1 { return [NamedNumber(name: name, value: values[0])] }
    return values.enumerated().map { NamedNumber(name: "\(name)[\($0 + 1)]", value: $1) }
  }
}
