import LessonScript
import NeuralNetworks
import TestSupport
import Testing
import TextInterface
import Tutoring

@testable import Screens

/// Which keys belong to the answer that waits, and which are commands.
struct AnsweringKeysTests {
  private static let text = """
    ## Number

    ```experiment
    id: gate
    data: and
    network: perceptron
    weights: [1, 2]
    bias: -3
    rate: 1
    ```

    ```plot
    of: gate
    show: [weights, why]
    ```

    ```train
    of: gate
    epochs: 2
    ```

    ```question
    id: number
    ask: How many?
    number: 2
    hints: [One more than one., {say: It is two., cost: 1}]
    points: 3
    ```

    ## Word

    ```question
    id: word
    ask: Which word?
    text: nothing
    ```

    ## Choice

    ```question
    id: choice
    ask: Which?
    choices: [{wrong: one}, {wrong: two}, {right: three}, {wrong: four}]
    ```

    ## Rows

    ```question
    id: rows
    ask: Which row?
    choices: [{wrong: first}, {wrong: second}, {right: third}, {wrong: fourth}]
    shuffle: false
    ```
    """

  private func model(page: Int = 0, seed: UInt64 = 0) throws -> ScreenModel {
    var session = try Session(SmallLesson.lesson(Self.text), seed: seed)
    update(&session, .goTo(page: page))
    return ScreenModel(session)
  }

  private func press(_ keys: Key..., on model: inout ScreenModel) {
    for key in keys {
      for case .act(let action) in model.respond(to: key) { _ = model.perform(action) }
    }
  }

  private func footer(_ model: ScreenModel) -> String {
    let frame = render(model, size: .small)
    return frame.row(frame.size.rows - 1)
  }

  // MARK: A field

  @Test(
    arguments: [0, 1], ["ln 4", "ten", "nothing", "quit", "?/og", "h ", "150*2000+200000", "½ −é"])
  func aFieldTakesAllThatIsTyped(page: Int, text: String) throws {
    var model = try model(page: page)
    for character in text { #expect(model.respond(to: .character(character)) == []) }
    #expect(model.draft.field.text == text)
    #expect(model.session.pageIndex == page && !model.showsHelp)
  }

  /// 4,000 random printable keys, in fields that are empty, filled and filled again.
  @Test func typingChangesNothingButTheField() throws {
    var generator = Generator(seed: 7)
    let untouched = [try model(page: 0), try model(page: 1)]
    for before in untouched {
      var model = before
      for count in 0..<2000 {
        let code = 0x20 + generator.below(0x17F - 0x20)
        guard let scalar = Unicode.Scalar(UInt32(code)), !(0x7F..<0xA0).contains(code) else {
          continue
        }
        #expect(model.respond(to: .character(Character(scalar))) == [])
        if count % 97 == 0 { for _ in 0..<600 { _ = model.respond(to: .backspace) } }
      }
      #expect(!model.draft.field.text.isEmpty)
      model.draft.field = TextField()
      #expect(model == before)
    }
  }

  @Test(arguments: [Key.enter, .tab, .click(x: 3, y: 3)])
  func escapeLeavesTheFieldAndOtherKeysGoBack(key: Key) throws {
    var model = try model()
    press(.character("1"), on: &model)
    #expect(footer(model).contains("letters are typed"))
    #expect(footer(model).contains("Esc commands"))
    press(.escape, on: &model)
    #expect(footer(model).contains("letters are commands"))
    #expect(footer(model).contains("Enter back to the answer"))
    #expect(model.respond(to: .character("n")) == [.act(.next)])
    #expect(model.respond(to: .character("q")) == [.quit])
    #expect(model.draft.field.text == "1")
    press(key, .character("n"), on: &model)
    #expect(model.draft.field.text == "1n")
  }

  @Test func aDigitLeadsBackIntoTheField() throws {
    var model = try model()
    press(.escape, .character("2"), .enter, on: &model)
    #expect(model.session.progress(of: "number").verdict == .right)
  }

  @Test func helpIsF1InAFieldToo() throws {
    var model = try model()
    press(.character("?"), on: &model)
    #expect(!model.showsHelp)
    press(.function(1), on: &model)
    #expect(model.showsHelp)
    #expect(render(model, size: .small).text.contains("Esc leaves the answer"))
  }

  @Test func aPasteIsTypedAndAnswersNothing() throws {
    var model = try model()
    press(.paste("1\r\n2\u{1B}[Aq\n"), on: &model)
    #expect(model.draft.field.text == "1 2 [Aq")
    press(.escape, .paste("q"), on: &model)
    #expect(model.draft.field.text == "1 2 [Aq")
    #expect(model.session.progress(of: "number").answers == [])
  }

  /// What cannot be read can be mended; what was wrong is gone.
  @Test func aRefusedTextStaysInTheField() throws {
    var model = try model()
    for character in "five-ish" { press(.character(character), on: &model) }
    press(.enter, on: &model)
    #expect(model.draft.field.text == "five-ish")
    #expect(model.session.progress(of: "number").answers == [])
  }

  /// Blanks alone could not be seen.
  @Test func spaceTypesNothingIntoAnEmptyField() throws {
    for (page, told) in [(0, "Esc, then Space trains"), (1, "Type an answer first.")] {
      var model = try model(page: page)
      let before = model.session
      for _ in 0..<4 { press(.space, on: &model) }
      #expect(model.draft.field.text.isEmpty && !model.isPlaying && model.session == before)
      #expect(model.remark?.contains(told) ?? false)
      press(.character("2"), .space, on: &model)
      #expect(model.draft.field.text == "2 ")
      #expect(model.remark == nil)
    }
  }

  @Test func spacePausesTrainingBesideAnEmptyField() throws {
    var model = try model()
    press(.escape, .space, .tab, on: &model)
    #expect(model.isPlaying)
    #expect(footer(model).contains("Space pause"))
    press(.space, on: &model)
    #expect(!model.isPlaying && model.draft.field.text.isEmpty)
  }

  @Test func theWayBackToTheFieldIsNamedWhileTrainingRuns() throws {
    var model = try model()
    press(.escape, .space, on: &model)
    #expect(model.isPlaying)
    #expect(footer(model).contains("Tab back to the answer"))
    press(.tab, .character("2"), on: &model)
    #expect(model.draft.field.text == "2")
  }

  @Test func tabIsNamedForWhatItDoes() throws {
    var model = try model()
    let named = { (model: ScreenModel) in
      model.footer(isNarrow: true).filter { $0.keys == "Tab" }.map(\.name)
    }
    #expect(named(model) == ["pictures"])
    press(.escape, on: &model)
    #expect(named(model) == [])
    press(.space, on: &model)
    #expect(named(model) == ["back to the answer"])
  }

  @Test func whatIsNotUnderstoodIsQuotedAsItWasTyped() throws {
    for (typed, quoted) in [
      ("hhh0.72", "hhh0.72"), ("hhh0,72", "hhh0,72"), ("12 epochs", "epochs"), ("1 < 2", "<"),
    ] {
      var model = try model()
      for character in typed { press(.character(character), on: &model) }
      press(.enter, on: &model)
      #expect(render(model, size: .small).text.contains("“\(quoted)” is not understood."))
    }
  }

  @Test func aGuessThatIsNotMadeSaysWhyItShowsNoAnswer() throws {
    let text = """
      \(SmallBlocks.gate)

      ```train
      of: gate
      epochs: 8
      ```

      ```question
      id: guess
      ask: Which epoch?
      predict: epoch
      when: epoch_mistakes == 0
      ```
      """
    var model = ScreenModel(try Session(SmallLesson.lesson(text)))
    press(.space, on: &model)
    #expect(model.remark == "First say what you expect, then train.")
    #expect(model.draft.field.text.isEmpty && !model.isPlaying)
    press(.escape, .character("v"), on: &model)
    #expect(model.remark == "Say what you expect: training shows the answer.")
  }

  /// A notice hides the line of time, and what is pressed next may change it.
  @Test func aNoticeLastsUntilTheNextKey() throws {
    var model = try model()
    press(.escape, .character("b"), on: &model)
    #expect(render(model, size: .small).text.contains("The training stands at its start."))
    press(.character("+"), on: &model)
    #expect(!render(model, size: .small).text.contains("The training stands at its start."))
    #expect(render(model, size: .small).text.contains("\(model.speed.updatesPerSecond) update"))
  }

  // MARK: Choices

  @Test func nothingIsChosenBeforehand() throws {
    var model = try model(page: 2)
    #expect(!render(model, size: .small).text.contains("▸"))
    press(.enter, .enter, .space, on: &model)
    #expect(model.session.progress(of: "choice") == ItemProgress())
    #expect(model.remark?.contains("v shows the answer, z leaves it open") ?? false)
  }

  @Test func lettersChoose() throws {
    var model = try model(page: 2)
    let shown = try model.session.shuffledItems(of: #require(model.activeQuestion)).items
    let right = try #require(shown.firstIndex(of: 2))
    press(.character(Array("abcd")[right]), on: &model)
    #expect(render(model, size: .small).text.contains("\(Array("abcd")[right])▸three"))
    #expect(model.respond(to: .enter) == [.act(.answer(question: "choice", text: "3"))])
    #expect(footer(model).contains("a–d choose"))
  }

  @Test func escapeGivesTheLettersOfChoicesBack() throws {
    var model = try model(page: 2)
    press(.escape, .character("a"), on: &model)
    #expect(model.draft.selected == nil)
    #expect(model.remark?.hasPrefix("v again shows the answer") ?? false)
    press(.tab, .character("a"), on: &model)
    #expect(model.draft.selected == 0)
  }

  @Test func everyLearnerHasAnOrderOfTheirOwn() throws {
    var places: Set<Int> = []
    for seed in UInt64(1)...40 {
      let session = try model(page: 2, seed: seed).session
      let shown = session.shuffledItems(of: try #require(session.page.questions.first)).items
      #expect(shown.sorted() == [0, 1, 2, 3])
      #expect(shown == session.shuffledItems(of: session.page.questions[0]).items)
      places.insert(try #require(shown.firstIndex(of: 2)))
    }
    #expect(places == [0, 1, 2, 3])
  }

  @Test func theAuthorMayKeepTheOrder() throws {
    for seed in UInt64(1)...10 {
      let model = try model(page: 3, seed: seed)
      let rows = render(model, size: .small).text.split(separator: "\n").map(String.init)
      let first = try #require(rows.firstIndex { $0.contains("a first") })
      #expect(rows[first + 3].contains("d fourth"))
    }
  }

  // MARK: What costs

  @Test func enterNeverTakesAHintThatCosts() throws {
    var model = try model()
    #expect(
      render(model, size: .small).text.replacing("\u{A0}", with: " ").contains(
        "3 tries · next hint free"))
    press(.enter, .enter, .enter, on: &model)
    #expect(model.session.progress(of: "number").hintsShown == 1)
    #expect(model.remark?.contains("h buys a hint") ?? false)
    #expect(model.session.progress(of: "number").verdict == .open)
    #expect(
      render(model, size: .small).text.replacing("\u{A0}", with: " ").contains("next hint −1 point")
    )
  }

  @Test(arguments: [("h", "1 point"), ("v", "3 points"), ("z", "3 points")])
  func whatGivesUpPointsAsksOnce(key: Character, price: String) throws {
    var model = try model()
    press(.enter, .escape, .character(key), on: &model)
    let asked = model.session
    #expect(model.remark?.hasPrefix("\(key) again") ?? false)
    #expect(model.remark?.contains("gives up \(price).") ?? false)
    press(.escape, on: &model)
    #expect(model.remark == nil)
    press(.character(key), .down, .character(key), on: &model)
    #expect(model.session == asked)
    press(.character(key), on: &model)
    #expect(model.session.progress(of: "number") != asked.progress(of: "number"))
  }

  @Test func aFreeHintAsksNothing() throws {
    var model = try model()
    press(.escape, on: &model)
    #expect(model.respond(to: .character("h")) == [.act(.hint(item: "number"))])
  }

  @Test func aRepeatedAnswerCostsNothing() throws {
    var model = try model()
    for text in ["1", "1", "1.0", "3"] {
      for character in text { press(.character(character), on: &model) }
      press(.enter, on: &model)
      // As after any wrong answer, the next one begins in an empty field.
      #expect(model.draft.field.text.isEmpty)
    }
    #expect(model.session.progress(of: "number").answers == ["1", "3"])
    #expect(model.session.progress(of: "number").verdict == .wrong)
  }

  @Test func aRepeatedAnswerSaysSo() throws {
    var model = try model(page: 2)
    let shown = try model.session.shuffledItems(of: #require(model.activeQuestion)).items
    let wrong = Array("abcd")[try #require(shown.firstIndex(of: 0))]
    press(.character(wrong), .enter, .enter, on: &model)
    #expect(render(model, size: .small).text.contains("You tried that already. It costs nothing."))
    #expect(render(model, size: .small).text.contains("\(wrong)▸✗ one"))
  }
}
