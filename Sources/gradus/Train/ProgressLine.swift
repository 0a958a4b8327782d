import Foundation
import NeuralNetworks

/// The words of a progress line.
struct ProgressLine {
  var epoch: Int
  var epochs: Int
  /// Of the whole training, 0 to 1.
  var share: Double
  var loss: Double
  var accuracy: Double?
  var validation: Evaluation.Measured?
  /// Or seconds spent, when it is over.
  var secondsLeft: Double?
  var isOver = false

  /// `Epoch 3/10 [==>.......] - loss: 0.6931 - accuracy: 0.5000 - 12s left`; where that leaves no room for the
  /// bar, `3/10 [==>.......] loss 0.6931 acc 0.5000 12s`.
  func text(columns: Int) -> String {
    let long = text(
      columns, head: "Epoch \(epoch)/\(epochs) ",
      tail: pairs.map { " - \($0): \($1)" } + [time.map { " - \($0)" + (isOver ? "" : " left") }])
    let short = text(
      columns, head: "\(epoch)/\(epochs) ",
      tail: pairs.map { " \($0.replacing("accuracy", with: "acc")) \($1)" } + [
        time.map { " \($0)" }
      ])
    return long ?? short
      ?? String("\(epoch)/\(epochs) loss \(Self.fourDigits(loss))".prefix(columns - 1))
  }

  private func text(_ columns: Int, head: String, tail: [String?]) -> String? {
    let tail = tail.compactMap(\.self).joined()
    let room = columns - 1 - head.count - tail.count - 2
    guard room >= 5 else { return nil }
    return head + "[" + bar(min(30, room)) + "]" + tail
  }

  private var pairs: [(String, String)] {
    let all: [(String, Double?)] = [
      ("loss", loss), ("accuracy", accuracy), ("val_loss", validation?.loss),
      ("val_accuracy", validation?.accuracy),
    ]
    return all.compactMap { name, number in number.map { (name, Self.fourDigits($0)) } }
  }

  private func bar(_ width: Int) -> String {
    let done = Int(max(0, min(1, share)) * Double(width))
    guard done < width else { return String(repeating: "=", count: width) }
    return String(repeating: "=", count: done) + ">"
      + String(repeating: ".", count: width - done - 1)
  }

  private static func fourDigits(_ number: Double) -> String {
    guard number.isFinite else { return "-" }
    return number == 0 || (1e-3..<1e5).contains(abs(number))
      ? String(format: "%.4f", number) : String(format: "%.2e", number)
  }

  private var time: String? {
    guard let secondsLeft else { return nil }
    guard secondsLeft < 360_000 else { return "days" }
    let whole = Int(secondsLeft.rounded())
    let (hours, minutes, seconds) = (whole / 3600, whole / 60 % 60, whole % 60)
    return whole < 60
      ? "\(whole)s"
      : whole < 3600
        ? String(format: "%d:%02d", minutes, seconds)
        : String(format: "%d:%02d:%02d", hours, minutes, seconds)
  }
}

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
  func show(_ trainer: Trainer, _ means: RunningMeans, of epochs: Int) {
    let now = clock.now
    guard now >= next else { return }
    let count = max(1, trainer.experiment.dataset.count)
    let done = Double(trainer.stepCount) / Double(max(1, epochs * trainer.stepsPerEpoch))
    let epoch = min(epochs, trainer.epochCount + (means.count == count ? 0 : 1))
    draw(
      ProgressLine(
        epoch: epoch, epochs: epochs, share: done, loss: means.loss,
        accuracy: isJudged ? means.accuracy : nil, validation: validation,
        secondsLeft: left(done, now)))
    next = clock.now + .milliseconds(100)
  }

  /// Measures the validation part, as often as that takes little of the time.
  func note(_ trainer: Trainer, _ means: RunningMeans?) {
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
      ProgressLine(
        epoch: last.epoch, epochs: last.epoch, share: 1, loss: last.measured.loss,
        accuracy: last.measured.accuracy, validation: last.measured.validation,
        secondsLeft: seconds, isOver: true))
  }

  private func left(_ share: Double, _ now: ContinuousClock.Instant) -> Double? {
    let spent = now - start
    let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) * 1e-18
    return share > 0 && seconds > 0.5 ? seconds * (1 - share) / share : nil
  }

  private func draw(_ line: ProgressLine) {
    write("\r" + line.text(columns: Self.columns) + "\u{1b}[K")
  }

  /// Training goes on where nobody reads about it any more.
  private func write(_ text: String) { try? StandardStream.error.write(text) }

  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
