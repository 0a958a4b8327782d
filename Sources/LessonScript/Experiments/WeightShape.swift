/// The lengths that written-out weights must have, from the outside in: a row per unit, a number
/// per input, as in PyTorch. Without it, rows and columns could be swapped and nobody would know.
struct WeightShape {
  /// nil where only the network knows.
  let extents: [Int?]

  init(_ extents: [Int?]) {
    self.extents = extents
  }

  /// A flat list is taken in reading order; the engine counts it.
  func check(_ value: YAMLValue, _ key: String, _ proof: inout Proof) {
    guard let items = value.list, items.contains(where: { $0.list != nil }) else { return }
    var lengths = extents
    check(value, key, level: 0, &lengths, &proof)
  }

  private func check(
    _ value: YAMLValue, _ key: String, level: Int, _ lengths: inout [Int?], _ proof: inout Proof
  ) {
    guard level < extents.count else {
      if value.list != nil { proof.mark(.experiment(.weightDepth(extents.count)), at: value.place) }
      return
    }
    guard let items = value.list else {
      return proof.mark(.experiment(.weightDepth(extents.count)), at: value.place)
    }
    let expected = lengths[level] ?? items.count
    lengths[level] = expected
    guard items.count == expected else {
      let what = level == 0 && extents.count > 1 ? "row" : "number"
      let problem = ExperimentProblem.weightCount(what, found: items.count, expected: expected)
      return proof.mark(.experiment(problem), at: value.place)
    }
    for item in items { check(item, key, level: level + 1, &lengths, &proof) }
  }
}
