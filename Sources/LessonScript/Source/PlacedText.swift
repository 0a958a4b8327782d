/// Text in which every character knows where it stands in the file, also after quotes, escapes and
/// folded lines are gone.
struct PlacedText: Sendable, Equatable {
  var characters: [Character]
  /// One for each character.
  var places: [Place]
  /// Where the text begins; for an empty text, too.
  var start: Place

  init(characters: [Character], places: [Place], start: Place) {
    precondition(characters.count == places.count)
    self.characters = characters
    self.places = places
    self.start = places.first ?? start
  }

  /// A stretch of one line.
  init(_ text: some StringProtocol, at start: Place) {
    characters = Array(text)
    places = characters.indices.map { Place(line: start.line, column: start.column + $0) }
    self.start = start
  }

  var string: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }

  /// Where the next character would stand.
  var end: Place {
    places.last.map { Place(line: $0.line, column: $0.column + 1) } ?? start
  }

  /// The place of the character at an index, or the end.
  func place(_ index: Int) -> Place {
    places.indices.contains(index) ? places[index] : end
  }

  subscript(range: Range<Int>) -> PlacedText {
    PlacedText(
      characters: Array(characters[range]), places: Array(places[range]),
      start: place(range.lowerBound))
  }

  /// Without blanks at both ends.
  var trimmed: PlacedText {
    guard let first = characters.firstIndex(where: { !$0.isWhitespace }),
      let last = characters.lastIndex(where: { !$0.isWhitespace })
    else { return self[0..<0] }
    return self[first..<last + 1]
  }

  /// The pieces between characters that satisfy a condition, empty ones included.
  func split(where isSeparator: (Character) -> Bool) -> [PlacedText] {
    var pieces: [PlacedText] = []
    var from = 0
    for (index, character) in characters.enumerated() where isSeparator(character) {
      pieces.append(self[from..<index])
      from = index + 1
    }
    return pieces + [self[from..<characters.count]]
  }
}
