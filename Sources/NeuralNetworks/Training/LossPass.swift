/// The loss of a batch that has gone forward.
struct LossPass {
  let terms: [LossTerm]
  let work: Workspace
  let batch: Batch

  /// Σ wₙ Lₙ over the batch, L being the sum of all heads' losses.
  func sum() -> Double {
    var sum = 0.0
    for term in terms {
      let given = work.values(term.source, batch.count)
      for n in 0..<batch.count {
        let value = term.value(
          given.row(n)[term.range], batch.targets.row(n)[term.targetRange])
        sum += term.weight * (batch.weight(n) * value)
      }
    }
    return sum
  }

  /// ∂L/∂ what each term judges, L being the weighted mean over the batch.
  func backward(totalWeight: Double) {
    for term in terms {
      let given = work.values(term.source, batch.count)
      let slopes = work.slopes(term.source, batch.count)
      for n in 0..<batch.count {
        term.gradient(
          given.row(n)[term.range], batch.targets.row(n)[term.targetRange],
          scale: term.weight * batch.weight(n) / totalWeight, into: slopes.row(n)[term.range])
      }
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

extension LossTerm {
  var range: Range<Int> { firstOutput..<firstOutput + columns }
  var targetRange: Range<Int> { firstTarget..<firstTarget + columns }
}
