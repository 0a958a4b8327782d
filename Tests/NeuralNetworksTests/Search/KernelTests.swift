import Testing

@testable import NeuralNetworks

struct KernelTests {
  /// At distance ℓ: e^(−1/2), and (1 + √5 + 5/3) e^(−√5), by mpmath 1.3.0.
  @Test func valuesAtDistanceZeroAndAtOneLength() {
    let (here, there) = ([1.0, 2.0], [1.0, 2.25])
    #expect(Kernel.squaredExponential(length: 0.25)(here, here) == 1)
    #expect(Kernel.matern52(length: 0.25)(here, here) == 1)
    #expect(isClose(Kernel.squaredExponential(length: 0.25)(here, there), 0.6065306597126334))
    #expect(isClose(Kernel.matern52(length: 0.25)(here, there), 0.5239941088318203))
  }

  @Test func theLengthChangesAndTheKindStays() {
    #expect(Kernel.matern52(length: 1).with(length: 2) == .matern52(length: 2))
    #expect(
      Kernel.squaredExponential(length: 1).with(length: 2) == .squaredExponential(length: 2))
  }
}
