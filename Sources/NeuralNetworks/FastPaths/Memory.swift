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
