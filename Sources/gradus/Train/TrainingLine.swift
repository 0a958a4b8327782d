import Foundation
import NeuralNetworks

/// The words of a progress line.
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
    return long ?? short ?? String("\(epoch)/\(epochs) loss \(Self.four(loss))".prefix(columns - 1))
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
    return all.compactMap { name, number in number.map { (name, Self.four($0)) } }
  }

  private func bar(_ width: Int) -> String {
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
