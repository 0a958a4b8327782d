import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// Whether every page of a lesson fits the smallest screen it is written for: at first sight, and at every moment
/// of the model run.
public enum PageFit {
  public struct Misfit: Equatable, Sendable {
    public var page: Int
    public var location: SourceLocation
    public var missingRows: Int
    public var size: Size
  }

  public static let smallest = Size(columns: 80, rows: 24)

  public static func misfits(of lesson: Lesson, size: Size = smallest) throws(ExperimentError)
    -> [Misfit]
  {
    let run = try ModelRun(lesson)
    var desk = Desk(try Session(lesson))
    var missing = [Int](repeating: 0, count: lesson.pages.count)
    func look() {
      let rows = ScreenLayout(size: size, desk: desk).missingRows
      missing[desk.session.pageIndex] = max(missing[desk.session.pageIndex], rows)
    }
    look()
    for action in run.transcript.actions {
      _ = desk.perform(action)
      look()
    }
    return missing.indices.filter { missing[$0] > 0 }.map {
      Misfit(
        page: $0 + 1, location: lesson.pages[$0].location, missingRows: missing[$0], size: size)
    }
  }
}

extension PageFit.Misfit {
  public var sentence: String {
    "page \(page) needs \(missingRows) more rows than \(size.columns)×\(size.rows) has. "
      + "Shorten it, or make it two pages."
  }
}
