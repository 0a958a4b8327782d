import Foundation
import LessonScript
import TestSupport
import Testing
import TextInterface
import Tutoring

@testable import Screens

/// Every page of the fixture course as it is first seen and as the author leaves it, and every kind of picture in
/// colour, compared with the frames in `Frames`; see `GoldenFile` for how they are written anew after a wished change.
struct GoldenFrameTests {
  /// A terminal that frames are recorded for.
  enum Screen: String, CaseIterable {
    case small = "80x24"
    case medium = "100x30"
    case ascii = "80x24-ascii"

    var size: Size { self == .medium ? .medium : .small }
    var glyphs: GlyphSet { self == .ascii ? .ascii : .unicode }
  }

  @Test(arguments: ["gates", "kinds"], Screen.allCases)
  func pagesLookAsRecorded(lesson: String, screen: Screen) throws {
    let frames = try frames(of: lesson, on: screen).map { $0.heading + $0.frame.text + "\n" }
    try GoldenFile.frames("\(lesson)-\(screen.rawValue)").expect(frames.joined())
  }

  /// A row's styles, as `styleText` tells them, stand below it.
  @Test(arguments: Screen.allCases)
  func picturesAreColouredAsRecorded(screen: Screen) throws {
    let frames = try frames(of: "kinds", on: screen).filter { $0.isOfPictures && $0.isLast }
    let text = frames.map { page in
      let rows = (0..<page.frame.size.rows).map { y in
        let styles = page.frame.styleRow(y)
        return page.frame.row(y) + (styles.isEmpty ? "" : "\n  → " + styles)
      }
      return page.heading + rows.joined(separator: "\n") + "\n"
    }
    try GoldenFile.frames("kinds-\(screen.rawValue)-colours").expect(text.joined())
  }

  @Test func everyKindOfPictureIsRecorded() throws {
    let shown = try FixtureCourse.lesson("kinds").pages.flatMap { $0.plots.flatMap(\.show) }
    #expect(PlotKind.allCases.filter { !shown.contains($0) } == [])
  }

  @Test func asciiFramesAreASCII() throws {
    for page in try frames(of: "gates", on: .ascii) + frames(of: "kinds", on: .ascii) {
      #expect(page.frame.text.utf8.allSatisfy { $0 < 0x80 }, "\(page.heading)")
    }
  }

  /// A page at one time.
  private struct Recorded {
    var number: Int
    /// As the author leaves it, not as it is first seen.
    var isLast: Bool
    var isOfPictures: Bool
    var frame: Frame

    var heading: String {
      "=== page \(number), \(isLast ? "as the author leaves it" : "at first")\n"
    }
  }

  private func frames(of lesson: String, on screen: Screen) throws -> [Recorded] {
    var model = try FixtureCourse.model(of: lesson, glyphs: screen.glyphs)
    var frames: [Recorded] = []
    func record(isLast: Bool) {
      frames.append(
        Recorded(
          number: model.session.pageIndex + 1, isLast: isLast,
          isOfPictures: !model.session.page.plots.isEmpty, frame: render(model, size: screen.size)))
    }
    record(isLast: false)
    for action in try AuthorRun(FixtureCourse.lesson(lesson)).transcript.actions {
      if action == .next { record(isLast: true) }
      _ = model.perform(action)
      if action == .next, !model.session.isFinished { record(isLast: false) }
    }
    return frames
  }

  /// The picture in the README, its first fenced block, is the program's own.
  @Test func readmeShowsTheRealScreen() throws {
    var model = try FixtureCourse.model(page: 6, played: false)
    _ = model.perform(.answer(question: "predict-and", text: "6"))
    _ = model.perform(.train(updates: 26))
    let picture = "\n" + render(model, size: .small).text + "\n"
    var parts = try Project.text(of: "README.md").components(separatedBy: "```")
    parts[1] = picture
    try GoldenFile("README.md").expect(parts.joined(separator: "```"))
  }
}

extension GoldenFile {
  static func frames(_ name: String) -> GoldenFile {
    GoldenFile("Tests/ScreensTests/Frames/\(name).txt")
  }
}
