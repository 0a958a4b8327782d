import Foundation
import Testing
import TextInterface

@testable import Screens

/// Every page of the perceptron lesson as it is first seen and as the author leaves it, compared with the frames in
/// `Frames`. After a wished change, `GRADUS_RECORD=1 swift test --filter GoldenFrameTests` writes them anew; look
/// at the difference before committing it.
struct GoldenFrameTests {
  @Test(arguments: [Size.small, Size.medium])
  func pagesLookAsRecorded(size: Size) throws {
    try compare(frames(size: size, glyphs: .unicode), "perceptron-\(size.columns)x\(size.rows).txt")
  }

  @Test func pagesLookAsRecordedInASCII() throws {
    let frames = try frames(size: .small, glyphs: .ascii)
    #expect(frames.utf8.allSatisfy { $0 < 0x80 })
    try compare(frames, "perceptron-80x24-ascii.txt")
  }

  private func frames(size: Size, glyphs: GlyphSet) throws -> String {
    let count = try Course.lesson().pages.count
    return try (1...count).flatMap { page in
      try [false, true].map { played in
        let model = try Course.model(page: page, played: played, glyphs: glyphs)
        let moment = played ? "as the author leaves it" : "at first"
        return "=== page \(page), \(moment)\n" + render(model, size: size).text + "\n"
      }
    }.joined()
  }

  private func compare(_ frames: String, _ name: String) throws {
    let file = Course.root.appending(path: "Tests/ScreensTests/Frames/\(name)")
    if Self.isRecording {
      try frames.write(to: file, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    guard frames != recorded else { return }
    let (new, old) = (
      frames.components(separatedBy: "=== "), recorded.components(separatedBy: "=== ")
    )
    for (a, b) in zip(new, old) where a != b { Issue.record("now:\n\(a)\nrecorded:\n\(b)") }
    #expect(new.count == old.count)
  }

  /// The picture in the README, its first fenced block, is the program's own.
  @Test func readmeShowsTheRealScreen() throws {
    var model = try Course.model(page: 9, played: false)
    _ = model.perform(.answer(question: "predict-and", text: "6"))
    _ = model.perform(.train(updates: 26))
    let picture = "\n" + render(model, size: .small).text + "\n"
    let file = Course.root.appending(path: "README.md")
    var parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "```")
    if Self.isRecording {
      parts[1] = picture
      try parts.joined(separator: "```").write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(parts[1] == picture)
  }

  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["GRADUS_RECORD"] != nil
  }
}
