import LessonScript
import NeuralNetworks
import TestSupport
import Testing
import TextInterface
import Tutoring

@testable import Screens

struct ScreenModelTests {
  private func type(_ text: String, into model: inout ScreenModel) {
    for character in text { #expect(model.respond(to: .character(character)).isEmpty) }
  }

  @Test func enterAnswersWithWhatWasTyped() throws {
    var model = try FixtureCourse.model()
    type("-8", into: &model)
    #expect(model.respond(to: .enter) == [.act(.answer(question: "score-of-3-4", text: "-8"))])
  }

  @Test func enterWithNothingTypedGivesAHint() throws {
    var model = try FixtureCourse.model()
    #expect(model.respond(to: .enter) == [.act(.hint(item: "score-of-3-4"))])
  }

  @Test func lettersAreTypedWhileAWordIsAsked() throws {
    var model = try FixtureCourse.model(page: 3, played: false)
    type("the bias", into: &model)
    #expect(
      model.respond(to: .enter) == [.act(.answer(question: "name-the-bias", text: "the bias"))])
  }

  /// Answers name choices as the author numbers them.
  @Test func arrowsChooseAndWrapAround() throws {
    var model = try FixtureCourse.model(page: 2, played: false)
    let shown = try model.session.shuffledItems(of: #require(model.activeQuestion)).items
    func answer(_ place: Int) -> [ScreenModel.Command] {
      [.act(.answer(question: "shifted-bias", text: "\(shown[place] + 1)"))]
    }
    _ = model.respond(to: .up)
    #expect(model.respond(to: .enter) == answer(2))
    _ = model.respond(to: .down)
    #expect(model.respond(to: .enter) == answer(0))
  }

  @Test func knobsTurnWithTheArrows() throws {
    var model = try FixtureCourse.model(page: 7, played: false)
    #expect(model.respond(to: .right) == [.act(.set(knob: "rate", value: "0.1"))])
    #expect(model.respond(to: .left) == [.act(.set(knob: "rate", value: "0.001"))])
  }

  @Test func spacePlaysAndPauses() throws {
    var model = try FixtureCourse.model(page: 7, played: false)
    #expect(model.tick == nil)
    let updates = model.speed.updatesPerTick
    let commands = model.respond(to: .space)
    #expect(commands == [.act(.train(updates: updates))])
    _ = model.perform(.train(updates: updates))
    #expect(model.tick == .train(updates: updates))
    _ = model.respond(to: .space)
    #expect(model.tick == nil)
  }

  /// One linear unit on x = ±`size`, trained, played with and asked about.
  private func unit(size: String = "1", page: Int = 0) throws -> ScreenModel {
    let lesson = try SmallLesson.lesson(
      """
      ## Train

      ```experiment
      id: unit
      data: {rows: [[\(size), 0], [-\(size), 1]]}
      network: linear
      weights: [1]
      rate: 10
      ```

      ```train
      of: unit
      updates: 5
      ```

      ## Play

      ```play
      of: unit
      knobs: {rate: [0.2, 0.3]}
      ```

      ## Ask

      ```plot
      of: unit
      show: [weights, why]
      ```

      ```question
      id: which
      ask: Which?
      choices: [{right: one}, {wrong: two}]
      ```
      """)
    var session = try Session(lesson)
    for _ in 0..<page { update(&session, .next) }
    return ScreenModel(session)
  }

  @Test func divergenceStopsTheClock() throws {
    var model = try unit(size: "1e200")
    _ = model.respond(to: .space)
    _ = model.perform(.train(updates: 1))
    #expect(model.session.trainingLeft > 0)
    #expect(model.tick == nil)
  }

  /// The rate is 10 and not among the knob's values: to the right is the first, to the left the last.
  @Test func aKnobAtNoneOfItsValuesTurnsToEitherEnd() throws {
    var model = try unit(page: 1)
    #expect(model.respond(to: .right) == [.act(.set(knob: "rate", value: "0.2"))])
    #expect(model.respond(to: .left) == [.act(.set(knob: "rate", value: "0.3"))])
  }

  @Test func arrowsChooseAnAnswerAndBracketsAWeight() throws {
    var model = try unit(page: 2)
    _ = model.respond(to: .down)
    #expect(model.draft.selected == 0 && model.weight == 0)
    _ = model.respond(to: .character("]"))
    #expect(model.draft.selected == 0 && model.weight == 1)
    _ = model.respond(to: .character("["))
    _ = model.respond(to: .character("["))
    #expect(model.weight == 1)
  }

  @Test func aReviewHasNoOtherPages() throws {
    var model = try unit(page: 1)
    #expect(model.respond(to: .character("o")) == [.showOverview])
    model.heading = "review"
    for key in [Key.character("o"), .character("/"), .pageUp] {
      #expect(model.respond(to: key).isEmpty)
    }
  }

  @Test(arguments: ["-", "−"]) func aMinusBeginsANumber(sign: Character) throws {
    var model = try FixtureCourse.model()
    _ = model.respond(to: .character(sign))
    #expect(model.draft.field.text == String(sign))
  }

  /// What was computed meanwhile takes over the help as it stands.
  @Test func theHelpKeepsItsPlaceInAnotherModel() throws {
    let model = try FixtureCourse.model()
    var other = model
    for key in [Key.function(1), .down, .down] { _ = other.respond(to: key) }
    let shown = model.showingHelp(as: other)
    #expect(shown.showsHelp && shown.scroll == 2)
    #expect(!other.showingHelp(as: model).showsHelp)
  }

  @Test func speedDoublesAndHalves() throws {
    var model = try FixtureCourse.model(page: 7, played: false)
    let before = model.speed.updatesPerSecond
    _ = model.respond(to: .character("+"))
    #expect(model.speed.updatesPerSecond == 2 * before)
    _ = model.respond(to: .character("-"))
    #expect(model.speed.updatesPerSecond == before)
  }

  /// Somebody who never answers gets through the course all the same: Esc, z and z once more leave a question open.
  @Test(arguments: [Key.enter, .space])
  func whoeverNeverAnswersGetsThroughTheLesson(goOn: Key) throws {
    var model = try FixtureCourse.model()
    let keys: [Key] = [.escape, .character("z"), .character("z"), goOn, .enter]
    for press in 0..<2000 where !model.session.isFinished {
      let time = ContinuousClock.now + .seconds(press)
      for case .act(let action) in model.respond(to: keys[press % keys.count], at: time) {
        _ = model.perform(action)
      }
      while let tick = model.tick { _ = model.perform(tick) }
    }
    #expect(model.session.isFinished, "stuck on page \(model.session.pageIndex + 1)")
  }

  /// Any sequence of keys leaves a session that its transcript reproduces.
  @Test func randomKeysNeverBreakAnything() throws {
    var generator = Generator(seed: 42)
    let keys: [Key] =
      [
        .enter, .space, .up, .down, .left, .right, .pageDown, .pageUp, .backspace, .escape, .tab,
        .home, .end, .paste("-8"), .function(1),
      ] + "1234567890.-/%eshabrzxnpdu+?m".map(Key.character)
    var model = try FixtureCourse.model()
    var transcript = Transcript(header: .init(model.session.lesson))
    for _ in 0..<1500 {
      let key = keys[generator.below(keys.count)]
      for case .act(let action) in model.respond(to: key) {
        // As the recorder does: what is refused is not recorded.
        if let done = model.perform(action, until: nil).done { transcript.append(done) }
      }
      if let tick = model.tick {
        _ = model.perform(tick)
        transcript.append(tick)
      }
      _ = render(model, size: .small)
    }
    let again = try Session.replaying(transcript, of: model.session.lesson)
    #expect(again.progress == model.session.progress)
    #expect(again.timelines == model.session.timelines)
  }
}
