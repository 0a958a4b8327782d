/// c(r, j) = Σₖ a(r, k) · b(k, j), then + bias(j) if there is one: the sums of `Dense`, fast.
///
/// Every sum starts at 0 and goes through k in order, so the bits are those of the plain loops.
/// Speed comes from working on several c side by side in registers, two rows of sixteen columns or
/// four of fewer, so that every number that is fetched is used often; and from taking so few k and
/// rows at a time that their part of b, and of a, stays in the nearest cache while the one meets the
/// other. Until the next k the sums wait in c. Larger tiles gain a little with AVX-512 and lose much
/// without: the registers are too few.
struct Product {
  let a: UnsafeMutablePointer<Double>
  /// How far a(r + 1, k) and a(r, k + 1) lie from a(r, k).
  let rowStride: Int
  let depthStride: Int
  let b: UnsafeMutablePointer<Double>
  /// How far b(k + 1, j) lies from b(k, j).
  let stride: Int
  let c: UnsafeMutablePointer<Double>
  let bias: UnsafeMutablePointer<Double>?
  let rows: Int
  let depth: Int
  let columns: Int
  /// Where there is one, the sums are a gradient and c are parameters: c ← c − rate · sum.
  var rate: Double?

  func compute() {
    if columns == 1, depthStride == 1, rate == nil { return computeColumn() }
    // 32 KiB of b at a time. A gradient is used up as soon as it is summed, so all of it at once.
    let step = rate == nil ? max(16, 4096 / columns) : depth
    // Where rows of b are long, each is gone through as it lies; else many rows of a share the effort.
    let block = columns < 128 ? 64 : 2
    var k = 0
    repeat {
      let end = min(k &+ step, depth)
      for r in Swift.stride(from: 0, to: rows, by: block) {
        eachColumn(r..<min(r &+ block, rows), k..<end)
      }
      k = end
    } while k < depth
  }

  /// All columns of some rows, for some k.
  private func eachColumn(_ rows: Range<Int>, _ ks: Range<Int>) {
    var j = 0
    j = panels(SIMD16<Double>.self, width: 16, height: 2, from: j, rows, ks)
    j = panels(SIMD8<Double>.self, width: 8, height: 4, from: j, rows, ks)
    j = panels(SIMD4<Double>.self, width: 4, height: 4, from: j, rows, ks)
    _ = panels(Double.self, width: 1, height: 4, from: j, rows, ks)
  }

  /// As many columns as come in this width; returns the first that does not.
  @inline(__always)
  private func panels<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, width: Int, height: Int, from first: Int, _ rows: Range<Int>, _ ks: Range<Int>
  ) -> Int {
    var j = first
    while j &+ width <= columns {
      panel(type, height: height, j, rows, ks)
      j &+= width
    }
    return j
  }

  /// By itself, so that the registers are for one kind of tile.
  @inline(never)
  private func panel<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, height: Int, _ j: Int, _ rows: Range<Int>, _ ks: Range<Int>
  ) {
    var r = rows.lowerBound
    while r &+ height <= rows.upperBound {
      if height == 4 { four(type, r, j, ks) } else { two(type, r, j, ks) }
      r &+= height
    }
    while r < rows.upperBound {
      one(type, r, j, ks)
      r &+= 1
    }
  }

  @inline(__always)
  private func four<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ r: Int, _ j: Int, _ ks: Range<Int>
  ) {
    var (s0, s1) = (start(type, r, j, ks), start(type, r &+ 1, j, ks))
    var (s2, s3) = (start(type, r &+ 2, j, ks), start(type, r &+ 3, j, ks))
    var (x, w) = first(r, j, ks)
    for _ in ks {
      let lanes = w.load(0, as: type)
      s0 = s0 + x[0] * lanes
      s1 = s1 + x[rowStride] * lanes
      s2 = s2 + x[2 &* rowStride] * lanes
      s3 = s3 + x[3 &* rowStride] * lanes
      (x, w) = (x + depthStride, w + stride)
    }
    finish(s0, r, j, ks)
    finish(s1, r &+ 1, j, ks)
    finish(s2, r &+ 2, j, ks)
    finish(s3, r &+ 3, j, ks)
  }

  @inline(__always)
  private func two<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ r: Int, _ j: Int, _ ks: Range<Int>
  ) {
    var (s0, s1) = (start(type, r, j, ks), start(type, r &+ 1, j, ks))
    var (x, w) = first(r, j, ks)
    for _ in ks {
      let lanes = w.load(0, as: type)
      s0 = s0 + x[0] * lanes
      s1 = s1 + x[rowStride] * lanes
      (x, w) = (x + depthStride, w + stride)
    }
    finish(s0, r, j, ks)
    finish(s1, r &+ 1, j, ks)
  }

  @inline(__always)
  private func one<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ r: Int, _ j: Int, _ ks: Range<Int>
  ) {
    var sum = start(type, r, j, ks)
    var (x, w) = first(r, j, ks)
    for _ in ks {
      sum = sum + x[0] * w.load(0, as: type)
      (x, w) = (x + depthStride, w + stride)
    }
    finish(sum, r, j, ks)
  }

  /// Where the first factors of c(r, j) lie.
  @inline(__always)
  private func first(
    _ r: Int, _ j: Int, _ ks: Range<Int>
  ) -> (UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>) {
    let k = ks.lowerBound
    return (a + (r &* rowStride &+ k &* depthStride), b + (k &* stride &+ j))
  }

  /// What c(r, j) has summed up before.
  @inline(__always)
  private func start<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ r: Int, _ j: Int, _ ks: Range<Int>
  ) -> V {
    ks.lowerBound == 0 ? V(repeating: 0) : c.load(r &* columns &+ j, as: type)
  }

  @inline(__always)
  private func finish<V: Lanes & BitwiseCopyable>(_ sum: V, _ r: Int, _ j: Int, _ ks: Range<Int>) {
    let index = r &* columns &+ j
    if let rate {
      c.store(c.load(index, as: V.self) - rate * sum, index)
    } else if let bias, ks.upperBound == depth {
      c.store(sum + bias.load(j, as: V.self), index)
    } else {
      c.store(sum, index)
    }
  }
}

extension Product {
  /// A single column, whose rows of a lie in memory number by number: four rows side by side.
  @inline(never)
  private func computeColumn() {
    var r = 0
    while r &+ 4 <= rows {
      let sum = columnSums(r)
      c.store(bias.map { sum + SIMD4(repeating: $0[0]) } ?? sum, r)
      r &+= 4
    }
    while r < rows {
      one(Double.self, r, 0, 0..<depth)
      r &+= 1
    }
  }

  @inline(__always)
  private func columnSums(_ r: Int) -> SIMD4<Double> {
    var (sum, x, k) = (SIMD4<Double>(repeating: 0), a + r &* rowStride, 0)
    while k &+ 4 <= depth {
      let w = b + k &* stride
      let (x0, x1, x2, x3) = x.fourColumns(stride: rowStride)
      sum = sum + w[0] * x0
      sum = sum + w[stride] * x1
      sum = sum + w[2 &* stride] * x2
      sum = sum + w[3 &* stride] * x3
      x += 4
      k &+= 4
    }
    while k < depth {
      let lanes = SIMD4(x[0], x[rowStride], x[2 &* rowStride], x[3 &* rowStride])
      sum = sum + b[k &* stride] * lanes
      x += 1
      k &+= 1
    }
    return sum
  }
}
