/// What became of a data file that an experiment names.
public enum DataResource: Equatable, Sendable {
  /// Its text, and the name under which the reader of a message finds it.
  case text(String, name: String)
  case missing
  /// It is there but is not read, and why: "it is a folder".
  case refused(String)

  /// A text, or missing where there is none.
  init(_ text: String?, name: String) {
    self = text.map { .text($0, name: name) } ?? .missing
  }
}
