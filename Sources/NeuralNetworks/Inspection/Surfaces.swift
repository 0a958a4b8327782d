extension Trainer {
  /// The loss as a landscape: the mean loss over the training data with two parameters put to each
  /// pair of values, all others as they are. Row r, column c: `second` = ys[r], `first` = xs[c].
  ///
  /// nil if there is no parameter of that name.
  public func lossSurface(
    _ first: String, _ xs: [Double], _ second: String, _ ys: [Double]
  ) -> Matrix? {
    guard let i = parameterNames.firstIndex(of: first),
      let j = parameterNames.firstIndex(of: second)
    else { return nil }
    let places = looking.plan.places
    return looking.lossSurface(places[i], xs, places[j], ys)
  }

  /// What the network says over a rectangle of two inputs: row r, column c for x₂ = ys[r], x₁ =
  /// xs[c]; the other inputs as in `others`, which also says which two vary.
  public func outputSurface(
    _ xs: [Double], _ ys: [Double], others: [Double] = [0, 0],
    varying: (Int, Int) = (0, 1), output: Int = 0
  ) -> Matrix {
    let all = outputs(grid(xs, ys, others: others, varying: varying))
    return Matrix(rows: ys.count, columns: xs.count, elements: all.column(output))
  }

  private func grid(
    _ xs: [Double], _ ys: [Double], others: [Double], varying: (Int, Int)
  ) -> Matrix {
    var points = Matrix(rows: xs.count * ys.count, columns: others.count)
    for (r, y) in ys.enumerated() {
      for (c, x) in xs.enumerated() {
        let row = r * xs.count + c
        for k in others.indices { points[row, k] = others[k] }
        points[row, varying.0] = x
        points[row, varying.1] = y
      }
    }
    return points
  }
}

extension TrainingMemory {
  func lossSurface(_ first: Int, _ xs: [Double], _ second: Int, _ ys: [Double]) -> Matrix {
    let copy = copy()
    var surface = Matrix(rows: ys.count, columns: xs.count)
    for (r, y) in ys.enumerated() {
      for (c, x) in xs.enumerated() {
        copy.parameters[first] = x
        copy.parameters[second] = y
        surface[r, c] = copy.measure(plan.examples).loss
      }
    }
    return surface
  }
}
