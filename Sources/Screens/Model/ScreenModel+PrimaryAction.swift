import LessonScript
import TextInterface
import Tutoring

/// What Enter does now. There always is something, so nobody is ever stuck.
enum PrimaryAction: Equatable {
  case answer(String)
  case goTo(page: Int)
  case uncover, pick, hint, solution, skip, train, pause, makeRun, next, finish

  var name: String {
    switch self {
    case .answer: "answer"
    case .goTo(let page): "page \(page + 1)"
    case .makeRun: "make the run"
    case .uncover: "go on"
    case .pick: "pick"
    case .hint: "hint"
    case .solution: "solution"
    case .skip: "skip"
    case .train: "train"
    case .pause: "pause"
    case .next: "next"
    case .finish: "finish"
    }
  }
}

extension ScreenModel {
  var primaryAction: PrimaryAction {
    if isPlaying { return .pause }
    if !session.missingRuns.isEmpty { return runAction }
    if let item = session.activeItem { return primaryAction(from: item) }
    if session.coveredSteps > 0 { return .uncover }
    if trainsWithSpace, session.trainingDone == 0 || hasPendingPrediction { return .train }
    return session.pageIndex + 1 == session.lesson.pages.count ? .finish : .next
  }

  /// On a page that waits for a run: make it, or go where it can be made.
  private var runAction: PrimaryAction {
    switch session.refusal(of: .makeRun) {
    case nil: .makeRun
    case .predictFirst(_, let page?)?: .goTo(page: page)
    case .runOfTask(let task, let page)? where !session.progress(of: task).verdict.isAnswered:
      .goTo(page: page)
    default: session.pageIndex + 1 == session.lesson.pages.count ? .finish : .next
    }
  }

  private func primaryAction(from item: Item) -> PrimaryAction {
    switch item {
    case .question(let question):
      if let text = draftedAnswer(to: question) { return .answer(text) }
      if wantedPicks > 0 { return .pick }
    case .task:
      if trainsWithSpace, session.trainingDone == 0 { return .train }
    }
    if activeHintsLeft { return .hint }
    if item.allowsSolution { return .solution }
    return item.allowsSkip ? .skip : trainsWithSpace ? .train : .next
  }

  mutating func goOn() -> [Command] {
    let id = session.activeItem?.id ?? ""
    switch primaryAction {
    case .answer(let text): return [.act(.answer(question: id, text: text))]
    case .goTo(let page): return [.act(.goTo(page: page))]
    case .makeRun: return [.act(.makeRun)]
    case .uncover: return [.act(.uncover)]
    case .pick: pick()
    case .hint: return [.act(.hint(item: id))]
    case .solution: return showSolution()
    case .skip: return [.act(.skip(item: id))]
    case .train, .pause: return train()
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
      // On a narrow screen the learner is to see what training does.
      showsPictures = session.unansweredPrediction == nil
      return [.act(.train(updates: speed.updatesPerTick))]
    }
    return goOn()
  }

  /// Asks once more first: the points are gone afterwards.
  mutating func showSolution() -> [Command] {
    guard let item = session.activeItem else { return [] }
    if isConfirmed { return [.act(.reveal(item: item.id))] }
    asksAgain = true
    remark = "The same key again shows the answer and gives up its points."
    return []
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

  var activeHintsLeft: Bool {
    session.activeItem.map { session.allows(.hint(item: $0.id)) } ?? false
  }

  var isMultipleChoice: Bool {
    if case .choice(_, multiple: true)? = activeQuestion?.kind { true } else { false }
  }

  mutating func turnKnob(by direction: Int) -> [Command] {
    guard let (experiment, knobs) = session.offeredKnobs, knobs.indices.contains(draft.selected)
    else { return [] }
    isPlaying = false
    let knob = knobs[draft.selected]
    let current = knob.values.firstIndex(of: session.value(of: knob, in: experiment) ?? "") ?? -1
    let wished = current < 0 && direction < 0 ? knob.values.count - 1 : current + direction
    guard knob.values.indices.contains(wished) else { return [] }
    return [.act(.set(knob: knob.name, value: knob.values[wished]))]
  }
}
