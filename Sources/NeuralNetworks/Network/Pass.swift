/// One batch, one network, its parameters: everything a way through it needs.
struct Pass {
  let network: Network
  let work: Workspace
  let parameters: Vector
  /// The examples in the batch.
  let count: Int

  /// From the inputs to the outputs, stage by stage.
  func forward() {
    for stage in network.stages { forward(stage) }
  }

  private func forward(_ stage: Stage) {
    let (x, y) = (work.values(stage.input, count), work.values(stage.output, count))
    switch stage.operation {
    case .dense(let place):
      Dense.forward(x, weights(place), biases(place), into: y)
    case .activation(let activation): activation.forward(x, into: y)
    case .slice(let first): Branch.slice(x, from: first, into: y)
    case .join(let first): Branch.join(x, at: first, into: y)
    }
  }

  /// From ∂L/∂output back to the gradients of all parameters.
  func backward(into gradients: Vector) {
    for stage in network.stages.reversed() where !stage.isSkippedBackward {
      backward(stage, into: gradients)
    }
  }

  private func backward(_ stage: Stage, into gradients: Vector) {
    let (x, y) = (work.values(stage.input, count), work.values(stage.output, count))
    let (gx, gy) = (work.slopes(stage.input, count), work.slopes(stage.output, count))
    switch stage.operation {
    case .dense(let place):
      let gw = Rows(base: gradients.base + place.weights, rows: place.inputs, columns: place.units)
      let gb = gradients[place.biases..<place.biases + place.units]
      Dense.backwardParameters(x, delta: gy, intoWeights: gw, intoBiases: gb)
      if stage.needsInputGradient {
        Dense.backwardInputs(weights(place), delta: gy, into: gx)
      }
    case .activation(let activation): activation.backward(x, y, upstream: gy, into: gx)
    case .slice(let first): Branch.addSlice(gy, from: first, into: gx)
    case .join(let first): Branch.slice(gy, from: first, into: gx)
    }
  }

  private func weights(_ place: DensePlace) -> Rows {
    Rows(base: parameters.base + place.weights, rows: place.inputs, columns: place.units)
  }

  private func biases(_ place: DensePlace) -> Vector {
    parameters[place.biases..<place.biases + place.units]
  }
}
