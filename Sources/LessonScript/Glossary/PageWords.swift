/// What of a page can be searched.
extension Page {
  /// What everybody reads on the page without answering anything, piece by piece on its own line: prose, the steps of
  /// derivations, what is asked. No hints, explanations or notes.
  public var words: String {
    shownContents.flatMap(\.texts).map(\.plainText).joined(separator: "\n")
  }

  /// The stretches that are emphasised in its prose and in what explains its answers.
  var emphasised: [String] { shownContents.flatMap(\.explanations).flatMap(\.emphasised) }
}

extension Prose {
  /// The words alone, a piece a line.
  public var plainText: String { texts.map(\.plainText).joined(separator: "\n") }

  /// Its pieces of text, in order.
  var texts: [[Inline]] {
    switch self {
    case .paragraph(let text), .heading(let text): [text]
    case .list(_, let items): items.joined().flatMap(\.texts)
    case .quote(let inside): inside.flatMap(\.texts)
    case .verbatim(let lines): lines
    case .table(let header, let rows, _): header + rows.joined()
    }
  }
}

extension [Inline] {
  fileprivate var emphasised: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .emphasis(let inside), .strong(let inside): [inside.plainText]
      case .link(let inside, _): inside.emphasised
      case .text, .code, .lineBreak, .value: []
      }
    }
  }
}
