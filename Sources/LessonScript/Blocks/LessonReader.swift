extension Lesson {
  /// Reads a lesson: CommonMark prose and fenced YAML blocks under YAML front matter; the whole
  /// language is written down in `Lessons/README.md`.
  ///
  /// - Parameter resource: the text of a data file by the name an experiment uses, or nil if there
  ///   is none.
  /// - Throws: every mistake of the file, in order.
  public static func parse(
    _ source: LessonSource, resource: (String) -> String? = { _ in nil }
  ) throws(LessonErrors) -> Lesson {
    try parse(source, data: { DataResource(resource($0), name: $0) })
  }

  /// The same where a data file may also be there and not be read.
  ///
  /// - Parameter data: what there is under the name of a data file.
  public static func parse(
    _ source: LessonSource, data: (String) -> DataResource
  ) throws(LessonErrors) -> Lesson {
    try withoutActuallyEscaping(data) { resource throws(LessonErrors) in
      var reader = LessonReader(source: source, resource: resource)
      return try reader.lesson()
    }
  }
}

/// Reads a lesson file: front matter, then pages made of blocks.
struct LessonReader {
  static let longest = 500_000

  private let source: LessonSource
  private let resource: (String) -> DataResource
  private var diagnostics: Diagnostics
  private var frontMatter: FrontMatter?
  private var pages: [Page] = []
  private var hasHeading = false
  private var hasReportedText = false
  /// The pages that hold something, be it a block with mistakes.
  private var filledPages: Set<Int> = []
  private var experiments = KnownExperiments()

  init(source: LessonSource, resource: @escaping (String) -> DataResource) {
    self.source = source
    self.resource = resource
    diagnostics = Diagnostics(SourceText(source))
  }

  mutating func lesson() throws(LessonErrors) -> Lesson {
    read()
    guard diagnostics.errors.isEmpty, let frontMatter else {
      throw LessonErrors(diagnostics.errors)
    }
    return Lesson(frontMatter: frontMatter, pages: pages, source: source)
  }

  private mutating func read() {
    let top = SourcePosition(line: 1, column: 1)
    guard source.text.utf8.count <= Self.longest else {
      return diagnostics.report(.structure(.tooLong(limit: Self.longest)), at: top)
    }
    guard !source.text.trimmed.isEmpty else {
      return diagnostics.report(.structure(.emptyFile), at: top)
    }
    guard !diagnostics.reportOddCharacters() else { return }
    let front = FrontMatterReader.read(&diagnostics)
    frontMatter = front.matter
    // A newer language may mean anything by what follows.
    guard !front.isNewer else { return }
    readBody(from: front.nextLine)
    let check = LessonCheck(
      pages: pages, experiments: experiments, hasBrokenBlocks: !diagnostics.errors.isEmpty)
    check.run(&diagnostics)
  }

  private mutating func readBody(from firstLine: Int) {
    let lines = Array(diagnostics.source.lines.dropFirst(firstLine - 1))
    let elements = MarkdownReader(lines: lines, firstLine: firstLine).elements(&diagnostics)
    for element in elements { take(element) }
    if pages.isEmpty, diagnostics.errors.isEmpty {
      diagnostics.report(
        .structure(.noPages),
        at: SourcePosition(line: max(1, diagnostics.source.lines.count), column: 1))
    }
    for (index, page) in pages.enumerated() where !filledPages.contains(index) {
      diagnostics.report(.structure(.emptyPage), at: page.location)
    }
  }

  private mutating func take(_ element: MarkdownReader.Element) {
    switch element {
    case .heading(level: 1, let title, let position): return takeTitle(title, position)
    case .heading(level: 2, let title, let position):
      pages.append(Page(title: title, blocks: [], location: diagnostics.source.location(position)))
      return
    case .heading(_, let title, let position): append(.prose(.heading(title)), at: position)
    case .prose(let prose, let position): append(.prose(prose), at: position)
    case .fence(let fence): take(fence)
    }
    filledPages.insert(pages.count - 1)
  }

  private mutating func take(_ fence: FencedBlock) {
    if fence.info == "experiment", let id = fence.id { experiments.ids.append(id) }
    // Nothing more is loaded once there is too much.
    guard fence.info != "experiment" || !experiments.isTooLarge else { return }
    guard let block = BlockReader(fence: fence, resource: resource).block(&diagnostics) else {
      return
    }
    if case .experiment(let it) = block { add(it) }
    append(block, at: fence.position)
  }

  private mutating func add(_ block: ExperimentBlock) {
    experiments.add(block)
    guard let (problem, key) = experiments.excess else { return }
    diagnostics.report(
      .structure(problem),
      at: diagnostics.source.position(of: nil, key: key, below: block.location))
  }

  private mutating func takeTitle(_ title: [Inline], _ position: SourcePosition) {
    guard pages.isEmpty, !hasHeading else {
      return diagnostics.report(.structure(.titleNotFirst), at: position)
    }
    hasHeading = true
    guard let expected = frontMatter?.title, title.plainText != expected else { return }
    diagnostics.report(
      .structure(.titleDiffers(heading: title.plainText, title: expected)), at: position)
  }

  private mutating func append(_ block: Block, at position: SourcePosition) {
    guard !pages.isEmpty else {
      if !hasReportedText { diagnostics.report(.structure(.textBeforeFirstPage), at: position) }
      hasReportedText = true
      return
    }
    pages[pages.count - 1].blocks.append(block)
  }
}
