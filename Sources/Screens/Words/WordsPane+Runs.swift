import LessonScript
import TextInterface
import Tutoring

/// What stands on a page that waits for a run instead of its words and pictures.
extension WordsPane {
  mutating func addMissingRuns() {
    let runs = model.session.missingRuns
    let noun = runs.count == 1 ? "a run" : "runs"
    let list = runs.map(name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let sentence =
      "This page speaks of \(noun) you have not made: "
      + list.joined(separator: "; ") + "."
    paragraph(layout.wrap(StyledText(sentence)))
    paragraph(layout.wrap(StyledText(offer, style: .muted)))
  }

  /// `“Right, and then sure”, 300 epochs (page 11)`
  private func name(_ run: NeededRun) -> String {
    guard let page = model.session.page(of: run) else { return "\(run.experiment), \(length(run))" }
    let title = inline(model.session.lesson.pages[page].title).string
    return "“\(title)”, \(length(run)) (page \(page + 1))"
  }

  /// `300 epochs`, `before its first update`, or else the formula that holds then.
  private func length(_ run: NeededRun) -> String {
    guard let (quantity, count) = run.length, let unit = quantity.unitOfRuns
    else { return "up to \(run.condition.text)" }
    if count == 0 { return "before its first update" }
    return (count.index.map(String.init) ?? "\(count)") + " \(unit)" + (count == 1 ? "" : "s")
  }

  /// What Enter does about it.
  private var offer: String {
    if let (done, end) = model.session.runProgress { return "Made so far: \(done) of \(end) …" }
    switch model.session.refusal(of: .makeRun) {
    case nil: return offerToMake
    case .predictFirst(_, let page?)?:
      return "Page \(page + 1) asks first what you expect of it. Enter goes there."
    case .runOfTask(let task, let page)?:
      let isOver = model.session.progress(of: task).verdict.isAnswered
      return "It is your task on page \(page + 1)." + (isOver ? "" : " Enter goes there.")
    case let refusal?: return refusal.sentence
    }
  }
  private var offerToMake: String {
    let (count, makeable) = (model.session.missingRuns.count, model.session.makeableRuns)
    if count == 1 { return "Enter makes it now. It earns nothing." }
    if makeable == count { return "Enter makes them now. They earn nothing." }
    let first = makeable == 1 ? "the first" : "the first \(makeable)"
    return "Enter makes \(first) now. That earns nothing."
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
