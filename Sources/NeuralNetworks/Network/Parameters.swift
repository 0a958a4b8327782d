/// The parameters of one layer: where they lie, what they are called, how they begin.
struct ParameterBlock {
  enum Kind: Equatable {
    case weights, biases, scales, shifts
  }

  let kind: Kind
  /// The layer's number among layers with parameters, from 1.
  let layer: Int
  /// Lengths along each index, as a reader counts them: [unit][input], [out][in][row][column].
  let extents: [Int]
  let offset: Int
  /// True if memory has the first index last: inputs × units instead of units × inputs.
  let isTransposed: Bool
  let initialization: Initialization
  let fanIn: Int
  let fanOut: Int

  var count: Int { extents.reduce(1, *) }

  /// Where the parameter with this number, counted as a reader would, lies in memory.
  func place(_ index: Int) -> Int {
    guard isTransposed else { return offset + index }
    let (units, inputs) = (extents[0], extents[1])
    return offset + (index % inputs) * units + index / inputs
  }
}

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
