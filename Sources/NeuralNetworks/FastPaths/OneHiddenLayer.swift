/// A small network's step over four examples where it has one hidden layer, of two or four units, and
/// one output: how truth tables are learned.
///
/// All numbers of the hidden layer are one vector, so that they stay in registers from the inputs to
/// the new parameters: four rows, one an example, with the units side by side as in the weights.
struct OneHiddenLayer: ElementwiseWork {
  let network: UnsafePointer<SmallNetwork>
  let term: UnsafePointer<LossTerm>
  let targets: SmallNetwork.Numbers
  let use: GradientUse

  /// With the hidden layer's activation.
  @inline(never)
  func run(_ function: some ElementwiseFunction) -> SmallNetwork.StepResult {
    network.pointee.layers.baseAddress!.pointee.gradient.units == 2
      ? step(SIMD2<Double>.self, function) : step(SIMD4<Double>.self, function)
  }

  @inline(__always)
  private func step<Row: UnitRow>(
    _ type: Row.Type, _ function: some ElementwiseFunction
  ) -> SmallNetwork.StepResult {
    let (p, hidden) = (use.parameters, network.pointee.layers.baseAddress!.pointee.gradient)
    let (inputs, units, w1) = (hidden.inputs, hidden.units, hidden.first)
    let b1 = w1 &+ inputs &* units
    let (w2, b2) = (b1 &+ units, b1 &+ 2 &* units)

    var z = Row.Table(repeating: 0)
    for i in 0..<inputs {
      z = z + column(type, i) * Row.rows(p.load(w1 &+ i &* units, as: type))
    }
    z = z + Row.rows(p.load(b1, as: type))
    let a = function.value(z)
    let weights = Row.rows(p.load(w2, as: type))
    let output = Row.sumOfUnits(a * weights) + Four(repeating: p[b2])

    let (loss, mistakes, delta) = network.pointee.judge(output, term, targets)
    guard loss.isFinite else { return (loss, mistakes, true) }

    let slopes = (0.0 + Row.columns(delta) * weights) * function.slope(z: z, a: a)
    var rest = use.take(Row.sumOfExamples(Row.columns(delta) * a), at: w2)
    rest = rest + use.take(Row.sumOfExamples(slopes), at: b1)
    for i in 0..<inputs {
      let gradient = Row.sumOfExamples(column(type, i) * slopes)
      rest = rest + use.take(gradient, at: w1 &+ i &* units)
    }
    let bias = use.take((((0 + delta[0]) + delta[1]) + delta[2]) + delta[3], at: b2)
    return (loss, mistakes, rest.sum() + bias == 0)
  }

  /// Input i of each example, for all its units.
  @inline(__always)
  private func column<Row: UnitRow>(_ type: Row.Type, _ i: Int) -> Row.Table {
    Row.columns(network.pointee.inputs.load(4 &* i, as: Four.self))
  }

  private typealias Four = SIMD4<Double>
}

/// A number for each unit, and as many for each of four examples in a table.
private protocol UnitRow: Lanes, SIMD, BitwiseCopyable where Scalar == Double {
  associatedtype Table: Lanes, SIMD where Table.Scalar == Double
}

extension SIMD2: UnitRow where Scalar == Double {
  fileprivate typealias Table = SIMD8<Double>
}

extension SIMD4: UnitRow where Scalar == Double {
  fileprivate typealias Table = SIMD16<Double>
}

extension UnitRow {
  @inline(__always)
  private static var units: Int { Table.scalarCount / 4 }

  /// The same row for each example.
  @inline(__always)
  static func rows(_ row: Self) -> Table { table { _, j in row[j] } }

  /// The same number for each unit of an example.
  @inline(__always)
  static func columns(_ column: SIMD4<Double>) -> Table { table { n, _ in column[n] } }

  /// Σₙ, a row.
  @inline(__always)
  static func sumOfExamples(_ table: Table) -> Self {
    var sum = Self(repeating: 0)
    for n in 0..<4 {
      var row = sum
      for j in 0..<units { row[j] = table[n &* units &+ j] }
      sum = sum + row
    }
    return sum
  }

  /// Σⱼ, a column.
  @inline(__always)
  static func sumOfUnits(_ table: Table) -> SIMD4<Double> {
    var sum = SIMD4<Double>(repeating: 0)
    for j in 0..<units {
      var column = sum
      for n in 0..<4 { column[n] = table[n &* units &+ j] }
      sum = sum + column
    }
    return sum
  }

  @inline(__always)
  private static func table(_ number: (Int, Int) -> Double) -> Table {
    var table = Table(repeating: 0)
    for n in 0..<4 {
      for j in 0..<units { table[n &* units &+ j] = number(n, j) }
    }
    return table
  }
}
