import Testing

@testable import LessonScript

@Suite struct SuggestionTests {
  // Counted by hand.
  @Test(arguments: [
    ("epochs", "epochs", 0), ("epocs", "epochs", 1), ("eopchs", "epochs", 1), ("", "abc", 3),
    ("rate", "rates", 1), ("kitten", "sitting", 3), ("loss", "", 4),
  ])
  func distancesCountSlips(_ left: String, _ right: String, _ distance: Int) {
    #expect(Suggestion.distance(left, right) == distance)
    #expect(Suggestion.distance(right, left) == distance)
  }

  @Test func theNearestIsSuggestedIfItIsNear() {
    let known = ["epochs", "updates", "speed", "of"]
    #expect(Suggestion.nearest(to: "epoch", among: known) == "epochs")
    #expect(Suggestion.nearest(to: "Speed", among: known) == "speed")
    #expect(Suggestion.nearest(to: "colour", among: known) == nil)
    #expect(Suggestion.nearest(to: "x", among: []) == nil)
    // Two letters of four are half of a word.
    #expect(Suggestion.nearest(to: "rate", among: ["create"]) == nil)
  }

  @Test func whatOthersCallItIsSuggestedToo() {
    #expect(Suggestion.nearest(to: "learning_rate", among: ["rate", "seed"]) == "rate")
    #expect(Suggestion.nearest(to: "learning_rate", among: ["seed"]) == nil)
  }
}
