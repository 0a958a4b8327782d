import LessonScript

/// What became of a page.
public enum PageState: Equatable, Sendable {
  /// Not opened yet, or a question or task on it waits.
  case open
  /// All of its questions and tasks are right.
  case done
  /// All are settled, and not all of them are right.
  case missed
}

extension Session {
  /// What became of a page, by its index from 0.
  public func state(ofPage index: Int) -> PageState {
    let verdicts = lesson.pages[index].items.map { progress(of: $0.id).verdict }
    guard openedPages.contains(index), verdicts.allSatisfy(\.isSettled) else { return .open }
    return verdicts.allSatisfy { $0 == .right } ? .done : .missed
  }
}
