/// The keys of every block: what the parser accepts, the suggestions offer, and the JSON Schema lists.
enum BlockTables {
  static let all: [(block: String, table: KeyTable)] = [
    ("experiment", experiment), ("plot", plot), ("train", train), ("question", question),
    ("task", task),
  ]

  /// What may stand after a fence.
  static let names = all.map(\.block) + ["notes", "formula", "text"]

  static let frontMatter = KeyTable(
    name: "front matter",
    keys: [
      Key("gradus", .whole(1...Int.max), required: true, "the version of the lesson language: 1"),
      Key("id", .identifier, required: true, "the lesson's name in commands and files"),
      Key("version", .whole(1...Int.max), required: true, "raised when old answers no longer fit"),
      Key("title", .text, required: true, "as in the menu"),
      Key("author", .text, "who wrote it"),
      Key("language", .text, "a language tag such as en or pt-BR; en if missing"),
      Key("minutes", .whole(1...10_000), "how long it takes"),
      Key("requires", .list(.identifier, count: 0...50), "ids of lessons that come before"),
    ])

  static let plot = KeyTable(
    name: "plot",
    keys: [
      Key("of", .identifier, required: true, "the experiment's id"),
      Key("show", words(PlotKind.self), required: true, "the pictures, top to bottom"),
      Key("x", range, "the ends of the horizontal axis"),
      Key("y", range, "the ends of the vertical axis"),
    ])

  static let train = KeyTable(
    name: "train",
    keys: [
      Key("of", .identifier, required: true, "the experiment's id"),
      Key("updates", .whole(1...10_000_000), "how many updates may be made"),
      Key("epochs", .whole(1...1_000_000), "how many epochs may be trained"),
      Key("speed", .number(0.01...100_000), "updates per second while it plays"),
    ])

  private static let range = Shape.list(.number(-1e300...1e300), count: 2...2)

  static func words<Words: CaseIterable & RawRepresentable>(_: Words.Type) -> Shape
  where Words.RawValue == String {
    let word = Shape.word(Words.allCases.map(\.rawValue))
    return .either([.list(word, count: 1...20), word])
  }
}
