import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// One picture of one experiment.
struct Picture: Widget {
  let kind: PlotKind
  let plot: PlotBlock
  let timeline: Timeline
  let formulas: FormulaValue
  var survey: Survey?
  /// What the learner points at in this experiment.
  var highlight: Highlight?

  /// The example the picture is to speak of.
  private var example: Int? { highlight?.example ?? timeline.lastExample }

  /// The rows between which a picture is worth drawing.
  func rows(width: Int) -> ClosedRange<Int> {
    switch kind {
    case .boundary, .surface, .hidden, .units, .network: flexible(width)
    case .activations: 8...max(width / 3, 8)
    case .mistakes, .loss: 6...14
    case .weights: list(timeline.state.parameters.count)
    case .data:
      RegressionPicture.fits(timeline)
        ? flexible(width) : list(timeline.experiment.dataset.count + 1)
    case .gradients: fixed(timeline.trainer.gradientSizes().count + 1)
    case .bars, .table: fixed(plot.values.count)
    case .confusion: fixed(timeline.classCount + 1)
    case .why: list(WhyPicture.rows(timeline))
    case .starts: fixed(StartsPicture(survey).rows)
    }
  }

  /// Who gets rows first.
  enum Rank: CaseIterable {
    /// Lists want all of their lines.
    case list
    /// Gains from every row.
    case main
    case curve
  }

  var rank: Rank {
    switch kind {
    case .boundary, .surface, .hidden, .units, .network: .main
    case .data: RegressionPicture.fits(timeline) ? .main : .list
    case .mistakes, .loss, .activations: .curve
    case .weights, .gradients, .bars, .table, .confusion, .starts, .why: .list
    }
  }

  private func flexible(_ width: Int) -> ClosedRange<Int> { 7...max(width / 2, 7) }
  private func list(_ count: Int) -> ClosedRange<Int> { min(count, 6)...count }
  private func fixed(_ count: Int) -> ClosedRange<Int> { count...count }

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    switch kind {
    case .boundary:
      frame.draw(
        BoundaryPicture(plot: plot, timeline: timeline, example: example), in: rect, glyphs: glyphs)
    case .mistakes: frame.draw(mistakes, in: rect, glyphs: glyphs)
    case .loss: frame.draw(loss, in: rect, glyphs: glyphs)
    case .weights:
      frame.draw(
        WeightsPicture(timeline: timeline, selected: highlight?.parameter), in: rect, glyphs: glyphs)
    case .data: drawData(in: rect, of: &frame, glyphs: glyphs)
    case .surface where plot.over.count == 1:
      frame.draw(ValleyPicture(plot: plot, timeline: timeline), in: rect, glyphs: glyphs)
    case .surface:
      frame.draw(SurfacePicture(plot: plot, timeline: timeline), in: rect, glyphs: glyphs)
    case .units:
      let units = UnitsPicture(plot: plot, timeline: timeline, example: example)
      frame.draw(units, in: rect, glyphs: glyphs)
    case .network:
      frame.draw(NetworkPicture(timeline: timeline, example: example), in: rect, glyphs: glyphs)
    case .hidden:
      frame.draw(
        HiddenPicture(plot: plot, timeline: timeline, example: example), in: rect, glyphs: glyphs)
    case .activations: frame.draw(ActivationsPicture(plot: plot), in: rect, glyphs: glyphs)
    case .gradients: frame.draw(gradients, in: rect, glyphs: glyphs)
    case .bars: frame.draw(bars, in: rect, glyphs: glyphs)
    case .table: drawTable(in: rect, of: &frame, glyphs: glyphs)
    case .confusion: frame.draw(confusion, in: rect, glyphs: glyphs)
    case .why:
      let why = WhyPicture(timeline: timeline, parameter: highlight?.parameter ?? 0)
      frame.draw(why, in: rect, glyphs: glyphs)
    case .starts: frame.draw(StartsPicture(survey), in: rect, glyphs: glyphs)
    }
  }

  private func drawData(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    if RegressionPicture.fits(timeline) {
      frame.draw(
        RegressionPicture(plot: plot, timeline: timeline, example: example), in: rect,
        glyphs: glyphs)
    } else {
      frame.draw(
        ExamplesTable(timeline, example: example).table(rows: rect.height - 1), in: rect,
        glyphs: glyphs)
    }
  }

  /// A table without a header begins where its first row stands.
  private func drawTable(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let raised = Rect(x: rect.x, y: rect.y - 1, width: rect.width, height: rect.height + 1)
    frame.clipped(to: rect) { table.draw(in: raised, of: &$0, glyphs: glyphs) }
  }
}
