import LessonScript

/// Derivations are uncovered step by step, and what follows one waits until it is complete.
extension Session {
  /// The page's blocks as far as they have been uncovered.
  public var visibleBlocks: [Block] {
    var left = 1 + (uncovered[pageIndex] ?? 0)
    var visible: [Block] = []
    for block in page.blocks {
      guard case .derivation(var derivation) = block else {
        visible.append(block)
        continue
      }
      let hidden = derivation.steps.count - left
      derivation.steps = Array(derivation.steps.prefix(left))
      visible.append(.derivation(derivation))
      if hidden > 0 { return visible }
      left = 1 - hidden
    }
    return visible
  }

  /// Steps of derivations that are still covered on this page.
  public var coveredSteps: Int {
    let all = Self.steps(page.blocks)
    return all - Self.steps(visibleBlocks)
  }

  mutating func uncover() -> Effect? {
    guard coveredSteps > 0 else { return nil }
    uncovered[pageIndex, default: 0] += 1
    return .save
  }

  private static func steps(_ blocks: [Block]) -> Int {
    blocks.reduce(0) { if case .derivation(let it) = $1 { $0 + it.steps.count } else { $0 } }
  }
}
