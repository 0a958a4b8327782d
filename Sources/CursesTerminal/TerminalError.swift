/// Why there is no screen to draw on.
public enum TerminalError: Error, Equatable, Sendable {
  /// Standard input or standard output is a file or a pipe.
  case notATerminal
  /// The system has no description of a terminal of this name (`TERM`).
  case unknownTerminal(String)
  /// A terminal of this name cannot move its cursor, as `dumb` cannot.
  case notCursorAddressable(String)
}
