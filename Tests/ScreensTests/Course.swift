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

  static func desk(glyphs: GlyphSet = .unicode) throws -> Desk {
    Desk(try Session(lesson()), glyphs: glyphs)
  }

  /// The desk after the model run has done what the author does on the pages before this one (from 1), and,
  /// where `played`, on this one too.
  static func desk(page: Int, played: Bool, glyphs: GlyphSet = .unicode) throws -> Desk {
    var desk = try desk(glyphs: glyphs)
    for action in try ModelRun(lesson()).transcript.actions {
      if desk.session.pageIndex == page - 1, !played || action == .next { break }
      _ = desk.perform(action)
    }
    return desk
  }
}

extension Size {
  static let small = Size(columns: 80, rows: 24)
  static let medium = Size(columns: 100, rows: 30)
}
