import LessonScript
import NeuralNetworks

/// A training from the first epoch to the last, and what was written down on the way.
struct TrainingRun {
  enum Ending {
    case complete
    case condition(StopCondition)
    case divergence(TrainingDivergence)
  }

  let file: ExperimentFile
  let epochs: Int
  private(set) var trainer: Trainer
  /// From epoch 0; without `isMeasured` only the first and the last.
  private(set) var log: [TrainingEpoch] = []
  /// In the order of the epochs.
  private(set) var snapshots: [ParameterSnapshot] = []
  private(set) var ending = Ending.complete
  private let selection: EpochSelection
  private let isMeasured: Bool
  private let takesGradients: Bool
  private let progress = TrainingProgress.onTerminal()

  init(
    _ file: ExperimentFile, epochs: Int, selection: EpochSelection, isMeasured: Bool,
    takesGradients: Bool = false
  ) throws(CommandLineError) {
    if let latest = selection.latest, latest > epochs {
      throw .epochTooLate(epoch: latest, epochs: epochs)
    }
    (self.file, self.epochs) = (file, epochs)
    (self.selection, self.isMeasured) = (selection, isMeasured)
    self.takesGradients = takesGradients
    do {
      trainer = try Trainer(file.experiment)
    } catch {
      throw .invalidExperiment(error)
    }
  }

  mutating func load(_ file: InputFile) throws(CommandLineError) {
    let bytes = try file.bytes()
    do {
      let tensors = try TensorFile(safetensors: bytes)
      do { try trainer.load(tensors) } catch {
        throw CommandLineError.otherNetwork(path: file.path, error)
      }
    } catch let error as SafetensorsError {
      throw .noSafetensors(path: file.path, error)
    } catch let error as CommandLineError {
      throw error
    } catch {
      throw .unreadable(path: file.path, why: "\(error)")
    }
  }

  var divergence: TrainingDivergence? { if case .divergence(let it) = ending { it } else { nil } }

  mutating func run() {
    note(nil)
    checkLoss()
    keep(selection.names(of: 0))
    while trainer.epochCount < epochs, case .complete = ending { trainEpoch() }
    if log.last?.epoch != trainer.epochCount, divergence == nil { measure(nil) }
    checkLoss()
    keep(selection.namesOfLast)
    progress?.end(divergence == nil ? log.last : nil)
  }

  private mutating func trainEpoch() {
    var means = RunningMeans()
    var record: StepRecord
    repeat {
      record = trainer.step()
      if let divergence = trainer.trainingDivergence {
        ending = .divergence(divergence)
        return
      }
      means.add(record)
      progress?.show(trainer, means, of: epochs)
    } while !record.endsEpoch
    note(means)
    keep(selection.names(of: trainer.epochCount))
    if divergence == nil, let condition = trainer.conditionMet() { ending = .condition(condition) }
  }

  private mutating func note(_ means: RunningMeans?) {
    let isLast = trainer.epochCount == epochs
    if isMeasured || means == nil || isLast { measure(means) }
    progress?.note(trainer, means)
  }

  private mutating func measure(_ means: RunningMeans?) {
    log.append(TrainingEpoch(trainer, means))
  }

  /// A loss before or after training that is no number is divergence, even if every step's was one.
  ///
  /// Not asked in between: only some formats measure there, and all must tell the same step.
  private mutating func checkLoss() {
    guard divergence == nil, let last = log.last, !last.measured.loss.isFinite else { return }
    let isNaN = last.measured.loss.isNaN
    ending = .divergence(
      TrainingDivergence(step: last.step, epoch: last.epoch, first: "loss", isNaN: isNaN))
  }

  private mutating func keep(_ names: [String]) {
    guard !names.isEmpty else { return }
    let tensors = trainer.tensorFile.inLayerOrder
    let gradients = takesGradients ? trainer.gradientTensors : []
    snapshots += names.map {
      ParameterSnapshot(
        name: $0, epoch: trainer.epochCount, tensors: tensors, gradients: gradients)
    }
  }

  /// How the trained network does on what was kept for the end.
  var test: Evaluation.Measured? {
    guard let test = file.test, divergence == nil else { return nil }
    return trainer.evaluate(over: test)
  }
}
