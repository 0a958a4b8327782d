import LessonScript
import Testing

@testable import Screens
@testable import Tutoring

/// What a wrong answer in parts is told.
struct PartsSentenceTests {
  private static let picks = Question.Kind.choice([], multiple: true)

  private func said(_ right: Int, of given: Int, missing: Int, _ kind: Question.Kind) -> String {
    let marks = (0..<given).map { $0 < right ? AnswerParts.Mark.right : .wrong }
    return PartsSentence(AnswerParts(marks: marks, missing: missing), kind).text
  }

  @Test(arguments: [
    (2, 3, 1, "Of your three, two are right; one is missing."),
    (1, 3, 2, "Of your three, one is right; two are missing."),
    (2, 3, 0, "Of your three, two are right."), (2, 2, 1, "Your two are right; one is missing."),
    (1, 1, 1, "Yours is right; one is missing."), (0, 1, 2, "Yours is wrong; two are missing."),
    (0, 2, 1, "None of your two is right; one is missing."),
  ])
  func picksAreCounted(_ right: Int, _ given: Int, _ missing: Int, _ sentence: String) {
    #expect(said(right, of: given, missing: missing, Self.picks) == sentence)
  }

  @Test func matchesAreCountedAndOrdersUpToTheFirstWrongOne() {
    #expect(said(2, of: 4, missing: 0, .match([], extra: [])) == "Of your four, two are right.")
    let order = Question.Kind.order([], .line(4))
    #expect(said(0, of: 4, missing: 0, order) == "Something else comes first.")
    #expect(said(1, of: 4, missing: 0, order) == "The first is right, not the second.")
    #expect(said(2, of: 4, missing: 0, order) == "Right up to the second, not after it.")
  }

  /// The count stays where the marks are hidden.
  @Test func whatIsHiddenIsCountedAllTheSame() {
    let parts = AnswerParts(marks: [.right, .wrong, .right], missing: 1).counted
    #expect(
      PartsSentence(parts, Self.picks).text == "Of your three, two are right; one is missing.")
  }
}
