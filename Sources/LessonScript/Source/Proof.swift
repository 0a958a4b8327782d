/// A text under the red pen: what is wrong with it so far, and where.
struct Proof {
  let source: SourceText
  private(set) var errors: [LessonError] = []

  /// Nobody reads more at once, and a file that is no lesson at all could have a million.
  static let most = 100

  init(_ source: SourceText) {
    self.source = source
  }

  mutating func mark(_ problem: LessonError.Problem, at place: Place) {
    let error = LessonError(problem, at: source.location(place), line: source.line(place.line))
    if errors.count < Self.most, !errors.contains(error) { errors.append(error) }
  }

  mutating func mark(_ problem: LessonError.Problem, at location: SourceLocation) {
    mark(problem, at: Place(line: location.line, column: location.column))
  }

  /// An error of another file, such as a table of data.
  mutating func add(_ error: LessonError) {
    errors.append(error)
  }
}
