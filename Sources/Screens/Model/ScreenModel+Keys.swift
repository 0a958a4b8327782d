import LessonScript
import TextInterface
import Tutoring

extension ScreenModel {
  /// Turns a key into what it means now; changes nothing but the model.
  public mutating func respond(to key: Key) -> [Command] {
    isConfirmed = asksAgain
    asksAgain = false
    if showsHelp { return respondInHelp(key) }
    if type(key) { return [] }
    guard let request = keys.request(for: key) else { return [] }
    return perform(request)
  }

  /// The part of the key map that means something at the moment. Keys that are typed into an answer mean
  /// nothing else.
  var keys: KeyTable<Request> {
    var table = keyMap.filter { allows($0.request) }
    for index in table.bindings.indices {
      table.bindings[index].keys.removeAll(where: isTyped)
      leaveSpace(to: trainsWithSpace || !isMultipleChoice ? .train : .mark, &table.bindings[index])
      leaveArrows(&table.bindings[index])
      rename(&table.bindings[index])
    }
    return table.filter { !$0.keys.isEmpty }
  }

  /// Where ↑↓ choose an answer, [ and ] are left for the weights.
  private func leaveArrows(_ binding: inout KeyBinding<Request>) {
    guard selectableCount > 1, [.weightBefore, .weightAfter].contains(binding.request) else {
      return
    }
    binding.keys.removeAll { $0 == .up || $0 == .down }
  }

  /// The keys that the footer names on a screen of this width.
  func footerKeys(isNarrow: Bool) -> KeyTable<Request> {
    keys.filter { $0.request != .otherPane || isNarrow }
  }

  /// Space trains where there is something to train, and marks where several choices may be right.
  private func leaveSpace(to owner: Request, _ binding: inout KeyBinding<Request>) {
    guard [.train, .mark].contains(binding.request), binding.request != owner else { return }
    binding.keys.removeAll { $0 == .space }
  }

  private func rename(_ binding: inout KeyBinding<Request>) {
    switch binding.request {
    case .goOn: binding.name = primaryAction.name
    case .train:
      binding.name = isPlaying ? "pause" : trainsWithSpace ? "train" : primaryAction.name
      if session.unansweredPrediction != nil { binding.importance = 0 }
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
    case .up, .down: selectableCount > 1
    case .knobLeft, .knobRight: session.offeredKnobs != nil
    case .weightBefore, .weightAfter: explainedExperiment != nil
    case .mark: isMultipleChoice
    case .unpick: !draft.picked.isEmpty
    case .update, .epoch, .backUpdate, .restart, .faster, .slower: session.trainable != nil
    case .hint: activeHintsLeft
    case .solution: session.activeItem.map { session.allows(.reveal(item: $0.id)) } ?? false
    case .skip: session.activeItem.map { session.allows(.skip(item: $0.id)) } ?? false
    case .otherPane: !session.page.plots.isEmpty
    case .overview, .search, .previousPage: heading == nil
    default: true
    }
  }

  private mutating func perform(_ request: Request) -> [Command] {
    switch request {
    case .goOn: return goOn()
    case .train: return train()
    case .update: return act(.train(updates: 1), pausing: true)
    case .epoch: return act(.trainEpoch, pausing: true)
    case .backUpdate: return act(.rewind(updates: 1), pausing: true)
    case .restart: return act(.restart, pausing: true)
    case .faster: speed.double()
    case .slower: speed.halve()
    case .up: moveMarker(by: -1)
    case .down: moveMarker(by: 1)
    case .unpick: unpick()
    case .weightBefore: moveWeight(by: -1)
    case .weightAfter: moveWeight(by: 1)
    case .knobLeft: return turnKnob(by: -1)
    case .knobRight: return turnKnob(by: 1)
    case .mark: draft.marked.formSymmetricDifference([draft.selected + 1])
    case .hint: return session.activeItem.map { [.act(.hint(item: $0.id))] } ?? []
    case .solution: return showSolution()
    case .skip: return session.activeItem.map { [.act(.skip(item: $0.id))] } ?? []
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
