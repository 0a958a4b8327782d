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
