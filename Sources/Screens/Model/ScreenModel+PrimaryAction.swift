import LessonScript
import TextInterface
import Tutoring

/// What Enter does now. Where nothing is said or chosen it helps; it never answers by itself, and never costs a point.
enum PrimaryAction: Equatable {
  case answer(String)
  case goTo(page: Int)
  case uncover, resumeAnswer, pick, hint, tellOptions, train, next, finish
  case makeRun(several: Bool)

  var name: String {
    switch self {
    case .answer: "answer"
    case .goTo(let page): "page \(page + 1)"
    case .makeRun(let several): several ? "make the runs" : "make the run"
    case .uncover: "go on"
    case .resumeAnswer: "back to the answer"
    case .pick: "pick"
    case .hint: "hint"
    case .tellOptions: "what now?"
    case .train: "train"
    case .next: "next"
    case .finish: "finish"
    }
  }
}

extension ScreenModel {
  var primaryAction: PrimaryAction {
    if !session.missingRuns.isEmpty { return runAction }
    if let item = session.activeItem { return primaryAction(from: item) }
    if session.coveredSteps > 0 { return .uncover }
    if trainsWithSpace, session.trainingDone == 0 || hasPendingPrediction { return .train }
    return session.pageIndex + 1 == session.lesson.pages.count ? .finish : .next
  }

  /// On a page that waits for a run: make it, or go where it can be made.
  private var runAction: PrimaryAction {
    switch session.refusal(of: .makeRun) {
    case nil: .makeRun(several: session.makeableRuns > 1)
    case .predictFirst(_, let page?)?: .goTo(page: page)
    case .runOfTask(let task, let page)? where !session.progress(of: task).verdict.isAnswered:
      .goTo(page: page)
    default: session.pageIndex + 1 == session.lesson.pages.count ? .finish : .next
    }
  }

  private func primaryAction(from item: Item) -> PrimaryAction {
    switch item {
    case .question(let question):
      if hasKeysOfItsOwn, !draft.isAnswering { return .resumeAnswer }
      if let text = draftedAnswer(to: question) { return .answer(text) }
      if canPick { return .pick }
    case .task:
      if trainsWithSpace, session.trainingDone == 0 { return .train }
    }
    return session.hintCosts(of: item).first == 0 ? .hint : .tellOptions
  }

  mutating func goOn() -> [Command] {
    let id = session.activeItem?.id ?? ""
    switch primaryAction {
    case .answer(let text): return [.act(.answer(question: id, text: text))]
    case .goTo(let page): return [.act(.goTo(page: page))]
    case .makeRun: return [.act(.makeRun)]
    case .uncover: return [.act(.uncover)]
    case .resumeAnswer: _ = resumeAnswer()
    case .pick: pick()
    case .hint: return [.act(.hint(item: id))]
    case .tellOptions: remark = options
    case .train: return train()
    case .next, .finish: return [.act(.next)]
    }
    return []
  }

  /// Space: train and pause where there is training left, else the way on.
  mutating func train() -> [Command] {
    if isPlaying {
      pause()
      return []
    }
    if trainsWithSpace {
      isPlaying = true
      trainingEnded = nil
      // On a narrow screen the learner is to see what training does.
      showsPictures = session.unansweredPrediction == nil
      return [.act(.train(updates: speed.updatesPerTick))]
    }
    return goOn()
  }

  private var hasPendingPrediction: Bool {
    session.page.questions.contains { session.progress(of: $0.id).verdict == .pending }
  }

  var trainsWithSpace: Bool { session.trainable != nil && session.trainingLeft > 0 }

  var activeQuestion: Question? {
    if case .question(let it)? = session.activeItem { it } else { nil }
  }

  var activeTask: OpenTask? {
    switch session.activeItem {
    case .task(let task): task
    case .question: nil
    // A solved task stays open to be played with.
    case nil: session.page.tasks.first
    }
  }

  var isMultipleChoice: Bool {
    if case .choice(_, multiple: true)? = activeQuestion?.kind { true } else { false }
  }

  mutating func turnKnob(by direction: Int) -> [Command] {
    guard let (experiment, knobs) = session.offeredKnobs, knobs.indices.contains(draft.knob)
    else { return [] }
    isPlaying = false
    let knob = knobs[draft.knob]
    let current = knob.values.firstIndex(of: session.value(of: knob, in: experiment) ?? "") ?? -1
    let wished = current < 0 && direction < 0 ? knob.values.count - 1 : current + direction
    guard knob.values.indices.contains(wished) else { return [] }
    return [.act(.set(knob: knob.name, value: knob.values[wished]))]
  }
}
