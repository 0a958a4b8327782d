import Testing

/// A learner of the fixture course at a real terminal, with progress of their own.
public struct CourseTerminal {
  /// Where the progress lies, under `gradus`.
  public let state: Scratch

  /// A new learner; `isWelcomed` if they have seen the course's first page.
  public init(isWelcomed: Bool = false) throws {
    state = try Scratch()
    if isWelcomed { _ = try state.file("gradus/welcomed", "") }
  }

  /// `gradus ARGUMENTS` in a window of its own, once it shows a text.
  public func open(
    _ arguments: String = "run gates", showing text: String = "page ", columns: Int = 80,
    rows: Int = 24, environment: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Tmux {
    let terminal = try Tmux(
      arguments, state: state.url, columns: columns, rows: rows, environment: environment)
    try terminal.wait(text, sourceLocation: sourceLocation)
    return terminal
  }
}

extension Tmux {
  /// Turns pages forward, one by one, from the first to the one with this number.
  public func turn(
    to page: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try wait("page 1/", sourceLocation: sourceLocation)
    for page in 2...page {
      try press("PageDown")
      try wait("page \(page)/", sourceLocation: sourceLocation)
    }
  }

  /// Types an answer, and waits for what is said of it.
  public func answer(
    _ text: String, reply: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try type(text)
    try press("Enter")
    try wait(reply, sourceLocation: sourceLocation)
  }

  /// Leaves the field or the choices that wait, so that letters are commands.
  public func leaveField(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try press("Escape")
    try wait("letters are commands", sourceLocation: sourceLocation)
  }

  /// Leaves with a key, and waits for the shell.
  /// - Returns: the screen at its end.
  @discardableResult
  public func leave(
    _ key: String = "q", exitStatus: Int = 0, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try press(key)
    return try wait(exitStatus: exitStatus, sourceLocation: sourceLocation)
  }
}
