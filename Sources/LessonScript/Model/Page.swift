/// One idea, one screen: a level-two heading and what follows it.
public struct Page: Equatable, Sendable {
  public var title: [Inline]
  public var blocks: [Block]
  public var location: SourceLocation

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
      default: continue
      }
    }
    return nil
  }

  public var questions: [Question] {
    blocks.compactMap { if case .question(let it) = $0 { it } else { nil } }
  }
  public var tasks: [OpenTask] {
    blocks.compactMap { if case .task(let it) = $0 { it } else { nil } }
  }
  public var plots: [PlotBlock] {
    blocks.compactMap { if case .plot(let it) = $0 { it } else { nil } }
  }
  public var train: TrainBlock? {
    blocks.lazy.compactMap { if case .train(let it) = $0 { it } else { nil } }.first
  }
}

/// What a page is made of, in the author's order.
public enum Block: Equatable, Sendable {
  case prose(Prose)
  case experiment(ExperimentBlock)
  case plot(PlotBlock)
  case train(TrainBlock)
  case question(Question)
  case task(OpenTask)
  case derivation(Derivation)
  case play(PlayBlock)
  /// For the instructor only.
  case notes([Prose])
}
