import NeuralNetworks

/// Makes a data set from a generator's name and its numbers.
struct GeneratedDataReader {
  private let kind: String
  private let place: Place

  /// The value is the generator's name.
  init(_ value: YAMLValue?) {
    kind = value?.text?.string ?? ""
    place = value?.place ?? Place(line: 1, column: 1)
  }

  func loaded(_ data: FieldValues?, _ proof: inout Proof) -> LoadedData? {
    guard let kind = GeneratedData.Kind(rawValue: kind) else { return nil }
    do {
      var dataset = try recipe(kind, data).dataset()
      if let names = data?.texts("classes"), !names.isEmpty { dataset.classNames = names }
      return LoadedData(dataset: dataset, columns: InputColumns(names: dataset.inputNames))
    } catch {
      proof.mark(.experiment(.generator(error)), at: error.place(in: data) ?? place)
      return nil
    }
  }

  private func recipe(_ kind: GeneratedData.Kind, _ data: FieldValues?) -> GeneratedData {
    GeneratedData(
      kind, count: data?.whole("count") ?? 200, noise: data?.number("noise"),
      seed: data?.whole("seed").map(UInt64.init) ?? 1, classes: data?.whole("blobs") ?? 3,
      hasSignedLabels: data?.flag("signed") ?? false)
  }
}

extension GeneratedDataError {
  fileprivate func place(in data: FieldValues?) -> Place? {
    switch self {
    case .countOutOfRange: data?["count"]?.place
    case .noiseOutOfRange: data?["noise"]?.place
    case .classesOutOfRange: data?["blobs"]?.place
    }
  }
}
