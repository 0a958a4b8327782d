import LessonScript
import TextInterface
import Tutoring

extension ScreenModel {
  /// Turns a key into what it means now; changes nothing but the model.
  ///
  /// - Parameter time: when it was pressed. A key that is held down is not to go beyond the end of training.
  public mutating func respond(to key: Key, at time: ContinuousClock.Instant = .now) -> [Command] {
    if showsHelp { return respondInHelp(key) }
    confirmed = askedFor
    askedFor = nil
    remark = nil
    notice = nil
    if confirmed != nil, key == .escape { return [] }
    if takeForAnswer(key, at: time) || belongsToEndedTraining(key, at: time) { return [] }
    guard let request = keys.request(for: key) else {
      remark = refusal(of: keyMap.request(for: key))?.sentence
      return []
    }
    return perform(request)
  }

  /// The part of the key map that means something at the moment. Keys that belong to an answer mean nothing else.
  var keys: KeyTable<Request> {
    var table = keyMap.filter { allows($0.request) }
    for index in table.bindings.indices {
      table.bindings[index].keys.removeAll(where: belongsToAnswer)
      leaveSpace(to: trainsWithSpace || !isMultipleChoice ? .train : .mark, &table.bindings[index])
      leaveArrows(&table.bindings[index])
      leaveTab(&table.bindings[index])
      rename(&table.bindings[index])
    }
    return table.filter { !$0.keys.isEmpty }
  }

  /// Where ↑↓ choose an answer, [ and ] are left for the weights.
  private func leaveArrows(_ binding: inout KeyBinding<Request>) {
    guard allows(.up), [.weightBefore, .weightAfter].contains(binding.request) else {
      return
    }
    binding.keys.removeAll { $0 == .up || $0 == .down }
  }

  /// Tab leads back to an answer that was left before it shows the other pane.
  private func leaveTab(_ binding: inout KeyBinding<Request>) {
    guard allows(.resumeAnswer), binding.request == .otherPane else { return }
    binding.keys.removeAll { $0 == .tab }
  }

  /// What the footer names on a screen of this width: first whether letters belong to an answer or are commands.
  func footer(isNarrow: Bool) -> [KeyHint] {
    let named = keys.filter { $0.request != .otherPane || isNarrow }
    return (meaningOfLetters.map { [$0] } ?? []) + named.hints(glyphs: glyphs)
  }

  private var meaningOfLetters: KeyHint? {
    guard hasKeysOfItsOwn, let question = activeQuestion else { return nil }
    guard draft.isAnswering else {
      return KeyHint(keys: "letters", name: "are commands", importance: 10)
    }
    if question.isTyped { return KeyHint(keys: "letters", name: "are typed", importance: 10) }
    let last = Array("abcdefghijklmnopqrstuvwxyz")[letterCount(of: question) - 1]
    return KeyHint(keys: glyphs.transliterate("a–\(last)"), name: "choose", importance: 10)
  }

  /// Space trains where there is something to train, and marks where several choices may be right.
  private func leaveSpace(to owner: Request, _ binding: inout KeyBinding<Request>) {
    guard [.train, .mark].contains(binding.request), binding.request != owner else { return }
    binding.keys.removeAll { $0 == .space }
  }

  private func rename(_ binding: inout KeyBinding<Request>) {
    switch binding.request {
    case .goOn:
      binding.name = primaryAction.name
      if primaryAction == .resumeAnswer { binding.importance = 10 }
    // While training runs, Enter leads nowhere.
    case .resumeAnswer where isPlaying:
      (binding.name, binding.importance) = (PrimaryAction.resumeAnswer.name, 10)
    case .leaveAnswer: if activeQuestion?.isTyped ?? false { binding.importance = 10 }
    case .train:
      let isOver = session.trainable != nil && !trainsWithSpace
      binding.name =
        isPlaying ? "pause" : trainsWithSpace || isOver ? "train" : primaryAction.name
      if session.unansweredPrediction != nil || isOver { binding.importance = 0 }
    case .update, .epoch: if session.unansweredPrediction != nil { binding.importance = 0 }
    case .otherPane: binding.name = showsPictures ? "words" : "pictures"
    default: break
    }
  }

  /// In the help any key closes, but for those that scroll.
  private mutating func respondInHelp(_ key: Key) -> [Command] {
    switch key {
    case .down, .character("j"), .pageDown: scroll += 1
    case .up, .character("k"), .pageUp: scroll = max(scroll - 1, 0)
    case .control("c"): return [.interrupt]
    default:
      showsHelp = false
      scroll = 0
    }
    return []
  }

  func allows(_ request: Request) -> Bool {
    switch request {
    case .goOn: !isPlaying
    case .leaveAnswer: hasKeysOfItsOwn && draft.isAnswering
    case .resumeAnswer: hasKeysOfItsOwn && !draft.isAnswering
    case .up, .down: selectableCount > 1 || (session.offeredKnobs?.knobs.count ?? 0) > 1
    case .knobLeft, .knobRight: session.offeredKnobs != nil
    case .weightBefore, .weightAfter: explainedExperiment != nil
    case .mark: isMultipleChoice && draft.selected != nil
    case .unpick: !draft.picked.isEmpty
    case .update, .epoch, .toEnd, .backUpdate, .backTen, .backHundred, .restart, .faster, .slower:
      session.trainable != nil
    case .hint, .solution, .skip: session.activeItem != nil && refusal(of: request) == nil
    case .otherPane: !session.page.plots.isEmpty
    case .overview, .search, .previousPage: heading == nil
    default: true
    }
  }

  /// Why what waits for the learner gives no hint, shows no solution or cannot be skipped.
  private func refusal(of request: Request?) -> Refusal? {
    guard let item = session.activeItem else { return nil }
    return switch request {
    case .hint: session.refusal(of: .hint(item: item.id))
    case .solution: session.refusal(of: .reveal(item: item.id))
    case .skip: session.refusal(of: .skip(item: item.id))
    default: nil
    }
  }

  private mutating func perform(_ request: Request) -> [Command] {
    switch request {
    case .goOn: return goOn()
    case .train: return train()
    case .update: return act(.train(updates: 1), pausing: true)
    case .epoch: return act(.trainEpoch, pausing: true)
    case .toEnd: return act(.train(updates: max(session.trainingLeft, 1)), pausing: true)
    case .backUpdate: return act(.rewind(updates: 1), pausing: true)
    case .backTen: return act(.rewind(updates: 10), pausing: true)
    case .backHundred: return act(.rewind(updates: 100), pausing: true)
    case .restart: return act(.restart, pausing: true)
    case .faster: changeSpeed { $0.double() }
    case .slower: changeSpeed { $0.halve() }
    case .up: moveMarker(by: -1)
    case .down: moveMarker(by: 1)
    case .unpick: unpick()
    case .weightBefore: moveWeight(by: -1)
    case .weightAfter: moveWeight(by: 1)
    case .knobLeft: return turnKnob(by: -1)
    case .knobRight: return turnKnob(by: 1)
    case .mark: mark()
    case .leaveAnswer: draft.isAnswering = false
    case .resumeAnswer: _ = resumeAnswer()
    case .hint: return session.activeItem.map { confirm(.hint, .hint(item: $0.id)) } ?? []
    case .solution: return session.activeItem.map { confirm(.solution, .reveal(item: $0.id)) } ?? []
    case .skip: return session.activeItem.map { confirm(.skip, .skip(item: $0.id)) } ?? []
    case .nextPage: return [.act(.next)]
    case .previousPage: return [.act(.back)]
    case .scrollDown:
      scroll = max(scroll - 1, 0)
      pictureScroll += 1
    case .scrollUp:
      scroll += 1
      pictureScroll = max(pictureScroll - 1, 0)
    case .otherPane: showsPictures.toggle()
    case .help:
      showsHelp = true
      scroll = 0
    case .overview: return leave(for: .showOverview)
    case .search: return leave(for: .search)
    case .glossary: return leave(for: .showGlossary)
    case .menu: return [.openMenu]
    case .quit: return [.quit]
    case .interrupt: return [.interrupt]
    }
    return []
  }

  /// Training waits while something else is on the screen.
  private mutating func leave(for command: Command) -> [Command] {
    isPlaying = false
    return [command]
  }

  private mutating func act(_ action: Action, pausing: Bool) -> [Command] {
    if pausing { isPlaying = false }
    return [.act(action)]
  }
}
