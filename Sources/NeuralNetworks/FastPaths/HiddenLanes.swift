/// A vector with a lane per hidden unit.
protocol HiddenLanes: Lanes, BitwiseCopyable {
  /// The sum of each vector's lanes in order, side by side.
  static func sums(_ a: Self, _ b: Self, _ c: Self, _ d: Self) -> SIMD4<Double>
  /// Whether zeros are all there is, and no NaN.
  static func isZero(_ lanes: Self) -> Bool
}

extension SIMD4<Double>: HiddenLanes {
  @inline(__always)
  static func isZero(_ lanes: Self) -> Bool { lanes.sum() == 0 }

  @inline(never)
  static func sums(_ a: Self, _ b: Self, _ c: Self, _ d: Self) -> SIMD4<Double> {
    var sum = SIMD4(repeating: 0) + SIMD4(a[0], b[0], c[0], d[0])
    sum += SIMD4(a[1], b[1], c[1], d[1])
    sum += SIMD4(a[2], b[2], c[2], d[2])
    return sum + SIMD4(a[3], b[3], c[3], d[3])
  }
}

extension SIMD8<Double>: HiddenLanes {
  @inline(__always)
  static func isZero(_ lanes: Self) -> Bool { lanes.sum() == 0 }

  @inline(never)
  static func sums(_ a: Self, _ b: Self, _ c: Self, _ d: Self) -> SIMD4<Double> {
    var sum = SIMD4(repeating: 0) + SIMD4(a[0], b[0], c[0], d[0])
    sum += SIMD4(a[1], b[1], c[1], d[1])
    sum += SIMD4(a[2], b[2], c[2], d[2])
    sum += SIMD4(a[3], b[3], c[3], d[3])
    sum += SIMD4(a[4], b[4], c[4], d[4])
    sum += SIMD4(a[5], b[5], c[5], d[5])
    sum += SIMD4(a[6], b[6], c[6], d[6])
    return sum + SIMD4(a[7], b[7], c[7], d[7])
  }
}
