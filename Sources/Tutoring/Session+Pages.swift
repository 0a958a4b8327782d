extension Session {
  mutating func turnPage() -> Effect? {
    guard pageIndex + 1 < lesson.pages.count else {
      isFinished = true
      return .finish
    }
    return open(page: pageIndex + 1)
  }

  mutating func turnBack() -> Effect? {
    guard pageIndex > 0 else {
      notice = .firstPage
      return nil
    }
    return open(page: pageIndex - 1)
  }

  /// Pages beyond the end are the last, before the start the first.
  mutating func open(page: Int) -> Effect? {
    returnFromPlay()
    pageIndex = min(max(page, 0), lesson.pages.count - 1)
    keepForReturn()
    return .save
  }
}
