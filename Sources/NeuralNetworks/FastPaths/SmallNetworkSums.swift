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
  let rows: Int
  /// How far a(k + 1, n) lies from a(k, n).
  let stride: Int

  @inline(__always)
  func compute(_ lanes: Int, _ use: some LaneUse) {
    if stride == 4 { return computeNarrow(use) }
    var n = 0
    while n &+ 8 <= lanes {
      computeLanes(SIMD8<Double>.self, n, use)
      n &+= 8
    }
    if n < lanes { computeLanes(SIMD4<Double>.self, n, use) }
  }

  /// Four examples at most: two rows make a vector, so that whoever reads them next finds them in
  /// one piece.
  @inline(__always)
  private func computeNarrow(_ use: some LaneUse) {
    var r = 0
    while r &+ 2 <= rows {
      let (s0, s1) = two(SIMD4<Double>.self, depth, r, 0, stride: 4)
      use.take(SIMD8(lowHalf: s0, highHalf: s1), at: 4 &* r)
      r &+= 2
    }
    if r < rows { use.take(one(SIMD4<Double>.self, depth, r, 0, stride: 4), at: 4 &* r) }
  }

  @inline(__always)
  private func computeLanes<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ n: Int, _ use: some LaneUse
  ) {
    var r = 0
    while r &+ 2 <= rows {
      let (s0, s1) = two(type, depth, r, n, stride: stride)
      use.take(s0, at: r &* stride &+ n)
      use.take(s1, at: (r &+ 1) &* stride &+ n)
      r &+= 2
    }
    if r < rows { use.take(one(type, depth, r, n, stride: stride), at: r &* stride &+ n) }
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

/// What becomes of sums.
protocol LaneUse {
  /// The sums of neighbouring examples, or of two neighbouring rows with all their examples.
  func take<V: Lanes & BitwiseCopyable>(_ sums: V, at place: Int)
}

/// a = f(W x + b)
struct LayerForward: ElementwiseWork {
  let layer: UnsafePointer<SmallNetwork.Layer>
  let lanes: Int

  @inline(never)
  func run(_ function: some ElementwiseFunction) {
    layer.pointee.forward.compute(
      lanes, Activating(function: function, z: layer.pointee.z, a: layer.pointee.a))
  }

  private struct Activating<Function: ElementwiseFunction>: LaneUse {
    let function: Function
    let z: UnsafeMutablePointer<Double>
    let a: UnsafeMutablePointer<Double>

    @inline(__always)
    func take<V: Lanes & BitwiseCopyable>(_ sums: V, at place: Int) {
      z.store(sums, place)
      a.store(function.value(sums), place)
    }
  }
}

/// δ = Wᵀ δ′ · f′(z) of the layer before, W and δ′ being this layer's.
struct LayerBackward: ElementwiseWork {
  let layer: UnsafePointer<SmallNetwork.Layer>
  let before: UnsafePointer<SmallNetwork.Layer>
  let lanes: Int

  @inline(never)
  func run(_ function: some ElementwiseFunction) {
    layer.pointee.backward.compute(
      lanes,
      Slopes(
        function: function, z: before.pointee.z, a: before.pointee.a,
        slopes: before.pointee.slopes))
  }

  private struct Slopes<Function: ElementwiseFunction>: LaneUse {
    let function: Function
    let z: UnsafeMutablePointer<Double>
    let a: UnsafeMutablePointer<Double>
    let slopes: UnsafeMutablePointer<Double>

    @inline(__always)
    func take<V: Lanes & BitwiseCopyable>(_ sums: V, at place: Int) {
      let slope = function.slope(z: z.load(place, as: V.self), a: a.load(place, as: V.self))
      slopes.store(sums * slope, place)
    }
  }
}
