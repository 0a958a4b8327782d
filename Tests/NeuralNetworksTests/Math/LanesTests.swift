import NeuralNetworks
import Testing

/// A function of numbers and the same of vectors, with arguments to try.
@Suite struct LanesTests {
  /// Special values, numbers of any exponent, and numbers of the size that networks see.
  static let arguments: [Double] = {
    var generator = Generator(seed: 1)
    let special: [Double] = [
      0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
      0x1p-1022, 1, -1, 36.7, -36.7, 709.8,
      -708.4, -745.2, 18.2,
    ]
    let any = (0..<1024).map { _ in Double(bitPattern: generator.next()) }
    return special + any + (0..<2064).map { _ in generator.uniform(in: -20..<20) }
  }()

  @Test func vectorsHaveTheBitsOfNumbers() {
    check(
      { Elementary.exp($0) }, { Elementary.exp($0) }, { Elementary.exp($0) },
      { Elementary.exp($0) },
      { Elementary.exp($0) },
      { Elementary.exp($0) })
    check(
      { Elementary.expm1($0) }, { Elementary.expm1($0) }, { Elementary.expm1($0) },
      { Elementary.expm1($0) },
      { Elementary.expm1($0) },
      { Elementary.expm1($0) })
    check(
      { Elementary.log($0) }, { Elementary.log($0) }, { Elementary.log($0) },
      { Elementary.log($0) },
      { Elementary.log($0) },
      { Elementary.log($0) })
    check(
      { Elementary.log1p($0) }, { Elementary.log1p($0) }, { Elementary.log1p($0) },
      { Elementary.log1p($0) },
      { Elementary.log1p($0) },
      { Elementary.log1p($0) })
    check(
      { Elementary.tanh($0) }, { Elementary.tanh($0) }, { Elementary.tanh($0) },
      { Elementary.tanh($0) },
      { Elementary.tanh($0) },
      { Elementary.tanh($0) })
    check(
      { Elementary.sigmoid($0) }, { Elementary.sigmoid($0) }, { Elementary.sigmoid($0) },
      { Elementary.sigmoid($0) },
      { Elementary.sigmoid($0) },
      { Elementary.sigmoid($0) })
    check(
      { Elementary.softplus($0) }, { Elementary.softplus($0) }, { Elementary.softplus($0) },
      { Elementary.softplus($0) },
      { Elementary.softplus($0) },
      { Elementary.softplus($0) })
    check(
      { Elementary.erf($0) }, { Elementary.erf($0) }, { Elementary.erf($0) },
      { Elementary.erf($0) },
      { Elementary.erf($0) },
      { Elementary.erf($0) })
  }

  private func check(
    _ one: (Double) -> Double, _ two: (SIMD2<Double>) -> SIMD2<Double>,
    _ four: (SIMD4<Double>) -> SIMD4<Double>, _ eight: (SIMD8<Double>) -> SIMD8<Double>,
    _ sixteen: (SIMD16<Double>) -> SIMD16<Double>,
    _ thirtyTwo: (SIMD32<Double>) -> SIMD32<Double>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = Self.arguments.map { Bits(one($0)) }
    #expect(lanes(two) == expected, sourceLocation: sourceLocation)
    #expect(lanes(four) == expected, sourceLocation: sourceLocation)
    #expect(lanes(eight) == expected, sourceLocation: sourceLocation)
    #expect(lanes(sixteen) == expected, sourceLocation: sourceLocation)
    #expect(lanes(thirtyTwo) == expected, sourceLocation: sourceLocation)
  }

  private func lanes<V: SIMD>(_ function: (V) -> V) -> [Bits] where V.Scalar == Double {
    stride(from: 0, to: Self.arguments.count, by: V.scalarCount).flatMap { start in
      let result = function(V(Self.arguments[start..<start + V.scalarCount]))
      return result.indices.map { Bits(result[$0]) }
    }
  }
}

/// The bits of a number; all NaN are one, since their bits differ between processors.
struct Bits: Equatable {
  let pattern: UInt64

  init(_ x: Double) { pattern = x.isNaN ? Double.nan.bitPattern : x.bitPattern }
}
