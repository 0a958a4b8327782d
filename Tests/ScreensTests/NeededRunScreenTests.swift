import TestSupport
import Testing
import TextInterface
import Tutoring

@testable import Screens

/// A page that waits for a run, on the screen.
struct NeededRunScreenTests {
  static let text = """
    ## Train

    \(SmallBlocks.gate)

    ```train
    of: gate
    epochs: 8
    speed: 64
    ```

    ```question
    id: guess
    ask: Which epoch?
    predict: epoch
    when: epoch_mistakes == 0
    ```

    ## What it found

    ```needs
    gate: epoch == 8
    ```

    It ended at {w1}.

    ```plot
    of: gate
    show: [weights]
    ```

    """

  private func model(skipping: Bool) throws -> ScreenModel {
    var model = ScreenModel(try Session(SmallLesson.lesson(Self.text)))
    if skipping { _ = model.perform(.skip(item: "guess")) }
    _ = model.perform(.next)
    return model
  }

  private func text(_ model: ScreenModel) -> String {
    let frame = render(model, size: .small)
    return (0..<frame.size.rows).map { frame.row($0) }.joined(separator: "\n")
  }

  @Test func saysWhatIsMissingAndNothingElse() throws {
    let text = try text(model(skipping: true))
    #expect(
      text.contains("This page speaks of a run you have not made: “Train”, 8 epochs (page 1)."))
    #expect(text.contains("make the run"))
    #expect(!text.contains("It ended") && !text.contains("w₁"))
  }

  @Test func enterMakesTheRun() throws {
    var model = try model(skipping: true)
    #expect(model.respond(to: .enter) == [.act(.makeRun)])
    _ = model.perform(.makeRun)
    #expect(text(model).contains("It ended at 2."))
    #expect(text(model).contains("w₁"))
  }

  @Test func enterGoesToAPredictionThatIsOpen() throws {
    var model = try model(skipping: false)
    #expect(text(model).contains("Page 1 asks first what you expect of it."))
    #expect(model.respond(to: .enter) == [.act(.goTo(page: 0))])
  }

  @Test func plainTextSaysTheSame() throws {
    #expect(try plainPage(model(skipping: true)).contains("“Train”, 8 epochs (page 1)"))
  }

  @Test func tellsHowFarTheRunHasCome() throws {
    var model = try model(skipping: true)
    _ = model.perform(.makeRun, until: .now)
    #expect(text(model).contains("Made so far: 1 of 32"))
  }

  /// Page 1 trains to 8 epochs, page 2 to 20 and another experiment.
  @Test func theFirstPageThatTrainsFarEnoughIsNamed() throws {
    let other = """
      ## Go on

      ```train
      of: gate
      epochs: 20
      ```

      ## Another

      \(SmallBlocks.gate.replacing("id: gate", with: "id: other"))

      ```train
      of: other
      epochs: 30
      ```

      ## What it found

      ```needs
      gate: epoch == 20
      other: epoch == 30
      ```
      """
    let lesson = try SmallLesson.lesson(
      Self.text.replacing("## What it found\n\n```needs\ngate: epoch == 8\n```", with: other))
    var model = ScreenModel(try Session(lesson))
    _ = model.perform(.skip(item: "guess"))
    _ = model.perform(.train(updates: 32))
    _ = model.perform(.goTo(page: 3))
    let text = text(model).split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
    #expect(
      text.contains("not made: “Go on”, 20 epochs (page 2); “Another”, 30 epochs (page 3)."))
    #expect(text.contains("Enter makes them now. They earn nothing."))
    #expect(text.contains("make the runs"))
    _ = model.perform(.makeRun)
    #expect(self.text(model).contains("Enter makes it now."))
  }
}
