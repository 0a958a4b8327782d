import TextInterface

/// A screen around the lessons: it stays until a key asks for something outside of it. Like a lesson's, its picture is
/// a function of its value.
public protocol CourseScreen: Equatable, Sendable {
  /// What a key can ask for.
  associatedtype Command: Equatable
  /// Takes a key, or tells what it asks for.
  mutating func respond(to key: Key) -> Command?
  /// The picture for a size; it cannot fail, at one cell either.
  func frame(size: Size) -> Frame
  /// What F1 shows: each key, and what it does in a sentence. Empty where F1 is a key like any other.
  var keyHelp: [KeyHint] { get }
  /// The characters of the terminal.
  var glyphs: GlyphSet { get }
}

extension CourseScreen {
  /// F1 is a key like any other.
  public var keyHelp: [KeyHint] { [] }
}

/// A screen with the list of its keys over it, which F1 opens and any key closes.
public struct HelpedScreen<Screen: CourseScreen>: CourseScreen {
  /// The screen below.
  public var screen: Screen
  private var showsHelp = false

  /// A screen without the help over it.
  public init(_ screen: Screen) { self.screen = screen }

  /// The characters of the terminal.
  public var glyphs: GlyphSet { screen.glyphs }

  /// Opens and closes the help; other keys are the screen's.
  public mutating func respond(to key: Key) -> Screen.Command? {
    if key == .control("c") { return screen.respond(to: key) }
    let wasHelp = showsHelp
    showsHelp = !wasHelp && key == .function(1) && !screen.keyHelp.isEmpty
    return wasHelp || showsHelp ? nil : screen.respond(to: key)
  }

  /// The screen, and the box over it.
  public func frame(size: Size) -> Frame {
    var frame = screen.frame(size: size)
    guard showsHelp else { return frame }
    let column = screen.keyHelp.map(\.keys.columns).max() ?? 0
    let width = min(size.columns - 6, 72)
    let lines = screen.keyHelp.flatMap { hint in
      (StyledText(hint.keys.padded(to: column + 2), style: .bold) + StyledText(hint.name))
        .wrapped(to: width, hangingIndent: column + 2)
    }
    frame.draw(
      HelpBox(title: "All keys", lines: lines, hint: "any key closes"), in: Rect(size),
      glyphs: glyphs)
    return frame.restricted(to: glyphs)
  }
}

/// The picture of a screen around the lessons.
public func render(_ screen: some CourseScreen, size: Size) -> Frame { screen.frame(size: size) }

/// A page of a lesson of the course.
public struct PageReference: Equatable, Sendable {
  /// The lesson's id.
  public var lesson: String
  /// From 0.
  public var page: Int

  /// A page of a lesson, from 0.
  public init(lesson: String, page: Int) {
    self.lesson = lesson
    self.page = page
  }
}

/// What a list of pages is left for.
public enum PageChoice: Equatable, Sendable {
  case open(PageReference)
  case close
  /// ^C: leave at once.
  case interrupt
}

/// What the screens around the lessons share: a title above, a remark and the keys below.
struct CourseFrame {
  var title = "gradus"
  var subtitle: String
  var remark = ""
  var hints: [KeyHint]
  let glyphs: GlyphSet

  /// The picture, with what is drawn between title and remark.
  func frame(size: Size, drawing body: (Rect, inout Frame) -> Void) -> Frame {
    var frame = Frame(size: size)
    let inner = Rect(size).inset(left: 1, right: 1)
    let end = frame.write(
      glyphs.transliterate(title), x: inner.x, y: 0, style: Style(.accent, bold: true))
    frame.write(glyphs.transliterate(subtitle), x: end + 2, y: 0, style: .muted)
    let (above, foot) = inner.inset(top: 2).splitBottom(1)
    let (middle, line) = above.splitBottom(1)
    frame.clipped(to: middle) { body(middle, &$0) }
    frame.write(glyphs.transliterate(remark), x: line.x, y: line.y, style: Style(.warning))
    frame.draw(KeyFooter(hints), in: foot, glyphs: glyphs)
    return frame.restricted(to: glyphs)
  }

  /// `F1 all keys`.
  static let help = KeyHint(keys: "F1", name: "all keys", importance: 3)

  /// `↑↓ choose`.
  static func choose(_ glyphs: GlyphSet) -> KeyHint {
    KeyHint(keys: glyphs.transliterate("↑↓"), name: "choose", importance: 4)
  }
}

/// A list whose marker moves with the arrows, in a circle.
struct ListMarker: Equatable, Sendable {
  /// The line under the marker, from 0.
  var selected = 0

  /// Whether the key moved the marker in a list of so many lines.
  mutating func move(_ key: Key, in count: Int) -> Bool {
    let step: Int
    switch key {
    case .up, .backTab: step = -1
    case .down, .tab: step = 1
    case .pageUp: step = -min(10, selected)
    case .pageDown: step = min(10, count - 1 - selected)
    default: return false
    }
    if count > 0 { selected = (selected + step + count) % count }
    return true
  }
}
