import NeuralNetworks
import Testing

@testable import LessonScript

/// What the engine refuses is told in sentences, never by the names of its cases.
@Suite struct EngineErrorTests {
  @Test(arguments: [
    (
      ExperimentError.noLayers, "the network has no layers; write at least one, such as [1 sigmoid]"
    ),
    (.notPositive(what: "batch", value: 0), "batch must be at least 1, not 0"),
    (
      .unknownValue(knob: "rate", value: "x", expected: "a number ≥ 0"),
      "`x` is no value for rate; write a number ≥ 0"
    ),
    (
      .branchOutOfRange(layer: 2, columns: 0..<5, features: 2),
      "in layer 2 a branch takes columns 1 to 5 of 2"
    ),
  ])
  func sentencesSayWhatIsWrongAndWhatToDo(_ error: ExperimentError, _ clause: String) {
    #expect(error.sentence.clause == clause)
  }

  @Test func aSentenceStandsAloneAsALine() {
    #expect(
      ExperimentError.noExamples.sentence.line
        == "There are no examples; give the data at least one row.")
    #expect(ErrorSentence("this is wrong", "").line == "This is wrong.")
  }
}
