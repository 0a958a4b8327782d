/// Named blocks of numbers as they are kept in a file: the parameters of a network.
public struct TensorFile: Equatable, Sendable {
  /// The blocks by name.
  public var tensors: [String: Tensor]
  /// Words about the whole, such as what wrote it.
  public var metadata: [String: String]

  /// A file; empty without arguments.
  public init(tensors: [String: Tensor] = [:], metadata: [String: String] = [:]) {
    self.tensors = tensors
    self.metadata = metadata
  }

  /// A block of numbers with as many as the product of its shape, the last index fastest. A single
  /// number has the shape [].
  public struct Tensor: Equatable, Sendable {
    /// Lengths along each index.
    public let shape: [Int]
    /// The numbers, the last index fastest.
    public let values: [Double]

    /// - Precondition: No size is negative, and their product is the number of values.
    public init(shape: [Int], values: [Double]) {
      precondition(shape.allSatisfy { $0 >= 0 } && shape.reduce(1, *) == values.count)
      self.shape = shape
      self.values = values
    }
  }
}

/// Why a file's tensors are not those of a network.
public enum TensorMismatch: Error, Equatable, Sendable {
  /// A tensor of the network that the file does not have.
  case missing(String)
  /// A tensor that the network has no place for.
  case unexpected(String, known: [String])
  /// A tensor of another shape.
  case shape(String, found: [Int], needed: [Int])
  /// A number that is infinite or NaN; `index` counts from 0 in the tensor.
  case notFinite(String, index: Int)
}

extension Trainer {
  /// The network's parameters and running statistics, named and shaped as PyTorch does: layer1.weight
  /// of [units, inputs] and layer1.bias; for batch normalization also layer2.running_mean and
  /// layer2.running_var. Layers with parameters count from 1.
  public var tensorFile: TensorFile {
    let state = state
    var file = TensorFile()
    for slice in tensorSlices {
      let numbers = slice.isStatistic ? state.statistics : state.parameters
      file.tensors[slice.name] = .init(shape: slice.shape, values: Array(numbers[slice.range]))
    }
    return file
  }

  /// Takes over the parameters and running statistics of a file. Everything else stays: steps done,
  /// what the optimizer remembers, the order of the examples.
  ///
  /// - Throws: ``TensorMismatch`` unless the file has exactly this network's tensors, all finite;
  ///   then nothing has changed.
  public mutating func load(_ file: TensorFile) throws(TensorMismatch) {
    var state = state
    let slices = tensorSlices
    let names = slices.map(\.name)
    if let name = file.tensors.keys.sorted().first(where: { !names.contains($0) }) {
      throw .unexpected(name, known: names)
    }
    for slice in slices {
      let values = try slice.values(in: file)
      if slice.isStatistic {
        state.statistics.replaceSubrange(slice.range, with: values)
      } else {
        state.parameters.replaceSubrange(slice.range, with: values)
      }
    }
    self.state = state
  }

  private var tensorSlices: [TensorSlice] {
    var (slices, parameters, statistics): ([TensorSlice], Int, Int) = ([], 0, 0)
    func add(_ name: String, _ shape: [Int], isStatistic: Bool = false) {
      let start = isStatistic ? statistics : parameters
      let end = start + shape.reduce(1, *)
      slices.append(
        TensorSlice(name: name, shape: shape, range: start..<end, isStatistic: isStatistic))
      if isStatistic { statistics = end } else { parameters = end }
    }
    for block in memory.plan.network.blocks {
      let layer = "layer\(block.layer)"
      switch block.kind {
      case .weight, .scale: add("\(layer).weight", block.extents)
      case .bias: add("\(layer).bias", block.extents)
      case .shift:
        add("\(layer).bias", block.extents)
        add("\(layer).running_mean", block.extents, isStatistic: true)
        add("\(layer).running_var", block.extents, isStatistic: true)
      }
    }
    return slices
  }
}

/// Where a tensor's numbers stand in a training's state.
private struct TensorSlice {
  var name: String
  var shape: [Int]
  var range: Range<Int>
  var isStatistic: Bool

  func values(in file: TensorFile) throws(TensorMismatch) -> [Double] {
    guard let tensor = file.tensors[name] else { throw .missing(name) }
    guard tensor.shape == shape else {
      throw .shape(name, found: tensor.shape, needed: shape)
    }
    if let index = tensor.values.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(name, index: index)
    }
    return tensor.values
  }
}
