import Testing
import TextInterface

@testable import Screens

struct MenuTests {
  private var menu: Menu {
    Menu([
      .init(title: "One", minutes: 10, progress: .new),
      .init(title: "Two", minutes: 20, progress: .begun(page: 2, of: 5, points: 3, maximum: 9)),
      .init(title: "Three", minutes: nil, progress: .finished(points: 9, maximum: 9)),
    ])
  }

  @Test func showsWhatBecameOfEachLesson() {
    let text = render(menu, size: .small).text
    #expect(text.contains("10 minutes"))
    #expect(text.contains("page 2/5  3/9 points"))
    #expect(text.contains("✓ 9/9 points"))
  }

  @Test func aLessonWithOpenQuestionsIsNotDone() {
    let menu = Menu([
      .init(title: "One", minutes: 10, progress: .finished(points: 0, maximum: 30, open: 12))
    ])
    let text = render(menu, size: .small).text
    #expect(text.contains("0/30 points, 12 open") && !text.contains("✓"))
  }

  @Test func choosesWithArrowsAndEnter() {
    var menu = menu
    #expect(menu.respond(to: .enter) == .open(0))
    #expect(menu.respond(to: .up) == nil)
    #expect(menu.respond(to: .enter) == .open(2))
    #expect(menu.respond(to: .down) == nil)
    #expect(menu.respond(to: .space) == .open(0))
    #expect(menu.respond(to: .character("q")) == .quit)
  }

  @Test func numbersTheLessonsAndDrawsTheirProgress() {
    let rows = render(menu, size: .small).text.split(separator: "\n").map(String.init)
    #expect(rows.contains { $0.hasPrefix(" ▸ 1  One") })
    #expect(rows.contains { $0.contains("━───────  page 2/5") })
  }

  /// A lesson that was begun; the same key again, and no other, begins it anew.
  @Test func beginsALessonAgainWhenAskedTwice() {
    var menu = menu
    #expect(menu.respond(to: .character("r")) == nil)
    #expect(menu.remark.isEmpty)
    _ = menu.respond(to: .up)
    #expect(render(menu, size: .small).text.contains("r begin again"))
    #expect(menu.respond(to: .character("r")) == nil)
    #expect(render(menu, size: .small).text.contains("r again begins “Three”"))
    #expect(menu.respond(to: .up) == nil)
    #expect(menu.remark.isEmpty)
    #expect(menu.respond(to: .character("r")) == nil)
    #expect(menu.respond(to: .character("r")) == .beginAgain(1))
  }

  @Test func leadsToTheScreensAroundTheLessons() {
    var menu = menu
    #expect(menu.respond(to: .character("/")) == .search)
    #expect(menu.respond(to: .character("g")) == .glossary)
    #expect(menu.respond(to: .character("?")) == .welcome)
    #expect(menu.respond(to: .character("v")) == nil)
    menu.dueCount = 3
    #expect(render(menu, size: .small).text.contains("v review (3)"))
    #expect(menu.respond(to: .character("v")) == .review)
  }

  @Test func anEmptyCourseOpensNothing() {
    var menu = Menu([])
    #expect(menu.respond(to: .enter) == nil)
    #expect(menu.respond(to: .down) == nil)
    #expect(render(menu, size: Size(columns: 1, rows: 1)).size == Size(columns: 1, rows: 1))
  }
}
