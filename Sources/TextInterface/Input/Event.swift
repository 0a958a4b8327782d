/// What a terminal reports.
public enum Event: Equatable, Sendable {
  case key(Key)
  /// The screen has another size now.
  case resize(Size)
  /// Nothing worth telling happened in the time given, or before it was over.
  case timeout
  /// The terminal is gone: nothing will ever be read from it again.
  case closed
}
