import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// Whether every page of a lesson can be seen, at first sight, at every moment of the model run and on other ways through
/// it: whole at 80×24, and by scrolling at 40×12; in Unicode and in ASCII.
public enum PageFit {
  /// One thing that cannot be seen on one page at one size.
  public struct Problem: Equatable, Sendable {
    /// Counted from 1.
    public var page: Int
    /// Where the page begins in the lesson's file.
    public var location: SourceLocation
    /// What is wrong.
    public var kind: Kind
    /// The size of the screen.
    public var size: Size

    /// What cannot be seen.
    public enum Kind: Equatable, Sendable {
      case missingRows(Int)
      /// A line that is set as it stands would be broken.
      case tooWide(line: String, by: Int)
      /// Something would be cut off at the right, whatever one does.
      case cutOff(line: String)
      /// A number that cannot be computed; with the formula, where it is known.
      case notANumber(formula: String)
      /// A picture without room for the least of it.
      case cutPicture(PlotKind)
      /// A picture that shows nothing, or says that there is nothing to show.
      case emptyPicture(PlotKind)
      /// Something that only a program should read: a brace of the file, `nan`.
      case rawText(String)
    }
  }

  /// What pages are written for.
  public static let usual = Size(columns: 80, rows: 24)
  /// What they must survive.
  public static let smallest = Size(columns: 40, rows: 12)

  /// The problems of all pages, at most one for each page, size and kind.
  public static func problems(
    of lesson: Lesson, during run: AuthorRun
  ) throws(ExperimentError) -> [Problem] {
    var found: [Problem] = []
    var model = ScreenModel(try Session(lesson))
    check(model, &found)
    for action in run.transcript.actions {
      _ = model.perform(action)
      check(model, &found)
    }
    let walks = try PageWalk(lesson, during: run).found + RandomWalk(lesson, seed: 1).found
    return worst(found + walks)
  }

  private static func check(_ model: ScreenModel, _ found: inout [Problem]) {
    var model = model
    for glyphs in GlyphSet.allCases {
      model.glyphs = glyphs
      checkOnce(model, &found)
    }
  }

  private static func checkOnce(_ model: ScreenModel, _ found: inout [Problem]) {
    let page = model.session.pageIndex
    for size in [usual, smallest] {
      let kinds = ScreenLayout(size: size, model: model).unseen(mayScroll: size == smallest)
      for kind in kinds {
        found.append(
          Problem(
            page: page + 1, location: model.session.page.location, kind: kind, size: size))
      }
    }
  }

  /// One problem for each page, size and kind, where the size matters: the worst.
  private static func worst(_ found: [Problem]) -> [Problem] {
    var kept: [Problem] = []
    for problem in found {
      let index = kept.firstIndex { problem.isLike($0) }
      if let index, problem.kind.weight > kept[index].kind.weight { kept[index] = problem }
      if index == nil { kept.append(problem) }
    }
    return kept.sorted { $0.page < $1.page }
  }
}

extension PageFit.Problem.Kind {
  fileprivate var weight: Int {
    switch self {
    case .missingRows(let rows): rows
    case .tooWide(_, let columns): columns
    case .cutOff, .notANumber, .cutPicture, .emptyPicture, .rawText: 0
    }
  }
}

extension PageFit.Problem.Kind {
  /// Whether one screen is as good as another to tell it.
  fileprivate var isOfAnySize: Bool {
    switch self {
    case .notANumber, .cutPicture, .emptyPicture, .rawText: true
    case .missingRows, .tooWide, .cutOff: false
    }
  }
}

extension PageFit.Problem {
  fileprivate func isLike(_ other: Self) -> Bool {
    guard page == other.page, size == other.size || kind.isOfAnySize else { return false }
    switch (kind, other.kind) {
    case (.missingRows, .missingRows), (.tooWide, .tooWide), (.cutOff, .cutOff),
      (.cutPicture, .cutPicture):
      return true
    default: return kind == other.kind
    }
  }

  /// The problem, and where there is a remedy, the remedy.
  public var sentence: String {
    let screen = "\(size.columns)×\(size.rows)"
    return switch kind {
    case .missingRows(let rows):
      "page \(page) needs \(rows) more rows than \(screen) has. Shorten it, or make it two pages."
    case .tooWide(let line, let columns):
      "page \(page): the set line “\(line)” is \(columns) columns too wide at \(screen). Break it where it "
        + "reads well."
    case .notANumber(let formula):
      "page \(page) shows “not a number”\(formula.isEmpty ? "" : " for `\(formula)`"), be it untrained, trained or "
        + "with a knob at its end. Ask for something that can always be computed."
    case .cutPicture(let kind):
      "page \(page): the picture \(kind.rawValue) has no room at \(screen). Show fewer pictures."
    case .emptyPicture(let kind):
      "page \(page): the picture \(kind.rawValue) has nothing to show. Show another."
    case .rawText(let text):
      "page \(page) shows “\(text)” at \(screen), which is meant for a program. Write it so that it is read."
    case .cutOff(let line): "page \(page): “\(line)” is cut off at \(screen)."
    }
  }
}

extension ScreenLayout {
  /// What of the page's words would not be seen whole.
  func unseen(mayScroll: Bool) -> [PageFit.Problem.Kind] {
    let pane = words
    let rows = pane.height - body.height
    let missing: [PageFit.Problem.Kind] = rows > 0 && !mayScroll ? [.missingRows(rows)] : []
    let wide =
      mayScroll ? [] : pane.tooWide.map { PageFit.Problem.Kind.tooWide(line: $0.text, by: $0.by) }
    return missing + wide + pane.cutOff.map { .cutOff(line: $0) }
  }
}

extension WordsPane {
  /// Lines beyond the right edge.
  fileprivate var cutOff: [String] {
    parts.flatMap { part -> [String] in
      guard case .lines(let lines) = part else { return [] }
      return lines.filter { $0.columns > width }.map(\.string)
    }
  }

  /// Set lines that are broken because they are too long.
  fileprivate var tooWide: [(text: String, by: Int)] {
    model.session.visibleBlocks.flatMap { block -> [(text: String, by: Int)] in
      guard case .prose(.verbatim(let rows)) = block else { return [] }
      return rows.map { inline($0).transliterated(model.glyphs) }
        .map { (text: $0.string, by: $0.columns + 2 - width) }.filter { $0.by > 0 }
    }
  }
}
