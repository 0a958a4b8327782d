import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// A walk through a lesson that nobody planned, but the same whenever it is taken: the pages in a shuffled order, on each
/// some steps of what the learner may do there, and every step looked at on one of several screens.
struct RandomWalk {
  private(set) var found: [PageFit.Problem] = []
  private var model: ScreenModel
  private var generator: Generator

  private static let sizes = [
    PageFit.smallest, PageFit.usual, Size(columns: 100, rows: 30), Size(columns: 160, rows: 50),
  ]
  private static let stepsOnAPage = 8
  /// Updates of one step at most.
  private static let mostUpdates = 200

  init(_ lesson: Lesson, seed: UInt64) throws(ExperimentError) {
    model = ScreenModel(try Session(lesson))
    generator = Generator(seed: seed)
    var pages = Array(lesson.pages.indices)
    generator.shuffle(&pages)
    for page in pages {
      _ = model.perform(.goTo(page: page))
      for step in 0..<Self.stepsOnAPage {
        look(at: Self.sizes[(page + step) % Self.sizes.count])
        takeStep()
      }
    }
  }

  /// One of the actions that the session allows.
  private mutating func takeStep() {
    let all = turns + training + answering + turningKnobs
    let allowed = all.filter(model.session.allows)
    guard !allowed.isEmpty else { return }
    _ = model.perform(allowed[generator.below(allowed.count)])
  }

  /// Many starts take long, so no walk makes them whole.
  private var turns: [Action] {
    let isSurvey = model.session.missingRuns.contains(where: \.isSurvey)
    return [.next, .back, .uncover] + (isSurvey ? [] : [.makeRun])
  }

  private var training: [Action] {
    guard let timeline = model.session.trainable.flatMap({ model.session.timelines[$0] })
    else { return [] }
    let some = model.session.affordableUpdates(Self.mostUpdates)
    let actions: [Action] = [
      .train(updates: 1), .train(updates: some), .rewind(updates: 3), .restart,
    ]
    return timeline.trainer.stepsPerEpoch <= some ? actions + [.trainEpoch] : actions
  }

  private var answering: [Action] {
    guard let item = model.session.activeItem else { return [] }
    let help: [Action] = [.hint(item: item.id), .reveal(item: item.id), .skip(item: item.id)]
    guard case .question(let question) = item else { return help }
    let right = question.isForeseen ? "0" : model.session.modelAnswer(to: question)
    let answers = [right] + model.session.wrongAnswers(to: question)
    return help + answers.map { .answer(question: question.id, text: $0) }
  }

  private var turningKnobs: [Action] {
    (model.session.offeredKnobs?.knobs ?? []).flatMap { knob in
      knob.values.map { .set(knob: knob.name, value: $0) }
    }
  }

  private mutating func look(at size: Size) {
    let look = PageLook(model, size: size)
    for problem in look.problems + look.rawTextProblems where !found.contains(problem) {
      found.append(problem)
    }
  }
}
