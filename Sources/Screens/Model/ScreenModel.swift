import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// What lies in front of the learner: the session, and what only the screen needs to remember, such as a half-typed
/// answer. Only `session` is ever kept or graded.
public struct ScreenModel: Equatable, Sendable {
  /// What is kept and graded.
  public internal(set) var session: Session
  /// The answer that is being given.
  public internal(set) var draft = AnswerDraft()
  /// Training runs with the clock.
  public internal(set) var isPlaying = false
  /// Updates per second while training runs.
  public internal(set) var speed = Speed()
  /// The list of all keys lies over the page.
  public internal(set) var showsHelp = false
  /// Lines scrolled away: of the help at its top, of the words at their end, which is what shows first.
  public internal(set) var scroll = 0
  /// Rows of the pictures scrolled away at the top.
  public internal(set) var pictureScroll = 0
  /// On a screen too narrow for both: the pictures instead of the words.
  public internal(set) var showsPictures = false
  /// The weight that is asked about, where the page answers why it moved.
  public internal(set) var weight = 0
  /// The characters of the terminal.
  public var glyphs: GlyphSet
  /// What the last key asked for and takes the same key once more.
  var askedFor: Request?
  /// What the key before this one asked for and takes it once more.
  var confirmed: Request?
  /// When training last ended by itself, or a key was last pressed that may have been meant for it.
  var trainingEnded: ContinuousClock.Instant?
  /// How often the learner wants the usual speed doubled, on every page that sets none.
  public private(set) var doublings: Int
  /// Something to be told until the next key.
  public var remark: String?
  /// What the session told of the last action, until the next key.
  var notice: Notice?
  /// What stands above instead of page and points, where a question is asked in a review.
  public var heading: String?

  /// A lesson at the page where the session stands.
  ///
  /// - Parameter doublings: how often the learner has doubled the usual speed before.
  public init(_ session: Session, glyphs: GlyphSet = .unicode, doublings: Int = 0) {
    self.session = session
    self.glyphs = glyphs
    self.doublings = doublings
    notice = session.notice
    resetForPage()
  }

  /// Something to do outside of the model.
  public enum Command: Equatable, Sendable {
    case act(Action)
    /// All pages of the lesson.
    case showOverview
    /// A search through all lessons.
    case search
    case showGlossary
    case openMenu
    case quit
    /// ^C: leave at once.
    case interrupt
  }

  /// Carries out an action, and clears away what belonged to the moment before.
  public mutating func perform(_ action: Action) -> Effect? {
    perform(action, until: nil).effect
  }

  /// As `perform(_:)`, but training stops after the update that is under way at the deadline.
  public mutating func perform(
    _ action: Action, until deadline: ContinuousClock.Instant?
  ) -> ActionResult {
    remark = nil
    let before = (session.pageIndex, session.activeItem?.id)
    let wasWaiting = !session.missingRuns.isEmpty
    let result = update(&session, action, until: deadline)
    notice = session.notice
    if session.pageIndex != before.0 || wasWaiting && session.missingRuns.isEmpty { resetForPage() }
    // What is refused can be mended, and what was picked be changed.
    if case .answer? = result.done {
      draft.field = TextField()
      draft.filledIn = nil
    }
    if session.notice == .refused(.alreadyTried) { draft.field = TextField() }
    if session.activeItem?.id != before.1 { draft = AnswerDraft() }
    if isPlaying, session.trainingLeft == 0 || session.notice != nil {
      if session.trainingLeft == 0 { trainingEnded = .now }
      pause()
    }
    return result
  }

  /// With the help as another model of this lesson shows it.
  public func showingHelp(as other: ScreenModel) -> ScreenModel {
    guard showsHelp || other.showsHelp else { return self }
    var model = self
    model.showsHelp = other.showsHelp
    model.scroll = other.scroll
    return model
  }

  /// The same page of another version of the lesson, with the same actions done again as far as they apply.
  public func replaced(by lesson: Lesson, after actions: [Action]) throws(ExperimentError)
    -> ScreenModel
  {
    var session = try Session(lesson)
    session.replay(actions)
    update(&session, .goTo(page: min(self.session.pageIndex, lesson.pages.count - 1)))
    return ScreenModel(session, glyphs: glyphs, doublings: doublings)
  }

  /// What the clock asks for while training runs.
  public var tick: Action? { isPlaying ? .train(updates: speed.updatesPerTick) : nil }

  mutating func pause() {
    isPlaying = false
    showsPictures = false
  }

  /// What the learner changes holds for the pages that follow, too.
  mutating func changeSpeed(_ change: (inout Speed) -> Void) {
    let before = speed.doublings
    change(&speed)
    doublings += speed.doublings - before
  }

  private mutating func resetForPage() {
    draft = AnswerDraft()
    weight = 0
    isPlaying = false
    scroll = 0
    pictureScroll = 0
    showsPictures = false
    trainingEnded = nil
    speed =
      session.page.train?.speed.map { Speed($0) }
      ?? Speed(lasting: session.trainingEnd, doublings: doublings)
  }
}

/// What the learner is about to answer.
public struct AnswerDraft: Equatable, Sendable {
  /// What has been typed.
  public internal(set) var field = TextField()
  /// What is typed, or the letters of the choices, belong to the answer; otherwise all letters are commands.
  public internal(set) var isAnswering = true
  /// The choice or candidate under the marker, by its place as shown, from 0; none before one is chosen.
  public internal(set) var selected: Int?
  /// Places of choices marked, where several may be.
  public internal(set) var marked: Set<Int> = []
  /// Places picked one after the other: an order, or a right side for each left; nil where one of a match was taken back.
  public internal(set) var picked: [Int?] = []
  /// The place that was picked by itself, being left over.
  var filledIn: Int?
  /// The knob under the marker.
  public internal(set) var knob = 0

  /// Nothing typed, chosen or picked.
  public init() {}

  /// How many are picked.
  var pickCount: Int { picked.count { $0 != nil } }

  /// What is picked next, counted from 0: the first that is open.
  var nextPick: Int { picked.firstIndex(of: nil) ?? picked.count }

  mutating func pick(_ place: Int) {
    if picked.indices.contains(nextPick) {
      picked[nextPick] = place
    } else {
      picked.append(place)
    }
  }

  mutating func takeBack(_ pick: Int) {
    filledIn = nil
    picked[pick] = nil
    while let last = picked.last, last == nil { picked.removeLast() }
  }
}

/// How fast training runs on the screen: a power of two of updates per second.
public struct Speed: Equatable, Sendable {
  /// A power of two from 1 to `fastest`.
  public private(set) var updatesPerSecond: Int
  /// How often the learner has doubled what is usual on the page; negative where it was halved.
  public private(set) var doublings = 0

  static let ticksPerSecond = 16
  static let fastest = 1 << 14
  /// More doublings, or halvings, change nothing.
  public static let mostDoublings = fastest.trailingZeroBitCount
  /// How long all of a page's training usually takes.
  static let usualSeconds = 6.0

  /// The power of two nearest to a wish.
  init(_ wished: Double = 8) {
    updatesPerSecond = 1
    while Double(updatesPerSecond) * 1.5 < wished, updatesPerSecond < Self.fastest {
      updatesPerSecond *= 2
    }
  }

  /// So many updates in the usual time, doubled as often as the learner likes.
  init(lasting updates: Int, doublings: Int) {
    self.init(Double(updates) / Self.usualSeconds)
    let base = updatesPerSecond.trailingZeroBitCount
    updatesPerSecond = 1 << min(max(base + doublings, 0), Self.mostDoublings)
    self.doublings = doublings
  }

  mutating func double() {
    guard updatesPerSecond < Self.fastest else { return }
    updatesPerSecond *= 2
    doublings += 1
  }

  mutating func halve() {
    guard updatesPerSecond > 1 else { return }
    updatesPerSecond /= 2
    doublings -= 1
  }

  /// Seconds between two ticks.
  public var interval: Double { 1 / Double(min(updatesPerSecond, Self.ticksPerSecond)) }
  var updatesPerTick: Int { max(updatesPerSecond / Self.ticksPerSecond, 1) }
}
