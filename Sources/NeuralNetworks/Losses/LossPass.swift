/// The loss of a batch that has gone forward.
///
/// Terms are read where they lie: a copy of one takes longer than a small network's whole step.
struct LossPass {
  let terms: UnsafeBufferPointer<LossTerm>
  let work: WorkView
  let batch: Batch

  /// Σ wₙ Lₙ over the batch, L being the sum of all heads' losses.
  ///
  /// To be asked before `backward`, whose place it uses for its own purposes.
  @inline(__always)
  func sum() -> Double {
    var sum = 0.0
    for i in terms.indices {
      let term = terms.baseAddress! + i
      sum +=
        term.pointee.weight
        * (term.pointee.loss.isByElement ? sumByElement(term) : sumByRow(term))
    }
    return sum
  }

  private func sumByRow(_ term: UnsafePointer<LossTerm>) -> Double {
    let given = work.values(term.pointee.source, batch.count)
    var sum = 0.0
    for n in 0..<batch.count {
      let value = term.pointee.loss.value(
        given.row(n)[term.pointee.range], batch.targets.row(n)[term.pointee.targetRange])
      sum += batch.weight(n) * value
    }
    return sum
  }

  /// Σₙ wₙ · 1/k · Σⱼ l(ŷⱼ, yⱼ)
  @inline(__always)
  private func sumByElement(_ term: UnsafePointer<LossTerm>) -> Double {
    let values = elementValues(term)
    let (columns, first) = (term.pointee.columns, term.pointee.firstOutput)
    if columns == 1, values.columns == 1, batch.weights == nil {
      var sum = 0.0
      for n in 0..<batch.count { sum += values.base[n] }
      return sum
    }
    let share = 1 / Double(columns)
    var sum = 0.0
    for n in 0..<batch.count {
      var row = 0.0
      for j in 0..<columns { row += values[n, j &+ first] }
      sum += batch.weight(n) * (row * share)
    }
    return sum
  }

  /// l(ŷⱼ, yⱼ) where the gradient will come later.
  @inline(__always)
  private func elementValues(_ term: UnsafePointer<LossTerm>) -> Rows {
    let given = work.values(term.pointee.source, batch.count)
    let values = work.slopes(term.pointee.source, batch.count)
    if coversAll(term) {
      term.pointee.loss.values(given.elements, batch.targets.elements, into: values.elements)
    } else {
      let (range, targetRange) = (term.pointee.range, term.pointee.targetRange)
      for n in 0..<batch.count {
        term.pointee.loss.values(
          given.row(n)[range], batch.targets.row(n)[targetRange], into: values.row(n)[range])
      }
    }
    return values
  }

  /// Whether the term's columns are all there are, so that rows follow each other without a gap.
  @inline(__always)
  private func coversAll(_ term: UnsafePointer<LossTerm>) -> Bool {
    let columns = term.pointee.columns
    return columns == term.pointee.source.features && columns == batch.targets.columns
  }

  /// ∂L/∂ what each term judges, L being the weighted mean over the batch.
  @inline(__always)
  func backward(totalWeight: Double) {
    for i in terms.indices {
      let term = terms.baseAddress! + i
      if term.pointee.loss.isByElement, batch.weights == nil, coversAll(term) {
        let factor = term.pointee.weight / totalWeight / Double(term.pointee.columns)
        gradient(
          term, work.values(term.pointee.source, batch.count).elements,
          predicted: work.values(term.pointee.outputs, batch.count).elements,
          batch.targets.elements,
          factor, into: work.slopes(term.pointee.source, batch.count).elements)
      } else {
        backwardByRow(term, totalWeight)
      }
    }
  }

  private func backwardByRow(_ term: UnsafePointer<LossTerm>, _ totalWeight: Double) {
    let given = work.values(term.pointee.source, batch.count)
    let predicted = work.values(term.pointee.outputs, batch.count)
    let slopes = work.slopes(term.pointee.source, batch.count)
    let (range, targetRange) = (term.pointee.range, term.pointee.targetRange)
    let divisor = term.pointee.loss.isByElement ? Double(term.pointee.columns) : 1
    for n in 0..<batch.count {
      gradient(
        term, given.row(n)[range], predicted: predicted.row(n)[range],
        batch.targets.row(n)[targetRange],
        term.pointee.weight * batch.weight(n) / totalWeight / divisor, into: slopes.row(n)[range])
    }
  }

  @inline(__always)
  private func gradient(
    _ term: UnsafePointer<LossTerm>, _ given: Vector, predicted: Vector, _ targets: Vector,
    _ factor: Double, into out: Vector
  ) {
    if term.pointee.isFused {
      term.pointee.loss.gradient(predicted: predicted, targets, factor: factor, into: out)
    } else {
      term.pointee.loss.gradient(given, targets, factor: factor, into: out)
    }
  }

  /// Examples that any head classifies wrongly.
  @inline(__always)
  func mistakes() -> Int {
    guard terms.count == 1, case .threshold(let output, let target) = terms[0].decision else {
      return (0..<batch.count).reduce(0) { $0 + (isMistaken($1) ? 1 : 0) }
    }
    let predicted = work.values(terms.baseAddress!.pointee.outputs, batch.count)
    var count = 0
    for n in 0..<batch.count {
      count &+= (predicted[n, 0] >= output) != (batch.targets[n, 0] > target) ? 1 : 0
    }
    return count
  }

  private func isMistaken(_ n: Int) -> Bool {
    for i in terms.indices {
      let term = terms.baseAddress! + i
      let predicted = work.values(term.pointee.outputs, batch.count).row(n)[term.pointee.range]
      if term.pointee.decision.isMistaken(predicted, batch.targets.row(n)[term.pointee.targetRange])
      {
        return true
      }
    }
    return false
  }
}
