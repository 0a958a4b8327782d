/// What the person, rather than the terminal, decides.
public struct TerminalOptions: Equatable, Sendable {
  /// Nil leaves it to the environment: no colour where `NO_COLOR` is set and not empty (no-color.org).
  public var usesColour: Bool?
  /// Whether clicks and the wheel are reported. The terminal then needs Shift for selecting text.
  public var usesMouse: Bool

  public init(usesColour: Bool? = nil, usesMouse: Bool = false) {
    self.usesColour = usesColour
    self.usesMouse = usesMouse
  }

  func allowsColour(noColor: String?) -> Bool {
    usesColour ?? (noColor ?? "").isEmpty
  }
}
