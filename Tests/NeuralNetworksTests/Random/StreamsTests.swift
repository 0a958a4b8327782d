import NeuralNetworks
import Testing

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
