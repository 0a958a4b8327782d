import LessonScript
import TestSupport
import Testing
import TextInterface
import Tutoring

@testable import Screens

/// Every kind of question at the keyboard.
struct QuestionScreenTests {
  static let text = """
    ## Order

    ```experiment
    id: gate
    data: and
    network: perceptron
    weights: [1, 2]
    bias: -3
    ```

    ```question
    id: order
    ask: In which order?
    order: [forward, error, backward, update]
    hints: [Errors come from outputs.]
    ```

    ## Match

    \(SmallBlocks.match)

    ## Point

    ```plot
    of: gate
    show: [weights, data]
    ```

    \(SmallBlocks.weight)

    \(SmallBlocks.row)

    ## Several

    \(SmallBlocks.several)

    ## Number

    ```question
    id: own
    ask: What is {a} + 1?
    draw: {a: [2, 3, 5, 7, 11]}
    number: a + 1
    ```
    """

  private func model(page: Int, glyphs: GlyphSet = .unicode) throws -> ScreenModel {
    let lesson = try SmallLesson.lesson(Self.text)
    var session = try Session(lesson)
    for _ in 0..<page { update(&session, .next) }
    return ScreenModel(session, glyphs: glyphs)
  }

  private func press(_ keys: [Key], on model: inout ScreenModel) {
    for key in keys {
      for case .act(let action) in model.respond(to: key) { _ = model.perform(action) }
    }
  }

  private func press(_ keys: Key..., on model: inout ScreenModel) { press(keys, on: &model) }

  /// Enter and Space help where nothing is chosen; they never answer, pick or give up by themselves.
  @Test(arguments: [[Key.enter], [.space], [.enter, .space], [.space, .enter]])
  func spaceAndEnterAnswerNothing(keys: [Key]) throws {
    for page in 0..<5 {
      var model = try model(page: page)
      for _ in 0..<40 { press(keys, on: &model) }
      #expect(model.session.pageIndex == page)
      for question in model.session.page.questions {
        let progress = model.session.progress(of: question.id)
        #expect(progress.verdict == .open && progress.answers.isEmpty)
      }
      #expect(model.draft.picked.isEmpty && model.draft.marked.isEmpty)
    }
  }

  /// The right order is forward, error, backward, update; the answers name the items as they are shown.
  @Test func aWrongOrderTellsHowFarItIsRight() throws {
    var model = try model(page: 0)
    let question = model.session.page.questions[0]
    let right = model.session.modelAnswer(to: question).split(separator: ",").map(String.init)
    let swapped = [right[0], right[1], right[3], right[2]].joined(separator: ",")
    _ = model.perform(.answer(question: "order", text: swapped))
    #expect(render(model, size: .small).text.contains("Right up to the second, not after it."))
  }

  @Test func ordersArePickedOneByOne() throws {
    var model = try model(page: 0)
    let shown = try model.session.shuffledItems(of: #require(model.activeQuestion)).items
    for item in 0..<3 {
      let place = try #require(shown.firstIndex(of: item))
      while model.draft.selected != place { press(.down, on: &model) }
      press(.enter, on: &model)
    }
    #expect(model.draft.picked.count == 4)
    #expect(model.session.progress(of: "order").answers == [])
    press(.enter, on: &model)
    #expect(model.session.progress(of: "order").verdict == .right)
  }

  @Test func aPickCanBeTakenBack() throws {
    var model = try model(page: 0)
    press(.down, .down, .enter, on: &model)
    #expect(model.draft.picked == [1])
    press(.backspace, on: &model)
    #expect(model.draft.picked == [])
    #expect(model.draft.selected == 1)
  }

  @Test func lettersPickAndTakeBackWithAllThatFollowed() throws {
    var model = try model(page: 0)
    press(.character("c"), .character("a"), on: &model)
    #expect(model.draft.picked == [2, 0])
    press(.character("c"), on: &model)
    #expect(model.draft.picked == [])
    press(.character("d"), .character("b"), .character("a"), on: &model)
    #expect(model.draft.picked == [3, 1, 0, 2])
  }

  /// The last item is filled in, and whoever types all letters types its letter, too.
  @Test func theLetterOfWhatIsFilledInAgreesToIt() throws {
    var model = try model(page: 0)
    press("dbac".map(Key.character), on: &model)
    #expect(model.draft.picked == [3, 1, 0, 2])
    press(.enter, on: &model)
    #expect(model.session.progress(of: "order").answers.count == 1)
    press(.character("c"), on: &model)
    #expect(model.draft.picked == [3, 1, 0])
  }

  /// Two rows are swapped with a letter for each and one for the first.
  @Test func aPickOfAMatchIsTakenBackAlone() throws {
    var model = try model(page: 1)
    press("abc".map(Key.character), on: &model)
    #expect(model.draft.picked == [0, 1])
    press(.character("a"), on: &model)
    #expect(model.draft.picked == [nil, 1])
    #expect(render(model, size: .small).text.contains("1 a step → ?"))
    press(.enter, on: &model)
    #expect(model.draft.picked == [0, 1])
    press("a".map(Key.character) + [.character("c")], on: &model)
    #expect(model.draft.picked == [2, 1])
    press(.backspace, .backspace, on: &model)
    #expect(model.draft.picked == [])
  }

  @Test func twoRowsOfAFullMatchAreSwapped() throws {
    let text = """
      ```question
      id: match
      ask: Which?
      match:
        - {this: one, with: first}
        - {this: two, with: second}
        - {this: three, with: third}
        - {this: four, with: fourth}
      ```
      """
    var model = ScreenModel(try Session(SmallLesson.lesson(text)))
    press("abcd".map(Key.character), on: &model)
    #expect(model.draft.picked == [0, 1, 2, 3])
    press("bcc".map(Key.character), on: &model)
    #expect(model.draft.picked == [0, 2, 1, 3])
    press(.enter, on: &model)
    #expect(model.session.progress(of: "match").answers.count == 1)
  }

  /// A wrong order keeps its picks, so that a part of it can be mended.
  @Test func aWrongOrderKeepsItsPicks() throws {
    var model = try model(page: 0)
    let shown = try model.session.shuffledItems(of: #require(model.activeQuestion)).items
    let letters = try [0, 1, 3].map {
      Key.character(Array("abcd")[try #require(shown.firstIndex(of: $0))])
    }
    press(letters, on: &model)
    press(.enter, on: &model)
    #expect(model.session.progress(of: "order").verdict == .wrong)
    #expect(model.draft.picked.count == 4)
    #expect(render(model, size: .small).text.contains("1 forward ✓"))
    #expect(render(model, size: .small).text.contains("3 update ✗"))
    press(.enter, on: &model)
    #expect(model.session.progress(of: "order").answers.count == 1)
    press(.backspace, .backspace, on: &model)
    press(.character(Array("abcd")[try #require(shown.firstIndex(of: 2))]), on: &model)
    press(.enter, on: &model)
    #expect(model.session.progress(of: "order").verdict == .right)
  }

  @Test func theMarkerPassesWhatIsPicked() throws {
    var model = try model(page: 0)
    press(.down, .enter, on: &model)
    #expect(model.draft.picked == [0])
    // Held down, Enter picks no second one.
    press(.enter, on: &model)
    #expect(model.draft.picked == [0])
    press(.down, .up, on: &model)
    #expect(model.draft.selected == 3)
  }

  @Test func matchesShowWhatBelongsToWhat() throws {
    var model = try model(page: 1)
    let answer = model.session.modelAnswer(to: try #require(model.activeQuestion))
    for number in answer.split(separator: ",").compactMap({ Int($0) }) {
      while model.draft.selected != number - 1 { press(.down, on: &model) }
      press(.enter, on: &model)
    }
    #expect(render(model, size: .small).text.contains("1 a step → 0 or 1"))
    press(.enter, on: &model)
    #expect(model.session.progress(of: "match").verdict == .right)
  }

  @Test func pointingMovesThroughTheWeights() throws {
    var model = try model(page: 2)
    #expect(model.highlight?.parameter == nil)
    #expect(render(model, size: .small).text.contains("↑↓ point at one of 3"))
    press(.down, .down, on: &model)
    #expect(model.highlight == Highlight(experiment: "gate", parameter: 1))
    #expect(render(model, size: .small).text.contains("▸ w₂   2.000"))
    press(.enter, on: &model)
    #expect(model.session.progress(of: "weight").verdict == .right)
    press(.up, on: &model)
    #expect(render(model, size: .small).text.contains("▸ (1, 1)  4 of 4"))
    press(.enter, on: &model)
    #expect(model.session.progress(of: "row").verdict == .right)
    #expect(render(model, size: .small).text.contains("(1, 1): right."))
  }

  /// A number that passes without being the one meant is not called right.
  @Test(arguments: [
    ("13", "14", "14: close enough. It is 13."),
    ("13", "13", "13: right."),
    ("14/3", "4.5", "4.5: close enough. It is about 4.667."),
    ("14/3", "4.667", "4.667: right."),
    ("14/3", "4.666666666666667", "4.667: right."),
    ("13", "13.0", "13: right."),
    ("-0.7", "-0.7000000000000001", "−0.7: right."),
    ("13", "13.05", "13.05: close enough. It is 13."),
  ])
  func aNumberNearByIsCalledClose(number: String, typed: String, words: String) throws {
    var model = ScreenModel(
      try Session(
        SmallLesson.lesson(
          """
          ```question
          id: near
          ask: How much?
          number: \(number)
          within: 2
          ```
          """)))
    for character in typed { _ = model.respond(to: .character(character)) }
    press(.enter, on: &model)
    #expect(render(model, size: .small).text.contains(words))
  }

  /// 0 weights and a bias of 0 accept all four, three of them wrongly.
  @Test func pointingAtAnExampleIsNotGivenAway() throws {
    let lesson = try SmallLesson.lesson(
      """
      ```experiment
      id: gate
      data: and
      network: perceptron
      weights: [0, 0]
      bias: 0
      ```

      ```plot
      of: gate
      show: [boundary]
      ```

      ```question
      id: row
      ask: Point at one that is accepted rightly.
      point: {example: [4]}
      ```
      """)
    var model = ScreenModel(try Session(lesson))
    #expect(!render(model, size: .small).text.contains("✗"))
    press(.up, .enter, on: &model)
    #expect(model.session.progress(of: "row").verdict == .right)
    #expect(render(model, size: .small).text.contains("✗"))
  }

  @Test func spaceMarksWhereSeveralMayBeRight() throws {
    var model = try model(page: 3)
    let shown = try model.session.shuffledItems(of: #require(model.activeQuestion)).items
    let wrong = try #require(shown.firstIndex(of: 1))
    press(.down, .space, .down, .space, .down, .space, on: &model)
    #expect(model.draft.marked == [0, 1, 2])
    press(.character(Array("abc")[wrong]), on: &model)
    #expect(model.draft.marked == Set([0, 1, 2]).subtracting([wrong]))
    press(.enter, on: &model)
    #expect(model.session.progress(of: "several").verdict == .right)
  }

  @Test func settledQuestionsTellTheSolution() throws {
    var model = try model(page: 0)
    _ = model.perform(.reveal(item: "order"))
    let text = render(model, size: .small).text.replacing("\n", with: " ")
    #expect(text.split(separator: " ").joined(separator: " ").contains("forward, then error, then"))
  }

  @Test func everyKindFitsTheSmallScreen() throws {
    for page in 0..<5 {
      for glyphs in GlyphSet.allCases {
        let model = try model(page: page, glyphs: glyphs)
        #expect(ScreenLayout(size: .small, model: model).missingRows == 0)
        let text = render(model, size: .small).text
        if glyphs == .ascii { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
        #expect(text.contains("Enter"))
      }
    }
  }

  /// Two steps to uncover, one question, then free play and the question why a weight moved.
  static let walk = """
    ## Derive

    \(SmallBlocks.unit)

    ```derivation
    title: The chain rule
    of: unit
    steps:
      - show: z = w·x + b = {z1[1](1)}
        say: Forward.
      - show: ∂J/∂w = δ·x = {gradient.w1}
    ```

    ## Play

    ```play
    of: unit
    knobs:
      rate: [0.1, 0.2]
    ```

    ```plot
    of: unit
    show: [weights, why]
    ```

    ## Why

    ```train
    of: unit
    updates: 3
    ```

    ```plot
    of: unit
    show: [weights, why]
    ```
    """

  private func walk(page: Int) throws -> ScreenModel {
    let lesson = try SmallLesson.lesson(Self.walk)
    var session = try Session(lesson)
    update(&session, .goTo(page: page))
    return ScreenModel(session)
  }

  @Test func enterUncoversDerivations() throws {
    var model = try walk(page: 0)
    let before = render(model, size: .small).text
    #expect(before.contains("▸ z = w·x + b = 4"))
    #expect(before.contains("Enter/Space go on"))
    #expect(!before.contains("∂J/∂w"))
    press(.space, on: &model)
    #expect(render(model, size: .small).text.contains("∂J/∂w = δ·x = −4"))
    press(.enter, on: &model)
    #expect(model.session.pageIndex == 1)
  }

  @Test func knobsOfFreePlayTurn() throws {
    var model = try walk(page: 1)
    press(.right, on: &model)
    #expect(model.session.timelines["unit"]?.state.learningRate == 0.2)
    #expect(render(model, size: .small).text.contains("[0.2]"))
    press(.character("s"), .character("n"), on: &model)
    #expect(model.session.timelines["unit"]?.state.learningRate == 0.1)
    #expect(model.session.timelines["unit"]?.cursor == 0)
  }

  /// 2 · −2 = −4, and −0.1 · −4 = 0.4; for the bias −0.1 · 2 = −0.2.
  @Test func anyWeightTellsWhyItMoved() throws {
    var model = try walk(page: 2)
    #expect(render(model, size: .small).text.contains("Train one update: why w₁ moves."))
    press(.character("s"), on: &model)
    let weight = render(model, size: .small).text
    for line in ["why w₁ moved by 0.4", "−0.1 · (−4) = 0.4"] { #expect(weight.contains(line)) }
    press(.down, on: &model)
    let bias = render(model, size: .small).text
    for line in ["why b moved by −0.2", "−0.1 · 2 = −0.2"] { #expect(bias.contains(line)) }
    press(.down, on: &model)
    #expect(model.highlight?.parameter == 0)
  }
}
