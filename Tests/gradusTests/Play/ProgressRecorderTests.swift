import Foundation
import TestSupport
import Testing
import Tutoring

@testable import gradus

/// When what the learner does reaches the disk.
struct ProgressRecorderTests {
  private let scratch: Scratch
  private let folder: ProgressFolder

  init() throws {
    scratch = try Scratch()
    folder = ProgressFolder(environment: ["XDG_STATE_HOME": scratch.url.path])
  }

  private func recorder() throws -> ProgressRecorder {
    try ProgressRecorder(FixtureCourse.lesson(), resuming: nil, seed: 1, in: folder)
  }

  private func saved() throws -> [Action]? { folder.peek(at: try FixtureCourse.lesson())?.actions }

  @Test func whatUpdateWantsSavedIsSavedAtOnce() throws {
    var recorder = try recorder()
    try recorder.keep(.next, .save)
    #expect(try saved() == [.next])
    try recorder.keep(.back, .save)
    #expect(try saved() == [.next, .back])
  }

  @Test func whatIsNotYetSavedIsSavedWhenAsked() throws {
    var recorder = try recorder()
    try recorder.keep(.train(updates: 1), nil)
    try recorder.keep(.next, nil)
    try recorder.save()
    #expect(try saved() == [.train(updates: 1), .next])
  }

  /// Updates in a row become one line, written when something else is done or saved.
  @Test func whatIsSavedIsInTheRunsTranscriptToo() throws {
    var recorder = try recorder()
    try recorder.keep(.train(updates: 1), nil)
    try recorder.keep(.train(updates: 2), nil)
    try recorder.keep(.next, .save)
    let file = try #require(recorder.file?.url)
    let transcript = try Transcript.read(String(contentsOf: file, encoding: .utf8))
    #expect(transcript.actions == [.train(updates: 3), .next])
    #expect(transcript.actions == (try saved()))
  }
}
