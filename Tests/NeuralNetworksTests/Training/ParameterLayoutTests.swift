import NeuralNetworks
import Testing

@Suite struct ParameterLayoutTests {
  static let unit = Experiment(
    dataset: TrainerTests.xor, layers: [.dense(units: 1, activation: .sigmoid)])
  /// 2 inputs, 3 hidden units, normalized, one output: 6 + 3, 3 + 3 and 3 + 1 parameters.
  static let deep = Experiment(
    dataset: TrainerTests.xor,
    layers: [.dense(units: 3), .batchNormalization, .dense(units: 1, activation: .sigmoid)])
  /// One channel of 3 × 3, 2 filters of 2 × 2, pooled away by a dense unit.
  static let image = Experiment(
    dataset: Dataset(inputs: Matrix(rows: 1, columns: 9), targets: Matrix([[1]])),
    inputShape: Shape(channels: 1, height: 3, width: 3),
    layers: [.convolution(filters: 2, kernel: 2), .dense(units: 1)])

  @Test func oneUnitHasShortNames() throws {
    let layout = try Self.unit.parameterLayout()
    #expect(layout.names == ["w1", "w2", "b"])
    #expect(layout.index(named: "w2") == ParameterIndex(.weight, layer: 1, 1, 2))
    #expect(layout.index(named: "b") == ParameterIndex(.bias, layer: 1, 1))
    for name in ["w3", "w0", "w", "w1[1]", "w1[1][1]", "b1", "b1[1]", "c", ""] {
      #expect(layout.index(named: name) == nil)
    }
  }

  @Test func layersUnitsAndInputsAreCountedFromOne() throws {
    let layout = try Self.deep.parameterLayout()
    #expect(layout.count == 19)
    #expect(layout.layerCount == 3)
    let weight = try #require(layout.index(named: "w1[2][1]"))
    #expect((weight.kind, weight.layer, weight.unit, weight.input) == (.weight, 1, 2, 1))
    #expect(layout.offset(of: weight) == 2)
    #expect(layout.offset(of: ParameterIndex(.bias, layer: 1, 3)) == 8)
    #expect(layout.offset(of: ParameterIndex(.scale, layer: 2, 1)) == 9)
    #expect(layout.offset(of: ParameterIndex(.shift, layer: 2, 3)) == 14)
    #expect(layout.offset(of: ParameterIndex(.bias, layer: 3, 1)) == 18)
    #expect(layout.range(.weight, layer: 3) == 15..<18)
    #expect(layout.extents(.weight, layer: 1) == [3, 2])
    #expect(layout.range(.scale, layer: 1) == nil)
    for name in ["w1", "w1[4][1]", "w1[1][3]", "w1[0][1]", "w01[1][1]", "w4[1][1]", "w1[1][1]x"] {
      #expect(layout.index(named: name) == nil)
    }
  }

  @Test func kernelsHaveFourIndices() throws {
    let layout = try Self.image.parameterLayout()
    let weight = try #require(layout.index(named: "w1[2][1][1][2]"))
    #expect((weight.unit, weight.input, weight.row, weight.column) == (2, 1, 1, 2))
    #expect(layout.offset(of: weight) == 5)
  }

  @Test(arguments: [unit, deep, image])
  func namesIndicesAndOffsetsAgree(_ experiment: Experiment) throws {
    let layout = try experiment.parameterLayout()
    for (offset, name) in layout.names.enumerated() {
      let index = try #require(layout.index(named: name))
      #expect(layout.offset(of: index) == offset)
      #expect(layout.index(at: offset) == index)
    }
  }
}
