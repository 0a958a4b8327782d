import Testing

@testable import LessonScript

@Suite struct AnswerTextTests {
  private static let bias = AnswerText(accepted: ["bias", "b", "-18"])

  @Test(arguments: [
    "bias", "Bias", "the bias", "The Bias.", "Bias (b)", "bias (b", "its bias", "bias [b]",
    " bias ", "BIAS!",
    "bi as", "bi-as", "b", "B.", "(b)", "-18", "−18", "–18", "b (bias)",
  ])
  func whatDoesNotMatterIsForgiven(_ typed: String) {
    #expect(Self.bias.accepts(typed))
  }

  @Test(arguments: [
    "", "weights", "bia", "biases and weights", "weight (bias)", "bias (weight)", "bias or weight",
    "18", "a", "the",
    "not the bias", "b1", "-181", "−1.8", "w", "biass",
  ])
  func otherWordsAreNot(_ typed: String) {
    #expect(!Self.bias.accepts(typed))
  }

  @Test func oneWordMayBeWrittenInManyWays() {
    let entropy = AnswerText(accepted: ["cross-entropy"])
    for typed in [
      "cross entropy", "Cross–Entropy", "crossentropy", "cross_entropy", "the cross-entropy",
    ] {
      #expect(entropy.accepts(typed), "\(typed)")
    }
    #expect(AnswerText(accepted: ["sigmoid"]).accepts("sig moid"))
    #expect(
      AnswerText(accepted: ["w₀"]).accepts("w0") && AnswerText(accepted: ["w0"]).accepts("w₀"))
    #expect(AnswerText(accepted: ["Müller"]).accepts("muller"))
    #expect(
      AnswerText(accepted: ["stochastic gradient descent"]).accepts(
        "Stochastic gradient descent (SGD)"))
  }

  @Test func aPluralIsTheSameWord() {
    #expect(AnswerText(accepted: ["weight"]).accepts("weights"))
    #expect(AnswerText(accepted: ["weights"]).accepts("the weight"))
    #expect(!AnswerText(accepted: ["w"]).accepts("ws"))
    #expect(!AnswerText(accepted: ["loss"]).accepts("los"))
    // The author foresees the plural as a mistake.
    #expect(!AnswerText(accepted: ["weight"], wrong: ["weights"]).accepts("weights"))
  }

  @Test func anArticleMayBeTheAnswer() {
    let a = AnswerText(accepted: ["a"])
    #expect(a.accepts("a") && a.accepts("A") && !a.accepts("the") && !a.accepts("b"))
  }
}
