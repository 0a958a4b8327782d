import Foundation
import NeuralNetworks

/// A training as one JSON object.
struct TrainingJSON {
  private let run: TrainingRun
  private let experiment: String
  private let predictions: TrainingPredictions?

  init(_ run: TrainingRun, _ experiment: String, _ predictions: TrainingPredictions?) {
    (self.run, self.experiment, self.predictions) = (run, experiment, predictions)
  }

  func print() {
    let parts = facts + [epochs, snapshots] + ending + test + measures + said
    TrainingOutput.print(["{"] + Self.joined(parts.map { "  " + $0 }) + ["}"])
  }

  private var facts: [String] {
    let file = run.file
    return [
      "\"experiment\": \(Self.quoted(experiment))", "\"seed\": \(file.experiment.seed)",
      "\"parameter_count\": \(run.trainer.parameterCount)",
      "\"training_examples\": \(file.experiment.dataset.count)",
      "\"validation_examples\": \(file.experiment.validation?.count ?? 0)",
      "\"test_examples\": \(file.test?.count ?? 0)",
    ]
  }

  private var epochs: String {
    let rows = run.log.map { epoch in
      let pairs = zip(TrainingEpoch.columns, epoch.values).compactMap { name, value in
        value.map { "\"\(name)\": \($0)" }
      }
      return "    {\(pairs.joined(separator: ", "))}"
    }
    return "\"epochs\": [\n" + Self.joined(rows).joined(separator: "\n") + "\n  ]"
  }

  private var snapshots: String {
    let all = run.snapshots.map { snapshot in
      let tensors = snapshot.tensors.tensors.map {
        "      \"\($0.name)\": " + Self.nested($0.values[...], $0.shape[...])
      }
      return "    \"\(snapshot.name)\": {\n" + Self.joined(tensors).joined(separator: "\n")
        + "\n    }"
    }
    guard !all.isEmpty else { return "\"parameters\": {}" }
    return "\"parameters\": {\n" + Self.joined(all).joined(separator: "\n") + "\n  }"
  }

  private var ending: [String] {
    switch run.ending {
    case .complete: return [#""ending": "complete""#]
    case .condition(let condition):
      return [#""ending": "stopped""#, "\"stopped_by\": \(Self.quoted(condition.words))"]
    case .divergence(let divergence):
      let facts =
        "\"step\": \(divergence.step), \"epoch\": \(divergence.epoch), "
        + "\"first\": \(Self.quoted(divergence.first)), \"value\": \(Self.quoted(divergence.value))"
      return [#""ending": "trouble""#, "\"trouble\": {\(facts)}"]
    }
  }

  private var test: [String] {
    guard let test = run.test else { return [] }
    let loss = "\"test_loss\": \(test.loss.finiteText ?? "null")"
    return [loss] + (test.accuracy.map { ["\"test_accuracy\": \($0)"] } ?? [])
  }

  private var measures: [String] {
    let parts = run.measures.map { part, measures in
      let pairs = measures.pairs.map { "\"\($0.name)\": \($0.text)" }
      return "    \"\(part)\": {\(pairs.joined(separator: ", "))}"
    }
    guard !parts.isEmpty else { return [] }
    return ["\"measures\": {\n" + Self.joined(parts).joined(separator: "\n") + "\n  }"]
  }

  private var said: [String] {
    guard let predictions else { return [] }
    let outputs = predictions.outputs
    var parts = [
      "\"columns\": [" + predictions.columns.map(Self.quoted).joined(separator: ", ") + "]",
      "\"outputs\": " + Self.nested(outputs.elements[...], [outputs.rows, outputs.columns]),
    ]
    if let classes = predictions.classes {
      parts.append("\"classes\": [" + classes.map(Self.quoted).joined(separator: ", ") + "]")
    }
    return ["\"predictions\": {\(parts.joined(separator: ", "))}"]
  }

  // MARK: JSON

  /// Lists in lists, as the shape has them.
  private static func nested(_ values: ArraySlice<Double>, _ shape: ArraySlice<Int>) -> String {
    guard let size = shape.first else { return values.first?.finiteText ?? "null" }
    guard shape.count > 1 else {
      return "[" + values.map { $0.finiteText ?? "null" }.joined(separator: ", ") + "]"
    }
    let width = size == 0 ? 0 : values.count / size
    let parts = (0..<size).map { index in
      let start = values.startIndex + index * width
      return nested(values[start..<start + width], shape.dropFirst())
    }
    return "[" + parts.joined(separator: ", ") + "]"
  }

  /// A comma behind all but the last.
  private static func joined(_ lines: [String]) -> [String] {
    lines.enumerated().map { $0 + 1 < lines.count ? $1 + "," : $1 }
  }

  private static func quoted(_ text: String) -> String {
    let data = try? JSONEncoder.plain.encode(text)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}

extension JSONEncoder {
  fileprivate static var plain: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return encoder
  }
}

extension StopCondition {
  /// As an experiment file writes it.
  var words: String {
    switch self {
    case .lossBelow(let loss): "loss: \(loss)"
    case .mistakesAtMost(let mistakes): "mistakes: \(mistakes)"
    case .accuracyAtLeast(let accuracy): "accuracy: \(accuracy)"
    case .patience(let epochs, _): "patience: \(epochs)"
    }
  }
}
