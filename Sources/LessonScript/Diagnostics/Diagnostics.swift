/// The errors found in a file so far.
struct Diagnostics {
  let source: SourceText
  private(set) var errors: [LessonError] = []

  /// Nobody reads more at once, and a file that is no lesson at all could have a million.
  static let most = 100

  init(_ source: SourceText) {
    self.source = source
  }

  mutating func report(_ problem: LessonError.Problem, at position: SourcePosition) {
    let error = LessonError(
      problem, at: source.location(position), line: source.line(position.line))
    if errors.count < Self.most, !errors.contains(error) { errors.append(error) }
  }

  mutating func report(_ problem: LessonError.Problem, at location: SourceLocation) {
    report(problem, at: SourcePosition(line: location.line, column: location.column))
  }

  /// An error of another file, such as a table of data.
  mutating func add(_ error: LessonError) {
    errors.append(error)
  }
}
