import LessonScript
import NeuralNetworks
import Screens
import TextInterface
import Tutoring

/// A lesson played through as text with the author's answers: no terminal, no escape codes, no animation.
struct TextPlayer {
  private(set) var text = ""

  init(_ lesson: Lesson, glyphs: GlyphSet) throws {
    let run = try AuthorRun(lesson)
    var model = ScreenModel(try Session(lesson), glyphs: glyphs)
    for action in run.transcript.actions {
      if case .next = action { text += plainPage(model) }
      _ = model.perform(action)
    }
    let book = Gradebook(model.session)
    text += "\(lesson.title): \(book.points) of \(book.maximum) points.\n"
  }
}
