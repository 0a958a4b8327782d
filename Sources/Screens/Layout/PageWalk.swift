import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// Walks through a lesson that no author takes: paging past every training, going back over a finished lesson and
/// training again, every hint and every wrong answer open, every knob at both of its ends.
struct PageWalk {
  private(set) var found: [PageFit.Problem] = []

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

  /// Item by item: every hint, with each of the wrong answers that the author foresaw, then on to the next.
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

  private mutating func turnKnobs(_ model: ScreenModel) {
    for knob in model.session.offeredKnobs?.knobs ?? [] {
      for value in Set([knob.values.first, knob.values.last].compactMap(\.self)).sorted() {
        var model = model
        _ = model.perform(.set(knob: knob.name, value: value))
        look(at: model)
      }
    }
  }

  // MARK: Looking

  private mutating func look(at model: ScreenModel) {
    lookAtWords(of: model)
    guard !model.session.hasDiverged else { return }
    for kind in ScreenLayout(size: PageFit.usual, model: model).poorPictures { add(kind, model) }
  }

  private mutating func lookAtWords(of model: ScreenModel) {
    let layout = ScreenLayout(size: PageFit.usual, model: model)
    let rows = layout.missingRows
    if rows > 0 { add(.missingRows(rows), model) }
    guard !model.session.hasDiverged else { return }
    let words = layout.words.plainLines.map(\.trimmingSpaces).joined(separator: " ")
    if words.contains(NumberFormat.notANumber) {
      let (formula, location) = model.session.formulaWithoutValue
      add(.notANumber(formula: formula), model, at: location)
    }
  }

  private mutating func add(
    _ kind: PageFit.Problem.Kind, _ model: ScreenModel, at location: SourceLocation? = nil
  ) {
    let problem = PageFit.Problem(
      page: model.session.pageIndex + 1, location: location ?? model.session.page.location,
      kind: kind,
      size: PageFit.usual)
    if !found.contains(problem) { found.append(problem) }
  }
}

extension Action {
  fileprivate var isTraining: Bool {
    switch self {
    case .train, .trainEpoch, .makeRun, .set: true
    default: false
    }
  }
}

extension Session {
  /// Whether an experiment of the page has left the numbers, so that there is nothing to show.
  fileprivate var hasDiverged: Bool {
    let ids = page.plots.map(\.experiment) + [page.experiment].compactMap(\.self)
    return ids.contains { timelines[$0]?.trainer.divergence != nil }
  }

  /// The first formula of the page that cannot be computed, and where it stands.
  fileprivate var formulaWithoutValue: (text: String, location: SourceLocation?) {
    let use = page.formulas.first { use in
      !use.isDrawn && formulas(of: use.experiment ?? "")(use.formula).isNaN
    }
    return (use?.formula.text ?? "", use?.formula.location)
  }

  /// What a learner may answer wrongly and the author has foreseen.
  fileprivate func wrongAnswers(to question: Question) -> [String] {
    switch question.kind {
    case .choice(let choices, multiple: false):
      choices.indices.map { "\($0 + 1)" }.filter { $0 != modelAnswer(to: question) }
    case .prediction: []
    default:
      question.wrong.map { $0.formula.map { NumberFormat.short.string(formulas($0)) } ?? $0.answer }
    }
  }
}

extension ScreenLayout {
  /// What is wrong with the pictures of the page on this screen.
  fileprivate var poorPictures: [PageFit.Problem.Kind] {
    let pane = PicturesPane(model: model)
    guard !pane.pictures.isEmpty else { return [] }
    let rect = picturesRect
    let kinds = model.session.page.plots.flatMap(\.show)
    return zip(zip(kinds, pane.pictures), pane.heights(in: rect)).flatMap { pair, height in
      let (kind, picture) = pair
      guard height >= picture.rows(rect.width).lowerBound else {
        return [PageFit.Problem.Kind.cutPicture(kind)]
      }
      var frame = Frame(size: Size(columns: rect.width, rows: height))
      frame.draw(picture, in: frame.bounds, glyphs: model.glyphs)
      let lines = (0..<height).map { frame.row($0) }
      if lines.allSatisfy(\.trimmingSpaces.isEmpty) { return [.emptyPicture(kind)] }
      if lines.contains(where: { $0.contains(NetworkPicture.noDiagram) }) {
        return [.emptyPicture(kind)]
      }
      return lines.contains { $0.contains(NumberFormat.notANumber) }
        ? [.notANumber(formula: model.session.formulaWithoutValue.text)] : []
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
