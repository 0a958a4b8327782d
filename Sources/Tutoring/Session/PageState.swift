import LessonScript

/// What became of a page.
public enum PageState: Equatable, Sendable {
  /// Not opened yet, a question or task on it stands open, or nothing of it is shown for want of a run.
  case open
  /// All of its questions and tasks are right, but for guesses for no points.
  case done
  /// All are settled, and not all of them are right.
  case missed
}

extension Session {
  /// What became of a page, by its index from 0.
  public func state(ofPage index: Int) -> PageState {
    let items = lesson.pages[index].items
    guard !items.isEmpty || lesson.pages[index].neededRuns.allSatisfy(isMade) else { return .open }
    guard openedPages.contains(index),
      !items.contains(where: { progress(of: $0.id).verdict.isOpen })
    else { return .open }
    let isDone = items.allSatisfy { $0.points == 0 || progress(of: $0.id).verdict == .right }
    return isDone ? .done : .missed
  }
}
