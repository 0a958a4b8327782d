extension UnsafeMutablePointer where Pointee == Double {
  /// Zeros that begin where a line of the cache does: eight neighbours then lie in one line, not two.
  static func zeros(_ count: Int) -> Self {
    let count = max(count, 1)
    let numbers = UnsafeMutableRawPointer.allocate(
      byteCount: count * MemoryLayout<Double>.stride, alignment: 64)
    return numbers.initializeMemory(as: Double.self, repeating: 0, count: count)
  }
}

/// Several neighbouring numbers at once.
extension UnsafeMutablePointer where Pointee == Double {
  @inline(__always)
  func load<V: BitwiseCopyable>(_ index: Int, as type: V.Type) -> V {
    UnsafeRawPointer(self + index).loadUnaligned(as: type)
  }

  @inline(__always)
  func store<V: BitwiseCopyable>(_ lanes: V, _ index: Int) {
    UnsafeMutableRawPointer(self + index).storeBytes(of: lanes, as: V.self)
  }

  /// Four columns of the four rows that begin here, each so far from the next.
  @inline(__always)
  func fourColumns(
    stride: Int
  ) -> (SIMD4<Double>, SIMD4<Double>, SIMD4<Double>, SIMD4<Double>) {
    typealias Four = SIMD4<Double>
    let (a, b) = (load(0, as: Four.self), load(stride, as: Four.self))
    let (c, d) = (load(2 &* stride, as: Four.self), load(3 &* stride, as: Four.self))
    return (
      Four(a[0], b[0], c[0], d[0]), Four(a[1], b[1], c[1], d[1]), Four(a[2], b[2], c[2], d[2]),
      Four(a[3], b[3], c[3], d[3])
    )
  }
}

extension Vector {
  /// Whether there is neither an infinity nor NaN among the numbers.
  var isFinite: Bool {
    // x − x is 0 for a number and NaN for all else, and NaN sticks to a sum.
    var sums = SIMD16<Double>(repeating: 0)
    var i = 0
    while i &+ 16 <= count {
      let x = base.load(i, as: SIMD16<Double>.self)
      sums += x - x
      i &+= 16
    }
    var sum = sums.sum()
    while i < count {
      sum += base[i] - base[i]
      i &+= 1
    }
    return sum == 0
  }
}
