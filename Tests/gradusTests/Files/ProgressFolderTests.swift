import Foundation
import TestSupport
import Testing

/// Where progress is kept, for whom, and by how many programs at once.
@Suite(.timeLimit(.minutes(2))) struct ProgressFolderTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func mode(_ url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
  }

  @Test func aLessonIsOpenInOneProgram() throws {
    let first = try Tmux("run gates", state: scratch.url)
    try first.wait("A score from two numbers")
    let second = try Tmux("run gates", state: scratch.url)
    let refused = try second.wait("is open in another gradus")
    #expect(refused.contains("--no-save"))
    try second.wait(exitStatus: 70)
    let reset = Program(environment: ["XDG_STATE_HOME": scratch.url.path])
    try first.type("-8")
    try first.press("Enter")
    try first.wait("−8: right.")
    #expect(try reset.run("reset", "gates").status == 70)
    try first.press("q")
    try first.wait(exitStatus: 0)
    #expect(try reset.run("reset", "gates").status == 0)
  }

  @Test func nobodyElseReadsIt() throws {
    let terminal = try Tmux("run gates", state: scratch.url)
    try terminal.wait("A score from two numbers")
    try terminal.type("-8")
    try terminal.press("Enter")
    try terminal.wait("−8: right.")
    try terminal.press("q")
    try terminal.wait(exitStatus: 0)
    let files = scratch.files(under: "gradus")
    #expect(files.contains { $0.lastPathComponent == "gates-v1.jsonl" })
    for file in files { #expect(try mode(file) == 0o600, "\(file.path)") }
    for folder in ["gradus", "gradus/progress", "gradus/transcripts"] {
      #expect(try mode(scratch.url.appending(path: folder)) == 0o700)
    }
  }

  @Test func clearsWhatKilledSavesLeft() throws {
    let left = try scratch.file("gradus/progress/.gates-v1.jsonl.4711.tmp", "half")
    let older = try scratch.file("gradus/progress/gates-v1.jsonl.4712.tmp", "half")
    let other = try scratch.file("gradus/progress/.xor-v1.jsonl.4713.tmp", "half")
    let terminal = try Tmux("run gates", state: scratch.url)
    try terminal.wait("A score from two numbers")
    try terminal.leaveField()
    try terminal.press("q")
    try terminal.wait(exitStatus: 0)
    let there = [left, older, other].map { FileManager.default.fileExists(atPath: $0.path) }
    #expect(there == [false, false, true])
  }

  /// A limit on the size of files stands for a full disk: the write fails either way. One kibibyte holds what is
  /// there, and not a page more.
  @Test func aFullDiskIsSaidAndLeavesWhatWasKept() throws {
    var kept = #"{"gradus":1,"lesson":"gates","version":1}"# + "\n"
    let turns = [#"{"do":"next"}"#, #"{"do":"back"}"#].map { $0 + "\n" }
    while kept.utf8.count + turns.joined().utf8.count <= 1024 { kept += turns.joined() }
    let progress = try scratch.file("gradus/progress/gates-v1.jsonl", kept)
    let terminal = try Tmux(
      "run gates", state: scratch.url, environment: #"bash -c 'ulimit -f 1; exec "$0" "$@"'"#)
    try terminal.wait("A score from two numbers")
    try terminal.press("PageDown")
    let screen = try terminal.wait(exitStatus: 70)
    #expect(screen.contains("cannot be written"), "\(screen)")
    #expect(try String(contentsOf: progress, encoding: .utf8).hasPrefix(kept))
  }

  /// As the README says: `~/.local/state` where XDG_STATE_HOME is not set.
  @Test func livesBelowHome() throws {
    let progress = try scratch.file(
      ".local/state/gradus/progress/gates-v1.jsonl",
      #"{"gradus":1,"lesson":"gates","version":1}"# + "\n")
    let program = Program(environment: ["HOME": scratch.url.path, "XDG_STATE_HOME": ""])
    let result = try program.run("reset", "gates")
    #expect(result.output.contains(progress.path + ".old-1"), "\(result.output)")
    #expect(!FileManager.default.fileExists(atPath: progress.path))
  }
}
