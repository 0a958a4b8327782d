import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// What is wrong with a page as it stands, on a screen of some size.
struct PageLook {
  let model: ScreenModel
  let layout: ScreenLayout
  let size: Size

  init(_ model: ScreenModel, size: Size = PageFit.usual) {
    self.model = model
    self.size = size
    layout = ScreenLayout(size: size, model: model)
  }

  /// Of words and pictures.
  var problems: [PageFit.Problem] {
    let pictures = model.session.hasDiverged ? [] : poorPictures.map { problem($0) }
    return wordProblems + pictures
  }

  /// Of words alone.
  var wordProblems: [PageFit.Problem] {
    let rows = layout.missingRows
    let missing = rows > 0 && size == PageFit.usual ? [problem(.missingRows(rows))] : []
    guard !model.session.hasDiverged else { return missing }
    let words = layout.words.plainLines.map(\.trimmingSpaces).joined(separator: " ")
    guard words.contains(NumberFormat.notANumber) else { return missing }
    let (formula, location) = model.session.formulaWithoutValue
    return missing + [problem(.notANumber(formula: formula), at: location)]
  }

  /// What no reader should see: a number as computers write what is none, and a brace of the lesson's file. A word that the
  /// author wrote is the author's.
  var rawTextProblems: [PageFit.Problem] {
    let written = model.session.lesson.source.text
    let hasBraces = model.session.page.hasBraces
    let rows = render(model, size: size).text.split(separator: "\n")
    let raw = rows.flatMap { $0.split(whereSeparator: \.isWhitespace) }.filter { word in
      let bare = word.drop { !$0.isLetter }.prefix(while: \.isLetter)
      return ["nan", "NaN", "inf"].contains(bare) && !written.contains(bare)
        || word.contains("{") && !hasBraces
    }
    return raw.prefix(1).map { problem(.rawText(String($0))) }
  }

  private func problem(
    _ kind: PageFit.Problem.Kind, at location: SourceLocation? = nil
  ) -> PageFit.Problem {
    PageFit.Problem(
      page: model.session.pageIndex + 1, location: location ?? model.session.page.location,
      kind: kind, size: size)
  }

  /// What is wrong with the pictures of the page.
  private var poorPictures: [PageFit.Problem.Kind] {
    let pane = PicturesPane(model: model)
    guard !pane.pictures.isEmpty, size.columns >= ScreenLayout.narrowest else { return [] }
    let rect = layout.picturesRect
    let kinds = model.session.page.plots.flatMap(\.show)
    return zip(zip(kinds, pane.pictures), pane.heights(in: rect)).flatMap { pair, height in
      let (kind, picture) = pair
      guard height >= picture.rows(rect.width).lowerBound else {
        return [PageFit.Problem.Kind.cutPicture(kind)]
      }
      var frame = Frame(size: Size(columns: rect.width, rows: height))
      frame.draw(picture, in: frame.bounds, glyphs: model.glyphs)
      let lines = (0..<height).map { frame.row($0) }
      if lines.allSatisfy(\.trimmingSpaces.isEmpty) { return [.emptyPicture(kind)] }
      if lines.contains(where: { $0.contains(NetworkPicture.noDiagram) }) {
        return [.emptyPicture(kind)]
      }
      return lines.contains { $0.contains(NumberFormat.notANumber) }
        ? [.notANumber(formula: model.session.formulaWithoutValue.text)] : []
    }
  }
}

extension Session {
  /// Whether an experiment of the page has left the numbers, so that there is nothing to show.
  fileprivate var hasDiverged: Bool {
    let ids = page.plots.map(\.experiment) + [page.experiment].compactMap(\.self)
    return ids.contains { timelines[$0]?.trainer.divergence != nil }
  }

  /// The first formula of the page that cannot be computed, and where it stands.
  fileprivate var formulaWithoutValue: (text: String, location: SourceLocation?) {
    let use = page.formulas.first { use in
      !use.isDrawn && formulas(of: use.experiment ?? "")(use.formula).isNaN
    }
    return (use?.formula.text ?? "", use?.formula.location)
  }
}

extension Page {
  /// Whether its author wants a brace to be seen: one that is none of a value.
  fileprivate var hasBraces: Bool {
    formulas.reduce(words) { $0.replacing("{\($1.formula.text)}", with: "") }.contains("{")
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
