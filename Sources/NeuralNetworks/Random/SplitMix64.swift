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
