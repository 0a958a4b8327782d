import Foundation

/// A training as a CSV table, a row per epoch.
struct TrainingTable {
  private let run: TrainingRun

  init(_ run: TrainingRun) {
    self.run = run
  }

  func print() {
    TrainingOutput.print([Self.line(columns)] + run.log.map(row))
  }

  private var columns: [String] {
    TrainingEpoch.columns + (run.snapshots.first?.tensors.names ?? [])
  }

  private func row(_ epoch: TrainingEpoch) -> String {
    let snapshot = run.snapshots.first { $0.epoch == epoch.epoch }
    let numbers = snapshot?.tensors.values.map { $0.finiteText ?? "" }
    let blanks = columns.count - TrainingEpoch.columns.count
    let rest = numbers ?? Array(repeating: "", count: blanks)
    return Self.line(epoch.values.map { $0 ?? "" } + rest)
  }

  /// Fields in quotes where they need some (RFC 4180).
  static func line(_ fields: [String]) -> String {
    fields.map { field in
      guard field.contains(where: { ",\"\n\r".contains($0) }) else { return field }
      return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ",")
  }
}

/// Standard output, in portions.
enum TrainingOutput {
  static func print(_ lines: [String]) {
    for start in stride(from: 0, to: lines.count, by: 1000) {
      let portion = lines[start..<min(start + 1000, lines.count)].joined(separator: "\n")
      FileHandle.standardOutput.write(Data((portion + "\n").utf8))
    }
  }
}
