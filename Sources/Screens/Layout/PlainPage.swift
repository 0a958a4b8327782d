import LessonScript
import TextInterface
import Tutoring

/// The page as running text for a pipe, a file or a screen reader: the words as they stand now, the questions with
/// their choices, and the pictures below. Ends with an empty line.
public func plainPage(_ model: ScreenModel, width: Int = 78) -> String {
  let page = model.session.page
  let words = WordsPane(model, width: width)
  let heading = "\(model.session.pageIndex + 1). "
  var lines = words.plainLines
  if !lines.isEmpty { lines[0] = heading + lines[0] }
  let pictures = PicturesPane(model: model)
  if !page.plots.isEmpty { lines += [""] + pictures.plainLines(width: width) }
  return lines.joined(separator: "\n") + "\n\n"
}

extension WordsPane {
  var plainLines: [String] {
    var frame = Frame(size: Size(columns: width, rows: height))
    draw(in: frame.bounds, of: &frame)
    return (0..<height).map { frame.row($0) }
  }
}

extension PicturesPane {
  /// Tall enough for every picture, boundaries a dozen rows high.
  func plainLines(width: Int) -> [String] {
    let size = Size(columns: min(width, 60), rows: plainHeight)
    var frame = Frame(size: size)
    draw(in: frame.bounds, of: &frame)
    let plain = frame.restricted(to: model.glyphs)
    return (0..<size.rows).map { plain.row($0) }
  }
}
