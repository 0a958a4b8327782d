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
