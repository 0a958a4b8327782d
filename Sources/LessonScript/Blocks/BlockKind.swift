import NeuralNetworks

/// Reads one fenced block of a lesson.
struct BlockReader {
  let fence: FencedBlock
  let resource: (String) -> String?

  /// nil once a problem is reported.
  func block(_ diagnostics: inout Diagnostics) -> Block? {
    guard fence.info == "notes" || BlockTables.all.contains(where: { $0.block == fence.info })
    else {
      diagnostics.report(
        .unknown(.block, name: fence.info, known: BlockTables.names), at: infoPosition(diagnostics))
      return nil
    }
    // A fence inside of a block of YAML is the next block's: this one was never closed.
    let swallows = fence.info != "notes" && fence.body.contains { "\($0)".hasPrefix("```") }
    guard fence.isClosed, !swallows else {
      diagnostics.report(.structure(.fenceNotClosed(block: fence.info)), at: fence.position)
      return nil
    }
    guard fence.position.column == 1 else {
      diagnostics.report(.structure(.blockNotAtMargin(block: fence.info)), at: fence.position)
      return nil
    }
    return fence.info == "notes" ? notes(&diagnostics) : yamlBlock(&diagnostics)
  }

  private func infoPosition(_ diagnostics: Diagnostics) -> SourcePosition {
    let line = diagnostics.source.line(fence.position.line)
    let marks = line.prefix { " `~".contains($0) }.count
    return SourcePosition(line: fence.position.line, column: marks + 1)
  }

  private func notes(_ diagnostics: inout Diagnostics) -> Block? {
    let reader = MarkdownReader(lines: fence.body, firstLine: fence.firstBodyLine)
    return .notes(
      reader.elements(&diagnostics).compactMap { element in
        switch element {
        case .heading(_, let title, _): return .heading(title)
        case .prose(let prose, _): return prose
        case .fence(let inner):
          diagnostics.report(.structure(.blockNotAtMargin(block: inner.info)), at: inner.position)
          return nil
        }
      })
  }

  private func yamlBlock(_ diagnostics: inout Diagnostics) -> Block? {
    let reader = YAMLReader(
      name: "\(fence.info) block", lines: fence.body, firstLine: fence.firstBodyLine)
    guard let table = BlockTables.all.first(where: { $0.block == fence.info })?.table,
      let value = reader.mapping(&diagnostics), FieldCheck.passes(value, table, &diagnostics)
    else { return nil }
    return block(FieldValues(value: value, table: table), &diagnostics)
  }

  private func block(_ fields: FieldValues, _ diagnostics: inout Diagnostics) -> Block? {
    let location = diagnostics.source.location(fence.position)
    switch fence.info {
    case "experiment":
      return ExperimentReader(fields: fields, resource: resource).block(at: location, &diagnostics)
        .map(Block.experiment)
    case "plot": return PlotReader.plot(fields, at: location, &diagnostics).map(Block.plot)
    case "train": return TrainReader.train(fields, at: location, &diagnostics).map(Block.train)
    case "question":
      return QuestionReader(fields: fields).question(at: location, &diagnostics)
        .map(Block.question)
    case "derivation":
      return .derivation(DerivationReader(fields: fields).derivation(at: location, diagnostics))
    case "play": return TaskReader(fields: fields).play(at: location, diagnostics).map(Block.play)
    default: return TaskReader(fields: fields).task(at: location, &diagnostics).map(Block.task)
    }
  }
}

/// The keys of every block: what the parser accepts, the suggestions offer, and the JSON Schema
/// lists.
enum BlockTables {
  static let all: [(block: String, table: FieldTable)] = [
    ("experiment", experiment), ("plot", plot), ("train", train), ("question", question),
    ("task", task), ("derivation", derivation), ("play", play),
  ]

  /// What may stand after a fence.
  static let names = all.map(\.block) + ["notes", "formula", "text"]

  static let frontMatter = FieldTable(
    name: "front matter",
    keys: [
      Field("gradus", .whole(1...Int.max), required: true, "the version of the lesson language: 1"),
      Field("id", .identifier, required: true, "the lesson's name in commands and files"),
      Field(
        "version", .whole(1...Int.max), required: true, "raised when old answers no longer fit"),
      Field("title", .text, required: true, "as in the menu"),
      Field("author", .text, "who wrote it"),
      Field("language", .text, "a language tag such as en or pt-BR; en if missing"),
      Field("minutes", .whole(1...10_000), "how long it takes"),
      Field("requires", .list(.identifier, count: 0...50), "ids of lessons that come before"),
      Field(
        "budget", .whole(1...1_000_000_000),
        "how many updates the author's way through may take; a million if missing"),
    ])

  static let plot = FieldTable(
    name: "plot",
    keys: [
      Field("of", .identifier, required: true, "the experiment's id"),
      Field("show", words(PlotKind.self), required: true, "the pictures, top to bottom"),
      Field("x", range, "the ends of the horizontal axis"),
      Field("y", range, "the ends of the vertical axis"),
      Field("over", .list(.text, count: 1...2), "the parameters of a surface: [w1] or [w1, w2]"),
      Field("values", .dictionary(.formula), "what bars and tables show: label: formula"),
      Field("functions", words(of: Activation.names), "what an activation plot draws"),
    ])

  static let derivation = FieldTable(
    name: "derivation",
    keys: [
      Field("title", .markdown, "what is derived"),
      Field("of", .identifier, "the experiment its values speak of; the page's if missing"),
      Field("steps", .list(.mapping(step), count: 1...50), required: true, "line by line"),
    ])

  static let step = FieldTable(
    name: "step",
    keys: [
      Field("show", .lines, required: true, "the line or lines, set as they stand"),
      Field("say", .markdown, "why they follow"),
    ])

  static let play = FieldTable(
    name: "play block",
    keys: [
      Field("of", .identifier, required: true, "the experiment's id"),
      Field("knobs", .dictionary(texts), required: true, "what may be changed, and to what"),
    ])

  static let train = FieldTable(
    name: "train block",
    keys: [
      Field("of", .identifier, required: true, "the experiment's id"),
      Field("updates", .whole(1...10_000_000), "how many updates may be made"),
      Field("epochs", .whole(1...1_000_000), "how many epochs may be trained"),
      Field("speed", .number(0.01...100_000), "updates per second while it plays"),
      Field("seeds", .whole(1...1000), "train it from so many seeds instead, one after the other"),
      Field("success", .formula, "with `seeds`: what is true after a training that succeeded"),
    ])

  private static let range = FieldType.list(.number(-1e300...1e300), count: 2...2)

  static func words<Words: CaseIterable & RawRepresentable>(_: Words.Type) -> FieldType
  where Words.RawValue == String {
    words(of: Words.allCases.map(\.rawValue))
  }

  /// One of the words, or a list of some.
  static func words(of known: [String]) -> FieldType {
    .either([.list(.word(known), count: 1...20), .word(known)])
  }
}
