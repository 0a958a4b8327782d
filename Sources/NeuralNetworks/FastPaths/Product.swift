/// c(r, j) = Σₖ a(r, k) · b(k, j), then + bias(j) if there is one: the sums of `Dense`, fast.
///
/// Every sum starts at 0 and goes through k in order, so the bits are those of the plain loops.
/// Speed comes from working on several c side by side in registers, eight rows of sixteen columns, so
/// that every number that is fetched is used often; and from taking so few k at a time that their
/// rows of b stay in the nearest cache while all rows of a meet them. Until the next k the sums wait
/// in c.
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
  /// Where there is one, the sums are a gradient and c are parameters: c ← c − rate · sum. The depth
  /// is then at most `depthLimit`.
  var rate: Double?

  /// How many k are taken at a time.
  static let depthLimit = 64

  /// Whether all new c are finite; said only if there is a rate.
  @discardableResult
  func compute() -> Bool {
    // Copies of the rows pay if enough columns meet them.
    guard columns >= 32 else { return compute(nil) }
    var room = Room()
    return withUnsafeMutablePointer(to: &room) {
      compute(UnsafeMutableRawPointer($0).assumingMemoryBound(to: Double.self))
    }
  }

  /// Eight rows of a, side by side for every k.
  private struct Room {
    var first = (SIMD64<Double>(), SIMD64<Double>(), SIMD64<Double>(), SIMD64<Double>())
    var second = (SIMD64<Double>(), SIMD64<Double>(), SIMD64<Double>(), SIMD64<Double>())
  }

  private func compute(_ room: UnsafeMutablePointer<Double>?) -> Bool {
    // 16 KiB of b at a time.
    let step = rate == nil ? max(16, min(2048 / columns, Self.depthLimit)) : Self.depthLimit
    var (k, isFinite) = (0, true)
    repeat {
      let end = min(k &+ step, depth)
      var r = 0
      while r < rows {
        let height = height(r)
        if let room {
          copy(height, r, k, end, into: room)
          eachColumn(height, room, 1, 8, r, k, end)
        } else {
          let x = a + (r &* rowStride &+ k &* depthStride)
          eachColumn(height, x, rowStride, depthStride, r, k, end)
        }
        let done = Vector(base: c + r &* columns, count: height &* columns)
        if rate != nil, !done.isFinite { isFinite = false }
        r &+= height
      }
      k = end
    } while k < depth
    return isFinite
  }

  /// How many rows come next.
  private func height(_ r: Int) -> Int {
    let rest = rows &- r
    return rest >= 8 ? 8 : rest >= 4 ? 4 : 1
  }

  private func copy(
    _ height: Int, _ r: Int, _ k: Int, _ end: Int, into room: UnsafeMutablePointer<Double>
  ) {
    for i in 0..<height {
      let from = a + (r &+ i) &* rowStride
      for n in k..<end { room[8 &* (n &- k) &+ i] = from[n &* depthStride] }
    }
  }

  @inline(__always)
  private func eachColumn(
    _ height: Int, _ x: UnsafeMutablePointer<Double>, _ across: Int, _ down: Int, _ r: Int,
    _ k: Int, _ end: Int
  ) {
    var j = 0
    while j &+ 16 <= columns {
      tile(SIMD16<Double>.self, height, x, across, down, r, j, k, end)
      j &+= 16
    }
    if j &+ 8 <= columns {
      tile(SIMD8<Double>.self, height, x, across, down, r, j, k, end)
      j &+= 8
    }
    if j &+ 4 <= columns {
      tile(SIMD4<Double>.self, height, x, across, down, r, j, k, end)
      j &+= 4
    }
    while j < columns {
      tile(Double.self, height, x, across, down, r, j, k, end)
      j &+= 1
    }
  }

  /// The c at (r, j), `height` rows of them, from k on to `end`; a's next row is `across` and its
  /// next k `down` from x.
  @inline(__always)
  private func tile<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ height: Int, _ x: UnsafeMutablePointer<Double>, _ across: Int, _ down: Int,
    _ r: Int, _ j: Int, _ k: Int, _ end: Int
  ) {
    let w = b + (k &* stride &+ j)
    let count = end &- k
    switch height {
    case 8: eight(type, x, across, down, w, count, r, j, k)
    case 4: four(type, x, across, down, w, count, r, j, k)
    default:
      var (sum, x, w) = (start(type, r, j, k), x, w)
      for _ in 0..<count {
        sum = sum + x[0] * w.load(0, as: type)
        (x, w) = (x + down, w + stride)
      }
      finish(sum, r, j, end)
    }
  }

  @inline(__always)
  private func eight<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ x: UnsafeMutablePointer<Double>, _ across: Int, _ down: Int,
    _ w: UnsafeMutablePointer<Double>, _ count: Int, _ r: Int, _ j: Int, _ k: Int
  ) {
    var (s0, s1) = (start(type, r, j, k), start(type, r &+ 1, j, k))
    var (s2, s3) = (start(type, r &+ 2, j, k), start(type, r &+ 3, j, k))
    var (s4, s5) = (start(type, r &+ 4, j, k), start(type, r &+ 5, j, k))
    var (s6, s7) = (start(type, r &+ 6, j, k), start(type, r &+ 7, j, k))
    var (x, y, w) = (x, x + 4 &* across, w)
    for _ in 0..<count {
      let lanes = w.load(0, as: type)
      s0 = s0 + x[0] * lanes
      s1 = s1 + x[across] * lanes
      s2 = s2 + x[2 &* across] * lanes
      s3 = s3 + x[3 &* across] * lanes
      s4 = s4 + y[0] * lanes
      s5 = s5 + y[across] * lanes
      s6 = s6 + y[2 &* across] * lanes
      s7 = s7 + y[3 &* across] * lanes
      (x, y, w) = (x + down, y + down, w + stride)
    }
    let end = k &+ count
    finish(s0, r, j, end)
    finish(s1, r &+ 1, j, end)
    finish(s2, r &+ 2, j, end)
    finish(s3, r &+ 3, j, end)
    finish(s4, r &+ 4, j, end)
    finish(s5, r &+ 5, j, end)
    finish(s6, r &+ 6, j, end)
    finish(s7, r &+ 7, j, end)
  }

  @inline(__always)
  private func four<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ x: UnsafeMutablePointer<Double>, _ across: Int, _ down: Int,
    _ w: UnsafeMutablePointer<Double>, _ count: Int, _ r: Int, _ j: Int, _ k: Int
  ) {
    var (s0, s1) = (start(type, r, j, k), start(type, r &+ 1, j, k))
    var (s2, s3) = (start(type, r &+ 2, j, k), start(type, r &+ 3, j, k))
    var (x, w) = (x, w)
    for _ in 0..<count {
      let lanes = w.load(0, as: type)
      s0 = s0 + x[0] * lanes
      s1 = s1 + x[across] * lanes
      s2 = s2 + x[2 &* across] * lanes
      s3 = s3 + x[3 &* across] * lanes
      (x, w) = (x + down, w + stride)
    }
    let end = k &+ count
    finish(s0, r, j, end)
    finish(s1, r &+ 1, j, end)
    finish(s2, r &+ 2, j, end)
    finish(s3, r &+ 3, j, end)
  }

  @inline(__always)
  private func start<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ r: Int, _ j: Int, _ k: Int
  ) -> V {
    k == 0 ? V(repeating: 0) : c.load(r &* columns &+ j, as: type)
  }

  @inline(__always)
  private func finish<V: Lanes & BitwiseCopyable>(_ sum: V, _ r: Int, _ j: Int, _ end: Int) {
    let index = r &* columns &+ j
    if let rate {
      c.store(c.load(index, as: V.self) - rate * sum, index)
    } else if let bias, end == depth {
      c.store(sum + bias.load(j, as: V.self), index)
    } else {
      c.store(sum, index)
    }
  }
}
