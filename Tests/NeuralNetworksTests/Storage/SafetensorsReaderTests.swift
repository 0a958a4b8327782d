import NeuralNetworks
import Testing

struct SafetensorsReaderTests {
  private func file(_ header: String, data: Int = 0) -> [UInt8] {
    let text = Array(header.utf8)
    let length = (0..<8).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) }
    return length + text + Array(repeating: 0, count: data)
  }

  private func entry(_ name: String, _ type: String, _ shape: String, _ offsets: String) -> String {
    "\"\(name)\":{\"dtype\":\"\(type)\",\"shape\":\(shape),\"data_offsets\":\(offsets)}"
  }

  private func failure(_ header: String, data: Int = 0) -> SafetensorsError? {
    #expect(throws: SafetensorsError.self) {
      try TensorFile(safetensors: file(header, data: data))
    }
  }

  @Test func spaceAndAnyOrderOfKeysAreAllowed() throws {
    let header = """
      { "a" : { "shape" : [ 1 , 2 ] ,\n "data_offsets" : [ 0 , 16 ] ,\t"dtype" : "F64" } }\u{20}
      """
    let tensors = try TensorFile(safetensors: file(header, data: 16)).tensors
    #expect(tensors == ["a": .init(shape: [1, 2], values: [0, 0])])
  }

  @Test func escapesAreUnderstood() throws {
    let header = #"{"__metadata__":{"k":"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00"}}"#
    let metadata = try TensorFile(safetensors: file(header)).metadata
    #expect(metadata == ["k": "\"\\/\u{8}\u{C}\n\r\té😀"])
  }

  @Test func hugeHeadersAreRefusedBeforeTheyAreRead() {
    #expect(throws: SafetensorsError.tooShort(bytes: 7)) {
      try TensorFile(safetensors: Array(repeating: 0, count: 7))
    }
    let length = Array(repeating: UInt8(0xFF), count: 8)
    #expect(throws: SafetensorsError.headerTooLong(claimed: .max, allowed: 2)) {
      try TensorFile(safetensors: length + Array("{}".utf8))
    }
  }

  @Test(arguments: [
    "", " {}", "[]", "{", "{}x", "{\"a\":1}", "{\"a\":{}}", "{\"a\":{\"dtype\":\"F64\"}}",
    "{\"a\"}",
    "{\"a\":{\"dtype\":\"F64\",\"dtype\":\"F64\",\"shape\":[],\"data_offsets\":[0,0]}}",
    "{\"a\":{\"dtype\":\"F64\",\"shape\":[-1],\"data_offsets\":[0,0]}}",
    "{\"a\":{\"dtype\":\"F64\",\"shape\":[01],\"data_offsets\":[0,8]}}",
    "{\"a\":{\"dtype\":\"F64\",\"shape\":[1.0],\"data_offsets\":[0,8]}}",
    "{\"a\":{\"dtype\":\"F64\",\"shape\":[99999999999999999999],\"data_offsets\":[0,8]}}",
    "{\"a\":{\"dtype\":\"F64\",\"shape\":[],\"data_offsets\":[0]}}",
    "{\"__metadata__\":{\"a\":1}}", "{\"__metadata__\":{\"a\":\"\\x\"}}",
    "{\"__metadata__\":{\"a\":\"\\ud800\"}}", "{\"__metadata__\":{\"a\":\"\\u+123\"}}",
    "{\"__metadata__\":{\"a\":\"\n\"}}", "{\"__metadata__\":{},}",
  ])
  func whatIsNotAHeaderIsRefused(header: String) {
    guard case .notAHeader? = failure(header) else {
      Issue.record("notAHeader expected")
      return
    }
  }

  @Test func deepNestingIsRefusedAtOnce() {
    let header = "{\"a\":" + String(repeating: "{\"a\":", count: 100_000)
    #expect(
      failure(header)
        == .notAHeader(byte: 17, expected: "dtype, shape and data_offsets, once each"))
  }

  @Test func namesTwiceAreRefused() {
    let one = entry("a", "F64", "[]", "[0,8]")
    #expect(failure("{\(one),\(one)}", data: 8) == .duplicateName("a"))
    #expect(failure("{\"__metadata__\":{\"k\":\"\",\"k\":\"\"}}") == .duplicateName("k"))
  }

  @Test func otherKindsOfNumbersAreNamed() {
    #expect(
      failure("{\(entry("a", "BF16", "[1]", "[0,2]"))}", data: 2)
        == .unsupportedType(tensor: "a", type: "BF16"))
  }

  @Test func shapesMustFitTheirBytes() {
    #expect(
      failure("{\(entry("a", "F64", "[3]", "[0,16]"))}", data: 16)
        == .shapeDoesNotFit(tensor: "a", shape: [3], bytes: 16))
    let huge = Int(1) << 62
    #expect(
      failure("{\(entry("a", "F64", "[\(huge),4]", "[0,0]"))}")
        == .shapeDoesNotFit(tensor: "a", shape: [huge, 4], bytes: 0))
  }

  @Test func bytesMustLieSideBySideToTheEnd() {
    let first = entry("a", "F64", "[]", "[0,8]")
    func failure(_ second: String, data: Int) -> SafetensorsError? {
      self.failure("{\(first),\(second)}", data: data)
    }
    #expect(
      failure(entry("b", "F64", "[]", "[4,12]"), data: 12)
        == .bytesOutOfPlace(tensor: "b", from: 4, to: 12, expected: 8))
    #expect(
      failure(entry("b", "F64", "[]", "[16,24]"), data: 24)
        == .bytesOutOfPlace(tensor: "b", from: 16, to: 24, expected: 8))
    #expect(
      failure(entry("b", "F64", "[]", "[8,16]"), data: 12)
        == .bytesOutOfPlace(tensor: "b", from: 8, to: 16, expected: 8))
    #expect(
      failure(entry("b", "F64", "[]", "[8,0]"), data: 8)
        == .bytesOutOfPlace(tensor: "b", from: 8, to: 0, expected: 8))
    #expect(failure(entry("b", "F64", "[]", "[8,16]"), data: 20) == .bytesLeftOver(count: 4))
  }
}
