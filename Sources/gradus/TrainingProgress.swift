import Foundation
import NeuralNetworks

/// One line on standard error, rewritten in place, as Keras has it: epoch, bar, loss, accuracy, what the
/// validation part says, time left. Only on a terminal; a class, for there is one such line.
final class TrainingProgress {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var next: ContinuousClock.Instant
  private var validation: Evaluation.Measured?
  private var isJudged = false
  private var isShown = false

  static func onTerminal() -> TrainingProgress? {
    isatty(STDERR_FILENO) == 1 ? TrainingProgress() : nil
  }

  private init() {
    start = clock.now
    next = start
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

  /// Measures the validation part where that takes little of the time.
  func note(_ trainer: Trainer, _ means: TrainingMeans?) {
    guard means == nil || (clock.now >= next && trainer.experiment.validation != nil) else {
      return
    }
    let before = clock.now
    let measured = trainer.evaluate()
    validation = measured.validation
    isJudged = measured.mistakes != nil
    next = means == nil ? start : before
    if clock.now - before > .milliseconds(20) { next = clock.now + (clock.now - before) * 20 }
  }

  func end(_ last: TrainingEpoch?) {
    guard isShown || last != nil else { return }
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
    isShown = true
    write("\r" + line.text(columns: Self.columns) + "\u{1b}[K")
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

/// The line's words.
struct TrainingLine {
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

  /// The bar takes what the words leave; where that is little, the words go from the end.
  func text(columns: Int) -> String {
    let head = "Epoch \(epoch)/\(epochs) "
    let tail = parts.map { " - " + $0 }.joined().dropFirst(2)
    let room = columns - 1 - head.count - tail.count - 2
    let width = min(30, room)
    let bar = width >= 5 ? "[" + Self.bar(share, width) + "]" : ""
    return String((head + bar + tail).prefix(columns - 1))
  }

  private var parts: [String] {
    var parts = ["loss: " + Self.four(loss)]
    if let accuracy { parts.append("accuracy: " + Self.four(accuracy)) }
    if let validation {
      parts.append("val_loss: " + Self.four(validation.loss))
      if let accuracy = validation.accuracy { parts.append("val_accuracy: " + Self.four(accuracy)) }
    }
    if let secondsLeft { parts.append(Self.time(secondsLeft) + (isOver ? "" : " left")) }
    return parts
  }

  private static func bar(_ share: Double, _ width: Int) -> String {
    let done = Int(max(0, min(1, share)) * Double(width))
    guard done < width else { return String(repeating: "=", count: width) }
    return String(repeating: "=", count: done) + ">"
      + String(repeating: ".", count: width - done - 1)
  }

  private static func four(_ number: Double) -> String {
    guard number.isFinite else { return "-" }
    return number == 0 || (1e-3..<1e5).contains(abs(number))
      ? String(format: "%.4f", number) : String(format: "%.2e", number)
  }

  private static func time(_ seconds: Double) -> String {
    guard seconds < 360_000 else { return "days" }
    let whole = Int(seconds.rounded())
    return whole < 60
      ? "\(whole)s"
      : whole < 3600
        ? String(format: "%d:%02d", whole / 60, whole % 60)
        : String(format: "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
  }
}
