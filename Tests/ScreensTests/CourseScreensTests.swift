import LessonScript
import TestSupport
import Testing
import TextInterface
import Tutoring

@testable import Screens

/// The screens around the lessons: what keys do on them, and what they show.
struct CourseScreensTests {
  private static let narrow = Size(columns: 40, rows: 12)

  private func type(_ text: String, _ screen: inout some CourseScreen) {
    for character in text { #expect(screen.respond(to: .character(character)) == nil) }
  }

  // MARK: The first page

  @Test func theFirstPageFitsTheUsualScreen() {
    let text = render(Welcome(), size: .small).text
    #expect(text.contains("how neural networks compute"))
    #expect(text.contains("Everything is kept."))
    #expect(text.contains("go on where you were."))
  }

  @Test func theFirstPageScrollsAndCloses() {
    var welcome = Welcome()
    #expect(!render(welcome, size: Self.narrow).text.contains("F1"))
    for _ in 0..<30 { #expect(welcome.respond(to: .down) == nil) }
    #expect(render(welcome, size: Self.narrow).text.contains("where you were."))
    #expect(welcome.respond(to: .enter) == .close)
    #expect(welcome.respond(to: .control("c")) == .interrupt)
  }

  @Test func theFirstPageIsASCIIWhereNothingElseIs() {
    #expect(render(Welcome(glyphs: .ascii), size: .small).text.utf8.allSatisfy { $0 < 0x80 })
  }

  // MARK: Overview of pages

  private func overview() throws -> PageOverview {
    var session = try Session(FixtureCourse.lesson())
    update(&session, .answer(question: "score-of-3-4", text: "-8"))
    update(&session, .next)
    update(&session, .skip(item: "shifted-bias"))
    return PageOverview(session)
  }

  @Test func theOverviewSaysWhatBecameOfEachPage() throws {
    let rows = render(try overview(), size: .small).text.split(separator: "\n").map(String.init)
    #expect(
      rows.contains { $0.hasPrefix("   ✓   1  A score from two numbers") && $0.contains("1/1") })
    #expect(rows.contains { $0.hasPrefix(" ▸ ·   2  The line where") && $0.contains("0/1") })
    #expect(rows.contains { $0.hasPrefix("   ·   3  The parts of a perceptron") })
  }

  @Test func theOverviewGoesToAPage() throws {
    var overview = try overview()
    #expect(overview.respond(to: .down) == nil)
    #expect(overview.respond(to: .enter) == .open(PageReference(lesson: "gates", page: 2)))
    #expect(overview.respond(to: .escape) == .close)
    #expect(overview.respond(to: .character("o")) == .close)
  }

  @Test func aLongOverviewKeepsTheMarkerInSight() throws {
    var session = try Session(FixtureCourse.lesson("kinds"))
    update(&session, .goTo(page: session.lesson.pages.count - 1))
    let text = render(PageOverview(session), size: Self.narrow).text
    #expect(text.contains("▸"))
    #expect(text.contains("▲") && !text.contains("▼"))
    #expect(text.hasPrefix(" gradus  One of every kind"))
    update(&session, .goTo(page: 0))
    let top = render(PageOverview(session), size: Self.narrow).text
    #expect(top.contains("▼") && !top.contains("▲"))
  }

  // MARK: The end of a lesson

  /// Two questions, a prediction and what it takes to train.
  private func session(_ actions: Action...) throws -> Session {
    var session = try Session(
      SmallLesson.lesson(
        """
        ## First

        ```question
        id: sum
        ask: 2 + 2?
        number: 4
        ```

        ## Second

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
        points: 2
        ```
        """))
    for action in actions { update(&session, action) }
    return session
  }

  private func end(_ session: Session) -> String {
    render(LessonEnd(session), size: .small).text.split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test func theEndCountsWhatStandsOpen() throws {
    let paged = try end(session(.next, .next))
    #expect(paged.contains("0 of 3 points. 2 questions stand open. o shows all pages"))
    #expect(!paged.contains("Finished") && !paged.contains("Nothing was missed"))
    let left = try end(session(.answer(question: "sum", text: "4"), .next, .skip(item: "guess")))
    #expect(left.contains("One question stands open."))
    #expect(!left.contains("Nothing was missed"))
    let unkept = LessonEnd(try session(.reveal(item: "sum")), isKept: false)
    let text = render(unkept, size: .small).text
    #expect(text.contains("Nothing of this run is kept.") && !text.contains("gradus summary"))
    #expect(!text.contains("gradus review"))
    var screen = LessonEnd(try session())
    #expect(screen.respond(to: .character("o")) == .overview)
  }

  @Test func theEndTellsWhatIsReviewedAndWhatIsNot() throws {
    let wrong = try end(
      session(
        .reveal(item: "sum"), .next, .answer(question: "guess", text: "1"), .train(updates: 32)))
    #expect(wrong.contains("Finished: 0 of 3 points. One question went wrong or was given up."))
    #expect(wrong.contains("One prediction or task went wrong."))
    let right = try end(
      session(
        .answer(question: "sum", text: "4"), .next, .answer(question: "guess", text: "6"),
        .train(updates: 32)))
    #expect(right.contains("Finished: 3 of 3 points. Nothing was missed."))
  }

  // MARK: Search

  private func search() throws -> CourseSearch {
    CourseSearch([(1, try FixtureCourse.lesson()), (2, try FixtureCourse.lesson("kinds"))])
  }

  @Test func searchFindsTitlesBeforeWords() throws {
    var search = try search()
    type("PERCEP", &search)
    let text = render(search, size: .small).text
    let title = try #require(text.firstRange(of: "1.3   The parts of a perceptron"))
    let words = try #require(text.firstRange(of: "1.6   AND"))
    #expect(title.lowerBound < words.lowerBound)
    #expect(search.respond(to: .enter) == .open(PageReference(lesson: "gates", page: 2)))
  }

  @Test func searchNeedsEveryWord() throws {
    var search = try search()
    type("free nothing", &search)
    #expect(search.respond(to: .enter) == .open(PageReference(lesson: "kinds", page: 8)))
    type(" unheard", &search)
    #expect(search.respond(to: .enter) == nil)
    #expect(render(search, size: .small).text.contains("no page has these words"))
  }

  /// What hints, explanations and notes say is not given away.
  @Test(arguments: ["Start with 2·3", "for the instructor", "Below 0, so rejected"])
  func searchShowsNoAnswers(words: String) throws {
    var search = try search()
    type(words, &search)
    #expect(search.respond(to: .enter) == nil)
  }

  /// Numbers that the page computes are left open; those written out are shown as they are on the page.
  @Test func searchShowsNoBraces() throws {
    var search = try search()
    type("weights, tilt", &search)
    let text = render(search, size: .small).text
    #expect(text.contains("weights, … and …, tilt the line."), "\(text)")
  }

  @Test func searchTakesEveryLetter() throws {
    var search = try search()
    type("qg?/o", &search)
    #expect(render(search, size: .small).text.contains("▸ qg?/o"))
    #expect(search.respond(to: .escape) == .close)
    #expect(search.respond(to: .control("c")) == .interrupt)
  }

  // MARK: Glossary

  private func glossary(from page: Page? = nil) throws -> GlossaryScreen {
    let lesson = try FixtureCourse.lesson()
    let text = try Project.text(of: "Tests/Support/Course/Lessons/glossary.md")
    let entries = try Glossary.parse(LessonSource(file: "glossary.md", text: text)).entries.map {
      GlossaryScreen.Entry(
        $0, page: $0.page(in: lesson).map { PageReference(lesson: "gates", page: $0) },
        place: "somewhere")
    }
    return GlossaryScreen(entries, from: page)
  }

  @Test func theGlossaryExplainsWhatIsUnderTheMarker() throws {
    var glossary = try glossary()
    #expect(render(glossary, size: .small).text.contains("What an input is multiplied by."))
    #expect(glossary.respond(to: .down) == nil)
    for size in [Size.small, Self.narrow] {
      #expect(render(glossary, size: size).text.contains("How large a step is."))
    }
    #expect(glossary.respond(to: .enter) == .open(PageReference(lesson: "gates", page: 4)))
  }

  @Test func theGlossaryOpensAtATermOfThePage() throws {
    let page = try FixtureCourse.lesson().pages[2]
    #expect(page.plainTitle == "The parts of a perceptron")
    #expect(
      render(try glossary(from: page), size: .small).text.contains("What an input is multiplied by")
    )
    let rate = try FixtureCourse.lesson().pages[7]
    #expect(render(try glossary(from: rate), size: .small).text.contains("What an input"))
  }

  @Test func typingFindsTermsBeforeMeanings() throws {
    var glossary = try glossary()
    type("step", &glossary)
    let text = render(glossary, size: .small).text
    #expect(text.contains("▸ learning rate"))
    #expect(text.contains("perceptron"))
    type("q", &glossary)
    #expect(render(glossary, size: .small).text.contains("nothing of that name"))
    #expect(glossary.respond(to: .enter) == nil)
    #expect(glossary.respond(to: .down) == nil)
  }

  /// A symbol has one sign or two, which stand within many words.
  @Test(
    arguments: [
      ("b", "b, bias"), ("L", "L, loss"), ("l", "L, loss"), ("loss", "L, loss"),
      ("bi", "b, bias"), ("los", "L, loss"), ("x1", "x₁"), ("label", "y, target, label"),
    ])
  func theGlossaryFindsASymbolByItself(typed: String, found: String) {
    let terms = [["y", "target", "label"], ["x₁"], ["b", "bias"], ["L", "loss"]]
    var glossary = GlossaryScreen(
      terms.map { terms in
        let location = SourceLocation(file: "glossary.md", line: 1, column: 1)
        let entry = Glossary.Entry(terms: terms, meaning: [], lesson: "gates", location: location)
        return .init(entry, page: nil, place: "")
      })
    type(typed, &glossary)
    #expect(render(glossary, size: .small).text.contains("▸ \(found)"))
  }

  // MARK: All of them

  @Test func f1ShowsTheKeysOfEveryScreen() throws {
    func check(_ screen: some CourseScreen) {
      var helped = HelpedScreen(screen)
      #expect(helped.respond(to: .function(1)) == nil)
      #expect(render(helped, size: .small).text.contains("All keys"))
      #expect(render(helped, size: .small).text.contains("Enter"))
      #expect(helped.respond(to: .character("q")) == nil)
      #expect(helped == HelpedScreen(screen))
    }
    check(try overview())
    check(try search())
    check(try glossary())
    check(LessonEnd(try Session(FixtureCourse.lesson())))
    check(Menu([]))
  }

  @Test(arguments: [0, 1, 2, 5]) func canBeDrawnAtAnySize(side: Int) throws {
    let size = Size(columns: side, rows: side)
    #expect(render(Welcome(), size: size).size == size)
    #expect(render(try overview(), size: size).size == size)
    #expect(render(try glossary(), size: size).size == size)
    var search = try search()
    type("line", &search)
    #expect(render(search, size: size).size == size)
  }
}

extension Page {
  fileprivate var plainTitle: String { title.plainText }
}
