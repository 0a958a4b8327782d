extension Generator {
  /// Goes forward by 2¹²⁸ numbers at once.
  public mutating func jump() {
    var sum = SIMD4<UInt64>.zero
    for word in Self.jumpPolynomial {
      for bit in 0..<64 {
        if word >> UInt64(bit) & 1 != 0 { sum ^= state }
        _ = next()
      }
    }
    self = Generator(state: sum)
  }

  /// A generator with the numbers that would come next, while this one jumps 2¹²⁸ numbers ahead.
  ///
  /// So each part of a program (initialisation, shuffling, dropout) can have a stream of its own, and
  /// no two streams meet: neither has 2¹²⁸ numbers to draw.
  public mutating func split() -> Generator {
    let other = self
    jump()
    return other
  }

  /// The coefficients of the polynomial x^(2¹²⁸) modulo the characteristic polynomial of one step.
  private static let jumpPolynomial: [UInt64] = [
    0x180e_c6d3_3cfd_0aba, 0xd5a6_1266_f0c9_392c, 0xa958_2618_e03f_c9aa, 0x39ab_dc45_29b1_661c,
  ]
}
