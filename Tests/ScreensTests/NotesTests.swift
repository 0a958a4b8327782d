import LessonScript
import NeuralNetworks
import TestSupport
import Testing
import TextInterface
import Tutoring

@testable import Screens

/// What an instructor is told. That the settings are right is the matter of `PassingSettingsTests`.
struct NotesTests {
  private func notes(knobs: String, if condition: String = "loss < 0.01") throws -> String {
    let lesson = try SmallLesson.lesson(
      """
      ```experiment
      id: one
      data: {inputs: [x], target: y, rows: [[1, 1]]}
      network: linear
      weights: [0]
      bias: 0
      rate: 0.1
      ```

      ```task
      id: fast
      ask: Learn it.
      of: one
      knobs: \(knobs)
      conditions: [{if: \(condition)}]
      model: {rate: 0.25, epochs: 1}
      ```

      ```train
      of: one
      epochs: 4
      ```

      ```notes
      Two minutes.
      ```

      ## Without

      Nothing for the instructor.
      """)
    return try plainNotes(of: lesson, AuthorRun(lesson))
  }

  @Test func aRunOfValuesHasTwoEnds() throws {
    let notes = try notes(knobs: "{rate: [0.05, 0.1, 0.2, 0.25, 0.3, 0.5, 0.6], seed: [1, 2]}")
    #expect(
      notes == """
        1. Page
        Two minutes.
        Settings that pass fast, 6 of 14: rate 0.2 to 0.3, any seed, after 1 to 2
        updates.

        """)
  }

  @Test func otherValuesAreListed() throws {
    let notes = try notes(knobs: "{rate: [0.2, 0.5, 0.25, 0.6, 0.3]}")
    #expect(notes.contains("3 of 5: rate 0.2, 0.25 or 0.3, after"))
  }

  /// One step lands at 0.25 only; 0.3 needs two.
  @Test func whatDoesNotGoTogetherStandsBelow() throws {
    let notes = try notes(
      knobs: "{rate: [0.25, 0.3], momentum: [0, 0.9]}", if: "loss < 0.01 and step <= 1")
    #expect(notes.contains("2 of 4: rate 0.25, any momentum, after 1 update."))
  }
}
