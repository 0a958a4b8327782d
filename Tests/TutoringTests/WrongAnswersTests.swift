import LessonScript
import Testing

@testable import Tutoring

/// Of every kind of question some answers that are not right.
struct WrongAnswersTests {
  private func session(_ question: String) throws -> (Session, Question) {
    let lesson = try TestLesson.lesson(
      "## Page\n\n```question\nid: q\nask: What?\n\(question)\n```\n")
    return (try Session(lesson), try #require(lesson.questions.first))
  }

  @Test(arguments: [
    "choices: [{right: a}, {wrong: b}, {wrong: c}]",
    "choices: [{right: a}, {wrong: b}, {right: c}]\nmultiple: true", "number: 1/3",
    "number: 0.25\nas: [percent]", "text: [yes, no]", "order: [a, b, c]", "order: [a, b]",
    "match: [{this: a, with: x}, {this: b, with: y}, {this: c, with: z}]\nextra: [w]",
  ])
  func areNotRight(question: String) throws {
    let (start, question) = try session(question)
    let answers = start.wrongAnswers(to: question)
    #expect(!answers.isEmpty)
    for answer in answers {
      var session = start
      update(&session, .answer(question: "q", text: answer))
      #expect(session.progress(of: "q").verdict != .right, "\(answer)")
    }
    let isTaken = answers.contains { start.allows(.answer(question: "q", text: $0)) }
    #expect(isTaken)
  }

  @Test func whatTheAuthorForesawIsTypedAsItIsRead() throws {
    let (session, question) = try session("number: 1/3\nwrong: [{answer: 1/3 + 1/3, say: No.}]")
    #expect(session.wrongAnswers(to: question).first == "0.6667")
  }
}
