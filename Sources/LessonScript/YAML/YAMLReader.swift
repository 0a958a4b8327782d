import Yams

/// A YAML value with its position: what blocks are decoded from.
struct YAMLValue: Sendable {
  enum Content: Sendable {
    case scalar(PositionedText)
    case list([YAMLValue])
    case mapping([YAMLEntry])
  }

  var content: Content
  var position: SourcePosition

  var text: PositionedText? { if case .scalar(let it) = content { it } else { nil } }
  var list: [YAMLValue]? { if case .list(let it) = content { it } else { nil } }
  var entries: [YAMLEntry]? { if case .mapping(let it) = content { it } else { nil } }

  func value(_ key: String) -> YAMLValue? {
    entries?.first { $0.key.string == key }?.value
  }
}

/// A key and its value.
struct YAMLEntry: Sendable {
  var key: PositionedText
  var value: YAMLValue
}

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

  /// The entries of the mapping that the text must be; nil once a problem is reported.
  func mapping(_ diagnostics: inout Diagnostics) -> YAMLValue? {
    guard let value = read(&diagnostics) else { return nil }
    guard value.entries != nil else {
      let found = FieldType.describe(value)
      diagnostics.report(.yaml(.notAMapping(block: name, found: found)), at: value.position)
      return nil
    }
    return value
  }

  private func read(_ diagnostics: inout Diagnostics) -> YAMLValue? {
    if let violation = YAMLLimits.find(in: characters, longest: limit) {
      diagnostics.report(
        .yaml(violation.problem), at: position(line: violation.line, character: violation.column))
      return nil
    }
    do {
      return try compose(&diagnostics)
    } catch let error as YamlError {
      report(error, &diagnostics)
    } catch {
      diagnostics.report(.yaml(.syntax("\(error)", .unknown)), at: position(line: 0, character: 0))
    }
    return nil
  }

  private func compose(_ diagnostics: inout Diagnostics) throws -> YAMLValue? {
    // The parser owns the anchors, so it has to outlive the walk over the nodes.
    let parser = try Parser(yaml: lines.joined(separator: "\n") + "\n")
    return try withExtendedLifetime(parser) {
      guard let root = try parser.singleRoot() else {
        let fence = SourcePosition(line: max(1, firstLine - 1), column: 1)
        diagnostics.report(.yaml(.emptyBlock(block: name)), at: fence)
        return nil
      }
      return value(root, &diagnostics)
    }
  }

  private func value(_ node: Node, _ diagnostics: inout Diagnostics) -> YAMLValue? {
    let position = position(node.mark)
    guard node.anchor == nil else {
      diagnostics.report(.yaml(.anchor), at: position)
      return nil
    }
    return content(node, &diagnostics).map { YAMLValue(content: $0, position: position) }
  }

  private func content(_ node: Node, _ diagnostics: inout Diagnostics) -> YAMLValue.Content? {
    switch node {
    case .scalar(let scalar):
      var text = text(scalar)
      if scalar.style == .plain || scalar.style == .any {
        reportComment(after: text, &diagnostics)
        // Words of YAML's for nothing; who means the text puts it in quotes.
        if ["null", "Null", "NULL", "~"].contains(text.string) { text = text[0..<0] }
      }
      return reportOdd(text, &diagnostics) ? nil : .scalar(text)
    case .sequence(let nodes):
      let values = nodes.map { value($0, &diagnostics) }
      return values.contains { $0 == nil } ? nil : .list(values.compactMap(\.self))
    case .mapping(let mapping):
      return entries(mapping, &diagnostics).map(YAMLValue.Content.mapping)
    case .alias:
      diagnostics.report(.yaml(.anchor), at: position(node.mark))
      return nil
    }
  }

  private func entries(_ mapping: Node.Mapping, _ diagnostics: inout Diagnostics) -> [YAMLEntry]? {
    var entries: [YAMLEntry] = []
    var isWhole = true
    for (key, content) in mapping {
      guard case .scalar(let scalar) = key else {
        diagnostics.report(.yaml(.keyNotText), at: position(key.mark))
        isWhole = false
        continue
      }
      let name = text(scalar)
      if !reportOdd(name, &diagnostics), let content = value(content, &diagnostics) {
        entries.append(YAMLEntry(key: name, value: content))
      } else {
        isWhole = false
      }
    }
    return isWhole ? entries : nil
  }

  private func text(_ scalar: Node.Scalar) -> PositionedText {
    let value = Array(scalar.string)
    let line = scalar.mark.map { $0.line - 1 } ?? 0
    let column = scalar.mark.map(characterColumn) ?? 0
    var walk = ScalarPositions(
      lines: characters, line: line, column: column, quotes: quotes(scalar.style))
    let positions = walk.positions(of: value).map {
      self.position(line: $0.line, character: $0.column)
    }
    return PositionedText(
      characters: value, positions: positions, start: self.position(line: line, character: column))
  }

  /// `"\e[2J"` is a control character, too.
  private func reportOdd(_ text: PositionedText, _ diagnostics: inout Diagnostics) -> Bool {
    for (index, character) in text.characters.enumerated() {
      guard let odd = character.unicodeScalars.first(where: \.isOdd) else { continue }
      diagnostics.report(.structure(.oddCharacter(odd)), at: text.position(index))
      return true
    }
    return false
  }

  /// `Which is #1?` would silently end before the sign.
  private func reportComment(after text: PositionedText, _ diagnostics: inout Diagnostics) {
    let index = text.end.line - firstLine
    guard characters.indices.contains(index) else { return }
    let rest = characters[index].dropFirst(text.end.column - 1)
    let sign = rest.drop { $0 == " " }
    guard sign.count < rest.count, sign.first == "#", let next = sign.dropFirst().first,
      next.isLetter || next.isNumber
    else { return }
    let column = text.end.column + rest.count - sign.count
    diagnostics.report(.yaml(.comment), at: SourcePosition(line: text.end.line, column: column))
  }

  private func quotes(_ style: Node.Scalar.Style) -> ScalarPositions.Quotes {
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

  func position(_ mark: Mark?) -> SourcePosition {
    guard let mark else { return SourcePosition(line: firstLine, column: 1) }
    return position(line: mark.line - 1, character: characterColumn(mark))
  }

  private func position(line: Int, character: Int) -> SourcePosition {
    SourcePosition(line: firstLine + line, column: character + 1)
  }
}
