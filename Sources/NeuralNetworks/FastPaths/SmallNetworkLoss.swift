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

  /// A sigmoid and its cross-entropy, the one activation that a loss by element takes in: together,
  /// because both need e^−|z|.
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
    let (z, y) = (output.pointee.z.load(n, as: type), targets.load(n, as: type))
    let a = Elementary.sigmoid(z)
    let slope = BinaryCrossEntropyWithLogits.slope(probability: a, y)
    output.pointee.zSlopes.store(factor * slope, n)
    output.pointee.a.store(a, n)
    output.pointee.aSlopes.store(BinaryCrossEntropyWithLogits().value(z, y), n)
  }
}
