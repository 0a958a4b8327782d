/// Text in which every stretch has its own style.
public struct StyledText: Equatable, Sendable, ExpressibleByStringLiteral {
  /// A stretch of text in one style.
  public struct Run: Equatable, Sendable {
    /// The characters.
    public var text: String
    /// How they are drawn.
    public var style: Style

    /// A style; what is left out is the terminal's own.
    public init(_ text: String, style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// The stretches; neighbours differ in style.
  public private(set) var runs: [Run]

  /// A style; what is left out is the terminal's own.
  public init(_ text: String = "", style: Style = .plain) {
    runs = text.isEmpty ? [] : [Run(text, style: style)]
  }

  /// A style; what is left out is the terminal's own.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// A style; what is left out is the terminal's own.
  public init(runs: [Run]) {
    self.runs = []
    for run in runs { append(run) }
  }

  /// The text without its styles.
  public var string: String { runs.map(\.text).joined() }
  /// How many columns the text takes.
  public var columns: Int { runs.reduce(0) { $0 + $1.text.columns } }
  /// True where there is no character.
  public var isEmpty: Bool { runs.isEmpty }

  /// Adds a stretch; it joins the one before where the style is the same.
  public mutating func append(_ run: Run) {
    guard !run.text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].style == run.style {
      runs[last].text += run.text
    } else {
      runs.append(run)
    }
  }

  /// Adds text in a style.
  public mutating func append(_ text: String, style: Style = .plain) {
    append(Run(text, style: style))
  }

  /// Adds another text.
  public mutating func append(_ text: StyledText) {
    for run in text.runs { append(run) }
  }

  /// One text behind the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    result.append(right)
    return result
  }

  /// Adds another text.
  public static func += (left: inout StyledText, right: StyledText) {
    left.append(right)
  }

  /// The same text with another style for every stretch.
  public func restyled(_ change: (inout Style) -> Void) -> StyledText {
    StyledText(
      runs: runs.map { run in
        var style = run.style
        change(&style)
        return Run(run.text, style: style)
      })
  }

  /// The text in the characters of a set.
  public func transliterated(_ glyphs: GlyphSet) -> StyledText {
    StyledText(runs: runs.map { Run(glyphs.transliterate($0.text), style: $0.style) })
  }
}

extension Frame {
  /// Writes one line of text.
  /// - Returns: the column behind the text.
  @discardableResult
  public mutating func write(_ text: StyledText, x: Int, y: Int) -> Int {
    text.runs.reduce(x) { write($1.text, x: $0, y: y, style: $1.style) }
  }
}

/// Where a text stands in a space that is wider than itself.
public enum Alignment: Equatable, Sendable {
  /// At the left.
  case left
  /// In the middle.
  case centre
  /// At the right.
  case right

  /// How much of the free space goes before the text.
  func leading(_ free: Int) -> Int {
    switch self {
    case .left: 0
    case .centre: max(0, free) / 2
    case .right: max(0, free)
    }
  }
}
