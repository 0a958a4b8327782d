/// What can be wrong with a glossary.
public enum GlossaryProblem: Equatable, Sendable {
  /// No link to a lesson.
  case noLesson
  /// Nothing but a link.
  case noMeaning
  /// A heading with other than ##.
  case heading
  /// A fenced block.
  case block
  /// `{w1}`, for there is no experiment.
  case value
  /// Text above the first entry.
  case textBeforeFirstEntry
  /// More entries than anybody looks through.
  case tooMany(Int)
  /// A link to a lesson that the course has not.
  case unknownLesson(String, known: [String])
  /// The lesson has no page on which one of the terms stands.
  case notInLesson([String], lesson: String)
}

extension GlossaryProblem {
  var sentence: ErrorSentence {
    switch self {
    case .noLesson:
      .init(
        "this entry names no lesson",
        "end it with a paragraph that is a link to the lesson which explains it: "
          + "[lesson 1](01-houses.md)")
    case .noMeaning: .init("this entry says nothing", "write a sentence below its heading")
    case .heading: .init("an entry of the glossary begins with ##", "write ## before its term")
    case .block: .init("a glossary has no blocks", "indent set lines by four blanks")
    case .value:
      .init("a glossary has no experiment to compute a value from", "write \\{ for a brace")
    case .textBeforeFirstEntry:
      .init("this stands before the first entry", "begin an entry with a line `## term`")
    case .tooMany(let limit): .init("there are more than \(limit) entries", "remove some")
    case .unknownLesson(let id, let known):
      .init(
        "the course has no lesson `\(id)`",
        Suggestion.nearest(to: id, among: known).map { "did you mean `\($0)`?" }
          ?? "it has \(known.joined(separator: ", "))")
    case .notInLesson(let terms, let lesson):
      .init(
        "no page of the lesson `\(lesson)` says \(terms.map { "“\($0)”" }.joined(separator: " or "))",
        "link the lesson that explains it, or write the term as the lesson does")
    }
  }
}
