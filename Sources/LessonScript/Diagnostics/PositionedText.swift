/// Text in which every character knows where it stands in the file, also after quotes, escapes and
/// folded lines are gone.
struct PositionedText: Sendable, Equatable {
  var characters: [Character]
  /// One for each character.
  var positions: [SourcePosition]
  /// Where the text begins; for an empty text, too.
  var start: SourcePosition

  init(characters: [Character], positions: [SourcePosition], start: SourcePosition) {
    precondition(characters.count == positions.count)
    self.characters = characters
    self.positions = positions
    self.start = positions.first ?? start
  }

  /// A stretch of one line.
  init(_ text: some StringProtocol, at start: SourcePosition) {
    characters = Array(text)
    positions = characters.indices.map {
      SourcePosition(line: start.line, column: start.column + $0)
    }
    self.start = start
  }

  var string: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }

  /// Where the next character would stand.
  var end: SourcePosition {
    positions.last.map { SourcePosition(line: $0.line, column: $0.column + 1) } ?? start
  }

  /// The position of the character at an index, or the end.
  func position(_ index: Int) -> SourcePosition {
    positions.indices.contains(index) ? positions[index] : end
  }

  subscript(range: Range<Int>) -> PositionedText {
    PositionedText(
      characters: Array(characters[range]), positions: Array(positions[range]),
      start: position(range.lowerBound))
  }

  /// Without blanks at both ends.
  var trimmed: PositionedText {
    guard let first = characters.firstIndex(where: { !$0.isWhitespace }),
      let last = characters.lastIndex(where: { !$0.isWhitespace })
    else { return self[0..<0] }
    return self[first..<last + 1]
  }

  /// The pieces between characters that satisfy a condition, empty ones included.
  func split(where isSeparator: (Character) -> Bool) -> [PositionedText] {
    var pieces: [PositionedText] = []
    var from = 0
    for (index, character) in characters.enumerated() where isSeparator(character) {
      pieces.append(self[from..<index])
      from = index + 1
    }
    return pieces + [self[from..<characters.count]]
  }
}
