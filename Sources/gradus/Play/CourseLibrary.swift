import CursesTerminal
import Foundation
import LessonScript
import Screens
import TextInterface
import Tutoring

/// What the screens around the lessons are made of: all lessons, and the glossary.
struct CourseLibrary: Sendable {
  /// A lesson and its number in the course.
  struct NumberedLesson: Sendable {
    var number: Int
    var lesson: Lesson
  }

  /// Those that can be read.
  let lessons: [NumberedLesson]
  let glossary: [GlossaryScreen.Entry]

  /// Reads all of the course. What has errors is left out: `gradus check` tells them.
  init(_ course: CourseFolder) {
    let lessons = course.lessonFiles().enumerated().compactMap { index, file in
      (try? course.lesson(at: file)).map { NumberedLesson(number: index + 1, lesson: $0) }
    }
    self.lessons = lessons
    let entries = (try? course.glossary()?.get())?.entries ?? []
    glossary = entries.map { Self.placed($0, in: lessons) }
  }

  private static func placed(
    _ entry: Glossary.Entry, in lessons: [NumberedLesson]
  ) -> GlossaryScreen.Entry {
    guard let found = lessons.first(where: { $0.lesson.id == entry.lesson }),
      let page = entry.page(in: found.lesson)
    else { return GlossaryScreen.Entry(entry, page: nil, place: "") }
    return GlossaryScreen.Entry(
      entry, page: PageReference(lesson: entry.lesson, page: page),
      place: "explained in lesson \(found.number), page \(page + 1): "
        + found.lesson.pages[page].title.plainText)
  }

  func search(_ glyphs: GlyphSet) -> CourseSearch {
    CourseSearch(lessons.map { ($0.number, $0.lesson) }, glyphs: glyphs)
  }
}

extension Terminal {
  /// Shows a screen around the lessons until a key asks for something; nil once the terminal is gone.
  ///
  /// - Parameter keys: those that were pressed while the screen was made.
  func show<Screen: CourseScreen>(
    _ screen: inout Screen, after keys: [Key] = []
  ) -> Screen.Command? {
    var helped = HelpedScreen(screen)
    defer { screen = helped.screen }
    for key in keys { if let command = helped.respond(to: key) { return command } }
    while true {
      present(render(helped, size: size))
      switch nextEvent(timeout: -1) {
      case .key(let key):
        if let command = helped.respond(to: key) { return command }
      case .closed: return nil
      default: continue
      }
    }
  }

  /// Shows a list of pages; nil where what was there before goes on.
  func choosePage<Screen: CourseScreen>(_ screen: Screen, after keys: [Key] = []) -> FrontEnd.End?
  where Screen.Command == PageChoice {
    var screen = screen
    switch show(&screen, after: keys) {
    case .open(let page)?: return .toPage(page)
    case .close?: return nil
    case .interrupt?, nil: return .interrupted
    }
  }

  /// Shows a list of pages that is made of all lessons, once they are read.
  func choosePage<Screen: CourseScreen>(
    in course: CourseFolder, _ list: @escaping @Sendable (CourseLibrary) -> Screen
  ) -> FrontEnd.End? where Screen.Command == PageChoice {
    var keys: [Key] = []
    let reading = compute(
      "Reading the lessons …", keeping: { keys.append($0) }, { list(CourseLibrary(course)) })
    guard case .computed(let screen) = reading else { return reading.end }
    return choosePage(screen, after: keys)
  }
}
