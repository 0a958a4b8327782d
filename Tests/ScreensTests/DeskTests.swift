import LessonScript
import Testing
import TextInterface
import Tutoring

@testable import Screens

struct DeskTests {
  private func type(_ text: String, into desk: inout Desk) {
    for character in text { #expect(desk.respond(to: .character(character)).isEmpty) }
  }

  @Test func enterAnswersWithWhatWasTyped() throws {
    var desk = try Course.desk()
    type("-8", into: &desk)
    #expect(desk.respond(to: .enter) == [.act(.answer(question: "score-of-3-4", text: "-8"))])
  }

  @Test func enterWithNothingTypedGivesAHint() throws {
    var desk = try Course.desk()
    #expect(desk.respond(to: .enter) == [.act(.hint(item: "score-of-3-4"))])
  }

  @Test func lettersAreCommandsWhileANumberIsAsked() throws {
    var desk = try Course.desk()
    #expect(desk.respond(to: .character("h")) == [.act(.hint(item: "score-of-3-4"))])
    #expect(desk.respond(to: .character("q")) == [.quit])
  }

  @Test func lettersAreTypedWhileAWordIsAsked() throws {
    var desk = try Course.desk(page: 4, played: false)
    type("the bias", into: &desk)
    #expect(
      desk.respond(to: .enter) == [.act(.answer(question: "name-the-bias", text: "the bias"))])
  }

  @Test func escapeClearsTheField() throws {
    var desk = try Course.desk()
    type("12", into: &desk)
    _ = desk.respond(to: .escape)
    #expect(desk.draft.field.text == "")
  }

  @Test func arrowsChooseAndWrapAround() throws {
    var desk = try Course.desk(page: 2, played: false)
    _ = desk.respond(to: .up)
    #expect(desk.respond(to: .enter) == [.act(.answer(question: "shifted-bias", text: "3"))])
    _ = desk.respond(to: .down)
    #expect(desk.respond(to: .enter) == [.act(.answer(question: "shifted-bias", text: "1"))])
  }

  @Test func knobsTurnWithTheArrows() throws {
    var desk = try Course.desk(page: 13, played: false)
    #expect(desk.respond(to: .right) == [.act(.set(knob: "rate", value: "0.1"))])
    #expect(desk.respond(to: .left) == [.act(.set(knob: "rate", value: "0.001"))])
  }

  @Test func spacePlaysAndPauses() throws {
    var desk = try Course.desk(page: 13, played: false)
    #expect(desk.tick == nil)
    let commands = desk.respond(to: .space)
    #expect(commands == [.act(.train(updates: 1))])
    _ = desk.perform(.train(updates: 1))
    #expect(desk.tick == .train(updates: 1))
    _ = desk.respond(to: .space)
    #expect(desk.tick == nil)
  }

  @Test func speedDoublesAndHalves() throws {
    var desk = try Course.desk(page: 13, played: false)
    let before = desk.speed.updatesPerSecond
    _ = desk.respond(to: .character("+"))
    #expect(desk.speed.updatesPerSecond == 2 * before)
    _ = desk.respond(to: .character("-"))
    #expect(desk.speed.updatesPerSecond == before)
  }

  /// Somebody who only ever presses Enter, or Space and Enter, gets through the course.
  @Test(arguments: [[Key.enter], [.space, .enter], [.enter, .enter, .space, .space]])
  func twoKeysGetThroughTheLesson(keys: [Key]) throws {
    var desk = try Course.desk()
    for press in 0..<2000 where !desk.session.isFinished {
      for case .act(let action) in desk.respond(to: keys[press % keys.count]) {
        _ = desk.perform(action)
      }
      while let tick = desk.tick { _ = desk.perform(tick) }
    }
    #expect(desk.session.isFinished, "stuck on page \(desk.session.pageIndex + 1)")
  }

  /// Any sequence of keys leaves a session that its transcript reproduces.
  @Test func randomKeysNeverBreakAnything() throws {
    var generator = SystemlessGenerator(state: 42)
    let keys: [Key] =
      [
        .enter, .space, .up, .down, .left, .right, .pageDown, .pageUp, .backspace, .escape, .tab,
      ] + "1234567890.-/%eshabrzxnpdu+?m".map(Key.character)
    var desk = try Course.desk()
    var transcript = Transcript(header: .init(desk.session.lesson))
    for _ in 0..<1500 {
      let key = keys[Int(generator.next() % UInt64(keys.count))]
      for case .act(let action) in desk.respond(to: key) {
        _ = desk.perform(action)
        transcript.append(action)
      }
      if let tick = desk.tick {
        _ = desk.perform(tick)
        transcript.append(tick)
      }
      _ = render(desk, size: .small)
    }
    let again = try Session.replaying(transcript, of: desk.session.lesson)
    #expect(again.records == desk.session.records)
    #expect(again.timelines == desk.session.timelines)
  }
}

/// A fixed sequence (Knuth's MMIX constants), so that a failure comes back.
private struct SystemlessGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
