extension Lesson {
  /// Reads a lesson: CommonMark prose and fenced YAML blocks under YAML front matter; the whole
  /// language is written down in `Lessons/README.md`.
  ///
  /// - Parameter resource: the text of a data file by the name an experiment uses, or nil if there
  ///   is none.
  /// - Throws: every mistake of the file, by place.
  public static func parse(
    _ source: LessonSource, resource: (String) -> String? = { _ in nil }
  ) throws(LessonErrors) -> Lesson {
    try withoutActuallyEscaping(resource) { resource throws(LessonErrors) in
      var reader = LessonReader(source: source, resource: resource)
      return try reader.lesson()
    }
  }
}

/// Reads a lesson file: front matter, then pages made of blocks.
struct LessonReader {
  static let longest = 500_000

  private let source: LessonSource
  private let resource: (String) -> String?
  private var proof: Proof
  private var frontMatter: FrontMatter?
  private var pages: [Page] = []
  private var hasHeading = false
  private var hasSaidText = false
  /// The pages that hold something, be it a block with mistakes.
  private var filledPages: Set<Int> = []
  private var experiments = KnownExperiments()

  init(source: LessonSource, resource: @escaping (String) -> String?) {
    self.source = source
    self.resource = resource
    proof = Proof(SourceText(source))
  }

  mutating func lesson() throws(LessonErrors) -> Lesson {
    read()
    guard proof.errors.isEmpty, let frontMatter else { throw LessonErrors(proof.errors) }
    return Lesson(frontMatter: frontMatter, pages: pages, source: source)
  }

  private mutating func read() {
    let top = Place(line: 1, column: 1)
    guard source.text.utf8.count <= Self.longest else {
      return proof.mark(.structure(.tooLong(limit: Self.longest)), at: top)
    }
    guard !source.text.trimmed.isEmpty else { return proof.mark(.structure(.emptyFile), at: top) }
    let front = FrontMatterReader.read(&proof)
    frontMatter = front.matter
    // A newer language may mean anything by what follows.
    guard !front.isNewer else { return }
    readBody(from: front.nextLine)
    let check = LessonCheck(
      pages: pages, experiments: experiments, hasBrokenBlocks: !proof.errors.isEmpty)
    check.run(&proof)
  }

  private mutating func readBody(from firstLine: Int) {
    let lines = Array(proof.source.lines.dropFirst(firstLine - 1))
    let elements = MarkdownReader(lines: lines, firstLine: firstLine).elements(&proof)
    for element in elements { take(element) }
    if pages.isEmpty, proof.errors.isEmpty {
      proof.mark(.structure(.noPages), at: Place(line: max(1, proof.source.lines.count), column: 1))
    }
    for (index, page) in pages.enumerated() where !filledPages.contains(index) {
      proof.mark(.structure(.emptyPage), at: page.location)
    }
  }

  private mutating func take(_ element: MarkdownReader.Element) {
    switch element {
    case .heading(level: 1, let title, let place): return takeTitle(title, place)
    case .heading(level: 2, let title, let place):
      pages.append(Page(title: title, blocks: [], location: proof.source.location(place)))
      return
    case .heading(_, let title, let place): append(.prose(.heading(title)), at: place)
    case .prose(let prose, let place): append(.prose(prose), at: place)
    case .fence(let fence): take(fence)
    }
    filledPages.insert(pages.count - 1)
  }

  private mutating func take(_ fence: FencedBlock) {
    if fence.info == "experiment", let id = fence.id { experiments.ids.append(id) }
    guard let block = BlockReader(fence: fence, resource: resource).block(&proof) else { return }
    if case .experiment(let it) = block { experiments.add(it) }
    append(block, at: fence.place)
  }

  private mutating func takeTitle(_ title: [Inline], _ place: Place) {
    guard pages.isEmpty, !hasHeading else {
      return proof.mark(.structure(.titleNotFirst), at: place)
    }
    hasHeading = true
    guard let expected = frontMatter?.title, title.plainText != expected else { return }
    proof.mark(
      .structure(.titleDiffers(heading: title.plainText, title: expected)), at: place)
  }

  private mutating func append(_ block: Block, at place: Place) {
    guard !pages.isEmpty else {
      if !hasSaidText { proof.mark(.structure(.textBeforeFirstPage), at: place) }
      hasSaidText = true
      return
    }
    pages[pages.count - 1].blocks.append(block)
  }
}

extension [Inline] {
  /// The words alone, values as they are spelled.
  public var plainText: String { map(\.plainText).joined() }
}

extension Inline {
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inside), .strong(let inside), .link(let inside, _): inside.plainText
    case .lineBreak: "\n"
    case .value(let value): "{\(value.expression.text)}"
    }
  }
}
