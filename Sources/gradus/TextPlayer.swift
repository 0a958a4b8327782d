import LessonScript
import NeuralNetworks
import Screens
import TextInterface
import Tutoring

/// A lesson played through as text with the author's answers: no terminal, no escape codes, no animation.
struct TextPlayer {
  private(set) var text = ""

  init(_ lesson: Lesson, glyphs: GlyphSet) throws {
    let run = try ModelRun(lesson)
    var session = try Session(lesson)
    var desk = Desk(session, glyphs: glyphs)
    for action in run.transcript.actions {
      if case .next = action { text += plainPage(desk) }
      _ = desk.perform(action)
    }
    session = desk.session
    let book = Gradebook(session)
    text += "\(session.lesson.title): \(book.points) of \(book.maximum) points.\n"
  }
}
