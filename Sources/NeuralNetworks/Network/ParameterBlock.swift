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
