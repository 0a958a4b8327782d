import LessonScript
import TestSupport
import Testing
import TextInterface
import Tutoring

@testable import Screens

/// Keys while training runs and after it has run out, and how fast it runs.
struct TrainingKeysTests {
  private static func page(_ name: String, _ train: String) -> String {
    """
    ## \(name)

    ```experiment
    id: \(name)
    data: and
    network: perceptron
    weights: [0, 0]
    bias: 0
    rate: 1
    ```

    ```train
    of: \(name)
    \(train)
    ```


    """
  }

  private func model(after question: String = "") throws -> ScreenModel {
    let pages =
      Self.page("one", "updates: 360") + question + Self.page("two", "updates: 30\nspeed: 2")
      + Self.page("three", "updates: 96")
    return ScreenModel(try Session(SmallLesson.lesson(pages)))
  }

  private static let choice = """
    ```question
    id: which
    ask: Which?
    choices: [{right: one}, {wrong: two}, {wrong: three}]
    ```


    """

  private func press(_ key: Key, on model: inout ScreenModel, at time: ContinuousClock.Instant) {
    for case .act(let action) in model.respond(to: key, at: time) { _ = model.perform(action) }
  }

  /// A key that is held down from the start of training until long after its end.
  @Test(arguments: [Key.enter, .space], [false, true])
  func aHeldKeyStopsWhereTrainingStops(key: Key, asks: Bool) throws {
    var model = try model(after: asks ? Self.choice : "")
    if asks { _ = model.perform(.answer(question: "which", text: "2")) }
    press(.space, on: &model, at: .now)
    while let tick = model.tick { _ = model.perform(tick) }
    let ended = model.session
    #expect(ended.trainingLeft == 0)
    for count in 1...90 { press(key, on: &model, at: .now + .milliseconds(33 * count)) }
    #expect(model.session == ended)
    #expect(model.remark?.hasPrefix("Trained: 360 updates.") ?? false)
  }

  @Test func enterGoesOnOnceTheKeysAreLetGo() throws {
    var model = try model()
    press(.space, on: &model, at: .now)
    while let tick = model.tick { _ = model.perform(tick) }
    press(.enter, on: &model, at: .now)
    #expect(model.session.pageIndex == 0)
    #expect(model.remark == "Trained: 360 updates. Enter goes on.")
    press(.enter, on: &model, at: .now + .seconds(1))
    #expect(model.session.pageIndex == 1)
  }

  /// Space has no other meaning on a page that trains.
  @Test func spaceNeverTurnsThePageOfATraining() throws {
    var model = try model()
    _ = model.perform(.train(updates: 360))
    for count in 0..<5 { press(.space, on: &model, at: .now + .seconds(count)) }
    #expect(model.session.pageIndex == 0 && !model.isPlaying)
    #expect(model.remark == "Trained: 360 updates. Enter goes on.")
  }

  @Test func enterDoesNothingWhileTrainingRuns() throws {
    var model = try model()
    press(.enter, on: &model, at: .now)
    #expect(model.isPlaying)
    for count in 0..<5 { press(.enter, on: &model, at: .now + .seconds(count)) }
    #expect(model.isPlaying && model.session.pageIndex == 0)
    #expect(render(model, size: .small).text.contains("Space pause"))
    press(.space, on: &model, at: .now)
    #expect(!model.isPlaying)
  }

  @Test func tenAndAHundredBackAndToBothEnds() throws {
    var model = try model()
    func done(after key: Key) -> Int {
      press(key, on: &model, at: .now)
      return model.session.trainingDone
    }
    #expect(done(after: .end) == 360)
    #expect(done(after: .character("b")) == 359)
    #expect(done(after: .character("B")) == 349)
    #expect(done(after: .character("C")) == 249)
    #expect(done(after: .home) == 0)
    #expect(done(after: .character("E")) == 360)
  }

  /// 360 updates last 6 seconds at about 64 a second.
  @Test func whatTheLearnerChangesHoldsOnLaterPages() throws {
    var model = try model()
    #expect(model.speed.updatesPerSecond == 64)
    press(.character("+"), on: &model, at: .now)
    press(.character("+"), on: &model, at: .now)
    #expect(model.speed.updatesPerSecond == 256)
    _ = model.perform(.goTo(page: 2))
    #expect(model.speed.updatesPerSecond == 64)
    _ = model.perform(.goTo(page: 0))
    #expect(model.speed.updatesPerSecond == 256)
    #expect(model.doublings == 2)
    let next = ScreenModel(model.session, doublings: model.doublings)
    #expect(next.speed.updatesPerSecond == 256)
  }

  @Test func aPageMaySetASpeedUntilTheLearnerChangesIt() throws {
    var model = try model()
    press(.character("+"), on: &model, at: .now)
    _ = model.perform(.goTo(page: 1))
    #expect(model.speed.updatesPerSecond == 2)
    press(.character("+"), on: &model, at: .now)
    #expect(model.speed.updatesPerSecond == 4)
  }
}
