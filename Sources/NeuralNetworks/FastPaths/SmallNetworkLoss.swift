extension SmallNetwork {
  /// Output, loss and mistakes of a single unit under a loss by element, all examples counting alike;
  /// leaves ∂L/∂z of the last layer behind.
  @inline(never)
  func judge(
    _ term: UnsafePointer<LossTerm>, _ targets: Numbers, _ count: Int
  ) -> (loss: Double, mistakes: Int) {
    let factor = term.pointee.weight / Double(count)
    let losses: Numbers
    if term.pointee.isFused {
      losses = output.pointee.aSlopes
      judgeLogits(targets, count, factor)
    } else {
      losses = room
      judgeOutput(term, targets, count, factor)
    }
    var (sum, mistakes) = (0.0, 0)
    for n in 0..<count { sum += losses[n] }
    if case .threshold(let cut, let targetCut) = term.pointee.decision {
      let predicted = output.pointee.a
      for n in 0..<count {
        mistakes &+= (predicted[n] >= cut) != (targets[n] > targetCut) ? 1 : 0
      }
    }
    return (term.pointee.weight * sum / Double(count), mistakes)
  }

  private func judgeOutput(
    _ term: UnsafePointer<LossTerm>, _ targets: Numbers, _ count: Int, _ factor: Double
  ) {
    activateOutput(count)
    let (output, loss) = (output.pointee, term.pointee.loss)
    let y = Vector(base: targets, count: count)
    let predicted = Vector(base: output.a, count: count)
    loss.values(predicted, y, into: Vector(base: room, count: count))
    loss.gradient(
      predicted, y, factor: factor, into: Vector(base: output.aSlopes, count: count))
    startBackward(count)
  }

  @inline(__always)
  private func judgeLogits(_ targets: Numbers, _ count: Int, _ factor: Double) {
    var n = 0
    while n &+ 4 <= count {
      judgeLogits(SIMD4<Double>.self, n, targets, factor)
      n &+= 4
    }
    while n < count {
      judgeLogits(Double.self, n, targets, factor)
      n &+= 1
    }
  }

  @inline(__always)
  private func judgeLogits<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ n: Int, _ targets: Numbers, _ factor: Double
  ) {
    let judged = Self.judge(
      output.pointee.z.load(n, as: type), targets.load(n, as: type), factor)
    output.pointee.zSlopes.store(judged.slopes, n)
    output.pointee.a.store(judged.a, n)
    output.pointee.aSlopes.store(judged.losses, n)
  }

  /// A sigmoid and its cross-entropy, the one activation that a loss by element is fused with:
  /// together, because both need e^−|z|.
  @inline(__always)
  private static func judge<V: Lanes>(
    _ z: V, _ y: V, _ factor: Double
  ) -> (a: V, losses: V, slopes: V) {
    let a = Elementary.sigmoid(z)
    let slope = BinaryCrossEntropyWithLogits.slope(probability: a, y)
    return (a, BinaryCrossEntropyWithLogits().value(z, y), factor * slope)
  }
}

extension SmallNetwork {
  typealias Four = SIMD4<Double>

  /// Loss, mistakes and ∂L/∂z of four examples whose z is at hand.
  @inline(__always)
  func judge(
    _ z: Four, _ term: UnsafePointer<LossTerm>, _ targets: Numbers
  ) -> (loss: Double, mistakes: Int, slopes: Four) {
    guard term.pointee.isFused,
      case .threshold(let cut, let targetCut) = term.pointee.decision
    else {
      output.pointee.z.store(z, 0)
      let (loss, mistakes) = judge(term, targets, 4)
      return (loss, mistakes, output.pointee.zSlopes.load(0, as: Four.self))
    }
    let y = targets.load(0, as: Four.self)
    let (a, losses, slopes) = Self.judge(z, y, term.pointee.weight / 4)
    let wrong = (a .>= Four(repeating: cut)) .^ (y .> Four(repeating: targetCut))
    var (sum, mistakes) = (0.0, 0)
    for n in 0..<4 {
      sum += losses[n]
      mistakes &+= wrong[n] ? 1 : 0
    }
    return (term.pointee.weight * sum / 4, mistakes, slopes)
  }
}
