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
    #expect(text.contains("This page speaks of a run you have not made: gate, 8 epochs (page 1)."))
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
    #expect(try plainPage(model(skipping: true)).contains("gate, 8 epochs (page 1)"))
  }

  @Test func tellsHowFarTheRunHasCome() throws {
    var model = try model(skipping: true)
    _ = model.perform(.makeRun, until: .now)
    #expect(text(model).contains("Made so far: 1 of 32"))
  }
}
