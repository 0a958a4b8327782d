/// FNV-1a over the bits of numbers: one word for a long row of them.
public struct Digest {
  /// The digest of all that was added.
  public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  /// Adds 64 bits at once.
  public mutating func add(word: UInt64) { value = (value ^ word) &* 0x0000_0100_0000_01b3 }

  /// Adds the eight bytes of a number, the lowest first, as FNV-1a is defined.
  public mutating func add(bytesOf number: Double) {
    for byte in 0..<8 { add(word: number.bitPattern >> UInt64(8 * byte) & 0xff) }
  }
}
