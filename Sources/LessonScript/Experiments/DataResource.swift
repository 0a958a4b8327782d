/// What became of a data file that an experiment names.
public enum DataResource: Equatable, Sendable {
  case text(String)
  case missing
  /// It is there but is not read, and why: "it is a folder".
  case refused(String)

  /// A text, or missing where there is none.
  init(_ text: String?) {
    self = text.map(Self.text) ?? .missing
  }
}
