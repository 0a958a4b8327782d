import Foundation
import TestSupport
import Testing
import Tutoring

@testable import gradus

/// What the list of lessons says, and what is due for review.
struct CourseOverviewTests {
  private let scratch: Scratch
  private let folder: ProgressFolder

  init() throws {
    scratch = try Scratch()
    folder = ProgressFolder(environment: ["XDG_STATE_HOME": scratch.url.path])
  }

  /// What is kept of a lesson is believed as long as its file is the same.
  @Test func theListFollowsTheLessonsFile() throws {
    let course = CourseFolder(root: scratch.url.appending(path: "course"))
    for title in ["One", "Another title"] {
      let text = SmallLesson.text("Words.").replacing("title: small", with: "title: \(title)")
      let file = try scratch.file("course/Lessons/01-small.md", text)
      for _ in 0..<2 {
        #expect(CourseOverview(course: course, state: folder).entry(file).title == title)
      }
    }
  }

  /// A question of an earlier version of its lesson is another question.
  @Test func onlyQuestionsOfThisVersionAreDue() throws {
    var schedule = ReviewSchedule()
    for (version, question) in [(0, "score-of-3-4"), (1, "score-of-3-4"), (1, "no-such")] {
      schedule.add([question], lesson: "gates", version: version, today: 10)
    }
    schedule.add(["score-of-3-4"], lesson: "no-such-lesson", version: 1, today: 10)
    let course = CourseFolder(root: FixtureCourse.root)
    #expect(DueQuestions(schedule, in: course, today: 10).count == 0)
    let due = DueQuestions(schedule, in: course, today: 11)
    #expect(due.missed.map(\.questions) == [["score-of-3-4"]])
    #expect(due.card(of: "score-of-3-4", in: "gates")?.version == 1)
    #expect(
      Set(due.outdated.map { "\($0.lesson) \($0.version) \($0.question)" }) == [
        "gates 0 score-of-3-4", "gates 1 no-such", "no-such-lesson 1 score-of-3-4",
      ])
  }
}
