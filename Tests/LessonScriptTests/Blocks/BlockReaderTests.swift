import Testing

@testable import LessonScript

@Suite struct BlockReaderTests {
  @Test func plotsSayWhatToShowAndWhere() throws {
    let plot = try #require(
      try page("```plot\nof: net\nshow: [boundary, loss]\nx: [0, 10]\n```").plots.first)
    #expect(plot.experiment == "net" && plot.show == [.boundary, .loss])
    #expect(plot.xRange == 0...10 && plot.yRange == nil)
    #expect(plot.location == SourceLocation(file: "x.md", line: 16, column: 1))
  }

  @Test func somePlotsNeedNamesOrFormulas() throws {
    let plot = try #require(
      try page(
        """
        ```plot
        of: net
        show: [surface, bars, activations]
        over: ["w1[1][1]", "b2[1]"]
        values: {first: "w1[1][1]", now: loss}
        functions: [tanh, relu]
        ```
        """
      ).plots.first)
    #expect(plot.over == ["w1[1][1]", "b2[1]"])
    #expect(plot.values.map(\.label) == ["first", "now"])
    #expect(plot.values.map(\.expression.text) == ["w1[1][1]", "loss"])
    #expect(plot.functions == ["tanh", "relu"])
  }

  @Test func trainingGoesByEpochsOrUpdates() throws {
    #expect(try page("```train\nof: net\nepochs: 3\nspeed: 2\n```").train?.budget == .epochs(3))
    #expect(try page("```train\nof: net\nupdates: 1\n```").train?.budget == .updates(1))
  }

  @Test func tasksHaveKnobsConditionsAndAModel() throws {
    let task = try #require(
      try page(
        """
        ```task
        id: t
        ask: Get there.
        of: net
        knobs:
          rate: [0.1, 1]
          activation: tanh
        conditions:
          - if: loss < 0.1
            say: the loss is small
            points: 2
          - if: epoch <= 300
        model: {rate: 1, epochs: 300}
        skip: false
        ```
        """
      ).tasks.first)
    #expect(task.knobs.map(\.name) == ["rate", "activation"])
    #expect(task.knobs.map(\.values) == [["0.1", "1"], ["tanh"]])
    #expect(task.conditions.map(\.expression.text) == ["loss < 0.1", "epoch <= 300"])
    #expect(task.points == 3 && !task.allowsSkip)
    #expect(
      task.model == .init(settings: [.init(name: "rate", value: "1")], budget: .epochs(300)))
  }

  @Test func derivationsGoStepByStep() throws {
    let blocks = try page(
      """
      ```derivation
      title: The *sum*
      steps:
        - show: |
            z = w₁x₁
              + b
          say: By definition.
        - show: z = {epoch}
      ```
      """
    ).blocks
    guard case .derivation(let it) = blocks.last else {
      Issue.record("no derivation")
      return
    }
    #expect(it.title == [.text("The "), .emphasis(.words("sum"))])
    #expect(it.steps[0].lines == [.words("z = w₁x₁"), .words("  + b")])
    #expect(it.steps[0].reason == .words("By definition."))
    #expect(it.steps[1].lines.first?.plainText == "z = {epoch}")
    #expect(it.experiment == nil)
  }

  @Test func freePlayHasKnobsAndNothingElse() throws {
    let blocks = try page("```play\nof: net\nknobs: {rate: [0.1, 1], units: [2, 3]}\n```").blocks
    guard case .play(let it) = blocks.last else {
      Issue.record("no free play")
      return
    }
    #expect(it.experiment == "net" && it.knobs.map(\.name) == ["rate", "units"])
  }

  @Test func notesAreMarkdown() throws {
    let blocks = try page("````notes\nSay *this*.\n\n```\nplain\n```\n````").blocks
    #expect(
      blocks.last
        == .notes([
          .paragraph([.text("Say "), .emphasis(.words("this")), .text(".")]),
          .verbatim([.words("plain")]),
        ]))
  }

  @Test func aPageSpeaksOfItsFirstExperiment() throws {
    #expect(try page("Text.").experiment == "net")
  }
}
