import LessonScript
import NeuralNetworks
import Tutoring

/// Walks through a lesson that no author takes: paging past every training, going back over a finished lesson and
/// training again, every hint and every wrong answer open, every knob at both of its ends and trained there, and every
/// question failed.
struct PageWalk {
  private(set) var found: [PageFit.Problem] = []

  /// With a knob at its end training is made so far.
  private static let updatesAtEnds = 1000

  /// Looks at every page on every walk.
  init(_ lesson: Lesson, during run: AuthorRun) throws(ExperimentError) {
    let start = ScreenModel(try Session(lesson))
    for page in lesson.pages.indices {
      var model = start
      _ = model.perform(.goTo(page: page))
      look(at: model)
    }
    walkForward(from: start, run)
    walkBack(over: run)
    walkFailing(after: run)
  }

  /// The author's way, and on each page whatever else can be opened there.
  private mutating func walkForward(from start: ScreenModel, _ run: AuthorRun) {
    var model = start
    openAll(model)
    for action in run.transcript.actions {
      let page = model.session.pageIndex
      _ = model.perform(action)
      if model.session.pageIndex != page {
        openAll(model)
      } else if action.isTraining {
        look(at: model)
      }
    }
  }

  /// From the end of a finished lesson to its beginning, each training made once more.
  private mutating func walkBack(over run: AuthorRun) {
    var model = ScreenModel(run.session)
    for page in run.session.lesson.pages.indices.reversed() {
      _ = model.perform(.goTo(page: page))
      look(at: model)
      guard model.session.page.train.map({ $0.survey == nil }) ?? false else { continue }
      _ = model.perform(.restart)
      look(at: model)
      _ = model.perform(.train(updates: model.session.trainingLeft))
      look(at: model)
    }
  }

  /// Every question answered wrongly until it is failed, every task passed over, and what was foreseen shown by training.
  private mutating func walkFailing(after run: AuthorRun) {
    var model = ScreenModel(run.session.unanswered)
    for page in run.session.lesson.pages.indices {
      _ = model.perform(.goTo(page: page))
      if !model.session.missingRuns.isEmpty { _ = model.perform(.makeRun) }
      goBeforePredictions(&model)
      failItems(&model)
      if model.session.allows(.train(updates: 1)) {
        _ = model.perform(.train(updates: model.session.trainingLeft))
        look(at: model)
      }
    }
  }

  /// To the start of the page's training, or to its last seed, where there is something to foresee.
  private func goBeforePredictions(_ model: inout ScreenModel) {
    guard model.session.page.questions.contains(where: \.isForeseen) else { return }
    let isSurvey = model.session.page.train?.survey != nil
    _ = model.perform(isSurvey ? .rewind(updates: 1) : .restart)
  }

  /// One after the other, uncovering what lies between.
  private mutating func failItems(_ model: inout ScreenModel) {
    while true {
      if let item = model.session.activeItem {
        if case .question(let question) = item { fail(question, &model) }
        _ = model.perform(.skip(item: item.id))
        if model.session.activeItem?.id == item.id { return }
      } else if model.session.coveredSteps > 0 {
        _ = model.perform(.uncover)
      } else {
        return
      }
    }
  }

  private mutating func fail(_ question: Question, _ model: inout ScreenModel) {
    let answers = model.session.wrongAnswers(to: question)
    let wrong = answers.first ?? question.missedPrediction
    for _ in 0..<question.attemptLimit where model.session.activeItem?.id == question.id {
      _ = model.perform(.answer(question: question.id, text: wrong))
      lookAtWords(of: model)
    }
  }

  /// Item by item: every hint, with each kind of wrong answer, then on to the next.
  private mutating func openAll(_ model: ScreenModel) {
    var model = model
    look(at: model)
    while true {
      if let item = model.session.activeItem {
        while model.session.allows(.hint(item: item.id)) { _ = model.perform(.hint(item: item.id)) }
        look(at: model)
        if case .question(let question) = item { answerWrong(question, model) }
        turnKnobs(model)
        _ = model.perform(.skip(item: item.id))
        if model.session.activeItem?.id == item.id { return }
      } else if model.session.coveredSteps > 0 {
        _ = model.perform(.uncover)
      } else {
        return turnKnobs(model)
      }
    }
  }

  private mutating func answerWrong(_ question: Question, _ model: ScreenModel) {
    for text in model.session.wrongAnswers(to: question) {
      var model = model
      _ = model.perform(.answer(question: question.id, text: text))
      lookAtWords(of: model)
    }
  }

  /// Each knob at both ends, as it stands there and trained.
  private mutating func turnKnobs(_ model: ScreenModel) {
    for knob in model.session.offeredKnobs?.knobs ?? [] {
      for value in Set([knob.values.first, knob.values.last].compactMap(\.self)).sorted() {
        var model = model
        _ = model.perform(.set(knob: knob.name, value: value))
        look(at: model)
        guard model.session.allows(.train(updates: 1)) else { continue }
        _ = model.perform(.train(updates: model.session.affordableUpdates(Self.updatesAtEnds)))
        look(at: model)
      }
    }
  }

  private mutating func look(at model: ScreenModel) { add(PageLook(model).problems) }

  private mutating func lookAtWords(of model: ScreenModel) { add(PageLook(model).wordProblems) }

  private mutating func add(_ problems: [PageFit.Problem]) {
    for problem in problems where !found.contains(problem) { found.append(problem) }
  }
}

extension Session {
  /// So many updates, or fewer where one is large.
  func affordableUpdates(_ count: Int) -> Int {
    max(1, min(count, 4000 / max(work(of: .train(updates: 1)), 1)))
  }
}

extension Question {
  /// Whether training is to show the answer.
  var isForeseen: Bool { if case .prediction = kind { true } else { false } }

  /// A prediction that does not come true.
  fileprivate var missedPrediction: String { "-98765" }
}

extension Action {
  fileprivate var isTraining: Bool {
    switch self {
    case .train, .trainEpoch, .makeRun, .set: true
    default: false
    }
  }
}
