import TestSupport
import Testing
import Tutoring

struct NotationTests {
  private func notation(_ network: String) throws -> Notation {
    let page = """
      ```experiment
      id: it
      data:
        inputs: [u, v]
        target: t
        rows: [[0, 1, 1]]
      network: \(network)
      ```
      """
    return Notation(try #require(try Session(SmallLesson.lesson(page)).timelines["it"]))
  }

  @Test func oneUnitHasNumberedWeightsAndABias() throws {
    let notation = try notation("perceptron")
    #expect((0..<3).map(notation.name(at:)) == ["w₁", "w₂", "b"])
    #expect(notation.unit(1, ofLayer: 1) == "ŷ")
  }

  /// Unit by unit the weights of a layer, then its biases.
  @Test func weightsAreEdgesAndBiasesBelongToUnits() throws {
    let notation = try notation("[2 tanh, 1 sigmoid]")
    #expect(
      (0..<9).map(notation.name(at:)) == [
        "x₁→h₁", "x₂→h₁", "x₁→h₂", "x₂→h₂", "b(h₁)", "b(h₂)", "h₁→ŷ", "h₂→ŷ", "b(ŷ)",
      ])
    #expect(notation.name(ofFormula: "w1[2][1]") == "x₁→h₂")
    #expect(notation.name(ofFormula: "w9[1][1]") == "w9[1][1]")
  }

  @Test func severalHiddenLayersAreNumberedAbove() throws {
    let notation = try notation("[2 tanh, 1 relu, 1 sigmoid]")
    #expect(notation.name(ofFormula: "w2[1][2]") == "h¹₂→h²₁")
    #expect(notation.name(ofFormula: "b2[1]") == "b(h²₁)")
    #expect(notation.name(ofFormula: "w3[1][1]") == "h²₁→ŷ")
    #expect((0...3).map(notation.letters(ofLayer:)) == ["x", "h¹", "h²", "ŷ"])
  }

  @Test func unitsBeyondNineAreSpelledOut() throws {
    let notation = try notation("[12 tanh, 1 sigmoid]")
    #expect(notation.name(ofFormula: "w1[12][2]") == "x₂→h₁₂")
  }
}
