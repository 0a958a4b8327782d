/// c(r, n) = Σₖ w(r, k) · a(k, n) + bias(r), n running along the lanes.
struct LaneSums {
  let a: UnsafeMutablePointer<Double>
  let depth: Int
  let w: UnsafeMutablePointer<Double>
  /// How far w(r, k + 1), w(r + 1, k) and bias(r + 1) lie from w(r, k) and bias(r).
  let depthStride: Int
  let rowStride: Int
  let biasStride: Int
  let bias: UnsafeMutablePointer<Double>
  let c: UnsafeMutablePointer<Double>
  let rows: Int
  /// How far a(k + 1, n) and c(r + 1, n) lie from a(k, n) and c(r, n).
  let stride: Int

  @inline(never)
  static func compute(_ layer: UnsafePointer<SmallNetwork.Layer>, lanes: Int) {
    layer.pointee.forward.compute(lanes)
  }

  @inline(never)
  static func computeBackward(_ layer: UnsafePointer<SmallNetwork.Layer>, lanes: Int) {
    layer.pointee.backward.compute(lanes)
  }

  @inline(__always)
  private func compute(_ lanes: Int) {
    if stride == 4 {
      // A count that the compiler knows makes a third of the instructions.
      switch depth {
      case 1: return computeNarrow(depth: 1)
      case 2: return computeNarrow(depth: 2)
      case 3: return computeNarrow(depth: 3)
      case 4: return computeNarrow(depth: 4)
      case 8: return computeNarrow(depth: 8)
      default: return computeNarrow(depth: depth)
      }
    }
    var n = 0
    while n &+ 8 <= lanes {
      computeLanes(SIMD8<Double>.self, n)
      n &+= 8
    }
    if n < lanes { computeLanes(SIMD4<Double>.self, n) }
  }

  /// Four examples at most: two rows make a vector, so that whoever reads them next finds them in
  /// one piece.
  @inline(__always)
  private func computeNarrow(depth: Int) {
    var r = 0
    while r &+ 2 <= rows {
      let (s0, s1) = two(SIMD4<Double>.self, depth, r, 0, stride: 4)
      c.store(SIMD8(lowHalf: s0, highHalf: s1), 4 &* r)
      r &+= 2
    }
    if r < rows { c.store(one(SIMD4<Double>.self, depth, r, 0, stride: 4), 4 &* r) }
  }

  @inline(__always)
  private func computeLanes<V: Lanes & BitwiseCopyable>(_ type: V.Type, _ n: Int) {
    var r = 0
    while r &+ 4 <= rows {
      let ((s0, s1), (s2, s3)) = (
        two(type, depth, r, n, stride: stride), two(type, depth, r &+ 2, n, stride: stride)
      )
      c.store(s0, r &* stride &+ n)
      c.store(s1, (r &+ 1) &* stride &+ n)
      c.store(s2, (r &+ 2) &* stride &+ n)
      c.store(s3, (r &+ 3) &* stride &+ n)
      r &+= 4
    }
    while r < rows {
      c.store(one(type, depth, r, n, stride: stride), r &* stride &+ n)
      r &+= 1
    }
  }

  @inline(__always)
  private func two<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ depth: Int, _ r: Int, _ n: Int, stride: Int
  ) -> (V, V) {
    var (s0, s1) = (V(repeating: 0), V(repeating: 0))
    var (x, w, k) = (a + n, w + r &* rowStride, depth)
    while k > 0 {
      let lanes = x.load(0, as: type)
      s0 = s0 + w[0] * lanes
      s1 = s1 + w[rowStride] * lanes
      x += stride
      w += depthStride
      k &-= 1
    }
    return (
      s0 + V(repeating: bias[r &* biasStride]), s1 + V(repeating: bias[(r &+ 1) &* biasStride])
    )
  }

  @inline(__always)
  private func one<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ depth: Int, _ r: Int, _ n: Int, stride: Int
  ) -> V {
    var sum = V(repeating: 0)
    var (x, w, k) = (a + n, w + r &* rowStride, depth)
    while k > 0 {
      sum = sum + w[0] * x.load(0, as: type)
      x += stride
      w += depthStride
      k &-= 1
    }
    return sum + V(repeating: bias[r &* biasStride])
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
}

extension SmallNetwork.Factors {
  private typealias Four = SIMD4<Double>

  /// g(p) = Σₙ x(n) · δ(n) for every parameter p, four at a time. Whether all new ones are finite.
  @inline(never)
  static func gradients(
    _ factors: UnsafeMutableBufferPointer<Self>, _ count: Int, _ use: GradientUse
  ) -> Bool {
    count == 4 ? sums(factors, 4, use) : sums(factors, count, use)
  }

  @inline(__always)
  private static func sums(
    _ factors: UnsafeMutableBufferPointer<Self>, _ count: Int, _ use: GradientUse
  ) -> Bool {
    var rest = Four(repeating: 0)
    var p = 0
    var place = factors.baseAddress!
    while p &+ 4 <= factors.count {
      rest += use.take(four(place, count), at: p)
      p &+= 4
      place += 4
    }
    var sum = rest.sum()
    while p < factors.count {
      var gradient = 0.0
      for n in 0..<count { gradient += place.pointee.x[n] * place.pointee.delta[n] }
      sum += use.take(gradient, at: p)
      p &+= 1
      place += 1
    }
    return sum == 0
  }

  @inline(__always)
  private static func four(_ place: UnsafeMutablePointer<Self>, _ count: Int) -> Four {
    let (f0, f1, f2, f3) = (place[0], place[1], place[2], place[3])
    var sum = Four(repeating: 0)
    var n = 0
    while n &+ 4 <= count {
      let (a, b, c, d) = (f0.products(n), f1.products(n), f2.products(n), f3.products(n))
      sum += Four(a[0], b[0], c[0], d[0])
      sum += Four(a[1], b[1], c[1], d[1])
      sum += Four(a[2], b[2], c[2], d[2])
      sum += Four(a[3], b[3], c[3], d[3])
      n &+= 4
    }
    while n < count {
      sum += Four(
        f0.x[n] * f0.delta[n], f1.x[n] * f1.delta[n], f2.x[n] * f2.delta[n],
        f3.x[n] * f3.delta[n])
      n &+= 1
    }
    return sum
  }

  @inline(__always)
  private func products(_ n: Int) -> Four {
    x.load(n, as: Four.self) * delta.load(n, as: Four.self)
  }
}
