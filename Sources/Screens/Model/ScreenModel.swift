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
  /// The last key asked for something that takes the same key once more.
  var asksAgain = false
  /// The key before this one asked for something that takes it once more.
  var isConfirmed = false
  /// Something to be told until the next action.
  public var remark: String?
  /// What stands above instead of page and points, where a question is asked in a review.
  public var heading: String?

  /// A lesson at the page where the session stands.
  public init(_ session: Session, glyphs: GlyphSet = .unicode) {
    self.session = session
    self.glyphs = glyphs
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
    if session.pageIndex != before.0 || wasWaiting && session.missingRuns.isEmpty { resetForPage() }
    if case .answer = action { draft.clearAnswer() }
    if session.activeItem?.id != before.1 { draft = AnswerDraft() }
    if isPlaying, session.trainingLeft == 0 || session.notice != nil { pause() }
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
    for action in actions { update(&session, action) }
    update(&session, .goTo(page: min(self.session.pageIndex, lesson.pages.count - 1)))
    return ScreenModel(session, glyphs: glyphs)
  }

  /// What the clock asks for while training runs.
  public var tick: Action? { isPlaying ? .train(updates: speed.updatesPerTick) : nil }

  mutating func pause() {
    isPlaying = false
    showsPictures = false
  }

  private mutating func resetForPage() {
    draft = AnswerDraft()
    weight = 0
    isPlaying = false
    scroll = 0
    pictureScroll = 0
    showsPictures = false
    speed = Speed(session.page.train?.speed)
  }
}

/// What the learner is about to answer.
public struct AnswerDraft: Equatable, Sendable {
  /// What has been typed.
  public internal(set) var field = TextField()
  /// The choice or knob under the marker.
  public internal(set) var selected = 0
  /// Choices marked, where several may be.
  public internal(set) var marked: Set<Int> = []
  /// Things picked one after the other, by their numbers as shown: an order, or a right side for each left.
  public internal(set) var picked: [Int] = []

  /// Nothing typed, chosen or picked.
  public init() {}

  mutating func clearAnswer() {
    field = TextField()
    marked = []
    picked = []
  }
}

/// How fast training runs on the screen: a power of two of updates per second.
public struct Speed: Equatable, Sendable {
  /// A power of two from 1 to `fastest`.
  public private(set) var updatesPerSecond: Int

  static let ticksPerSecond = 16
  static let fastest = 1 << 14

  init(_ wished: Double? = nil) {
    let wished = wished ?? 8
    updatesPerSecond = 1
    while Double(updatesPerSecond) * 1.5 < wished, updatesPerSecond < Self.fastest {
      updatesPerSecond *= 2
    }
  }

  mutating func double() { updatesPerSecond = min(updatesPerSecond * 2, Self.fastest) }
  mutating func halve() { updatesPerSecond = max(updatesPerSecond / 2, 1) }

  /// Seconds between two ticks.
  public var interval: Double { 1 / Double(min(updatesPerSecond, Self.ticksPerSecond)) }
  var updatesPerTick: Int { max(updatesPerSecond / Self.ticksPerSecond, 1) }
}
