import LessonScript
import TestSupport
import TextInterface
import Tutoring

@testable import Screens

extension FixtureCourse {
  /// A lesson of the fixture course as it opens.
  static func model(of lesson: String = "gates", glyphs: GlyphSet = .unicode) throws -> ScreenModel
  {
    ScreenModel(try Session(self.lesson(lesson)), glyphs: glyphs)
  }

  /// The model after the model run has done what the author does on the pages before this one (from 1), and,
  /// where `played`, on this one too.
  static func model(
    of lesson: String = "gates", page: Int, played: Bool, glyphs: GlyphSet = .unicode
  ) throws -> ScreenModel {
    var model = try model(of: lesson, glyphs: glyphs)
    for action in try AuthorRun(self.lesson(lesson)).transcript.actions {
      if model.session.pageIndex == page - 1, !played || action == .next { break }
      _ = model.perform(action)
    }
    return model
  }
}

extension Size {
  static let small = Size(columns: 80, rows: 24)
  static let medium = Size(columns: 100, rows: 30)
}
