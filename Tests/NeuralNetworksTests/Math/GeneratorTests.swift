import Testing

@testable import NeuralNetworks

@Suite struct GeneratorTests {
  // The vector that rand_xoshiro (Rust) publishes, from the reference C of Blackman and Vigna.
  @Test func followsThePublishedSequence() {
    var generator = Generator(state: [1, 2, 3, 4])
    #expect(
      (0..<10).map { _ in generator.next() } == [
        11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
        607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
        10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
      ])
  }

  // From Fixtures/elementary_generator.py, a second implementation.
  @Test func startsFromASeedThroughSplitMix64() {
    var generator = Generator(seed: 42)
    #expect(
      (0..<3).map { _ in generator.next() } == [
        0x1578_0b2e_0c2e_c716, 0x6104_d986_6d11_3a7e, 0xae17_5332_39e4_99a1,
      ])
  }

  @Test func aCopyGoesOnWithTheSameNumbers() {
    var generator = Generator(seed: 7)
    _ = generator.next()
    var copy = Generator(state: generator.state)
    #expect(copy == generator)
    #expect((0..<100).allSatisfy { _ in copy.next() == generator.next() })
  }
}

@Suite struct SplitMix64Tests {
  // Published with the algorithm on Rosetta Code (Pseudo-random numbers/Splitmix64), from Vigna's C.
  @Test func followsThePublishedSequence() {
    var mixer = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in mixer.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }
}

@Suite struct StreamsTests {
  // From Fixtures/elementary_generator.py, which raises the matrix of one step to the power 2¹²⁸.
  @Test func jumpsAsFarAsTheMatrixSays() {
    var generator = Generator(state: [1, 2, 3, 4])
    generator.jump()
    #expect(
      generator.state == [
        0x8c7a_1539_56b5_f3d1, 0x701f_1a71_3401_d85e, 0x6527_f66a_6546_9085, 0x8386_b786_c440_8050,
      ])
  }

  @Test func splittingKeepsOneStreamAndStartsAnother() {
    let original = Generator(seed: 3)
    var generator = original
    let child = generator.split()
    var jumped = original
    jumped.jump()
    #expect(child == original)
    #expect(generator == jumped)
  }
}
