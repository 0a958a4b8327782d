/// The kinds of fenced blocks that are written in YAML; the name after the fence is the raw value.
///
/// A new kind is a case here, a case of `Block`, and a file beside this one with its keys, its
/// reader and its checks.
enum BlockKind: String, CaseIterable {
  case experiment, plot, train, question, task, derivation, play, needs

  /// What belongs to the kind.
  var type: BlockType {
    switch self {
    case .experiment: .experiment
    case .plot: .plot
    case .train: .train
    case .question: .question
    case .task: .task
    case .derivation: .derivation
    case .play: .play
    case .needs: .needs
    }
  }

  /// Everything that may stand after a fence.
  static let fenceNames = allCases.map(\.rawValue) + ["notes", "formula", "text"]
}

/// The keys of a kind of block, and how a block is made of their values.
struct BlockType: Sendable {
  let table: FieldTable
  /// nil once a problem is reported.
  let read: @Sendable (BlockFields, inout Diagnostics) -> Block?
}

/// What a block's reader is given: values that have passed `FieldCheck`.
struct BlockFields {
  let fields: FieldValues
  /// The fence.
  let location: SourceLocation
  /// What there is under the name of a data file.
  let resource: (String) -> DataResource
}

/// Reads one fenced block of a lesson.
struct BlockReader {
  let fence: FencedBlock
  let resource: (String) -> DataResource

  /// nil once a problem is reported.
  func block(_ diagnostics: inout Diagnostics) -> Block? {
    let kind = BlockKind(rawValue: fence.info)
    guard fence.info == "notes" || kind != nil else {
      diagnostics.report(
        .unknown(.block, name: fence.info, known: BlockKind.fenceNames),
        at: infoPosition(diagnostics))
      return nil
    }
    // A fence inside of a block of YAML is the next block's: this one was never closed.
    let holdsFence = kind != nil && fence.body.contains { "\($0)".hasPrefix("```") }
    guard fence.isClosed, !holdsFence else {
      diagnostics.report(.structure(.fenceNotClosed(block: fence.info)), at: fence.position)
      return nil
    }
    guard fence.position.column == 1 else {
      diagnostics.report(.structure(.blockNotAtMargin(block: fence.info)), at: fence.position)
      return nil
    }
    return kind.map { block($0.type, &diagnostics) } ?? notes(&diagnostics)
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
          diagnostics.report(
            .structure(.blockNotAtMargin(block: inner.info)), at: inner.position)
          return nil
        }
      })
  }

  private func block(_ type: BlockType, _ diagnostics: inout Diagnostics) -> Block? {
    let reader = YAMLReader(
      name: "\(fence.info) block", lines: fence.body, firstLine: fence.firstBodyLine)
    guard let value = reader.mapping(&diagnostics),
      FieldCheck.passes(value, type.table, &diagnostics)
    else { return nil }
    let fields = BlockFields(
      fields: FieldValues(value: value, table: type.table),
      location: diagnostics.source.location(fence.position), resource: resource)
    return type.read(fields, &diagnostics)
  }
}

/// What the checks of a whole lesson ask of every block; each kind answers beside its reader.
protocol BlockContent {
  /// The experiment the block says it is about, and where the block stands.
  var reference: (id: String, location: SourceLocation)? { get }
  /// The id that answers are kept under, and where the block stands.
  var answerID: (id: String, location: SourceLocation)? { get }
  /// What everybody reads of it without answering anything: no hints and explanations. The search finds these.
  var texts: [[Inline]] { get }
  /// The texts that explain, in which an emphasised stretch is a term of the glossary.
  var explanations: [[Inline]] { get }
  /// Every formula of the block.
  func formulas(on page: Page) -> [FormulaUse]
  /// What must hold beyond the keys of the block itself.
  func check(_ context: BlockContext, _ diagnostics: inout Diagnostics)
}

/// A formula and what its bare names mean.
public struct FormulaUse: Equatable, Sendable {
  /// As it is written.
  public var formula: LocatedFormula
  /// The experiment that bare names speak of.
  public var experiment: String?
  /// Names that only this formula's question knows.
  var locals: Set<String> = []

  /// A formula whose bare names speak of this experiment.
  public init(formula: LocatedFormula, experiment: String?) {
    self.init(formula: formula, experiment: experiment, locals: [])
  }

  init(formula: LocatedFormula, experiment: String?, locals: Set<String>) {
    self.formula = formula
    self.experiment = experiment
    self.locals = locals
  }

  /// Whether it may speak of numbers that are drawn for each learner.
  public var isDrawn: Bool { !locals.isEmpty }
}

extension Page {
  /// Every formula that a learner of the page comes to see a number of: in its title, its words, its pictures, its
  /// questions and its tasks.
  public var formulas: [FormulaUse] {
    title.values.map { FormulaUse(formula: $0, experiment: experiment) }
      + shownContents.flatMap { $0.formulas(on: self) }
  }

  /// What learners see of its blocks.
  var shownContents: [any BlockContent] {
    blocks.filter { block in
      switch block {
      case .needs, .notes, .train, .experiment: false
      case .prose, .plot, .question, .task, .derivation, .play: true
      }
    }.map(\.content)
  }
}

/// What surrounds a block.
struct BlockContext {
  let page: Page
  let experiments: KnownExperiments
}

extension Block {
  var content: any BlockContent {
    switch self {
    case .prose(let it): [it]
    case .notes(let it): it
    case .experiment(let it): it
    case .plot(let it): it
    case .train(let it): it
    case .question(let it): it
    case .task(let it): it
    case .derivation(let it): it
    case .play(let it): it
    case .needs(let it): it
    }
  }
}

/// Prose, and the instructor's notes.
extension [Prose]: BlockContent {
  var reference: (id: String, location: SourceLocation)? { nil }
  var answerID: (id: String, location: SourceLocation)? { nil }
  var texts: [[Inline]] { flatMap(\.texts) }
  var explanations: [[Inline]] { texts }

  func formulas(on page: Page) -> [FormulaUse] {
    flatMap(\.values).map { FormulaUse(formula: $0, experiment: page.experiment) }
  }

  func check(_ context: BlockContext, _ diagnostics: inout Diagnostics) {}
}
