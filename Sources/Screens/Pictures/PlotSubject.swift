import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// What the pictures of one `plot` block are about.
struct PlotSubject {
  let plot: PlotBlock
  let timeline: Timeline
  let formulas: FormulaValue
  /// Which seeds succeeded, where the page tries seeds.
  let survey: Survey?
  /// What the learner points at in this experiment.
  let highlight: Highlight?
  /// What the page has computed in sight of the learner.
  let told: [LocatedFormula]

  /// The example the pictures are to speak of.
  private var example: Int? { highlight?.example ?? timeline.lastExample }

  /// Asked for an example, the learner is to find those judged wrong.
  private var hidesVerdicts: Bool { highlight?.hidesVerdicts ?? false }

  private var toldNumbers: ToldNumbers {
    ToldNumbers(
      told + plot.values.map(\.expression), of: plot.experiment, in: timeline, formulas: formulas)
  }

  /// The one place where a kind of plot gets its picture.
  func picture(_ kind: PlotKind) -> Picture {
    switch kind {
    case .boundary:
      .plane(
        BoundaryPicture(
          plot: plot, timeline: timeline, example: example, hidesVerdicts: hidesVerdicts))
    case .score:
      .plane(
        BoundaryPicture(
          plot: plot, timeline: timeline, shading: .score, example: example,
          hidesVerdicts: hidesVerdicts))
    case .units:
      .plane(
        UnitLinesPicture(
          plot: plot, timeline: timeline, example: example, hidesVerdicts: hidesVerdicts))
    case .hidden:
      .plane(
        HiddenSpacePicture(
          plot: plot, timeline: timeline, example: example, hidesVerdicts: hidesVerdicts))
    case .network:
      .plane(
        NetworkPicture(
          timeline: timeline, example: example, parameter: highlight?.parameter,
          told: toldNumbers),
        atMost: NetworkPicture.mostRows(timeline))
    case .surface where plot.over.count == 1:
      .plane(LossCurvePicture(plot: plot, timeline: timeline))
    case .surface: .plane(LossSurfacePicture(plot: plot, timeline: timeline))
    case .data where RegressionPicture.fits(timeline):
      .plane(RegressionPicture(plot: plot, timeline: timeline, example: example))
    case .data:
      .list(
        timeline.experiment.dataset.count + 1,
        ExamplesPicture(timeline: timeline, example: example))
    case .mistakes: .curve(TrainingCurves(timeline: timeline).mistakes)
    case .loss: .curve(TrainingCurves(timeline: timeline).loss)
    case .activations:
      .curve(rows: { 8...max($0 / 3, 8) }, ActivationsPicture(plot: plot))
    case .weights:
      .list(
        WeightsPicture.rows(timeline),
        WeightsPicture(timeline: timeline, selected: highlight?.parameter))
    case .why:
      .list(
        WeightChangePicture.rows(timeline),
        WeightChangePicture(timeline: timeline, parameter: highlight?.parameter ?? 0))
    case .gradients: .block(GradientsPicture.rows(timeline), GradientsPicture(timeline: timeline))
    case .confusion:
      .block(max(timeline.trainer.heads[0].classCount, 2) + 1, ConfusionPicture(timeline: timeline))
    case .bars: .block(plot.values.count, FormulasPicture(self).bars)
    case .table: .block(plot.values.count, FormulasPicture(self))
    case .starts: .block(SeedsPicture(survey).rows, SeedsPicture(survey))
    }
  }
}
