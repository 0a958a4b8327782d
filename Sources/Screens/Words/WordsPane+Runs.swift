import LessonScript
import TextInterface
import Tutoring

/// What stands on a page that waits for a run instead of its words and pictures.
extension WordsPane {
  mutating func addMissingRuns() {
    let runs = model.session.missingRuns
    let noun = runs.count == 1 ? "a run" : "runs"
    let list = runs.map(name).joined(separator: "; ")
    let sentence = "This page speaks of \(noun) you have not made: \(list)."
    paragraph(layout.wrap(StyledText(sentence)))
    paragraph(layout.wrap(StyledText(offer, style: .muted)))
  }

  /// `lucky, 300 epochs (page 11)`
  private func name(_ run: NeededRun) -> String {
    let page = model.session.page(of: run).map { " (page \($0 + 1))" } ?? ""
    return "\(run.experiment), \(run.condition.length)\(page)"
  }

  /// What Enter does about it.
  private var offer: String {
    if let (done, end) = model.session.runProgress { return "Made so far: \(done) of \(end) …" }
    switch model.session.refusal(of: .makeRun) {
    case nil: return "Enter makes it now. It earns nothing."
    case .predictFirst(_, let page?)?:
      return "Page \(page + 1) asks first what you expect of it. Enter goes there."
    case .runOfTask(let task, let page)?:
      let isOver = model.session.progress(of: task).verdict.isAnswered
      return "It is your task on page \(page + 1)." + (isOver ? "" : " Enter goes there.")
    case let refusal?: return refusal.sentence
    }
  }
}

extension LocatedFormula {
  /// How long a run is after which this holds: `300 epochs`, `before its first update`, or else the formula.
  fileprivate var length: String {
    guard case .binary(let sign, .name(let name), .number(let count)) = expression,
      sign == .equal || sign == .greaterOrEqual, name.qualifier == nil,
      let unit = name.quantity?.unitOfRuns
    else { return "up to \(text)" }
    if count == 0 { return "before its first update" }
    return (count.index.map(String.init) ?? text) + " \(unit)" + (count == 1 ? "" : "s")
  }
}

extension Quantity {
  /// What is counted, where this counts how long a run is.
  fileprivate var unitOfRuns: String? {
    switch self {
    case .measure(.epoch): "epoch"
    case .measure(.step): "update"
    case .survey(.trials): "seed"
    default: nil
    }
  }
}
