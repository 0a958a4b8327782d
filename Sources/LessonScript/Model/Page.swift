/// One idea, one screen: a level-two heading and what follows it.
public struct Page: Equatable, Sendable {
  /// As it is written behind ##.
  public var title: [Inline]
  /// In the author's order.
  public var blocks: [Block]
  /// Where the heading stands.
  public var location: SourceLocation

  /// A page of these blocks.
  public init(title: [Inline], blocks: [Block], location: SourceLocation) {
    self.title = title
    self.blocks = blocks
    self.location = location
  }

  /// The experiment that bare names on this page (`w1`, `loss`) speak of: the first that a block
  /// here defines or refers to.
  public var experiment: String? {
    for block in blocks {
      switch block {
      case .experiment(let it): return it.id
      case .plot(let it): return it.experiment
      case .train(let it): return it.experiment
      case .task(let it): return it.experiment
      case .play(let it): return it.experiment
      case .derivation(let it): if let id = it.experiment { return id }
      case .prose, .question, .needs, .notes: continue
      }
    }
    return nil
  }

  /// The page's questions, in the author's order.
  public var questions: [Question] {
    blocks.compactMap { if case .question(let it) = $0 { it } else { nil } }
  }
  /// The page's tasks, in the author's order.
  public var tasks: [OpenTask] {
    blocks.compactMap { if case .task(let it) = $0 { it } else { nil } }
  }
  /// The page's plots, in the author's order.
  public var plots: [PlotBlock] {
    blocks.compactMap { if case .plot(let it) = $0 { it } else { nil } }
  }
  /// The runs that the page speaks of, in the author's order.
  public var neededRuns: [NeededRun] {
    blocks.flatMap { if case .needs(let it) = $0 { it.runs } else { [NeededRun]() } }
  }
  /// What Space trains on this page; nil trains nothing.
  public var train: TrainBlock? {
    blocks.lazy.compactMap { if case .train(let it) = $0 { it } else { nil } }.first
  }
}

/// What a page is made of, in the author's order.
public enum Block: Equatable, Sendable {
  /// Running text.
  case prose(Prose)
  /// A recipe with a name.
  case experiment(ExperimentBlock)
  /// Pictures.
  case plot(PlotBlock)
  /// Training.
  case train(TrainBlock)
  /// A question.
  case question(Question)
  /// An open task.
  case task(OpenTask)
  /// An argument in steps.
  case derivation(Derivation)
  /// Free play.
  case play(PlayBlock)
  /// Runs that the page speaks of.
  case needs(NeedsBlock)
  /// For the instructor only.
  case notes([Prose])
}
