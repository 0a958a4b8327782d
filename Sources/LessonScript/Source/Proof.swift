/// A text under the red pen: what is wrong with it so far, and where.
struct Proof {
  let source: SourceText
  private(set) var errors: [LessonError] = []

  init(_ source: SourceText) {
    self.source = source
  }

  mutating func mark(_ problem: LessonError.Problem, at place: Place) {
    errors.append(
      LessonError(problem, at: source.location(place), line: source.line(place.line)))
  }

  mutating func mark(_ problem: LessonError.Problem, at location: SourceLocation) {
    mark(problem, at: Place(line: location.line, column: location.column))
  }

  /// An error of another file, such as a table of data.
  mutating func add(_ error: LessonError) {
    errors.append(error)
  }
}
