/// A network of nothing but dense layers, none of them, nor the inputs, more than 16 wide: the fast
/// path for the networks of the course, made once for a training's memory.
///
/// The same sums in the same order as the stages one by one, hence the same bits. But numbers lie
/// feature by feature here, a row with the examples side by side, so that a vector holds several
/// examples and only the sums over examples cross its lanes. And what a step needs to know lies
/// ready in the order in which it needs it: of so few numbers, looking up would take most of the time.
struct SmallNetwork {
  typealias Numbers = UnsafeMutablePointer<Double>

  struct Layer {
    /// z = W x + b
    let forward: LaneSums
    /// ∂L/∂x = Wᵀ δ
    let backward: LaneSums
    /// nil where there is none.
    let activation: Activation?
    let z: Numbers
    let a: Numbers
    let zSlopes: Numbers
    let aSlopes: Numbers
    /// Whether ∂L/∂z comes from ∂L/∂a, and not from the loss.
    let hasActivationBackward: Bool
    /// Where z and δ lie feature by feature, if z and ∂L/∂z lie example by example: in a last layer
    /// of several units, as losses and softmax want it.
    let room: (values: Numbers, slopes: Numbers)?
    let units: Int

    @inline(__always)
    fileprivate func activate(_ size: (rows: Int, columns: Int)) {
      activation?.forward(rows(z, size), into: rows(a, size))
    }

    @inline(__always)
    fileprivate func activateBackward(_ size: (rows: Int, columns: Int)) {
      activation?.backward(
        rows(z, size), rows(a, size), upstream: rows(aSlopes, size), into: rows(zSlopes, size))
    }

    private func rows(_ base: Numbers, _ size: (rows: Int, columns: Int)) -> Rows {
      Rows(base: base, rows: size.rows, columns: size.columns)
    }
  }

  /// x and δ of a parameter: the sum of their products over the examples is its gradient.
  struct Factors {
    let x: Numbers
    let delta: Numbers
  }

  /// How wide a layer may be.
  static let widthLimit = 16

  let layers: UnsafeMutableBufferPointer<Layer>
  /// For every parameter, in the order of memory.
  let factors: UnsafeMutableBufferPointer<Factors>
  /// Where the batch goes, feature by feature.
  let inputs: Numbers
  /// How far a row lies from the next: the examples of the largest batch, rounded up to vectors.
  let stride: Int

  func load(_ batch: Batch) { transpose(batch.inputs, into: inputs) }

  func forward(_ count: Int) {
    for i in layers.indices {
      let layer = layers.baseAddress! + i
      LaneSums.compute(layer, lanes: (count &+ 3) & ~3)
      if let room = layer.pointee.room {
        for n in 0..<count {
          for j in 0..<layer.pointee.units {
            layer.pointee.z[n &* layer.pointee.units &+ j] = room.values[j &* stride &+ n]
          }
        }
        layer.pointee.activate((count, layer.pointee.units))
      } else {
        layer.pointee.activate((layer.pointee.units, stride))
      }
    }
  }

  /// The loss and mistakes of a single output under a loss by element, all examples counting alike;
  /// leaves ∂L/∂ what the loss judges behind.
  func judge(
    _ terms: UnsafeMutableBufferPointer<LossTerm>, _ targets: Numbers, _ count: Int
  ) -> (loss: Double, mistakes: Int) {
    judge(
      UnsafePointer(terms.baseAddress!), layers.baseAddress! + (layers.count &- 1), targets, count)
  }

  @inline(never)
  private func judge(
    _ term: UnsafePointer<LossTerm>, _ last: UnsafePointer<Layer>, _ y: Numbers, _ count: Int
  ) -> (loss: Double, mistakes: Int) {
    let (said, targets) = (
      Vector(base: last.pointee.a, count: count), Vector(base: y, count: count)
    )
    let tookActivationIn = term.pointee.tookActivationIn
    let given = tookActivationIn ? last.pointee.z : last.pointee.a
    let slopes = tookActivationIn ? last.pointee.zSlopes : last.pointee.aSlopes
    let out = Vector(base: slopes, count: count)
    term.pointee.loss.values(Vector(base: given, count: count), targets, into: out)
    var (sum, mistakes) = (0.0, 0)
    for n in 0..<count { sum += slopes[n] }
    if case .threshold(let output, let target) = term.pointee.decision {
      for n in 0..<count where (last.pointee.a[n] >= output) != (y[n] > target) { mistakes &+= 1 }
    }
    let factor = term.pointee.weight / Double(count)
    if tookActivationIn {
      term.pointee.loss.gradient(said: said, targets, factor: factor, into: out)
    } else {
      term.pointee.loss.gradient(said, targets, factor: factor, into: out)
    }
    return (term.pointee.weight * sum / Double(count), mistakes)
  }

  /// From ∂L/∂output back to the parameters; says whether they are finite, if it changes them.
  func backward(_ count: Int, _ use: GradientUse) -> Bool {
    for i in layers.indices.reversed() {
      let layer = layers.baseAddress! + i
      if let room = layer.pointee.room {
        if layer.pointee.hasActivationBackward {
          layer.pointee.activateBackward((count, layer.pointee.units))
        }
        transpose(
          Rows(base: layer.pointee.zSlopes, rows: count, columns: layer.pointee.units),
          into: room.slopes)
      } else if layer.pointee.hasActivationBackward {
        layer.pointee.activateBackward((layer.pointee.units, stride))
      }
      if i > 0 { LaneSums.computeBackward(layer, lanes: (count &+ 3) & ~3) }
    }
    return Factors.gradients(factors, count, use)
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
    var (layers, factors) = ([Layer](), [Factors]())
    for (i, stage) in stages.enumerated() {
      guard case .dense(let layout) = stage.operation else { continue }
      let next = i + 1 < stages.count ? stages[i + 1] : nil
      let (m, u, w) = (layout.inputs, layout.units, parameters + layout.weights)
      let (x, z) = (stage.input.offset * stride, stage.output.offset * stride)
      var (activation, last) = (Activation?.none, stage)
      if case .activation(let function) = next?.operation { (activation, last) = (function, next!) }
      let isTurned = u > 1 && last.output == network.output
      let (zRow, delta) =
        isTurned ? (ones + stride, zero + stride) : (work.values + z, work.slopes + z)
      layers.append(
        Layer(
          forward: LaneSums(
            a: work.values + x, depth: m, w: w, depthStride: u, rowStride: 1, biasStride: 1,
            bias: parameters + layout.biases, c: zRow, rows: u, stride: stride),
          backward: LaneSums(
            a: delta, depth: u, w: w, depthStride: 1, rowStride: u, biasStride: 0, bias: zero,
            c: work.slopes + x, rows: m, stride: stride),
          activation: activation, z: work.values + z,
          a: work.values + last.output.offset * stride, zSlopes: work.slopes + z,
          aSlopes: work.slopes + last.output.offset * stride,
          hasActivationBackward: activation != nil && !last.isSkippedBackward,
          room: isTurned ? (ones + stride, zero + stride) : nil, units: u))
      for row in 0...m {
        for j in 0..<u {
          factors.append(
            Factors(x: row < m ? work.values + x + row * stride : ones, delta: delta + j * stride))
        }
      }
    }
    self.layers = .allocate(capacity: layers.count)
    self.factors = .allocate(capacity: factors.count)
    _ = self.layers.initialize(from: layers)
    _ = self.factors.initialize(from: factors)
    inputs = work.values
    self.stride = stride
  }

  func deallocate() {
    layers.deallocate()
    factors.deallocate()
  }
}
