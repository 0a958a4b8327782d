/// A whole recipe: data, network, loss, how to learn, and the seed. Two trainings from equal
/// experiments give the same numbers to the last bit.
///
/// Data and layers are enough; the rest has the defaults a lecturer would choose.
public struct Experiment: Equatable, Sendable {
  /// What is trained on.
  public var dataset: Dataset
  /// What is only measured.
  public var validation: Dataset?
  /// The shape of one example, for images; nil for plain features.
  public var inputShape: Shape?
  /// From the inputs to the outputs.
  public var layers: [Layer]
  /// What is made small.
  public var loss: Loss
  /// How parameters move.
  public var learning: LearningRule
  /// How many examples go into one step.
  public var batchSize: BatchSize
  /// Whether each epoch goes through the examples in a new order. A full batch is never shuffled.
  public var shuffles: Bool
  /// How many epochs `Trainer.run()` trains.
  public var epochs: Int
  /// Where all random numbers of the training come from.
  public var seed: UInt64
  /// Where weights begin when a layer does not say; nil chooses He uniform before ReLU and its
  /// kin, else Glorot uniform.
  public var weights: Initialization?
  /// Where biases begin when a layer does not say.
  public var biases: Initialization
  /// L1 and L2 regularization.
  public var penalty: Penalty
  /// A bound on the gradient; nil if there is none.
  public var clipping: Clipping?
  /// How the rate changes from epoch to epoch.
  public var schedule: Schedule
  /// How much an example of each class counts in the loss; empty means 1.
  public var classWeights: [Double]
  /// Reasons to stop before `epochs`.
  public var stops: [StopCondition]

  /// An experiment; nothing is checked before a `Trainer` or a `Network` is made of it.
  ///
  /// - Parameters:
  ///   - loss: nil takes cross-entropy behind sigmoid and softmax, else the mean squared error.
  ///   - learning: nil takes Rosenblatt's rule for a single step unit, else SGD, both with rate 0.1.
  ///   - batchSize: nil takes all examples.
  ///   - shuffles: nil shuffles unless the rule takes one example at a time.
  public init(
    dataset: Dataset, validation: Dataset? = nil, inputShape: Shape? = nil, layers: [Layer],
    loss: Loss? = nil, learning: LearningRule? = nil, batchSize: BatchSize? = nil,
    shuffles: Bool? = nil, epochs: Int = 100, seed: UInt64 = 1, weights: Initialization? = nil,
    biases: Initialization = .zeros, penalty: Penalty = .none, clipping: Clipping? = nil,
    schedule: Schedule = .constant, classWeights: [Double] = [], stops: [StopCondition] = []
  ) {
    let learning = learning ?? Self.usualLearning(layers)
    self.dataset = dataset
    self.validation = validation
    self.inputShape = inputShape
    self.layers = layers
    self.loss = loss ?? Self.usualLoss(layers, targets: dataset.targets.columns)
    self.learning = learning
    self.batchSize = batchSize ?? .full
    self.shuffles = shuffles ?? !learning.isOnline
    self.epochs = epochs
    self.seed = seed
    self.weights = weights
    self.biases = biases
    self.penalty = penalty
    self.clipping = clipping
    self.schedule = schedule
    self.classWeights = classWeights
    self.stops = stops
  }
}

/// How parameters move.
public enum LearningRule: Equatable, Sendable {
  /// Down the gradient of the loss, a batch at a time.
  case gradientDescent(Optimizer)
  /// w ← w + rate · (y − ŷ) · x and b ← b + rate · (y − ŷ), an example at a time, for one step
  /// unit. (Rosenblatt 1958.)
  case rosenblatt(rate: Double)
  /// The same move, made at an example drawn at random each time.
  case perceptronTrick(rate: Double)

  /// Whether a step is one example.
  public var isOnline: Bool {
    if case .gradientDescent = self { false } else { true }
  }

  /// The learning rate, before any schedule.
  public var rate: Double {
    switch self {
    case .gradientDescent(let optimizer): optimizer.rate
    case .rosenblatt(let rate), .perceptronTrick(let rate): rate
    }
  }
}

/// How many examples go into one step.
public enum BatchSize: Equatable, Sendable {
  /// All of them.
  case full
  /// So many; the last batch of an epoch has what is left.
  case examples(Int)
}

/// A reason to stop training early, looked at when an epoch ends.
public enum StopCondition: Equatable, Sendable {
  /// The training loss is less than this.
  case lossBelow(Double)
  /// No more training examples are classified wrongly than this.
  case mistakesAtMost(Int)
  /// At least this share of the training examples is classified rightly.
  case accuracyAtLeast(Double)
  /// The validation loss (training loss without validation data) has not fallen by more than
  /// `improvement` for this many epochs.
  case patience(epochs: Int, improvement: Double)
}

extension Experiment {
  /// What a lecturer would take: Rosenblatt's rule for a single step unit, else SGD.
  static func usualLearning(_ layers: [Layer]) -> LearningRule {
    if layers.count == 1, case .dense(let only) = layers[0], only.units == 1,
      case .step = only.activation
    {
      return .rosenblatt(rate: 0.1)
    }
    return .gradientDescent(.sgd(rate: 0.1))
  }

  /// What fits the last activation: cross-entropy for probabilities, else the squared error.
  static func usualLoss(_ layers: [Layer], targets: Int) -> Loss {
    switch layers.last?.lastActivation {
    case .sigmoid: .binaryCrossEntropy
    case .softmax: .categoricalCrossEntropy
    default: .meanSquaredError
    }
  }
}

extension Layer {
  /// The activation that gives this layer's output, where it has one.
  var lastActivation: Activation? {
    switch self {
    case .dense(let layer): layer.activation
    case .convolution(let layer): layer.activation
    case .activation(let activation): activation
    default: nil
    }
  }
}
