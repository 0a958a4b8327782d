import Foundation
import LessonScript
import TextInterface
import Tutoring

@testable import Screens

/// The project's own lessons, for tests that look at real pages.
enum Course {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func lesson(_ file: String = "02-perceptron.md") throws -> Lesson {
    let text = try String(contentsOf: root.appending(path: "Lessons/\(file)"), encoding: .utf8)
    return try Lesson.parse(LessonSource(file: file, text: text)) { name in
      try? String(contentsOf: root.appending(path: "Data/\(name)"), encoding: .utf8)
    }
  }

  static func model(glyphs: GlyphSet = .unicode) throws -> ScreenModel {
    ScreenModel(try Session(lesson()), glyphs: glyphs)
  }

  /// The model after the model run has done what the author does on the pages before this one (from 1), and,
  /// where `played`, on this one too.
  static func model(page: Int, played: Bool, glyphs: GlyphSet = .unicode) throws -> ScreenModel {
    var model = try model(glyphs: glyphs)
    for action in try AuthorRun(lesson()).transcript.actions {
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
