/// The things of a question with `order`: lists in lists are by turns in order and free.
enum OrderReader {
  /// How many things there may be in all.
  static let mostThings = 12
  /// In order, free, in order, free.
  private static let deepest = 4

  static let type = list(levels: deepest)

  private static func list(levels: Int) -> FieldType {
    let thing = levels > 1 ? FieldType.either([list(levels: levels - 1), .markdown]) : .markdown
    return .list(thing, count: 2...mostThings)
  }

  /// nil once a problem is reported.
  static func order(
    _ value: YAMLValue, _ diagnostics: inout Diagnostics
  ) -> (things: [[Inline]], precedence: Precedence)? {
    var things = Things()
    _ = things.read(value, isFree: false, diagnostics)
    guard things.texts.count <= mostThings else {
      diagnostics.report(
        .question(.tooManyThings(things.texts.count, most: mostThings)), at: value.position)
      return nil
    }
    return (things.texts, Precedence(before: things.before))
  }

  private struct Things {
    var texts: [[Inline]] = []
    var before: [Set<Int>] = []

    /// - Returns: the numbers of all things that the value holds.
    mutating func read(_ value: YAMLValue, isFree: Bool, _ diagnostics: Diagnostics) -> Set<Int> {
      guard let list = value.list else {
        guard let text = value.text?.inlines(diagnostics) else { return [] }
        texts.append(text)
        before.append([])
        return [texts.count - 1]
      }
      var read: Set<Int> = []
      for item in list {
        let new = self.read(item, isFree: !isFree, diagnostics)
        if !isFree { for thing in new { before[thing].formUnion(read) } }
        read.formUnion(new)
      }
      return read
    }
  }
}
