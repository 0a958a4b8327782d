import Testing

@testable import NeuralNetworks

/// The fast sums against the plain loops, bit for bit, at every size near a vector's width.
@Suite struct DenseFastPathTests {
  static let sizes = [1, 2, 3, 4, 5, 7, 8, 9, 13, 16, 17, 31, 37]

  final class Numbers {
    let base: UnsafeMutablePointer<Double>
    let rows: Rows

    init(_ rows: Int, _ columns: Int, _ generator: inout Generator) {
      base = .allocate(capacity: rows * columns)
      for i in 0..<rows * columns { (base + i).initialize(to: generator.normal()) }
      self.rows = Rows(base: base, rows: rows, columns: columns)
    }

    deinit { base.deallocate() }

    var bits: [UInt64] { rows.elements.array.map(\.bitPattern) }
  }

  @Test(arguments: sizes)
  func sameBits(_ units: Int) {
    var generator = Generator(seed: UInt64(units))
    for inputs in [1, 2, 5, 8, 19] {
      for examples in [1, 3, 4, 8, 13] { check(examples, inputs, units, &generator) }
    }
  }

  /// More than is taken at a time: of rows, of columns, of products.
  @Test(arguments: [1, 10, 130, 300])
  func sameBitsInBlocks(_ units: Int) {
    var generator = Generator(seed: UInt64(units))
    check(70, 135, units, &generator)
  }

  private func check(_ examples: Int, _ inputs: Int, _ units: Int, _ generator: inout Generator) {
    let x = Numbers(examples, inputs, &generator)
    let w = Numbers(inputs, units, &generator)
    let b = Numbers(1, units, &generator)
    let delta = Numbers(examples, units, &generator)
    let (z, fastZ) = (
      Numbers(examples, units, &generator), Numbers(examples, units, &generator)
    )
    Dense.referenceForward(x.rows, w.rows, b.rows.elements, into: z.rows)
    Dense.forward(x.rows, w.rows, b.rows.elements, into: fastZ.rows)
    #expect(z.bits == fastZ.bits)

    let (gw, gb) = (Numbers(inputs, units, &generator), Numbers(1, units, &generator))
    let (fastW, fastB) = (Numbers(inputs, units, &generator), Numbers(1, units, &generator))
    Dense.referenceBackwardParameters(
      x.rows, delta: delta.rows, intoWeights: gw.rows, intoBiases: gb.rows.elements)
    Dense.backwardParameters(
      x.rows, delta: delta.rows, intoWeights: fastW.rows, intoBiases: fastB.rows.elements)
    #expect(gw.bits == fastW.bits)
    #expect(gb.bits == fastB.bits)

    let (gx, transposed) = (
      Numbers(examples, inputs, &generator), Numbers(inputs, units, &generator)
    )
    let fastX = Numbers(examples, inputs, &generator)
    Dense.referenceBackwardInputs(w.rows, delta: delta.rows, into: gx.rows)
    Dense.backwardInputs(
      w.rows, delta: delta.rows, transposed: transposed.base, into: fastX.rows)
    #expect(gx.bits == fastX.bits)
    withExtendedLifetime((x, w, b, delta, transposed)) {}
  }
}
