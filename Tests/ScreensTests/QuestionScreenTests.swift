import LessonScript
import Testing
import TextInterface
import Tutoring

@testable import Screens

/// Every kind of question at the keyboard.
struct QuestionScreenTests {
  static let text = """
    ---
    gradus: 1
    id: kinds
    version: 1
    title: Kinds
    ---

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

    ```question
    id: match
    ask: Which belongs?
    match:
      - {this: a step, with: 0 or 1}
      - {this: a sigmoid, with: between 0 and 1}
    extra: [any number]
    ```

    ## Point

    ```plot
    of: gate
    show: [weights, data]
    ```

    ```question
    id: weight
    ask: Which is the largest?
    point: {parameter: [w2]}
    ```

    ```question
    id: row
    ask: Which is a 1?
    point: {example: [4]}
    ```

    ## Several

    ```question
    id: several
    ask: Which are numbers?
    choices: [{right: one}, {wrong: a word}, {right: two}]
    multiple: true
    ```

    ## Number

    ```question
    id: own
    ask: What is {a} + 1?
    draw: {a: [2, 3, 5, 7, 11]}
    number: a + 1
    ```
    """

  private func desk(page: Int, glyphs: GlyphSet = .unicode) throws -> Desk {
    let lesson = try Lesson.parse(LessonSource(file: "kinds.md", text: Self.text)) { _ in nil }
    var session = try Session(lesson)
    update(&session, .goTo(page: page))
    return Desk(session, glyphs: glyphs)
  }

  private func press(_ keys: [Key], on desk: inout Desk) {
    for key in keys {
      for case .act(let action) in desk.respond(to: key) { _ = desk.perform(action) }
    }
  }

  private func press(_ keys: Key..., on desk: inout Desk) { press(keys, on: &desk) }

  @Test(arguments: [[Key.enter], [.space], [.enter, .space], [.space, .enter]])
  func spaceAndEnterGetThrough(keys: [Key]) throws {
    // Space alone marks and unmarks where several may be right, as everywhere.
    let pages = keys == [.space] ? [0, 1, 2, 4] : [0, 1, 2, 3, 4]
    for page in pages {
      var desk = try desk(page: page)
      for _ in 0..<40 where desk.session.pageIndex == page && !desk.session.isFinished {
        press(keys, on: &desk)
      }
      #expect(desk.session.pageIndex > page || desk.session.isFinished, "page \(page)")
    }
  }

  /// The right order is forward, error, backward, update; the answers name the items as they are shown.
  @Test func aWrongOrderTellsHowFarItIsRight() throws {
    var desk = try desk(page: 0)
    let question = desk.session.page.questions[0]
    let right = desk.session.modelAnswer(to: question).split(separator: ",").map(String.init)
    let swapped = [right[0], right[1], right[3], right[2]].joined(separator: ",")
    _ = desk.perform(.answer(question: "order", text: swapped))
    #expect(render(desk, size: .small).text.contains("Right up to line 2, not after it."))
  }

  @Test func ordersArePickedOneByOne() throws {
    var desk = try desk(page: 0)
    let shown = try desk.session.arrangement(of: #require(desk.activeQuestion)).items
    for item in 0..<3 {
      let place = try #require(shown.firstIndex(of: item))
      while desk.draft.selected != place { press(.down, on: &desk) }
      press(.enter, on: &desk)
    }
    #expect(desk.draft.picked.count == 4)
    press(.enter, on: &desk)
    #expect(desk.session.record("order").verdict == .right)
  }

  @Test func aPickCanBeTakenBack() throws {
    var desk = try desk(page: 0)
    press(.down, .enter, on: &desk)
    #expect(desk.draft.picked == [2])
    press(.backspace, on: &desk)
    #expect(desk.draft.picked == [])
    #expect(desk.draft.selected == 1)
  }

  @Test func theMarkerPassesWhatIsPicked() throws {
    var desk = try desk(page: 0)
    press(.enter, on: &desk)
    #expect(desk.draft.selected == 1)
    press(.up, on: &desk)
    #expect(desk.draft.selected == 3)
  }

  @Test func matchesShowWhatBelongsToWhat() throws {
    var desk = try desk(page: 1)
    let answer = desk.session.modelAnswer(to: try #require(desk.activeQuestion))
    for number in answer.split(separator: ",").compactMap({ Int($0) }) {
      while desk.draft.selected != number - 1 { press(.down, on: &desk) }
      press(.enter, on: &desk)
    }
    #expect(render(desk, size: .small).text.contains("1 a step → 0 or 1"))
    press(.enter, on: &desk)
    #expect(desk.session.record("match").verdict == .right)
  }

  @Test func pointingMovesThroughTheWeights() throws {
    var desk = try desk(page: 2)
    press(.down, on: &desk)
    #expect(desk.pointed == Pointed(experiment: "gate", parameter: 1))
    #expect(render(desk, size: .small).text.contains("▸ w₂   2.000"))
    press(.enter, on: &desk)
    #expect(desk.session.record("weight").verdict == .right)
    press(.up, .enter, on: &desk)
    #expect(desk.session.record("row").verdict == .right)
  }

  @Test func spaceMarksWhereSeveralMayBeRight() throws {
    var desk = try desk(page: 3)
    press(.space, .down, .down, .space, on: &desk)
    #expect(desk.draft.marked == [1, 3])
    press(.enter, on: &desk)
    #expect(desk.session.record("several").verdict == .right)
  }

  @Test func settledQuestionsTellTheSolution() throws {
    var desk = try desk(page: 0)
    _ = desk.perform(.reveal(item: "order"))
    let text = render(desk, size: .small).text.replacing("\n", with: " ")
    #expect(text.split(separator: " ").joined(separator: " ").contains("forward, then error, then"))
  }

  @Test func everyKindFitsTheSmallScreen() throws {
    for page in 0..<5 {
      for glyphs in GlyphSet.allCases {
        let desk = try desk(page: page, glyphs: glyphs)
        #expect(ScreenLayout(size: .small, desk: desk).missingRows == 0)
        let text = render(desk, size: .small).text
        if glyphs == .ascii { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
        #expect(text.contains("Enter"))
      }
    }
  }

  /// Two steps to uncover, one question, then free play and the question why a weight moved.
  static let walk = """
    ---
    gradus: 1
    id: walk
    version: 1
    title: Walk
    ---

    ## Derive

    ```experiment
    id: unit
    data:
      inputs: [x]
      target: t
      rows: [[-2, 2]]
    network: linear
    weights: [2]
    bias: 8
    loss: half-mse
    rate: 0.1
    epochs: 50
    ```

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

  private func walk(page: Int) throws -> Desk {
    let lesson = try Lesson.parse(LessonSource(file: "walk.md", text: Self.walk)) { _ in nil }
    var session = try Session(lesson)
    update(&session, .goTo(page: page))
    return Desk(session)
  }

  @Test func enterUncoversDerivations() throws {
    var desk = try walk(page: 0)
    let before = render(desk, size: .small).text
    #expect(before.contains("▸ z = w·x + b = 4"))
    #expect(before.contains("Enter/Space go on"))
    #expect(!before.contains("∂J/∂w"))
    press(.space, on: &desk)
    #expect(render(desk, size: .small).text.contains("∂J/∂w = δ·x = −4"))
    press(.enter, on: &desk)
    #expect(desk.session.pageIndex == 1)
  }

  @Test func knobsOfFreePlayTurn() throws {
    var desk = try walk(page: 1)
    press(.right, on: &desk)
    #expect(desk.session.timelines["unit"]?.state.learningRate == 0.2)
    #expect(render(desk, size: .small).text.contains("[0.2]"))
    press(.character("s"), .character("n"), on: &desk)
    #expect(desk.session.timelines["unit"]?.state.learningRate == 0.1)
    #expect(desk.session.timelines["unit"]?.cursor == 0)
  }

  /// 2 · −2 = −4, and −0.1 · −4 = 0.4; for the bias −0.1 · 2 = −0.2.
  @Test func anyWeightTellsWhyItMoved() throws {
    var desk = try walk(page: 2)
    #expect(render(desk, size: .small).text.contains("Train one update: why w₁ moves."))
    press(.character("s"), on: &desk)
    let weight = render(desk, size: .small).text
    for line in ["why w₁ moved by 0.4", "−0.1 · (−4) = 0.4"] { #expect(weight.contains(line)) }
    press(.down, on: &desk)
    let bias = render(desk, size: .small).text
    for line in ["why b moved by −0.2", "−0.1 · 2 = −0.2"] { #expect(bias.contains(line)) }
    press(.down, on: &desk)
    #expect(desk.pointed?.parameter == 0)
  }
}
