extension TensorFile {
  /// Reads the bytes of a safetensors file.
  ///
  /// F64 is taken as it is and F32 is widened, which is exact; other kinds are refused. The rules are
  /// those of the Rust reader behind the Python package: a header of at most 100 MB, no name twice,
  /// and the bytes of the tensors side by side, without overlap or hole, up to the end of the file.
  /// No memory is taken that the file's own size does not justify.
  ///
  /// - Throws: ``SafetensorsError``
  public init(safetensors bytes: [UInt8]) throws(SafetensorsError) {
    guard bytes.count >= 8 else { throw .tooShort(bytes: bytes.count) }
    let claimed = bytes.word(at: 0, bytes: 8)
    let allowed = min(bytes.count - 8, 100_000_000)
    guard claimed <= UInt64(allowed) else {
      throw .headerTooLong(claimed: claimed, allowed: allowed)
    }
    let start = 8 + Int(claimed)
    var parser = SafetensorsHeader(bytes[8..<start])
    try parser.parse()
    try Self.checkLayout(parser.entries, count: bytes.count - start)
    self.init(metadata: parser.metadata)
    for entry in parser.entries { tensors[entry.name] = try entry.tensor(in: bytes, from: start) }
  }

  private static func checkLayout(
    _ entries: [SafetensorsHeader.Entry], count: Int
  ) throws(SafetensorsError) {
    var expected = 0
    for entry in entries.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      guard entry.from == expected, entry.from <= entry.to, entry.to <= count else {
        throw .bytesOutOfPlace(
          tensor: entry.name, from: entry.from, to: entry.to, expected: expected)
      }
      expected = entry.to
    }
    guard expected == count else { throw .bytesLeftOver(count: count - expected) }
  }
}

extension SafetensorsHeader.Entry {
  fileprivate func tensor(
    in bytes: [UInt8], from start: Int
  ) throws(SafetensorsError) -> TensorFile.Tensor {
    let width = try numberWidth()
    guard let count = numberCount, to - from == width * count else {
      throw .shapeDoesNotFit(tensor: name, shape: shape, bytes: to - from)
    }
    let values = (0..<count).map { index in
      let word = bytes.word(at: start + from + width * index, bytes: width)
      return width == 8
        ? Double(bitPattern: word) : Double(Float(bitPattern: UInt32(truncatingIfNeeded: word)))
    }
    return TensorFile.Tensor(shape: shape, values: values)
  }

  private func numberWidth() throws(SafetensorsError) -> Int {
    switch type {
    case "F64": 8
    case "F32": 4
    default: throw .unsupportedType(tensor: name, type: type)
    }
  }

  /// The product of the shape, or nil if it is more than the entry's bytes could hold.
  private var numberCount: Int? {
    if shape.contains(0) { return 0 }
    var product = 1
    for size in shape {
      guard size <= (to - from) / product else { return nil }
      product *= size
    }
    return product
  }
}

extension [UInt8] {
  fileprivate func word(at start: Int, bytes: Int) -> UInt64 {
    var word: UInt64 = 0
    for place in (0..<bytes).reversed() { word = word << 8 | UInt64(self[start + place]) }
    return word
  }
}

/// Why bytes are not a safetensors file that can be used. `byte` counts from 0 in the file.
public enum SafetensorsError: Error, Equatable, Sendable {
  /// Fewer than the 8 bytes of the header's length.
  case tooShort(bytes: Int)
  /// The header claims to be longer than the file, or than 100 MB.
  case headerTooLong(claimed: UInt64, allowed: Int)
  /// The header is not the JSON it should be.
  case notAHeader(byte: Int, expected: String)
  /// Two tensors, or two keys of the metadata, of one name.
  case duplicateName(String)
  /// A kind of number other than F64 and F32.
  case unsupportedType(tensor: String, type: String)
  /// A shape whose size is not the size of the bytes that are given to it, or beyond counting.
  case shapeDoesNotFit(tensor: String, shape: [Int], bytes: Int)
  /// Bytes that start before their tensor's predecessor ends, or leave a hole, or end beyond the
  /// file, or before its end.
  case bytesOutOfPlace(tensor: String, from: Int, to: Int, expected: Int)
  /// Bytes behind the last tensor.
  case bytesLeftOver(count: Int)
}
