import LessonScript
import TextInterface
import Tutoring

/// What is asked or told before anything is done: the price of giving up, what is left to do, and that training is over.
extension ScreenModel {
  /// Carries out what gives something up once its key is pressed twice.
  mutating func confirm(_ request: Request, _ action: Action) -> [Command] {
    let points = session.pointsGivenUp(by: action)
    if case .hint = action, points == 0 { return [.act(action)] }
    if confirmed == request { return [.act(action)] }
    askedFor = request
    let key = keyMap.bindings.first { $0.request == request }?.keys.first?.label(glyphs) ?? ""
    remark = "\(key) again \(Self.consequence(of: action))\(price(points)). Any other key: no."
    return []
  }

  private static func consequence(of action: Action) -> String {
    switch action {
    case .reveal: "shows the answer"
    case .skip: "leaves this open"
    default: "shows the next hint"
    }
  }

  /// ` and gives up 2 points`; nothing in a review, which earns none.
  private func price(_ points: Int) -> String {
    heading != nil || points == 0
      ? "" : " and gives up \(points == 1 ? "1 point" : "\(points) points")"
  }

  /// What can be done where nothing is chosen or typed and no hint is free.
  var options: String {
    guard let item = session.activeItem else { return "" }
    let isAnswering = hasKeysOfItsOwn && draft.isAnswering
    let ways = [
      session.allows(.hint(item: item.id)) ? "h buys a hint" : nil,
      session.allows(.reveal(item: item.id)) ? "v shows the answer" : nil,
      session.allows(.skip(item: item.id)) ? "z leaves it open" : nil,
    ].compactMap(\.self)
    let keys = (isAnswering ? "Esc, then: " : "") + ways.joined(separator: ", ")
    return (ways.isEmpty ? "No more hints" : keys) + ". PgDn turns the page."
  }

  /// So long after training has ended a key may have been pressed for it.
  static let pauseAfterTraining = Duration.milliseconds(500)

  /// Whether Enter or Space was pressed for training that has run out: soon after its end, or held down since. Space trains
  /// on its page and does nothing else there.
  mutating func belongsToEndedTraining(_ key: Key, at time: ContinuousClock.Instant) -> Bool {
    guard [.enter, .space].contains(key) else { return false }
    let isEarly = trainingEnded.map { time - $0 < Self.pauseAfterTraining } ?? false
    trainingEnded = isEarly ? time : nil
    let isOver = session.trainable != nil && !trainsWithSpace && !isMultipleChoice
    guard isEarly || isOver && key == .space else { return false }
    let isSurvey = session.page.train?.survey != nil
    let unit = (isSurvey ? "seed" : "update") + (session.trainingDone == 1 ? "" : "s")
    let way =
      session.activeItem == nil
      ? "Enter goes on." : activeQuestion == nil ? "The task waits." : "The question waits."
    remark = "Trained: \(session.trainingDone) \(unit). \(way)"
    return true
  }
}
