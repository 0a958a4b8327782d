/// The one table that says what each key means. The footer and the help screen are made from it.
public struct KeyTable<Request> {
  public var bindings: [KeyBinding<Request>]

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
