import NeuralNetworks
import Testing

@Suite struct LayerTests {
  /// What layers say of one example.
  static func outputs(_ layers: [Layer], _ x: [Double], shape: Shape) throws -> [Double] {
    var experiment = Experiment(
      dataset: Dataset(inputs: Matrix([x]), targets: Matrix([[0]])), inputShape: shape,
      layers: layers)
    let count = try #require(experiment.summary().last).output.count
    experiment.dataset.targets = Matrix(rows: 1, columns: count)
    experiment.loss = .meanSquaredError
    return try Trainer(experiment).output(x)
  }

  static let image: [Double] = [
    1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0,
  ]
  static let square = Shape(channels: 1, height: 5, width: 5)

  /// The lectures' 5×5 image under the kernel 101/010/101.
  @Test func lectureConvolution() throws {
    let kernel = Initialization.explicit([1, 0, 1, 0, 1, 0, 1, 0, 1])
    let map = try Self.outputs(
      [.convolution(Conv2D(filters: 1, kernelHeight: 3, kernelWidth: 3, weights: kernel))],
      Self.image, shape: Self.square)
    #expect(map == [4, 3, 4, 2, 4, 3, 2, 3, 4])
  }

  /// A lone 1 in the middle reads the kernel backwards: the kernel is not flipped.
  @Test func kernelIsNotFlipped() throws {
    let kernel = Initialization.explicit([1, 2, 3, 4, 5, 6, 7, 8, 9])
    var dot = Array(repeating: 0.0, count: 25)
    dot[12] = 1
    let map = try Self.outputs(
      [.convolution(Conv2D(filters: 1, kernelHeight: 3, kernelWidth: 3, weights: kernel))], dot,
      shape: Self.square)
    #expect(map == [9, 8, 7, 6, 5, 4, 3, 2, 1])
  }

  @Test(arguments: [
    (Pooling.Kind.max, [5.0, 4, 9, 10]), (.average, [2.75, 2.5, 4, 7.25]),
    (.sum, [11, 10, 16, 29]),
  ])
  func pooling(_ kind: Pooling.Kind, _ expected: [Double]) throws {
    let x: [Double] = [1, 2, 3, 4, 3, 5, 1, 2, 0, 9, 6, 10, 3, 4, 5, 8]
    let pooled = try Self.outputs(
      [.pooling(kind, size: 2)], x, shape: Shape(channels: 1, height: 4, width: 4))
    #expect(pooled == expected)
  }

  /// 784·784 + 784 = 615,440; 12 kernels of 5×5×3 on a 32×32 image: 912 for 12,288 outputs.
  @Test func parametersCounted() throws {
    func summary(_ shape: Shape, _ layer: Layer) throws -> LayerSummary {
      let inputs = Matrix(rows: 1, columns: shape.count)
      let data = Dataset(inputs: inputs, targets: Matrix(rows: 1, columns: 1))
      let experiment = Experiment(dataset: data, inputShape: shape, layers: [layer])
      return try #require(experiment.summary().first)
    }
    #expect(try summary(Shape(features: 784), .dense(units: 784)).parameters == 615_440)
    let convolved = try summary(
      Shape(channels: 3, height: 32, width: 32), .convolution(filters: 12, kernel: 5, padding: 2))
    #expect(convolved.parameters == 912)
    #expect(convolved.output.count == 12_288)
  }

  /// Rate 0.3 silences about 30 of 100 and scales the rest by 1/0.7; in use nothing changes.
  @Test func dropout() throws {
    let count = 10_000
    let identity = (0..<count).map { _ in 1.0 }
    let experiment = Experiment(
      dataset: Dataset(inputs: Matrix([[1]]), targets: Matrix([[0]])),
      layers: [
        .dense(units: count, weights: .explicit(identity)), .dropout(rate: 0.3),
        .dense(units: 1, weights: .explicit(identity)),
      ])
    var trainer = try Trainer(experiment)
    #expect(trainer.output([1]) == [Double(count)])
    let heard = trainer.step().loss.squareRoot() * 0.7 / Double(count)
    // Four standard deviations of a share of 0.7 among 10,000.
    #expect(abs(heard - 0.7) < 0.019)
  }

  @Test func maxout() throws {
    let experiment = Experiment(
      dataset: Dataset(inputs: Matrix([[3]]), targets: Matrix([[0]])),
      layers: [
        .maxout(
          Maxout(
            units: 1, pieces: 3, weights: .explicit([1, -1, 2]), biases: .explicit([0, 0, -2])))
      ], loss: .meanSquaredError)
    let trainer = try Trainer(experiment)
    #expect(trainer.output([3]) == [4])
    #expect(trainer.output([-3]) == [3])
    #expect(trainer.output([1]) == [1])
  }
}
