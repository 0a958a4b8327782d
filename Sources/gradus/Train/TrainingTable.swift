/// A training as a CSV table, a row per epoch.
struct TrainingTable {
  private let run: TrainingRun

  init(_ run: TrainingRun) { self.run = run }

  var lines: [String] { [CSVLine.text(columns)] + run.log.map(row) }

  private var columns: [String] {
    TrainingEpoch.Column.allCases.map(\.rawValue) + snapshotColumns
  }

  private var snapshotColumns: [String] {
    guard let snapshot = run.snapshots.first else { return [] }
    return snapshot.tensors.numberNames + snapshot.gradients.numberNames.map { "gradient." + $0 }
  }

  private func row(_ epoch: TrainingEpoch) -> String {
    let snapshot = run.snapshots.first { $0.epoch == epoch.epoch }
    let numbers = snapshot.map { $0.tensors.numbers + $0.gradients.numbers }
    let rest =
      numbers?.map { $0.finiteText ?? "" } ?? Array(repeating: "", count: snapshotColumns.count)
    return CSVLine.text(TrainingEpoch.Column.allCases.map { epoch.text($0) ?? "" } + rest)
  }
}

/// A row of a CSV table.
enum CSVLine {
  /// Fields in quotes where they need some (RFC 4180).
  static func text(_ fields: [String]) -> String {
    fields.map { field in
      guard field.contains(where: { ",\"\n\r".contains($0) }) else { return field }
      return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ",")
  }
}
