import Foundation
import NeuralNetworks
import Testing

struct TensorFileTests {
  private func fixture(_ name: String) throws -> [UInt8] {
    let file = URL(filePath: #filePath).appending(path: "../../Fixtures/\(name).safetensors")
    return try Array(Data(contentsOf: file.standardized))
  }

  /// The tensors that `Fixtures/tensors.py` wrote.
  private let wide = TensorFile(
    tensors: [
      "dense1.weight": .init(
        shape: [2, 3], values: [0.1, -2.5, 1.0 / 3, 1e300, .leastNonzeroMagnitude, -0.0]),
      "dense1.bias": .init(shape: [2], values: [3.141592653589793, 2.718281828459045]),
      "scalar": .init(shape: [], values: [7.25]),
      "empty": .init(shape: [0, 4], values: []),
      "strange \"\\ \n\u{1}é日😀": .init(shape: [1], values: [1]),
    ], metadata: ["written by": "Python \t\"0.8\""])

  @Test func bytesAreThoseOfThePythonPackage() throws {
    #expect(wide.safetensors == (try fixture("float64")))
  }

  @Test func whatThePythonPackageWroteIsRead() throws {
    let file = try TensorFile(safetensors: fixture("float64"))
    #expect(file == wide)
    #expect(file.tensors["dense1.weight"]?.values[5].sign == .minus)
  }

  @Test func singlePrecisionIsWidenedExactly() throws {
    let file = try TensorFile(safetensors: fixture("float32"))
    let expected = [Float(0.1), 0.5, -3e38, .leastNonzeroMagnitude].map(Double.init)
    #expect(file.tensors["w"] == .init(shape: [2, 2], values: expected))
    #expect(file.tensors["b"] == .init(shape: [1], values: [2]))
  }

  @Test func nothingIsAFileToo() throws {
    #expect(try TensorFile(safetensors: TensorFile().safetensors) == TensorFile())
  }

  @Test func valuesThatAreNotFiniteSurvive() throws {
    let values = [Double.infinity, -.infinity, .greatestFiniteMagnitude]
    let file = TensorFile(tensors: ["a": .init(shape: [3], values: values)])
    #expect(try TensorFile(safetensors: file.safetensors) == file)
  }

  @Test func everyCutIsRefused() {
    let bytes = wide.safetensors
    for count in 0..<bytes.count {
      #expect(throws: SafetensorsError.self) { try TensorFile(safetensors: Array(bytes[..<count])) }
    }
  }

  @Test func everyChangedByteIsReadOrRefusedButNeverCrashes() {
    let bytes = wide.safetensors
    for index in bytes.indices {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var changed = bytes
        changed[index] ^= change
        _ = try? TensorFile(safetensors: changed)
      }
    }
  }
}

struct TrainerTensorFileTests {
  private func trainer(units: Int = 2, seed: UInt64 = 1) throws -> Trainer {
    try Trainer(
      Experiment(
        dataset: GeneratedData(.xor).dataset(),
        layers: [.dense(units: units, activation: .tanh), .dense(units: 1, activation: .sigmoid)],
        learning: .gradientDescent(.adam(rate: 0.1)), seed: seed))
  }

  @Test func tensorsAreNamedAndShapedLikePyTorchs() throws {
    let explicit = Experiment(
      dataset: try GeneratedData(.xor).dataset(),
      layers: [
        .dense(
          units: 3, activation: .tanh, weights: .explicit([1, 2, 3, 4, 5, 6]),
          biases: .explicit([7, 8, 9])),
        .dense(
          units: 1, activation: .sigmoid, weights: .explicit([10, 11, 12]),
          biases: .explicit([13])),
      ])
    let file = try Trainer(explicit).tensorFile
    #expect(
      file.tensors == [
        "layer1.weight": .init(shape: [3, 2], values: [1, 2, 3, 4, 5, 6]),
        "layer1.bias": .init(shape: [3], values: [7, 8, 9]),
        "layer2.weight": .init(shape: [1, 3], values: [10, 11, 12]),
        "layer2.bias": .init(shape: [1], values: [13]),
      ])
  }

  @Test func whatWasSavedAnswersTheSameWhenLoaded() throws {
    var trained = try trainer()
    trained.run(steps: 50)
    let bytes = trained.tensorFile.safetensors
    var other = try trainer(seed: 2)
    try other.load(TensorFile(safetensors: bytes))
    #expect(other.output([0, 1]) == trained.output([0, 1]))
    #expect(other.state.parameters == trained.state.parameters)
    #expect(other.stepCount == 0)
  }

  @Test func otherNetworksTensorsAreRefusedAndChangeNothing() throws {
    var target = try trainer()
    let before = target.state
    func failure(_ change: (inout TensorFile) -> Void) throws -> TensorMismatch? {
      var file = try trainer(seed: 2).tensorFile
      change(&file)
      return #expect(throws: TensorMismatch.self) { try target.load(file) }
    }
    let names = ["layer1.weight", "layer1.bias", "layer2.weight", "layer2.bias"]
    #expect(
      try failure { $0.tensors["layer2.bias"] = nil } == .missing("layer2.bias"))
    #expect(
      try failure { $0.tensors["layer3.bias"] = .init(shape: [], values: [1]) }
        == .unexpected("layer3.bias", known: names))
    #expect(
      try failure { $0.tensors["layer2.weight"] = .init(shape: [2, 1], values: [1, 2]) }
        == .shape("layer2.weight", found: [2, 1], needed: [1, 2]))
    #expect(
      try failure { $0.tensors["layer2.weight"] = .init(shape: [1, 2], values: [1, .nan]) }
        == .notFinite("layer2.weight", index: 1))
    #expect(target.state == before)
  }
}
