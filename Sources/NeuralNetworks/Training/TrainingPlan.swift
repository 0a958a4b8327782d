/// An experiment made ready: checked, laid out, its data in place. Never changes, so that all copies
/// of a training share it.
final class TrainingPlan: @unchecked Sendable {
  let experiment: Experiment
  let network: NetworkLayout
  /// The network's stages and the loss's terms where a step can look at them without counting
  /// references.
  let stages: UnsafeMutableBufferPointer<Stage>
  let terms: UnsafeMutableBufferPointer<LossTerm>
  let examples: Examples
  let validation: Examples?
  let heads: [OutputHead]
  let learning: LearningRule
  /// Whether there is a faster way to the same numbers: `SmallNetwork`.
  let isSmall: Bool
  /// Whether there is one output, judged by one loss by element, and no example has a weight.
  let hasPlainOutput: Bool
  /// Whether an update is w ← w − rate · g and nothing else.
  let isPlainDescent: Bool
  /// Whether all parameters belong to dense layers.
  let isDense: Bool
  let hasDropout: Bool
  let batchSize: Int
  /// Examples that the workspace has room for: a batch, rounded up to vectors.
  let capacity: Int
  let shuffles: Bool
  /// nil where there is none.
  let penalty: Penalty?
  let clipping: Clipping?
  /// nil where the rate stays.
  let schedule: Schedule?
  /// Two streams from one seed, so that a larger network leaves the shuffles as they are.
  let weightGenerator: Generator
  let generator: Generator
  let parameterLayout: ParameterLayout
  /// Where each parameter lies in memory, in the order of the names.
  let places: [Int]

  /// Without fast paths a small network goes through its stages like any other, to compare.
  init(_ experiment: Experiment, usesFastPaths: Bool = true) throws(ExperimentError) {
    let (network, heads, terms) = try experiment.layout()
    self.experiment = experiment
    (self.network, self.heads) = (network, heads)
    let size = experiment.examplesPerStep
    capacity = (size + 3) & ~3
    isSmall = usesFastPaths && SmallNetwork.fits(network, terms)
    hasPlainOutput =
      terms.count == 1 && network.output.features == 1 && terms[0].loss.isByElement
      && experiment.weights(of: experiment.dataset) == nil
    stages = .allocate(capacity: network.stages.count)
    _ = stages.initialize(from: network.stages)
    self.terms = .allocate(capacity: terms.count)
    _ = self.terms.initialize(from: terms)
    learning = experiment.learning
    isPlainDescent = experiment.isPlainDescent
    isDense = !network.stages.contains {
      switch $0.operation {
      case .convolution, .normalization: true
      default: false
      }
    }
    hasDropout = network.stages.contains {
      if case .dropout = $0.operation { true } else { false }
    }
    batchSize = size
    let whole = batchSize == experiment.dataset.count && !learning.isOnline
    shuffles = experiment.shuffles && !whole
    penalty = experiment.penalty.isNone ? nil : experiment.penalty
    clipping = experiment.clipping
    schedule = experiment.schedule == .constant ? nil : experiment.schedule
    var generator = Generator(seed: experiment.seed)
    weightGenerator = generator.split()
    self.generator = generator
    parameterLayout = ParameterLayout(network.blocks)
    places = network.places
    examples = Examples(experiment.dataset, weights: experiment.weights(of: experiment.dataset))
    validation = experiment.validation.map {
      Examples($0, weights: experiment.weights(of: $0))
    }
  }

  deinit {
    stages.deallocate()
    terms.deallocate()
  }
}

extension TrainingPlan {
  /// Steps that go through so many examples, a short last batch included.
  func steps(for examples: Int) -> Int { (examples + batchSize - 1) / batchSize }

  /// Draws the initial parameters, layer by layer, in the order a reader counts them.
  func initialize(_ parameters: Vector, _ statistics: Vector) {
    var generator = weightGenerator
    for block in network.blocks {
      for i in 0..<block.count {
        parameters[block.place(i)] = block.initialization.value(
          i, fanIn: block.fanIn, fanOut: block.fanOut, &generator)
      }
    }
    setInitial(statistics)
  }

  /// Running means begin at 0, running variances at 1.
  private func setInitial(_ statistics: Vector) {
    for case .normalization(let place) in network.stages.map(\.operation) {
      statistics[place.statistics..<place.statistics + place.channels].fill(0)
      let middle = place.statistics + place.channels
      statistics[middle..<middle + place.channels].fill(1)
    }
  }
}

extension Experiment {
  fileprivate var isPlainDescent: Bool {
    guard case .gradientDescent(.sgd) = learning else { return false }
    return penalty.isNone && clipping == nil
  }

  /// The examples of one step.
  var examplesPerStep: Int {
    guard !learning.isOnline else { return 1 }
    switch batchSize {
    case .full: return dataset.count
    case .examples(let count): return min(count, dataset.count)
    }
  }

  /// Sample weight times class weight of each example; nil where all are 1.
  func weights(of dataset: Dataset) -> [Double]? {
    guard !(classWeights.isEmpty && dataset.sampleWeights.isEmpty) else { return nil }
    return (0..<dataset.count).map { n in
      let own = dataset.sampleWeights.isEmpty ? 1 : dataset.sampleWeights[n]
      return classWeights.isEmpty ? own : own * classWeights[dataset.classIndex(n)]
    }
  }
}

extension Dataset {
  /// The class of an example: the largest of several targets, or whether a single one is above 0.
  func classIndex(_ n: Int) -> Int {
    let row = targets.row(n)
    guard row.count > 1 else { return row[0] > 0 ? 1 : 0 }
    return row.indices.reduce(0) { row[$1] > row[$0] ? $1 : $0 }
  }
}
