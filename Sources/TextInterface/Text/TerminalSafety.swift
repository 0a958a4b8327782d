extension String {
  /// The text with every character that a terminal would obey instead of showing replaced by a
  /// visible sign: escape sequences, bells, line breaks and changes of direction become plain text.
  ///
  /// Use it wherever text from a file, an answer or a command line enters a report. What is written
  /// into a `Frame` is replaced there.
  /// - Parameter keepingNewlines: whether a line feed stays one; everything else is replaced.
  public func sanitizedForTerminal(keepingNewlines: Bool = false) -> String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isKept = keepingNewlines && scalar == "\n" || !scalar.isObeyedByTerminals
      result.append(isKept ? scalar : scalar.visibleSign)
    }
    return String(result)
  }
}

extension Character {
  /// The character, or the sign that shows it where a terminal would obey it; see
  /// `String.sanitizedForTerminal`.
  public var sanitizedForTerminal: Character {
    guard let first = unicodeScalars.first, first.isObeyedByTerminals else { return self }
    return Character(first.visibleSign)
  }
}

extension Unicode.Scalar {
  /// True for C0 and C1 control characters, line and paragraph separators, and the marks, embeddings,
  /// overrides and isolates that change the direction of text (Unicode UAX 9), with which a text can
  /// be made to look like another one (UTR 36).
  var isObeyedByTerminals: Bool {
    switch value {
    case 0x20..<0x7F: false
    case ..<0xA0: true
    case 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// C0 and DEL have pictures in Unicode (U+2400 …); everything else becomes the replacement character.
  var visibleSign: Unicode.Scalar {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
