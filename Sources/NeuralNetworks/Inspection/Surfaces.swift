extension NetworkReader {
  /// The loss as a landscape: the mean loss over the training data with two parameters put to each
  /// pair of values, all others as they are. Row r, column c: `second` = ys[r], `first` = xs[c].
  ///
  /// nil if there is no parameter of that name.
  public func lossSurface(
    _ first: String, _ xs: [Double], _ second: String, _ ys: [Double]
  ) -> Matrix? {
    let layout = network.parameterLayout
    guard let i = layout.index(named: first).flatMap(layout.offset(of:)),
      let j = layout.index(named: second).flatMap(layout.offset(of:))
    else { return nil }
    return network.lossSurface(i, xs, j, ys)
  }

  /// The loss as a curve: the mean loss over the training data with one parameter put to each of these
  /// values, all others as they are.
  ///
  /// nil if there is no such parameter.
  public func lossCurve(_ parameter: ParameterIndex, _ values: [Double]) -> [Double]? {
    guard let offset = network.parameterLayout.offset(of: parameter) else { return nil }
    return network.lossSurface(offset, values, offset, nil).elements
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

extension Network {
  /// The loss with the parameters at two offsets put to these values; `ys` nil moves the first alone.
  fileprivate func lossSurface(
    _ first: Int, _ xs: [Double], _ second: Int, _ ys: [Double]?
  ) -> Matrix {
    let moved = ownStorage()
    let network = Network(plan, moved)
    var surface = Matrix(rows: ys?.count ?? 1, columns: xs.count)
    for row in 0..<surface.rows {
      for (column, x) in xs.enumerated() {
        moved.parameters[plan.places[first]] = x
        if let ys { moved.parameters[plan.places[second]] = ys[row] }
        surface[row, column] = network.measure(plan.examples).loss
      }
    }
    return surface
  }
}
