/// A source of random numbers: xoshiro256**, of period 2²⁵⁶ − 1.
///
/// A value: a copy goes on with the same numbers. All randomness of the engine comes from here, and
/// the same seed gives the same numbers on every machine.
///
/// It conforms to `RandomNumberGenerator`, but the engine doesn't use the shuffles and ranges of
/// Swift's library: their algorithms aren't promised, so their numbers may change with a release.
///
/// Source: David Blackman and Sebastiano Vigna, Scrambled linear pseudorandom number generators, ACM
/// TOMS 47(4), 2021, and their xoshiro256starstar.c (public domain).
public struct Generator: RandomNumberGenerator, Equatable, Hashable, Sendable {
  private var s0, s1, s2, s3: UInt64

  /// The four words of the state, never all zero.
  public var state: SIMD4<UInt64> { [s0, s1, s2, s3] }

  /// The state is four numbers of SplitMix64 started at `seed`, as the authors recommend.
  public init(seed: UInt64) {
    var mixer = SplitMix64(seed: seed)
    (s0, s1, s2, s3) = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  /// Goes on from a state kept earlier. At least one word must not be zero.
  public init(state: SIMD4<UInt64>) {
    precondition(state != .zero, "the state of a generator is never all zero")
    (s0, s1, s2, s3) = (state[0], state[1], state[2], state[3])
  }

  /// The next 64 bits, each 0 or 1 with the same chance.
  public mutating func next() -> UInt64 {
    let result = rotated(s1 &* 5, by: 7) &* 9
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = rotated(s3, by: 45)
    return result
  }

  private func rotated(_ word: UInt64, by count: UInt64) -> UInt64 {
    word << count | word >> (64 - count)
  }
}

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

/// SplitMix64: turns one number into many well-mixed ones; used to fill the state of `Generator`.
///
/// Source: Sebastiano Vigna, splitmix64.c, 2015 (public domain), after Steele, Lea and Flood, Fast
/// splittable pseudorandom number generators, OOPSLA 2014.
struct SplitMix64: Equatable, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
