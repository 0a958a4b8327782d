/// A network of nothing but dense layers, none of them, nor the inputs, more than 16 wide: the fast
/// path for the networks of the course, made once for a training's memory.
///
/// The same sums in the same order as the stages one by one, hence the same bits. But numbers lie
/// feature by feature here, a row with the examples side by side, so that a vector holds several
/// examples; only gradients, which are sums over examples, have them example by example.
struct SmallNetwork {
  typealias Numbers = UnsafeMutablePointer<Double>

  struct Layer {
    /// z = W x + b
    let forward: LaneSums
    /// ∂L/∂x = Wᵀ δ
    let backward: LaneSums
    /// The identity in the last layer, whose activation is the output's.
    let activation: Activation
    let z: Numbers
    let a: Numbers
    /// δ = ∂L/∂z
    let slopes: Numbers
    let gradient: LayerGradient
  }

  /// What follows the last layer's sums, example by example, as losses and softmax want it.
  struct Output {
    /// nil where there is none.
    let activation: Activation?
    /// Whether ∂L/∂z comes from ∂L/∂a, and not from the loss.
    let hasActivationBackward: Bool
    let units: Int
    let z: Numbers
    let a: Numbers
    let zSlopes: Numbers
    let aSlopes: Numbers
    /// z and δ feature by feature; the same place where there is one unit.
    let rows: Numbers
    let slopeRows: Numbers
  }

  /// How wide a layer may be.
  static let widthLimit = 16

  let layers: UnsafeMutableBufferPointer<Layer>
  let output: UnsafeMutablePointer<Output>
  /// Where the batch goes, feature by feature.
  let inputs: Numbers
  /// How far a row lies from the next: the examples of the largest batch, rounded up to vectors.
  let stride: Int
  /// For numbers on their way.
  let room: Numbers

  /// What a step says: the mean loss and the mistakes before it, and whether all parameters are finite
  /// behind it, if it changes them.
  typealias StepResult = (loss: Double, mistakes: Int, isFinite: Bool)

  /// One step where there is one output. Changes nothing if the loss is not finite.
  @inline(__always)
  static func step(
    _ network: UnsafePointer<SmallNetwork>, _ term: UnsafePointer<LossTerm>, _ targets: Numbers,
    _ count: Int, _ use: GradientUse
  ) -> StepResult {
    if network.pointee.hasOneHiddenLayer, network.pointee.stride == 4, count == 4 {
      let step = OneHiddenLayer(network: network, term: term, targets: targets, use: use)
      return network.pointee.layers.baseAddress!.pointee.activation.apply(step)!
    }
    network.pointee.forward(count)
    let (loss, mistakes) = network.pointee.judge(term, targets, count)
    return (loss, mistakes, loss.isFinite && network.pointee.backward(count, use))
  }

  /// Whether it is a case for `OneHiddenLayer`.
  private var hasOneHiddenLayer: Bool {
    let hiddenUnits = layers.baseAddress!.pointee.gradient.units
    return layers.count == 2 && (hiddenUnits == 2 || hiddenUnits == 4)
  }

  func load(_ batch: Batch) { transpose(batch.inputs, into: inputs) }

  /// Up to the last layer's sums.
  func forward(_ count: Int) {
    for i in layers.indices {
      let layer = layers.baseAddress! + i
      _ = layer.pointee.activation.apply(LayerForward(layer: layer, lanes: (count &+ 3) & ~3))
    }
  }

  /// From ∂L/∂z of the last layer back to the parameters; says whether they are finite, if it
  /// changes them.
  func backward(_ count: Int, _ use: GradientUse) -> Bool {
    var rest = 0.0
    var layer = layers.baseAddress! + (layers.count &- 1)
    while layer > layers.baseAddress! {
      let pass = LayerBackward(layer: layer, before: layer - 1, lanes: (count &+ 3) & ~3)
      _ = (layer - 1).pointee.activation.apply(pass)
      rest += LayerGradient.take(layer, count, use)
      layer -= 1
    }
    rest += LayerGradient.take(layer, count, use)
    return rest == 0
  }

  /// a of the output.
  func activateOutput(_ count: Int) {
    let output = output.pointee
    if output.units > 1 {
      for n in 0..<count {
        for j in 0..<output.units {
          output.z[n &* output.units &+ j] = output.rows[j &* stride &+ n]
        }
      }
    }
    output.activation?.forward(rows(output.z, count), into: rows(output.a, count))
  }

  /// From ∂L/∂ what the loss judges to ∂L/∂z of the last layer.
  func startBackward(_ count: Int) {
    let output = output.pointee
    if output.hasActivationBackward {
      output.activation?.backward(
        rows(output.z, count), rows(output.a, count), upstream: rows(output.aSlopes, count),
        into: rows(output.zSlopes, count))
    }
    if output.units > 1 { transpose(rows(output.zSlopes, count), into: output.slopeRows) }
  }

  private func rows(_ base: Numbers, _ count: Int) -> Rows {
    Rows(base: base, rows: count, columns: output.pointee.units)
  }

  /// Examples in rows become examples in columns.
  private func transpose(_ rows: Rows, into to: Numbers) {
    for n in 0..<rows.rows {
      for j in 0..<rows.columns { to[j &* stride &+ n] = rows[n, j] }
    }
  }
}

extension SmallNetwork {
  /// Whether a network is small, and judged by one loss.
  static func fits(_ network: NetworkLayout, _ terms: [LossTerm]) -> Bool {
    var isLayerBefore = false
    for (i, stage) in network.stages.enumerated() {
      switch stage.operation {
      case .dense(let layout):
        guard max(layout.inputs, layout.units) <= widthLimit else { return false }
        isLayerBefore = true
      case .activation(.softmax) where i < network.stages.count - 1: return false
      case .activation:
        guard isLayerBefore else { return false }
        isLayerBefore = false
      default: return false
      }
    }
    return terms.count == 1
  }

  /// For a network that fits. The rows of features are those of the workspace, one per number of an
  /// example; behind them it has a row of ones and room for a last layer.
  init(_ network: NetworkLayout, _ work: WorkView, parameters: Numbers) {
    let (stages, stride) = (network.stages, work.capacity)
    let ones = work.values + network.featuresPerExample * stride
    let zero = work.slopes + network.featuresPerExample * stride
    room = .allocate(capacity: Self.widthLimit * stride)
    room.initialize(repeating: 0, count: Self.widthLimit * stride)
    var layers: [Layer] = []
    var output: Output?
    for (i, stage) in stages.enumerated() {
      guard case .dense(let layout) = stage.operation else { continue }
      let (m, u, w) = (layout.inputs, layout.units, parameters + layout.weights)
      let (x, z) = (stage.input.offset * stride, stage.output.offset * stride)
      var (activation, last) = (Activation?.none, stage)
      if i + 1 < stages.count, case .activation(let function) = stages[i + 1].operation {
        (activation, last) = (function, stages[i + 1])
      }
      let a = last.output.offset * stride
      let isLast = last.output == network.output
      var (zRows, slopeRows) = (work.values + z, work.slopes + z)
      if isLast, u > 1 { (zRows, slopeRows) = (ones + stride, zero + stride) }
      if isLast {
        output = Output(
          activation: activation,
          hasActivationBackward: activation != nil && !last.isSkippedBackward,
          units: u, z: work.values + z, a: work.values + a, zSlopes: work.slopes + z,
          aSlopes: work.slopes + a, rows: zRows, slopeRows: slopeRows)
      }
      layers.append(
        Layer(
          forward: LaneSums(
            a: work.values + x, depth: m, w: w, depthStride: u, rowStride: 1, biasStride: 1,
            bias: parameters + layout.biases, rows: u, stride: stride),
          backward: LaneSums(
            a: slopeRows, depth: u, w: w, depthStride: 1, rowStride: u, biasStride: 0, bias: zero,
            rows: m, stride: stride),
          activation: isLast ? .identity : activation ?? .identity, z: zRows,
          a: isLast ? zRows : work.values + a, slopes: slopeRows,
          gradient: LayerGradient(
            inputs: m, units: u, first: layout.weights, x: work.values + x, slopes: slopeRows,
            ones: ones, stride: stride, room: room,
            slopesByExample: isLast && u > 1 ? work.slopes + z : nil)))
    }
    self.layers = .allocate(capacity: layers.count)
    _ = self.layers.initialize(from: layers)
    self.output = .allocate(capacity: 1)
    self.output.initialize(to: output!)
    inputs = work.values
    self.stride = stride
  }

  func deallocate() {
    layers.deallocate()
    output.deallocate()
    room.deallocate()
  }
}
