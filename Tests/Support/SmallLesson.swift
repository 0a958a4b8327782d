import LessonScript

/// A lesson in a few lines, for a test that needs a page or two and no more.
public enum SmallLesson {
  /// The lesson's file: the front matter that every lesson needs, then the pages.
  ///
  /// The first line of the pages is line 8.
  /// - Parameters:
  ///   - pages: Markdown that begins with a `## heading`, or what stands on a single page called `Page`.
  ///   - id: the lesson's id, and its title.
  ///   - front: more lines of front matter, each with its end.
  public static func text(_ pages: String, id: String = "small", front: String = "") -> String {
    let page = pages.hasPrefix("## ") ? "" : "## Page\n\n"
    return "---\ngradus: 1\nid: \(id)\nversion: 1\ntitle: \(id)\n\(front)---\n\n\(page)\(pages)\n"
  }

  /// The lesson itself.
  /// - Throws: `LessonErrors` with everything that is wrong with the text.
  public static func lesson(
    _ pages: String, id: String = "small", front: String = "",
    resource: (String) -> String? = { _ in nil }
  ) throws(LessonErrors) -> Lesson {
    let source = LessonSource(file: "\(id).md", text: text(pages, id: id, front: front))
    return try Lesson.parse(source, resource: resource)
  }
}
