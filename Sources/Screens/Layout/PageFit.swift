import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// Whether every page of a lesson can be seen, at first sight and at every moment of the model run: whole at 80×24,
/// and by scrolling at 40×12; in Unicode and in ASCII.
public enum PageFit {
  public struct Misfit: Equatable, Sendable {
    public var page: Int
    public var location: SourceLocation
    public var problem: Problem
    public var size: Size
  }

  public enum Problem: Equatable, Sendable {
    case missingRows(Int)
    /// A line that is set as it stands would be broken.
    case tooWide(line: String, by: Int)
    /// Something would be cut off at the right, whatever one does.
    case cutOff(line: String)
  }

  /// What pages are written for.
  public static let usual = Size(columns: 80, rows: 24)
  /// What they must survive.
  public static let smallest = Size(columns: 40, rows: 12)

  public static func misfits(
    of lesson: Lesson, during run: AuthorRun
  ) throws(ExperimentError) -> [Misfit] {
    var found: [Misfit] = []
    var model = ScreenModel(try Session(lesson))
    look(at: model, &found)
    for action in run.transcript.actions {
      _ = model.perform(action)
      look(at: model, &found)
    }
    return worst(found)
  }

  private static func look(at model: ScreenModel, _ found: inout [Misfit]) {
    var model = model
    for glyphs in GlyphSet.allCases {
      model.glyphs = glyphs
      lookOnce(at: model, &found)
    }
  }

  private static func lookOnce(at model: ScreenModel, _ found: inout [Misfit]) {
    let page = model.session.pageIndex
    for size in [usual, smallest] {
      let problems = ScreenLayout(size: size, model: model).problems(mayScroll: size == smallest)
      for problem in problems {
        found.append(
          Misfit(
            page: page + 1, location: model.session.page.location, problem: problem, size: size))
      }
    }
  }

  /// One misfit for each page, size and kind: the worst.
  private static func worst(_ found: [Misfit]) -> [Misfit] {
    var kept: [Misfit] = []
    for misfit in found {
      let index = kept.firstIndex { misfit.isLike($0) }
      if let index, misfit.problem.weight > kept[index].problem.weight { kept[index] = misfit }
      if index == nil { kept.append(misfit) }
    }
    return kept.sorted { $0.page < $1.page }
  }
}

extension PageFit.Problem {
  fileprivate var weight: Int {
    switch self {
    case .missingRows(let rows): rows
    case .tooWide(_, let columns): columns
    case .cutOff: 0
    }
  }
}

extension PageFit.Misfit {
  fileprivate func isLike(_ other: Self) -> Bool {
    guard page == other.page, size == other.size else { return false }
    switch (problem, other.problem) {
    case (.missingRows, .missingRows), (.tooWide, .tooWide), (.cutOff, .cutOff): return true
    default: return false
    }
  }

  public var sentence: String {
    let screen = "\(size.columns)×\(size.rows)"
    return switch problem {
    case .missingRows(let rows):
      "page \(page) needs \(rows) more rows than \(screen) has. Shorten it, or make it two pages."
    case .tooWide(let line, let columns):
      "page \(page): the set line “\(line)” is \(columns) columns too wide at \(screen). Break it where it "
        + "reads well."
    case .cutOff(let line): "page \(page): “\(line)” is cut off at \(screen)."
    }
  }
}

extension ScreenLayout {
  /// What of the page's words would not be seen whole.
  func problems(mayScroll: Bool) -> [PageFit.Problem] {
    let pane = words
    let rows = pane.height - body.height
    let missing: [PageFit.Problem] = rows > 0 && !mayScroll ? [.missingRows(rows)] : []
    let wide =
      mayScroll ? [] : pane.tooWide.map { PageFit.Problem.tooWide(line: $0.text, by: $0.by) }
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
