/// ∂L/∂w(i, j) = Σₙ xᵢ(n) · δⱼ(n) and ∂L/∂bⱼ = Σₙ δⱼ(n) of a dense layer, for weights that are
/// neighbours in memory at once: one of the two factors is the same for all of them, the other lies
/// example by example.
struct LayerGradient {
  let inputs: Int
  let units: Int
  /// The layer's first parameter; its biases follow its weights.
  let first: Int
  let x: UnsafeMutablePointer<Double>
  let slopes: UnsafeMutablePointer<Double>
  let ones: UnsafeMutablePointer<Double>
  /// How far a row of x or δ lies from the next.
  let stride: Int
  /// Room to put the other factor example by example.
  let room: UnsafeMutablePointer<Double>
  /// Where δ lies so already, if it does.
  let slopesByExample: UnsafeMutablePointer<Double>?

  /// Returns 0 if all new parameters are finite.
  @inline(never)
  static func take(
    _ layer: UnsafePointer<SmallNetwork.Layer>, _ count: Int, _ use: GradientUse
  ) -> Double {
    layer.pointee.gradient.take(count, use)
  }

  @inline(__always)
  private func take(_ count: Int, _ use: GradientUse) -> Double {
    let weights = count == 4 && stride == 4 ? takeFour(use) : take(count: count, use)
    guard units == 1 else { return weights }
    var sum = 0.0
    for n in 0..<count { sum += slopes[n] }
    return weights + use.take(sum, at: first &+ inputs)
  }

  /// For four examples, which stay in registers.
  @inline(__always)
  private func takeFour(_ use: GradientUse) -> Double {
    let isSingle = units == 1
    let (from, lanes) = isSingle ? (x, inputs) : (slopes, units)
    let (rows, factors) = isSingle ? (1, slopes) : (inputs, x)
    var (j, rest) = (0, Four(repeating: 0))
    while j < lanes {
      let (d0, d1, d2, d3) = columns(from, j, 0, stride: 4)
      var (factor, p) = (factors, first &+ j)
      for _ in 0..<rows {
        let zero = Four(repeating: 0)
        let sum = zero + factor[0] * d0 + factor[1] * d1 + factor[2] * d2 + factor[3] * d3
        rest += use.take(sum, at: p, lanes: lanes &- j)
        factor += 4
        p &+= units
      }
      if !isSingle {
        rest += use.take(Four(repeating: 0) + d0 + d1 + d2 + d3, at: p, lanes: lanes &- j)
      }
      j &+= 4
    }
    return rest.sum()
  }

  @inline(never)
  private func take(count: Int, _ use: GradientUse) -> Double {
    if units == 1 {
      let width = transpose(x, rows: inputs, lanes: (count &+ 3) & ~3)
      let lanes = LaneProducts(base: room, width: width, lanes: inputs, count: count)
      return lanes.take(slopes, first, use)
    }
    let lanes: LaneProducts
    if let slopesByExample {
      lanes = LaneProducts(base: slopesByExample, width: units, lanes: units, count: count)
    } else {
      let width = transpose(slopes, rows: units, lanes: (count &+ 3) & ~3)
      lanes = LaneProducts(base: room, width: width, lanes: units, count: count)
    }
    var (rest, row, p) = (0.0, x, first)
    for _ in 0..<inputs {
      rest += lanes.take(row, p, use)
      row += stride
      p &+= units
    }
    return rest + lanes.take(ones, p, use)
  }

  /// Rows become columns, in `room`. Returns how many numbers an example takes there: rows, rounded
  /// up to vectors.
  @inline(__always)
  private func transpose(
    _ from: UnsafeMutablePointer<Double>, rows: Int, lanes: Int
  ) -> Int {
    let width = (rows &+ 3) & ~3
    var j = 0
    while j &+ 8 <= rows {
      var n = 0
      while n < lanes {
        let low = columns(from, j, n, stride: stride)
        let high = columns(from, j &+ 4, n, stride: stride)
        // In one piece, as they will be read.
        room.store(SIMD8(lowHalf: low.0, highHalf: high.0), n &* width &+ j)
        room.store(SIMD8(lowHalf: low.1, highHalf: high.1), (n &+ 1) &* width &+ j)
        room.store(SIMD8(lowHalf: low.2, highHalf: high.2), (n &+ 2) &* width &+ j)
        room.store(SIMD8(lowHalf: low.3, highHalf: high.3), (n &+ 3) &* width &+ j)
        n &+= 4
      }
      j &+= 8
    }
    while j < rows {
      var n = 0
      while n < lanes {
        let low = columns(from, j, n, stride: stride)
        room.store(low.0, n &* width &+ j)
        room.store(low.1, (n &+ 1) &* width &+ j)
        room.store(low.2, (n &+ 2) &* width &+ j)
        room.store(low.3, (n &+ 3) &* width &+ j)
        n &+= 4
      }
      j &+= 4
    }
    return width
  }

  private typealias Four = SIMD4<Double>

  /// Columns n … n + 3 of the rows j … j + 3.
  @inline(__always)
  private func columns(
    _ from: UnsafeMutablePointer<Double>, _ j: Int, _ n: Int, stride: Int
  ) -> (Four, Four, Four, Four) {
    (from + (j &* stride &+ n)).fourColumns(stride: stride)
  }
}

/// Numbers that lie example by example, to be multiplied by one number of each example.
private struct LaneProducts {
  let base: UnsafeMutablePointer<Double>
  /// How far an example lies from the next; up to 3 numbers behind the last may be read.
  let width: Int
  let lanes: Int
  let count: Int

  /// Σₙ row(n) · lanes(n) for the parameters from p on.
  @inline(__always)
  func take(_ row: UnsafeMutablePointer<Double>, _ p: Int, _ use: GradientUse) -> Double {
    var (j, rest) = (0, SIMD4<Double>(repeating: 0))
    while j &+ 8 <= lanes {
      let left = use.take(sum(SIMD8<Double>.self, row, j, count), at: p &+ j)
      rest += left.lowHalf + left.highHalf
      j &+= 8
    }
    if j &+ 4 <= lanes {
      rest += use.take(sum(SIMD4<Double>.self, row, j, count), at: p &+ j)
      j &+= 4
    }
    guard j < lanes else { return rest.sum() }
    rest += use.take(sum(SIMD4<Double>.self, row, j, count), at: p &+ j, lanes: lanes &- j)
    return rest.sum()
  }

  @inline(__always)
  private func sum<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ row: UnsafeMutablePointer<Double>, _ j: Int, _ count: Int
  ) -> V {
    var (sum, n, place) = (V(repeating: 0), 0, base + j)
    while n < count {
      sum = sum + row[n] * place.load(0, as: type)
      place += width
      n &+= 1
    }
    return sum
  }
}

/// Where gradients go: to `gradients`, or where there is a rate into the parameters at once,
/// w ← w − rate · g.
struct GradientUse {
  let parameters: UnsafeMutablePointer<Double>
  let gradients: UnsafeMutablePointer<Double>
  let rate: Double?

  /// Returns the new parameter minus itself: 0 if it is a number.
  @inline(__always)
  func take<V: Lanes & BitwiseCopyable>(_ gradient: V, at index: Int) -> V {
    guard let rate else {
      gradients.store(gradient, index)
      return V(repeating: 0)
    }
    let new = parameters.load(index, as: V.self) - rate * gradient
    parameters.store(new, index)
    return new - new
  }
  /// The same for the first lanes of four, or all.
  @inline(__always)
  func take(_ gradient: SIMD4<Double>, at index: Int, lanes: Int) -> SIMD4<Double> {
    if lanes >= 4 { return take(gradient, at: index) }
    var rest = SIMD4<Double>(repeating: 0)
    rest[0] = take(gradient[0], at: index)
    if lanes > 1 { rest[1] = take(gradient[1], at: index &+ 1) }
    if lanes > 2 { rest[2] = take(gradient[2], at: index &+ 2) }
    return rest
  }
}
