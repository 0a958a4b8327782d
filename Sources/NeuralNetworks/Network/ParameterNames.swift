extension ParameterBlock {
  /// The names of the parameters of these blocks, in the order a reader counts them.
  ///
  /// A network that is one unit has w1, w2, … and b. Every other has w⟨layer⟩[unit][input] and
  /// b⟨layer⟩[unit], convolutions w⟨layer⟩[out][in][row][column], batch normalization
  /// gamma⟨layer⟩[feature] and beta⟨layer⟩[feature]; all indices count from 1, layers with
  /// parameters only.
  static func names(of blocks: [ParameterBlock]) -> [String] {
    if let unit = blocks.first, blocks.count == 2, unit.kind == .weights, unit.extents.count == 2,
      unit.extents[0] == 1
    {
      return (1...unit.extents[1]).map { "w\($0)" } + ["b"]
    }
    return blocks.flatMap(\.names)
  }

  private var names: [String] {
    (0..<count).map { letter + String(layer) + indices(of: $0) }
  }

  private var letter: String {
    switch kind {
    case .weights: "w"
    case .biases: "b"
    case .scales: "gamma"
    case .shifts: "beta"
    }
  }

  private func indices(of number: Int) -> String {
    var (text, rest) = ("", number)
    for extent in extents.reversed() {
      text = "[\(rest % extent + 1)]" + text
      rest /= extent
    }
    return text
  }
}
