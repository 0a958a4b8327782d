/// The loss of a batch that has gone forward.
struct LossPass {
  let terms: UnsafeBufferPointer<LossTerm>
  let work: WorkView
  let batch: Batch

  /// Σ wₙ Lₙ over the batch, L being the sum of all heads' losses.
  ///
  /// To be asked before `backward`, whose place it uses for its own purposes.
  func sum() -> Double {
    var sum = 0.0
    for term in terms {
      if term.loss.isByElement {
        sum += term.weight * sumByElement(term)
      } else {
        sum += term.weight * sumByRow(term)
      }
    }
    return sum
  }

  private func sumByRow(_ term: LossTerm) -> Double {
    let given = work.values(term.source, batch.count)
    var sum = 0.0
    for n in 0..<batch.count {
      let value = term.loss.value(
        given.row(n)[term.range], batch.targets.row(n)[term.targetRange])
      sum += batch.weight(n) * value
    }
    return sum
  }

  /// Σₙ wₙ · 1/k · Σⱼ l(ŷⱼ, yⱼ)
  private func sumByElement(_ term: LossTerm) -> Double {
    let values = elementValues(term)
    let share = 1 / Double(term.columns)
    var sum = 0.0
    for n in 0..<batch.count {
      var row = 0.0
      for j in 0..<term.columns { row += values[n, j + term.firstOutput] }
      sum += batch.weight(n) * (row * share)
    }
    return sum
  }

  /// l(ŷⱼ, yⱼ) where the gradient will come later.
  private func elementValues(_ term: LossTerm) -> Rows {
    let (given, values) = (
      work.values(term.source, batch.count), work.slopes(term.source, batch.count)
    )
    if coversAll(term) {
      term.loss.values(given.elements, batch.targets.elements, into: values.elements)
    } else {
      for n in 0..<batch.count {
        term.loss.values(
          given.row(n)[term.range], batch.targets.row(n)[term.targetRange],
          into: values.row(n)[term.range])
      }
    }
    return values
  }

  /// Whether the term's columns are all there are, so that rows follow each other without a gap.
  private func coversAll(_ term: LossTerm) -> Bool {
    term.columns == term.source.features && term.columns == batch.targets.columns
  }

  /// ∂L/∂ what each term judges, L being the weighted mean over the batch.
  func backward(totalWeight: Double) {
    for term in terms {
      if coversAll(term), term.loss.isByElement, batch.weights == nil {
        let factor = term.weight / totalWeight / Double(term.columns)
        gradient(
          term, work.values(term.source, batch.count).elements,
          said: work.values(term.outputs, batch.count).elements, batch.targets.elements, factor,
          into: work.slopes(term.source, batch.count).elements)
      } else {
        backwardByRow(term, totalWeight)
      }
    }
  }

  private func backwardByRow(_ term: LossTerm, _ totalWeight: Double) {
    let (given, said) = (
      work.values(term.source, batch.count), work.values(term.outputs, batch.count)
    )
    let slopes = work.slopes(term.source, batch.count)
    let divisor = term.loss.isByElement ? Double(term.columns) : 1
    for n in 0..<batch.count {
      gradient(
        term, given.row(n)[term.range], said: said.row(n)[term.range],
        batch.targets.row(n)[term.targetRange],
        term.weight * batch.weight(n) / totalWeight / divisor, into: slopes.row(n)[term.range])
    }
  }

  private func gradient(
    _ term: LossTerm, _ given: Vector, said: Vector, _ targets: Vector, _ factor: Double,
    into out: Vector
  ) {
    if term.tookActivationIn {
      term.loss.gradient(said: said, targets, factor: factor, into: out)
    } else {
      term.loss.gradient(given, targets, factor: factor, into: out)
    }
  }

  /// Examples that any head classifies wrongly.
  func mistakes() -> Int {
    var count = 0
    for n in 0..<batch.count where isMistaken(n) { count += 1 }
    return count
  }

  private func isMistaken(_ n: Int) -> Bool {
    for term in terms {
      let said = work.values(term.outputs, batch.count).row(n)[term.range]
      if term.decision.isMistaken(said, batch.targets.row(n)[term.targetRange]) { return true }
    }
    return false
  }
}
