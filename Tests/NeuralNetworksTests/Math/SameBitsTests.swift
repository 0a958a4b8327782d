import NeuralNetworks
import TestSupport
import Testing

@Suite struct SameBitsTests {
  // The constant is our own result, so it says nothing about right or wrong: it says that debug,
  // release, -march=native, another processor and glibc with features masked by GLIBC_TUNABLES all
  // compute the same bits. A million arguments: 90,000 for each function and 100,000 for pow.
  @Test func aMillionResultsHaveOneDigest() {
    var digest = Digest()
    var generator = Generator(seed: 2026)
    for _ in 0..<90_000 {
      let x = SameBitsTests.argument(&generator)
      digest.add(Elementary.exp(x), Elementary.expm1(x), Elementary.log(x), Elementary.log1p(x))
      digest.add(Elementary.tanh(x), Elementary.sigmoid(x), Elementary.softplus(x))
      digest.add(Elementary.sin(x), Elementary.cos(x), Elementary.erf(x))
    }
    for _ in 0..<100_000 {
      let x = SameBitsTests.argument(&generator).magnitude
      digest.add(Elementary.pow(x, generator.uniform(in: -8..<8)))
    }
    #expect(digest.value == 0xd2a1_7632_4195_c6a3)
  }

  @Test func aHundredThousandRandomNumbersHaveOneDigest() {
    var digest = Digest()
    var generator = Generator(seed: 2026)
    for n in 1...25_000 {
      digest.add(generator.uniform(), generator.normal(), generator.uniform(in: -3..<5))
      digest.add(Double(generator.below(n)))
    }
    #expect(digest.value == 0xa255_da4d_5afe_ce8a)
  }

  /// Any bit pattern, or a number of the size that networks see.
  private static func argument(_ generator: inout Generator) -> Double {
    let bits = generator.next()
    return bits & 3 == 0 ? Double(bitPattern: generator.next()) : generator.uniform(in: -40..<40)
  }
}

extension Digest {
  /// All NaN count as one.
  fileprivate mutating func add(_ numbers: Double...) {
    for number in numbers { add(word: Bits(number).pattern) }
  }
}
