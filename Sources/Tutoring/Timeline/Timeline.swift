import NeuralNetworks

/// One experiment through time: a trainer, a record of every update so far, and sparse checkpoints.
///
/// Going back to an update is: the nearest checkpoint before it, then replay. Training is deterministic, so
/// the numbers are those of the first pass.
public struct Timeline: Sendable {
  /// The training as it stands at the cursor.
  public private(set) var trainer: Trainer
  /// What each update did, up to the furthest reached; the cursor may stand before the end.
  public private(set) var records = ChunkedArray<StepRecord>()
  /// What each complete epoch of `records` came to; summed up as the records come, for a screen asks at every frame.
  private var epochs = ChunkedArray<EpochSummary>()
  /// The epoch of the last record, as far as it has come.
  private var epochUnderWay = EpochSummary()
  /// The network before the first update.
  let initialNetwork: Network
  /// The network before the last update, for "last change".
  public private(set) var previousNetwork: Network
  /// The parameters after 0, 1, 2 … updates, while there are few enough to keep.
  public private(set) var parameterHistory: [[Double]]
  private var checkpoints: [TrainingState]

  static let checkpointSpacing = 256
  static let longestHistory = 4096
  static let mostParametersInHistory = 32

  /// An experiment before its first update.
  ///
  /// - Throws: what is wrong with an experiment that cannot start.
  public init(_ experiment: Experiment) throws(ExperimentError) {
    trainer = try Trainer(experiment)
    checkpoints = [trainer.state]
    initialNetwork = trainer.network.copied()
    previousNetwork = initialNetwork
    parameterHistory = [initialNetwork.parameters]
  }

  /// Updates done at the moment shown.
  public var cursor: Int { trainer.stepCount }
  /// The complete state at the cursor.
  public var state: TrainingState { trainer.state }
  /// What is trained.
  public var experiment: Experiment { trainer.experiment }
  /// The state before the first update.
  public var initial: TrainingState { checkpoints[0] }

  /// The records up to the cursor.
  public var past: some RandomAccessCollection<StepRecord> { records.prefix(cursor) }

  /// One update. Does nothing once training is after divergence.
  public mutating func advance() {
    guard trainer.divergence == nil else { return }
    previousNetwork.copy(from: trainer.network)
    let record = trainer.step()
    remember(record)
  }

  /// Trains on without keeping a record of each update.
  mutating func skip(to step: Int) {
    while trainer.stepCount < step, trainer.divergence == nil { trainer.step() }
  }

  /// The state after `step` updates, as if the later ones had not been made; they stay on record.
  public mutating func rewind(to step: Int) {
    let target = min(max(step, 0), cursor)
    let start = max(target - 1, 0)
    trainer.state = checkpoints.last { $0.step <= start } ?? checkpoints[0]
    while trainer.stepCount < target {
      previousNetwork.copy(from: trainer.network)
      trainer.step()
    }
    if target == 0 { previousNetwork = initialNetwork }
  }

  /// What the last update added to the parameter at an offset of the layout.
  public func lastChange(of parameter: Int) -> Double {
    trainer.network.parameter(at: parameter) - previousNetwork.parameter(at: parameter)
  }

  private mutating func remember(_ record: StepRecord) {
    let step = trainer.stepCount
    if records.count < step {
      records.append(record)
      epochUnderWay.add(record)
      if record.endsEpoch {
        epochs.append(epochUnderWay)
        epochUnderWay = EpochSummary()
      }
    }
    if step % Self.checkpointSpacing == 0, checkpoints.last.map({ $0.step < step }) ?? true {
      checkpoints.append(trainer.state)
    }
    if parameterHistory.count == step, step < Self.longestHistory,
      trainer.parameterCount <= Self.mostParametersInHistory
    {
      parameterHistory.append(trainer.network.parameters)
    }
  }
}

extension Timeline: Equatable {
  /// Two timelines are equal when they tell the same story; where checkpoints lie is no part of it.
  public static func == (a: Timeline, b: Timeline) -> Bool {
    a.state == b.state && a.experiment == b.experiment && a.records == b.records
  }
}

extension Timeline {
  /// Mistakes made during each completed epoch up to the cursor.
  public var mistakesPerEpoch: [Int] { epochs.prefix(trainer.epochCount).map(\.mistakes) }

  /// The mean of the updates' losses in each completed epoch up to the cursor.
  public var lossPerEpoch: [Double] {
    epochs.prefix(trainer.epochCount).map { $0.loss / Double($0.updates) }
  }

  /// The same for every epoch on record, those after the cursor as well.
  public var lossPerEpochOnRecord: [Double] { epochs.map { $0.loss / Double($0.updates) } }

  /// Epochs that were complete after so many updates, and the mistakes of the last of them.
  func epochs(after step: Int) -> (count: Int, lastMistakes: Int?) {
    let count =
      step > 0 && !records.isEmpty ? records[min(step, records.count) - 1].completedEpochs : 0
    return (count, count > 0 ? epochs[count - 1].mistakes : nil)
  }
}

/// What the updates of one epoch came to.
private struct EpochSummary: Sendable {
  var updates = 0
  var mistakes = 0
  /// The sum of the updates' losses.
  var loss = 0.0

  mutating func add(_ record: StepRecord) {
    updates += 1
    mistakes += record.mistakes
    loss += record.loss
  }
}

extension StepRecord {
  /// Epochs that were complete after this step.
  fileprivate var completedEpochs: Int { endsEpoch ? epoch : epoch - 1 }
}
