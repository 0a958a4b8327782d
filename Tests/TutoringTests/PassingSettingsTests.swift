import LessonScript
import Testing

@testable import Tutoring

/// Which settings solve a task, against a calculation by hand.
///
/// One example, (1, 1), and ŷ = w·x + b from w = b = 0: the error begins at −1, and both derivatives are 2·error, so an update
/// leaves 1 − 4·rate of it. After n updates the loss is (1 − 4·rate)^2n. Below 0.01 it is where |1 − 4·rate|^n < 0.1:
/// at rate 0.05 after 11 updates (0.8^11 = 0.086), at 0.1 after 5 (0.6^5 = 0.078), at 0.2 after 2 (0.2^2), at 0.25 after 1 (0),
/// at 0.3 after 2 (0.2^2), at 0.5 and 0.6 never (1 and 1.4).
struct PassingSettingsTests {
  private func settings(
    knobs: String, epochs: Int, budget: Int = PassingSettings.budget
  ) throws -> PassingSettings {
    let lesson = try TestLesson.lesson(
      """
      ## Task

      ```experiment
      id: one
      data: {inputs: [x], target: y, rows: [[1, 1]]}
      network: linear
      weights: [0]
      bias: 0
      rate: 0.1
      ```

      ```plot
      of: one
      show: [loss]
      ```

      ```task
      id: task
      ask: Learn it.
      of: one
      knobs: \(knobs)
      conditions: [{if: loss < 0.01}]
      model: {rate: 0.25, epochs: 1}
      ```

      ```train
      of: one
      epochs: \(epochs)
      ```
      """)
    let session = try #require(try AuthorRun(lesson).arrivals["task"])
    let task = try #require(lesson.tasks.first)
    return PassingSettings(task, in: session, budget: budget)
  }

  static let rates = "rate: [0.05, 0.1, 0.2, 0.25, 0.3, 0.5, 0.6]"

  @Test func agreeWithTheCalculation() throws {
    let found = try settings(knobs: "{\(Self.rates)}", epochs: 20)
    #expect(found.tried == 7 && found.offered == 7)
    #expect(found.passing.map { $0.values[0] } == [0, 1, 2, 3, 4])
    #expect(found.passing.map(\.updates) == [11, 5, 2, 1, 2])
    #expect(found.groups == [.init(values: [[0, 1, 2, 3, 4]], updates: 1...11)])
  }

  @Test func trainAsFarAsThePageDoes() throws {
    let found = try settings(knobs: "{\(Self.rates)}", epochs: 4)
    #expect(found.passing.map { $0.values[0] } == [2, 3, 4])
  }

  /// The weights are given, so the seed changes nothing, and three rates with any of two seeds are one group.
  @Test func aKnobThatDoesNotMatterMakesNoGroupsOfItsOwn() throws {
    let found = try settings(knobs: "{seed: [1, 2], \(Self.rates)}", epochs: 4)
    #expect(found.passing.count == 6 && found.offered == 14)
    #expect(found.groups == [.init(values: [[0, 1], [2, 3, 4]], updates: 1...2)])
  }

  /// A small update costs 1, so twenty cost 20 and a budget of 80 is enough for four settings: every second one.
  @Test func ofTooManySomeAreTried() throws {
    let found = try settings(knobs: "{\(Self.rates)}", epochs: 20, budget: 80)
    #expect(found.tried == 4 && found.offered == 7)
    #expect(found.passing.map { $0.values[0] } == [0, 2, 4])
    #expect(try settings(knobs: "{\(Self.rates)}", epochs: 20, budget: 19).tried == 0)
  }

  /// A thousand times a thousand weights cost more than the rest of the budget; what comes before was tried.
  @Test func aSettingThatMakesTheNetworkLargeEndsTheSearch() throws {
    let lesson = try TestLesson.lesson(
      """
      ## Task

      {loss}

      ```experiment
      id: net
      data: and
      network: [2 tanh, 2 tanh, 1 sigmoid]
      ```

      ```task
      id: task
      ask: Learn it.
      of: net
      knobs: {units: [1, 2, 1000]}
      conditions: [{if: loss < 10}]
      model: {units: 1, epochs: 1}
      ```

      ```train
      of: net
      epochs: 100
      ```
      """)
    let session = try #require(try AuthorRun(lesson).arrivals["task"])
    let found = PassingSettings(try #require(lesson.tasks.first), in: session)
    #expect(found.tried == 2 && found.offered == 3)
    #expect(found.passing.map(\.updates) == [0, 0])
  }
}
