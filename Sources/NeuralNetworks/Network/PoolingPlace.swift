/// A pooling with its sizes.
struct PoolingPlace {
  let pooling: Pooling
  let input: Shape
  let output: Shape
}

extension PoolingPlace {
  @inline(__always)
  func eachWindow(_ body: (Int, Int, Int) -> Void) {
    for c in 0..<output.channels {
      for row in 0..<output.height {
        for column in 0..<output.width { body(c, row, column) }
      }
    }
  }
}
