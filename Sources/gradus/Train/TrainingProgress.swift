import Foundation
import NeuralNetworks

/// One line on standard error, rewritten in place, as Keras has it: epoch, bar, loss, accuracy, what the
/// validation part says, time left. Only on a terminal; a class, for there is one such line.
final class TrainingProgress {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var next: ContinuousClock.Instant
  private var nextMeasure: ContinuousClock.Instant
  private var validation: Evaluation.Measured?
  private var isJudged = false

  static func onTerminal() -> TrainingProgress? {
    isatty(STDERR_FILENO) == 1 ? TrainingProgress() : nil
  }

  private init() {
    start = clock.now
    (next, nextMeasure) = (start, start)
  }

  /// Draws, unless it did a moment ago.
  func show(_ trainer: Trainer, _ means: TrainingMeans, of epochs: Int) {
    let now = clock.now
    guard now >= next else { return }
    let count = max(1, trainer.experiment.dataset.count)
    let done = Double(trainer.stepCount) / Double(max(1, epochs * trainer.stepsPerEpoch))
    let epoch = min(epochs, trainer.epochCount + (means.count == count ? 0 : 1))
    draw(
      TrainingLine(
        epoch: epoch, epochs: epochs, share: done, loss: means.loss,
        accuracy: isJudged ? means.accuracy : nil, validation: validation,
        secondsLeft: left(done, now)))
    next = clock.now + .milliseconds(100)
  }

  /// Measures the validation part, as often as that takes little of the time.
  func note(_ trainer: Trainer, _ means: TrainingMeans?) {
    let before = clock.now
    guard before >= nextMeasure, means == nil || trainer.experiment.validation != nil else {
      return
    }
    let measured = trainer.evaluate()
    validation = measured.validation
    isJudged = measured.mistakes != nil
    let after = clock.now
    nextMeasure = after + max(.milliseconds(50), (after - before) * 20)
  }

  func end(_ last: TrainingEpoch?) {
    if let last { finish(last) }
    write("\n")
  }

  private func finish(_ last: TrainingEpoch) {
    let seconds = Double((clock.now - start).components.seconds)
    draw(
      TrainingLine(
        epoch: last.epoch, epochs: last.epoch, share: 1, loss: last.measured.loss,
        accuracy: last.measured.accuracy, validation: last.measured.validation,
        secondsLeft: seconds, isOver: true))
  }

  private func left(_ share: Double, _ now: ContinuousClock.Instant) -> Double? {
    let spent = now - start
    let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) * 1e-18
    return share > 0 && seconds > 0.5 ? seconds * (1 - share) / share : nil
  }

  private func draw(_ line: TrainingLine) {
    write("\r" + line.text(columns: Self.columns) + "\u{1b}[K")
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
