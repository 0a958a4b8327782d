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

  func dataset(_ data: FieldValues?, _ proof: inout Proof) -> Dataset? {
    guard let kind = GeneratedData.Kind(rawValue: kind) else { return nil }
    let recipe = GeneratedData(
      kind, count: data?.whole("count") ?? 200, noise: data?.number("noise"),
      seed: data?.whole("seed").map(UInt64.init) ?? 1, classes: data?.whole("blobs") ?? 3,
      hasSignedLabels: data?.flag("signed") ?? false)
    guard var dataset = try? recipe.dataset() else {
      proof.mark(.experiment(.generator), at: place)
      return nil
    }
    if let names = data?.texts("classes"), !names.isEmpty { dataset.classNames = names }
    return dataset
  }
}
