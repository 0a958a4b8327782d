import Yams

/// Reads a stretch of lines of a file as YAML: the body of a block, the front matter, or a whole
/// experiment file.
struct YAMLReader {
  /// What is read, for messages: "question block".
  let name: String
  /// The number of the first line of the stretch, from 1.
  let firstLine: Int
  private let lines: [String]
  private let characters: [[Character]]
  /// Lines in which characters and scalars count alike: without it, a long line takes for ever.
  private let isASCII: [Bool]

  static let longest = 200_000

  /// The characters that are read at most; more are refused.
  private let limit: Int

  init(name: String, lines: [String], firstLine: Int, longest: Int = YAMLReader.longest) {
    self.name = name
    limit = longest
    self.lines = lines
    self.firstLine = firstLine
    characters = lines.map { Array($0) }
    isASCII = lines.map { line in line.utf8.allSatisfy { $0 < 0x80 } }
  }

  /// The entries of the mapping that the text must be; nil once a problem is marked.
  func mapping(_ proof: inout Proof) -> YAMLValue? {
    guard let value = read(&proof) else { return nil }
    guard value.entries != nil else {
      let found = Form.describe(value)
      proof.mark(.yaml(.notAMapping(block: name, found: found)), at: value.place)
      return nil
    }
    return value
  }

  private func read(_ proof: inout Proof) -> YAMLValue? {
    if let danger = YAMLDanger.find(in: characters, longest: limit) {
      proof.mark(.yaml(danger.problem), at: place(line: danger.line, character: danger.column))
      return nil
    }
    do {
      return try compose(&proof)
    } catch let error as YamlError {
      mark(error, &proof)
    } catch {
      proof.mark(.yaml(.syntax("\(error)", .unknown)), at: place(line: 0, character: 0))
    }
    return nil
  }

  private func compose(_ proof: inout Proof) throws -> YAMLValue? {
    // The parser owns the anchors, so it has to outlive the walk over the nodes.
    let parser = try Parser(yaml: lines.joined(separator: "\n") + "\n")
    return try withExtendedLifetime(parser) {
      guard let root = try parser.singleRoot() else {
        let fence = Place(line: max(1, firstLine - 1), column: 1)
        proof.mark(.yaml(.emptyBlock(block: name)), at: fence)
        return nil
      }
      return value(root, &proof)
    }
  }

  private func value(_ node: Node, _ proof: inout Proof) -> YAMLValue? {
    let place = place(node.mark)
    guard node.anchor == nil else {
      proof.mark(.yaml(.anchor), at: place)
      return nil
    }
    return content(node, &proof).map { YAMLValue(content: $0, place: place) }
  }

  private func content(_ node: Node, _ proof: inout Proof) -> YAMLValue.Content? {
    switch node {
    case .scalar(let scalar):
      let text = text(scalar)
      if scalar.style == .plain || scalar.style == .any { markComment(after: text, &proof) }
      return .scalar(text)
    case .sequence(let nodes):
      let values = nodes.map { value($0, &proof) }
      return values.contains { $0 == nil } ? nil : .list(values.compactMap(\.self))
    case .mapping(let mapping):
      return entries(mapping, &proof).map(YAMLValue.Content.mapping)
    case .alias:
      proof.mark(.yaml(.anchor), at: place(node.mark))
      return nil
    }
  }

  private func entries(_ mapping: Node.Mapping, _ proof: inout Proof) -> [YAMLEntry]? {
    var entries: [YAMLEntry] = []
    var isWhole = true
    for (key, content) in mapping {
      guard case .scalar(let name) = key else {
        proof.mark(.yaml(.keyNotText), at: place(key.mark))
        isWhole = false
        continue
      }
      if let content = value(content, &proof) {
        entries.append(YAMLEntry(key: text(name), value: content))
      } else {
        isWhole = false
      }
    }
    return isWhole ? entries : nil
  }

  private func text(_ scalar: Node.Scalar) -> PlacedText {
    let value = Array(scalar.string)
    let line = scalar.mark.map { $0.line - 1 } ?? 0
    let column = scalar.mark.map(characterColumn) ?? 0
    var walk = ScalarPlaces(
      lines: characters, line: line, column: column, quotes: quotes(scalar.style))
    let places = walk.places(of: value).map { self.place(line: $0.line, character: $0.column) }
    return PlacedText(
      characters: value, places: places, start: self.place(line: line, character: column))
  }

  /// `Which is #1?` would silently end before the sign.
  private func markComment(after text: PlacedText, _ proof: inout Proof) {
    let index = text.end.line - firstLine
    guard characters.indices.contains(index) else { return }
    let rest = characters[index].dropFirst(text.end.column - 1)
    let sign = rest.drop { $0 == " " }
    guard sign.count < rest.count, sign.first == "#", let next = sign.dropFirst().first,
      next.isLetter || next.isNumber
    else { return }
    let column = text.end.column + rest.count - sign.count
    proof.mark(.yaml(.comment), at: Place(line: text.end.line, column: column))
  }

  private func quotes(_ style: Node.Scalar.Style) -> ScalarPlaces.Quotes {
    switch style {
    case .any, .plain: .none
    case .singleQuoted: .single
    case .doubleQuoted: .double
    case .literal, .folded: .block
    }
  }

  /// libyaml counts Unicode scalars, editors count characters.
  private func characterColumn(_ mark: Mark) -> Int {
    guard characters.indices.contains(mark.line - 1) else { return 0 }
    var scalars = mark.column - 1
    if isASCII[mark.line - 1] { return min(scalars, characters[mark.line - 1].count) }
    for (index, character) in characters[mark.line - 1].enumerated() {
      if scalars <= 0 { return index }
      scalars -= character.unicodeScalars.count
    }
    return characters[mark.line - 1].count
  }

  func place(_ mark: Mark?) -> Place {
    guard let mark else { return Place(line: firstLine, column: 1) }
    return place(line: mark.line - 1, character: characterColumn(mark))
  }

  private func place(line: Int, character: Int) -> Place {
    Place(line: firstLine + line, column: character + 1)
  }
}
