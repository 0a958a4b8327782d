import LessonScript
import TextInterface
import Tutoring

/// The whole screen for a size: words on the left, pictures on the right, time below them, the way on in the
/// last line. Computes nothing worth remembering and cannot fail, at one cell either.
public func render(_ model: ScreenModel, size: Size) -> Frame {
  var frame = Frame(size: size)
  let layout = ScreenLayout(size: size, model: model)
  frame.draw(HeaderLine(model: model), in: layout.header, glyphs: model.glyphs)
  layout.drawBody(of: &frame)
  frame.draw(TrainingLine(model: model), in: layout.time, glyphs: model.glyphs)
  let hints = model.footer(isNarrow: size.columns < ScreenLayout.narrowest)
  frame.draw(KeyFooter(hints), in: layout.footer, glyphs: model.glyphs)
  if model.showsHelp {
    frame.draw(helpBox(model, size: size), in: layout.body, glyphs: model.glyphs)
  }
  return frame.restricted(to: model.glyphs)
}

/// The last frame while something is computed that takes long: with the help over it if that was asked for, and a word
/// in the last line. Costs next to nothing.
public func render(_ model: ScreenModel, whileComputingOver last: Frame) -> Frame {
  var frame = last
  let (body, footer) = frame.bounds.splitBottom(1)
  if model.showsHelp {
    frame.draw(helpBox(model, size: frame.size), in: body, glyphs: model.glyphs)
  }
  frame.write(String(repeating: " ", count: footer.width), x: footer.x, y: footer.y)
  let key = model.keys.request(for: .character("q")) == .quit ? "q" : "^C"
  frame.write(
    StyledText("computing …  ") + StyledText("\(key) quit", style: .muted), x: footer.x + 1,
    y: footer.y)
  return frame.restricted(to: model.glyphs)
}

private func helpBox(_ model: ScreenModel, size: Size) -> HelpBox {
  let width = min(size.columns - 6, 72)
  return HelpBox(
    title: "All keys",
    lines: StyledText(helpOnAnswers).wrapped(to: width) + [StyledText()]
      + keyMap.helpLines(width: width, glyphs: model.glyphs),
    scroll: model.scroll, hint: "↑↓ scroll, any other key closes")
}

private let helpOnAnswers =
  "While a field waits, all that you type goes into it, and letters choose among choices. Esc leaves the answer: then letters "
  + "are commands. Enter or Tab goes back. The last line says which of the two holds."

/// Where things stand on a screen of some size.
struct ScreenLayout {
  let model: ScreenModel
  let header: Rect
  let body: Rect
  let time: Rect
  let footer: Rect

  /// Below this width words and pictures take turns.
  static let narrowest = 64
  /// Words are hard to read in longer lines.
  static let longestLine = 72

  init(size: Size, model: ScreenModel) {
    self.model = model
    let all = Rect(size)
    let (head, belowHead) = all.splitTop(size.rows > 6 ? 1 : 0)
    let (aboveFooter, foot) = belowHead.splitBottom(size.rows > 2 ? 1 : 0)
    let (middle, line) = aboveFooter.splitBottom(size.rows > 8 ? 1 : 0)
    header = head.inset(left: 1, right: 1)
    body = middle
    time = line.inset(left: 1, right: 1)
    footer = foot.inset(left: 1, right: 1)
  }

  private var hasPictures: Bool { !model.session.page.plots.isEmpty }

  func drawBody(of frame: inout Frame) {
    if !hasPictures {
      drawWords(in: body, of: &frame)
    } else if body.width < Self.narrowest {
      if model.showsPictures {
        PicturesPane(model: model).draw(in: body.inset(left: 1, right: 1), of: &frame)
      } else {
        drawWords(in: body, of: &frame)
      }
    } else {
      let (left, right) = body.splitLeft(wordsWidth)
      drawWords(in: left, of: &frame)
      drawRule(x: right.x, of: &frame)
      PicturesPane(model: model).draw(in: Self.pictures(in: right), of: &frame)
    }
  }

  /// Where the pictures stand on a screen that is wide enough for words and pictures.
  var picturesRect: Rect { Self.pictures(in: body.splitLeft(wordsWidth).1) }

  private static func pictures(in right: Rect) -> Rect { right.inset(left: 2, right: 1) }

  /// Nearly half, but no longer than one reads easily.
  private var wordsWidth: Int { min(max(body.width * 48 / 100, 38), Self.longestLine) }

  private func drawWords(in rect: Rect, of frame: inout Frame) {
    let inner = rect.inset(left: 1, right: 1)
    WordsPane(model, width: min(inner.width, Self.longestLine)).fitted(to: inner.height)
      .draw(in: inner, of: &frame)
  }

  private func drawRule(x: Int, of frame: inout Frame) {
    for y in body.y..<body.endY { frame.put(model.glyphs["│"], x: x, y: y, style: .muted) }
  }

  /// The page's words as wide as they stand here.
  var words: WordsPane {
    let width = hasPictures && body.width >= Self.narrowest ? wordsWidth : body.width
    return WordsPane(model, width: min(width - 2, Self.longestLine))
  }

  /// Rows that the page's words lack on this screen; 0 where everything fits.
  var missingRows: Int { max(words.fitted(to: body.height).height - body.height, 0) }
}
