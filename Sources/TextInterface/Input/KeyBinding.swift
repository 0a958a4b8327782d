/// One request of the user, with its keys, its name and its line of help.
public struct KeyBinding<Request> {
  public var request: Request
  /// The first key is the one that help names first and the footer shows.
  public var keys: [Key]
  /// One word for the footer: `train`. Neighbours in a table that share a name share a place: `↑↓ choose`.
  public var name: String
  /// What the key does, for the help screen.
  public var help: String
  /// How much the footer needs it: 0 never shows, and the lowest go first where room is short.
  public var importance: Int

  public init(
    _ request: Request, keys: [Key], name: String, help: String, importance: Int = 0
  ) {
    self.request = request
    self.keys = keys
    self.name = name
    self.help = help
    self.importance = importance
  }
}

extension KeyBinding: Equatable where Request: Equatable {}
extension KeyBinding: Sendable where Request: Sendable {}
