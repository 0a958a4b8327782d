/// Why bytes are not a safetensors file that can be used. `byte` counts from 0 in the file.
public enum SafetensorsError: Error, Equatable, Sendable {
  /// Fewer than the 8 bytes of the header's length.
  case tooShort(bytes: Int)
  /// The header claims to be longer than the file, or than 100 MB.
  case headerTooLong(claimed: UInt64, allowed: Int)
  /// The header is not the JSON it should be.
  case notAHeader(byte: Int, expected: String)
  case duplicateName(String)
  /// A kind of number other than F64 and F32.
  case unsupportedType(tensor: String, type: String)
  /// A shape whose size is not the size of the bytes that are given to it, or beyond counting.
  case shapeDoesNotFit(tensor: String, shape: [Int], bytes: Int)
  /// Bytes that start before their tensor's predecessor ends, or leave a hole, or end beyond the
  /// file, or before its end.
  case bytesOutOfPlace(tensor: String, from: Int, to: Int, expected: Int)
  case bytesLeftOver(count: Int)
}
