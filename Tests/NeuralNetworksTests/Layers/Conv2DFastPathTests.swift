import Testing

@testable import NeuralNetworks

/// The convolution as a product of matrices against the plain loops, bit for bit.
@Suite struct ConvolutionKernelsTests {
  typealias Numbers = DenseKernelsTests.Numbers

  @Test(arguments: [1, 2, 3], [0, 1, 2])
  func sameBits(_ stride: Int, _ padding: Int) throws {
    var generator = Generator(seed: UInt64(10 * stride + padding))
    for (kernelHeight, kernelWidth) in [(1, 1), (2, 3), (3, 3), (5, 4)] {
      let place = try Self.place(kernelHeight, kernelWidth, stride, padding)
      let p = Numbers(3, place.input.count, &generator)
      let w = Numbers(1, place.weightCount, &generator)
      let b = Numbers(1, place.output.channels, &generator)
      let delta = Numbers(3, place.output.count, &generator)
      let patches = Numbers(1, place.patchCount, &generator)
      let kernels = Numbers(1, place.weightCount, &generator)
      let room = ConvolutionRoom(patches: patches.base, kernels: kernels.base)
      let (weights, biases) = (w.rows.elements, b.rows.elements)

      let (z, fastZ) = (
        Numbers(3, place.output.count, &generator), Numbers(3, place.output.count, &generator)
      )
      Conv2D.forward(p.rows, weights, biases, place, into: z.rows)
      Conv2D.fastForward(p.rows, weights, biases, place, room: room, into: fastZ.rows)
      #expect(z.bits == fastZ.bits)

      let (gw, fastW) = (
        Numbers(1, place.weightCount, &generator), Numbers(1, place.weightCount, &generator)
      )
      let (gb, fastB) = (
        Numbers(1, place.output.channels, &generator), Numbers(1, place.output.channels, &generator)
      )
      Conv2D.backwardParameters(
        p.rows, delta: delta.rows, place, intoWeights: gw.rows.elements,
        intoBiases: gb.rows.elements)
      Conv2D.fastBackwardParameters(
        p.rows, delta: delta.rows, place, room: room, intoWeights: fastW.rows.elements,
        intoBiases: fastB.rows.elements)
      #expect(gw.bits == fastW.bits)
      #expect(gb.bits == fastB.bits)

      let (gp, fastP) = (
        Numbers(3, place.input.count, &generator), Numbers(3, place.input.count, &generator)
      )
      Conv2D.backwardInputs(weights, delta: delta.rows, place, into: gp.rows)
      Conv2D.fastBackwardInputs(weights, delta: delta.rows, place, room: room, into: fastP.rows)
      #expect(gp.bits == fastP.bits)
      withExtendedLifetime((p, w, b, delta, patches, kernels)) {}
    }
  }

  /// A convolution of a 2 × 7 × 6 image with 5 kernels, laid out as the engine would.
  static func place(
    _ height: Int, _ width: Int, _ stride: Int, _ padding: Int
  ) throws -> ConvolutionPlace {
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
    guard case .convolution(let place) = try builder.network().stages[0].operation else {
      throw ExperimentError.noLayers
    }
    return place
  }
}
