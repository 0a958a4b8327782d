import Testing

@testable import NeuralNetworks

/// The convolution as a product of matrices against the plain loops, bit for bit.
@Suite struct Conv2DFastPathTests {
  typealias Numbers = DenseFastPathTests.Numbers

  @Test(arguments: [1, 2, 3], [0, 1, 2])
  func sameBits(_ stride: Int, _ padding: Int) throws {
    var generator = Generator(seed: UInt64(10 * stride + padding))
    for (kernelHeight, kernelWidth) in [(1, 1), (2, 3), (3, 3), (5, 4)] {
      let layout = try Self.place(kernelHeight, kernelWidth, stride, padding)
      let p = Numbers(3, layout.input.count, &generator)
      let w = Numbers(1, layout.weightCount, &generator)
      let b = Numbers(1, layout.output.channels, &generator)
      let delta = Numbers(3, layout.output.count, &generator)
      let patches = Numbers(1, layout.patchCount, &generator)
      let kernels = Numbers(1, layout.weightCount, &generator)
      let slopes = Numbers(1, layout.output.count, &generator)
      let room = ConvolutionRoom(
        patches: patches.base, kernels: kernels.base, slopes: slopes.base)
      let (weights, biases) = (w.rows.elements, b.rows.elements)

      let (z, fastZ) = (
        Numbers(3, layout.output.count, &generator), Numbers(3, layout.output.count, &generator)
      )
      Conv2D.referenceForward(p.rows, weights, biases, layout, into: z.rows)
      Conv2D.forward(p.rows, weights, biases, layout, room: room, into: fastZ.rows)
      #expect(z.bits == fastZ.bits)

      let (gw, fastW) = (
        Numbers(1, layout.weightCount, &generator), Numbers(1, layout.weightCount, &generator)
      )
      let (gb, fastB) = (
        Numbers(1, layout.output.channels, &generator),
        Numbers(1, layout.output.channels, &generator)
      )
      Conv2D.referenceBackwardParameters(
        p.rows, delta: delta.rows, layout, intoWeights: gw.rows.elements,
        intoBiases: gb.rows.elements)
      Conv2D.backwardParameters(
        p.rows, delta: delta.rows, layout, room: room, intoWeights: fastW.rows.elements,
        intoBiases: fastB.rows.elements)
      #expect(gw.bits == fastW.bits)
      #expect(gb.bits == fastB.bits)

      let (gp, fastP) = (
        Numbers(3, layout.input.count, &generator), Numbers(3, layout.input.count, &generator)
      )
      Conv2D.referenceBackwardInputs(weights, delta: delta.rows, layout, into: gp.rows)
      Conv2D.backwardInputs(weights, delta: delta.rows, layout, room: room, into: fastP.rows)
      #expect(gp.bits == fastP.bits)
      withExtendedLifetime((p, w, b, delta, patches, kernels)) {}
    }
  }

  /// A convolution of a 2 × 7 × 6 image with 5 kernels, laid out as the engine would.
  static func place(
    _ height: Int, _ width: Int, _ stride: Int, _ padding: Int
  ) throws -> Conv2DLayout {
    let experiment = Experiment(
      dataset: Dataset(inputs: Matrix(rows: 1, columns: 84), targets: Matrix([[0]])),
      inputShape: Shape(channels: 2, height: 7, width: 6),
      layers: [
        .convolution(
          Conv2D(
            filters: 5, kernelHeight: height, kernelWidth: width, stride: stride,
            padding: padding))
      ])
    var builder = NetworkBuilder(experiment)
    guard case .convolution(let layout) = try builder.network().stages[0].operation else {
      throw ExperimentError.noLayers
    }
    return layout
  }
}
