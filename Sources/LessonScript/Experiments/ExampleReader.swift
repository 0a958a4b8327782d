import NeuralNetworks

/// Reads what can be said of examples wherever they come from: how much each counts, and whether
/// targets are classes.
struct ExampleReader {
  let data: FieldValues

  /// nil once a problem is reported.
  func finished(_ loaded: LoadedData, _ diagnostics: inout Diagnostics) -> LoadedData? {
    var loaded = loaded
    guard setWeights(&loaded.dataset, &diagnostics), setOneHot(&loaded.dataset, &diagnostics) else {
      return nil
    }
    return loaded
  }

  /// A list of numbers; the name of a column is the file reader's.
  private func setWeights(_ dataset: inout Dataset, _ diagnostics: inout Diagnostics) -> Bool {
    guard let value = data["sample_weights"], value.list != nil else { return true }
    let weights = data.numbers("sample_weights")
    guard weights.count == dataset.count else {
      let problem = ExperimentProblem.sampleWeights(found: weights.count, examples: dataset.count)
      diagnostics.report(.experiment(problem), at: value.position)
      return false
    }
    dataset.sampleWeights = weights
    return true
  }

  /// One target that is a class, as one column per class.
  private func setOneHot(_ dataset: inout Dataset, _ diagnostics: inout Diagnostics) -> Bool {
    guard let value = data["one_hot"], data.flag("one_hot") == true,
      dataset.targets.columns == 1
    else { return true }
    let isSigned = data["signed"] != nil && data.flag("signed") == true
    let codes = dataset.targets.elements.map { isSigned ? ($0 + 1) / 2 : $0 }
    guard codes.allSatisfy({ $0 >= 0 && $0 < 1000 && $0 == $0.rounded() }) else {
      diagnostics.report(.experiment(.targetIsNoClass), at: value.position)
      return false
    }
    dataset.setClasses(codes.map { Int($0) })
    return true
  }
}

extension Dataset {
  /// Targets one-hot from class numbers.
  mutating func setClasses(_ codes: [Int]) {
    let count = max(2, (codes.max() ?? 0) + 1, classNames.count)
    let name = targetNames.first?.split(separator: "=").first.map(String.init) ?? "y"
    let names = classNames.count == count ? classNames : (0..<count).map(String.init)
    targets = Matrix(
      rows: codes.count, columns: count,
      elements: codes.flatMap { code in (0..<count).map { $0 == code ? 1 : 0 } })
    targetNames = names.map { "\(name)=\($0)" }
    targetKinds = Array(repeating: .oneHot, count: count)
    classNames = names
  }
}

extension TargetKind {
  /// The kind of one column that names two classes: −1 and 1 where there is a −1, else 0 and 1.
  static func ofTwoClasses(_ targets: Matrix) -> TargetKind {
    targets.elements.contains(-1) ? .signed : .binary
  }
}
