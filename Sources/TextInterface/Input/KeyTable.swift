/// The one table that says what each key means. The footer and the help screen are made from it.
public struct KeyTable<Request> {
  /// Requests with their keys, in the order of the help.
  public var bindings: [KeyBinding<Request>]

  /// A table of these bindings.
  public init(_ bindings: [KeyBinding<Request>]) {
    self.bindings = bindings
  }

  /// What a key asks for; the first binding that has it wins.
  public func request(for key: Key) -> Request? {
    bindings.first { $0.keys.contains(key) }?.request
  }

  /// The table with only those bindings that mean something at the moment.
  public func filter(_ applies: (KeyBinding<Request>) -> Bool) -> KeyTable {
    KeyTable(bindings.filter(applies))
  }

  /// Hints for the footer, in the order of the table.
  public func hints(glyphs: GlyphSet = .unicode) -> [KeyHint] {
    grouped.filter { $0[0].importance > 0 }.map { group in
      KeyHint(
        keys: Self.joined(group.compactMap(\.keys.first).map { $0.label(glyphs) }),
        name: group[0].name, importance: group.map(\.importance).max() ?? 0)
    }
  }

  /// One line (or more, where the width is short) for each request: its keys, then what they do.
  public func helpLines(width: Int, glyphs: GlyphSet = .unicode) -> [StyledText] {
    let rows = bindings.map { binding in
      (keys: binding.keys.map { $0.label(glyphs) }.joined(separator: " "), help: binding.help)
    }
    let column = min(rows.map(\.keys.columns).max() ?? 0, max(0, width / 2 - 2))
    return rows.flatMap { row in
      let line =
        StyledText(row.keys.padded(to: column) + "  ", style: .bold)
        + StyledText(glyphs.transliterate(row.help))
      return line.wrapped(to: width, hangingIndent: column + 2)
    }
  }

  /// Bindings that follow each other with one name belong together.
  private var grouped: [[KeyBinding<Request>]] {
    bindings.reduce(into: []) { groups, binding in
      if groups.last?.last?.name == binding.name {
        groups[groups.count - 1].append(binding)
      } else {
        groups.append([binding])
      }
    }
  }

  /// Single signs stand together, `↑↓`; words do not, `PgUp/PgDn`.
  private static func joined(_ labels: [String]) -> String {
    labels.joined(separator: labels.allSatisfy { $0.count == 1 } ? "" : "/")
  }
}

extension KeyTable: Equatable where Request: Equatable {}
extension KeyTable: Sendable where Request: Sendable {}

/// One request of the user, with its keys, its name and its line of help.
public struct KeyBinding<Request> {
  /// What is asked for.
  public var request: Request
  /// The first key is the one that help names first and the footer shows.
  public var keys: [Key]
  /// One word for the footer: `train`. Neighbours in a table that share a name share a place: `↑↓ choose`.
  public var name: String
  /// What the key does, for the help screen.
  public var help: String
  /// How much the footer needs it: 0 never shows, and the lowest go first where room is short.
  public var importance: Int

  /// A request with its keys.
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

/// A key and what it does, in two words.
public struct KeyHint: Equatable, Sendable {
  /// The keys as they are printed: `↑↓`.
  public var keys: String
  /// What they do: `choose`.
  public var name: String
  /// The lowest are left out first where room is short.
  public var importance: Int

  /// A key and what it does.
  public init(keys: String, name: String, importance: Int = 1) {
    self.keys = keys
    self.name = name
    self.importance = importance
  }
}
