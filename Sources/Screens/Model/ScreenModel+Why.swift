import LessonScript
import TextInterface
import Tutoring

/// Asking why a weight moved.
extension ScreenModel {
  /// The experiment whose weights can be asked about on this page.
  var whyExperiment: String? {
    session.page.plots.first { $0.show.contains(.why) }?.experiment
  }

  mutating func moveWeight(by direction: Int) {
    guard let id = whyExperiment, let count = session.timelines[id]?.state.parameters.count,
      count > 0
    else { return }
    weight = (weight + direction + count) % count
  }
}
