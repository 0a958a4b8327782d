/// Which parameter of a network: a weight, bias, scale or shift by its layer and its indices, the
/// value behind a name such as w2[1][3].
///
/// Layers with parameters are counted from 1, and so is every index.
public struct ParameterIndex: Hashable, Sendable {
  /// What a parameter does in its layer.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// w of a dense layer, a convolution or maxout.
    case weight
    /// b of the same.
    case bias
    /// γ of batch normalization.
    case scale
    /// β of batch normalization.
    case shift

    /// What names begin with: w, b, gamma or beta.
    public var letters: String {
      switch self {
      case .weight: "w"
      case .bias: "b"
      case .scale: "gamma"
      case .shift: "beta"
      }
    }
  }

  /// Weight, bias, scale or shift.
  public var kind: Kind
  /// Counted from 1 over the layers with parameters.
  public var layer: Int
  /// [unit][input] for dense weights, [out][in][row][column] for those of a convolution, [unit] (or
  /// [feature]) for the others; from 1.
  public var indices: [Int]

  /// The parameter of this kind in this layer, at these indices; whether a network has one, only its
  /// `ParameterLayout` can tell.
  public init(_ kind: Kind, layer: Int, _ indices: Int...) {
    self.init(kind, layer: layer, indices: indices)
  }

  /// The same with the indices as an array.
  public init(_ kind: Kind, layer: Int, indices: [Int]) {
    (self.kind, self.layer, self.indices) = (kind, layer, indices)
  }

  /// The unit, filter or feature it belongs to.
  public var unit: Int { indices[0] }
  /// The input (or input channel) that a weight multiplies; nil for all but weights.
  public var input: Int? { indices.count > 1 ? indices[1] : nil }
  /// The row of a convolution's kernel; nil elsewhere.
  public var row: Int? { indices.count > 2 ? indices[2] : nil }
  /// The column of a convolution's kernel; nil elsewhere.
  public var column: Int? { indices.count > 3 ? indices[3] : nil }

  /// The name it has in every network but those that are a single unit: w2[1][3], b2[1], gamma3[4].
  public var name: String {
    kind.letters + String(layer) + indices.map { "[\($0)]" }.joined()
  }

  /// The parameter of such a name; nil for anything else.
  public init?(name: String) {
    let letters = name.prefix { $0.isASCII && $0.isLetter }
    var rest = name.dropFirst(letters.count)
    guard let kind = Kind.allCases.first(where: { $0.letters == letters }),
      let layer = rest.takeCount()
    else { return nil }
    var indices: [Int] = []
    while rest.first == "[" {
      rest.removeFirst()
      guard let index = rest.takeCount(), rest.first == "]" else { return nil }
      rest.removeFirst()
      indices.append(index)
    }
    guard rest.isEmpty else { return nil }
    self.init(kind, layer: layer, indices: indices)
  }
}

/// Where each parameter of a network lies in `TrainingState.parameters`, and what it is called.
///
/// Layer after layer, the weights of each before its biases (scales before shifts), the last index
/// fastest: a row of weights per unit, as in PyTorch.
public struct ParameterLayout: Sendable {
  let blocks: [ParameterBlock]
  /// The first offset of each block, and the number of all parameters behind the last.
  private let starts: [Int]
  /// The blocks of layer n are 2n − 2 and 2n − 1.
  private static let blocksPerLayer = 2

  init(_ blocks: [ParameterBlock]) {
    self.blocks = blocks
    starts = blocks.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
  }

  /// How many parameters there are.
  public var count: Int { starts[starts.count - 1] }

  /// How many layers have parameters.
  public var layerCount: Int { blocks.count / Self.blocksPerLayer }

  /// Whether the network is one dense unit, whose parameters are called w1, w2, … and b.
  public var isOneUnit: Bool {
    blocks.count == 2 && blocks[0].kind == .weight && blocks[0].extents.count == 2
      && blocks[0].extents[0] == 1
  }

  /// The offset of a parameter in `TrainingState.parameters`, in constant time; nil where the network
  /// has no such parameter.
  public func offset(of index: ParameterIndex) -> Int? {
    guard let number = block(index.kind, layer: index.layer) else { return nil }
    return blocks[number].number(of: index.indices).map { starts[number] + $0 }
  }

  /// The parameter at an offset; the inverse of `offset(of:)`.
  ///
  /// - Precondition: The offset is in `0..<count`.
  public func index(at offset: Int) -> ParameterIndex {
    let number = starts.partitioningIndex { $0 > offset } - 1
    let block = blocks[number]
    return ParameterIndex(
      block.kind, layer: block.layer, indices: block.indices(of: offset - starts[number]))
  }

  /// The parameter of this name; nil where there is none.
  ///
  /// A network that is one unit has w1, w2, … and b. Every other has w⟨layer⟩[unit][input] and
  /// b⟨layer⟩[unit], convolutions w⟨layer⟩[out][in][row][column], batch normalization
  /// gamma⟨layer⟩[feature] and beta⟨layer⟩[feature].
  public func index(named name: String) -> ParameterIndex? {
    let index = isOneUnit ? Self.indexInOneUnit(name) : ParameterIndex(name: name)
    return index.flatMap { offset(of: $0) == nil ? nil : $0 }
  }

  private static func indexInOneUnit(_ name: String) -> ParameterIndex? {
    if name == "b" { return ParameterIndex(.bias, layer: 1, 1) }
    var rest = name.dropFirst()
    guard name.first == "w", let input = rest.takeCount(), rest.isEmpty else { return nil }
    return ParameterIndex(.weight, layer: 1, 1, input)
  }

  /// What a parameter is called; see `index(named:)`.
  public func name(of index: ParameterIndex) -> String {
    guard isOneUnit else { return index.name }
    return index.input.map { "w\($0)" } ?? "b"
  }

  /// The names of all parameters, in their order.
  public var names: [String] { (0..<count).map { name(of: self.index(at: $0)) } }

  /// The offsets of all parameters of a kind in a layer; nil where the layer has none.
  public func range(_ kind: ParameterIndex.Kind, layer: Int) -> Range<Int>? {
    block(kind, layer: layer).map { starts[$0]..<starts[$0 + 1] }
  }

  /// How many there are along each index: [units, inputs] for dense weights; nil where the layer has
  /// no such parameters.
  public func extents(_ kind: ParameterIndex.Kind, layer: Int) -> [Int]? {
    block(kind, layer: layer).map { blocks[$0].extents }
  }

  private func block(_ kind: ParameterIndex.Kind, layer: Int) -> Int? {
    guard layer >= 1, layer <= layerCount else { return nil }
    let first = Self.blocksPerLayer * (layer - 1)
    return [first, first + 1].first { blocks[$0].kind == kind }
  }
}

extension Experiment {
  /// Where the parameters of its network lie and what they are called, without taking memory for them.
  ///
  /// - Throws: ``ExperimentError`` for layers that do not fit each other or the data.
  public func parameterLayout() throws(ExperimentError) -> ParameterLayout {
    var builder = NetworkBuilder(self)
    return ParameterLayout(try builder.network().blocks)
  }
}

/// The weights or the biases of one layer: where they lie in memory and how they begin.
struct ParameterBlock {
  let kind: ParameterIndex.Kind
  /// The layer's number among layers with parameters, from 1.
  let layer: Int
  /// Lengths along each index, as a reader counts them: [unit][input], [out][in][row][column].
  let extents: [Int]
  /// Where the block begins in memory.
  let offset: Int
  /// True if memory has the first index last: inputs × units instead of units × inputs.
  let isTransposed: Bool
  let initialization: Initialization
  let fanIn: Int
  let fanOut: Int

  var count: Int { extents.reduce(1, *) }

  /// Where the parameter with this number, counted as a reader would, lies in memory.
  func place(_ number: Int) -> Int {
    guard isTransposed else { return offset + number }
    let (units, inputs) = (extents[0], extents[1])
    return offset + (number % inputs) * units + number / inputs
  }

  /// The number, counted as a reader would, of the parameter with these indices from 1.
  func number(of indices: [Int]) -> Int? {
    guard indices.count == extents.count else { return nil }
    var number = 0
    for (index, extent) in zip(indices, extents) {
      guard index >= 1, index <= extent else { return nil }
      number = number * extent + index - 1
    }
    return number
  }

  /// The indices, from 1, of the parameter with this number.
  func indices(of number: Int) -> [Int] {
    var (indices, rest) = ([Int](), number)
    for extent in extents.reversed() {
      indices.append(rest % extent + 1)
      rest /= extent
    }
    return indices.reversed()
  }
}

extension Substring {
  /// Takes a whole number ≥ 1, written without leading zeros or sign, off the front.
  fileprivate mutating func takeCount() -> Int? {
    let digits = prefix { $0.isASCII && $0.isNumber }
    guard digits.first != "0", let count = Int(digits) else { return nil }
    removeFirst(digits.count)
    return count
  }
}

extension [Int] {
  /// The first place of a rising array whose number fits.
  fileprivate func partitioningIndex(where fits: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
