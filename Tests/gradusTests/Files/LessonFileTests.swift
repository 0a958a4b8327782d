import Foundation
import TestSupport
import Testing

/// Files that are no lesson, or whose data are none: each has its reason, and nothing large is read first.
struct LessonFileTests {
  private let scratch: Scratch
  private let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(folder: scratch.url)
  }

  private func check(_ bytes: Data) throws -> Program.Result {
    try bytes.write(to: scratch.url.appending(path: "x.md"))
    return try program.run("check", "x.md")
  }

  private func encoded(_ text: String, _ encoding: String.Encoding) throws -> Data {
    try #require(SmallLesson.text(text).data(using: encoding))
  }

  @Test func saysInWhichEncodingAFileIs() throws {
    let latin = try check(encoded("Gr\u{FC}\u{DF}e", .isoLatin1))
    #expect(latin.status == 2)
    #expect(
      latin.errors.hasPrefix(
        "x.md:10:3: error: the byte 0xFC is not UTF-8; save the file as UTF-8\n  Gr"))
    #expect(latin.errors.hasSuffix("\n    ^\n"))
    for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian] {
      let result = try check(encoded("Gr\u{FC}\u{DF}e", encoding))
      #expect(result.errors.contains("this file is written in UTF-16; save it as UTF-8"))
    }
    let wide = try check(encoded("Gr\u{FC}\u{DF}e", .utf32))
    #expect(wide.errors.contains("this file is written in UTF-32; save it as UTF-8"))
  }

  @Test func refusesByItsSizeBeforeReading() throws {
    let file = try scratch.file("x.md", SmallLesson.text("x"))
    try FileHandle(forWritingTo: file).truncate(atOffset: 50_000_000)
    let result = try program.run("check", "x.md")
    #expect(result.status == 2)
    #expect(
      result.errors == "x.md is not read: it has 47 MiB, more than the 1 MiB that are taken.\n")
  }

  private func data(_ name: String) throws -> Program.Result {
    let block = "```experiment\nid: e\ndata: {file: \(name), target: y}\nnetwork: linear\n```"
    _ = try scratch.file("x.md", SmallLesson.text(block))
    return try program.run("check", "x.md")
  }

  @Test func saysWhyADataFileIsNotRead() throws {
    let large = try scratch.file("large.csv", "a,y\n1,2\n")
    try FileHandle(forWritingTo: large).truncate(atOffset: 56_000_000)
    try Data("gr\u{F6}\u{DF}e,y\n1,2\n".data(using: .isoLatin1) ?? Data())
      .write(to: scratch.url.appending(path: "latin.csv"))
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "folder"), withIntermediateDirectories: true)
    for (name, why) in [
      ("large.csv", "it has 53 MiB, more than the 4 MiB that are taken"),
      ("latin.csv", "at 1:3, the byte 0xF6 is not UTF-8; save the file as UTF-8"),
      ("folder", "it is a folder, a device or a pipe"),
      ("../../etc/passwd", "it lies outside of the lesson's folder and of the course's Data"),
    ] {
      let result = try data(name)
      #expect(result.status == 2)
      #expect(
        result.output.contains("x.md:12:14: error: `\(name)` is not read: \(why)\n"), "\(result)")
    }
  }

  @Test func aFolderAPipeOrADeviceIsNoLesson() throws {
    for path in ["/dev/zero", "."] {
      let link = scratch.url.appending(path: "link.md")
      try? FileManager.default.removeItem(at: link)
      try FileManager.default.createSymbolicLink(
        atPath: link.path, withDestinationPath: path)
      for command in [["check"], ["run", "--plain"], ["notes"], ["summary"]] {
        let result = try program.run(command + ["link.md"])
        #expect(result.status == 2)
        #expect(
          result.errors.contains("it is a folder, a device or a pipe"), "\(command) \(result)")
      }
    }
  }

  @Test func namesWithoutANumberAreTold() throws {
    _ = try scratch.file("Lessons/01-one.md", SmallLesson.text("Words.", id: "one"))
    _ = try scratch.file("Lessons/two.md", SmallLesson.text("Words.", id: "two"))
    _ = try scratch.file("Lessons/README.md", "# Words")
    for command in ["list", "check"] {
      let result = try program.run(command, "--course", ".")
      #expect(result.status == 0)
      #expect(result.output.contains("one") && !result.output.contains("two"))
      #expect(
        result.errors
          == "Lessons/two.md is no lesson of the course, for its name has no number. Call it 02-two.md.\n"
      )
    }
  }
}
