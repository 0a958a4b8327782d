import Testing

@testable import NeuralNetworks

@Suite struct ActivationTests {
  /// f(z) and f′(z) at −1.5 and 0.7, by PyTorch 2.13's functions in float64 and their autograd.
  static let oracle: [(activation: Activation, values: [Double], slopes: [Double])] = [
    (.identity, [-1.5, 0.7], [1.0, 1.0]),
    (
      .sigmoid, [0.18242552380635635, 0.6681877721681662],
      [0.14914645207033286, 0.22171287329310904]
    ),
    (.tanh, [-0.9051482536448664, 0.6043677771171635], [0.1807066389236486, 0.6347395899824586]),
    (.relu, [0.0, 0.7], [0.0, 1.0]),
    (.leakyReLU(slope: 0.01), [-0.015, 0.7], [0.01, 1.0]),
    (.elu(alpha: 1.3), [-1.0099307918070413, 0.7], [0.2900692081929588, 1.0]),
    (
      .silu, [-0.2736382857095345, 0.46773144051771626],
      [-0.041294154299142946, 0.8233867834733425]
    ),
    (
      .gelu, [-0.10021080190328704, 0.5306254434438489], [-0.1274691922299796, 0.9766141011336599]
    ),
    (
      .softplus, [0.2014132779827524, 1.103186048885458], [0.18242552380635632, 0.6681877721681662]
    ),
    (.step(.atLeastZero), [0, 1], [0, 0]),
  ]

  @Test func everyActivationHasItsNumbers() {
    let tested = Set(Self.oracle.map(\.activation.kind))
    #expect(tested.union([.softmax]) == Set(Activation.Kind.allCases))
  }

  @Test func valuesAndSlopes() throws {
    for (activation, values, slopes) in Self.oracle {
      for (z, (a, slope)) in zip([-1.5, 0.7], zip(values, slopes)) {
        #expect(isClose(activation(z), a, within: 1e-14), "\(activation) at \(z)")
        #expect(isClose(try #require(activation.derivative(at: z)), slope, within: 1e-14))
      }
    }
  }

  /// e⁰ : e¹ : e² over their sum, by mpmath 1.3.0.
  @Test func softmaxSharesOut() {
    let shares = Activation.softmax([0, 1, 2])
    let expected = [0.09003057317038046, 0.24472847105479764, 0.6652409557748218]
    for (share, wanted) in zip(shares, expected) { #expect(isClose(share, wanted)) }
    #expect(Activation.softmax(5) == 1)
    #expect(Activation.softmax.derivative(at: 5) == nil)
    #expect(Activation.tanh([]) == [])
  }

  @Test func namesGoBothWays() {
    for kind in Activation.Kind.allCases {
      #expect(Activation(name: kind.rawValue) == kind.usual)
      #expect(kind.usual.kind == kind)
    }
    #expect(Activation(name: "linear") == .identity)
    #expect(Activation(name: "sine") == nil)
  }

  @Test func constantsAreReadWhereThereIsOne() {
    #expect(Activation.Kind.leakyReLU.with(number: 0.2) == .leakyReLU(slope: 0.2))
    #expect(Activation.Kind.elu.with(number: 2) == .elu(alpha: 2))
    #expect(Activation.Kind.step.with(word: "> 0") == .step(.aboveZero))
    #expect(Activation.Kind.step.with(word: "0") == nil)
    for kind in Activation.Kind.allCases {
      switch kind.constant {
      case .number: #expect(kind.with(number: 1)?.kind == kind && kind.with(word: "> 0") == nil)
      case .word(let words, _):
        #expect(words.allSatisfy { kind.with(word: $0)?.kind == kind })
        #expect(kind.with(number: 1) == nil)
      case nil: #expect(kind.with(number: 1) == nil && kind.with(word: "> 0") == nil)
      }
    }
  }
}
