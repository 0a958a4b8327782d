/// A network with parameters, to be read: what it answers, how well it does, which way is down.
///
/// A value. A trainer's `network` is the one at its present step, taken without copying; training on leaves it as it is.
/// Everything is computed as the network is used, not trained: dropout is off and batch normalization
/// takes its running statistics.
public struct Network: @unchecked Sendable {
  let plan: TrainingPlan
  /// Where the parameters lie, in the order of memory.
  let numbers: Vector
  /// Running means and variances.
  let statistics: Vector
  /// Keeps the numbers alive; a trainer copies them before it changes what somebody else owns too.
  private var owner: AnyObject

  init(_ memory: TrainingMemory) {
    (plan, owner) = (memory.plan, memory)
    (numbers, statistics) = (memory.parameters, memory.statistics)
  }

  init(_ plan: TrainingPlan, _ storage: ParameterStorage) {
    (self.plan, owner) = (plan, storage)
    (numbers, statistics) = (storage.parameters, storage.statistics)
  }

  /// The network of an experiment with its initial parameters.
  ///
  /// - Throws: ``ExperimentError``, before memory is taken for it.
  public init(_ experiment: Experiment) throws(ExperimentError) {
    let plan = try TrainingPlan(experiment)
    let storage = ParameterStorage(plan)
    plan.initialize(storage.parameters, storage.statistics)
    self.init(plan, storage)
  }

  /// The experiment the network belongs to.
  public var experiment: Experiment { plan.experiment }

  /// Where each parameter lies in `parameters`, and what it is called.
  public var parameterLayout: ParameterLayout { plan.parameterLayout }

  /// All parameters, in the order of `parameterLayout`.
  public var parameters: [Double] {
    withExtendedLifetime(owner) { plan.places.map { numbers[$0] } }
  }

  /// The parameter at an offset of `parameterLayout`, without copying the others.
  ///
  /// - Precondition: The offset is in `0..<parameterLayout.count`.
  public func parameter(at offset: Int) -> Double {
    withExtendedLifetime(owner) { numbers[plan.places[offset]] }
  }

  /// The same network with numbers of its own, which no trainer has to leave as they are.
  public func copied() -> Network { Network(plan, ownStorage()) }

  /// Becomes a copy of another network of the same training. Memory is taken only where somebody else reads these
  /// numbers, too.
  ///
  /// - Precondition: Both come from one trainer or from copies of it.
  public mutating func copy(from other: Network) {
    precondition(other.plan === plan, "a network of another training")
    guard owner is ParameterStorage, isKnownUniquelyReferenced(&owner) else {
      self = other.copied()
      return
    }
    withExtendedLifetime(other.owner) {
      numbers.copy(from: other.numbers)
      statistics.copy(from: other.statistics)
    }
  }

  /// A copy of the numbers, to be changed by who asks for it.
  func ownStorage() -> ParameterStorage {
    let storage = ParameterStorage(plan)
    withExtendedLifetime(owner) {
      storage.parameters.copy(from: numbers)
      storage.statistics.copy(from: statistics)
    }
    return storage
  }
}

/// What can be asked of a network with parameters: of a `Network`, or of a `Trainer` at its present
/// step.
public protocol NetworkReader {
  /// The network as it stands.
  var network: Network { get }
}

extension Network: NetworkReader {
  /// The network itself.
  public var network: Network { self }
}

extension NetworkReader {
  /// The heads of the network in the order of their columns; see `Experiment.heads`.
  public var heads: [OutputHead] { network.plan.heads }

  /// How outputs become classes; `none` where there are several heads, which have no common classes.
  public var decision: Decision { heads.count == 1 ? heads[0].decision : .none }

  /// What the network says of one example: its outputs.
  ///
  /// - Precondition: As many numbers as the data has inputs.
  public func output(_ x: [Double]) -> [Double] {
    outputs(Matrix(rows: 1, columns: x.count, elements: x)).elements
  }

  /// What the last layer computes of one example before its activation; the output where it has none.
  ///
  /// - Precondition: As many numbers as the data has inputs.
  public func score(_ x: [Double]) -> [Double] {
    scores(Matrix(rows: 1, columns: x.count, elements: x)).elements
  }

  /// The outputs of many examples, a row for each. Memory is taken once for all of them.
  ///
  /// - Precondition: As many columns as the data has inputs.
  public func outputs(_ inputs: Matrix) -> Matrix {
    let network = network
    return network.collect(network.plan.network.output, inputs)
  }

  /// The scores of many examples, a row for each; see `score(_:)`.
  ///
  /// - Precondition: As many columns as the data has inputs.
  public func scores(_ inputs: Matrix) -> Matrix {
    let network = network
    return network.collect(network.plan.network.score, inputs)
  }

  /// What a layer hands on for many examples, a row for each: aⱼ = f(zⱼ), after its activation and
  /// whatever else stands before the next layer with parameters. nil where there is no such layer.
  ///
  /// - Parameter layer: Counted from 1 over the layers with parameters.
  /// - Precondition: As many columns as the data has inputs.
  public func activations(of layer: Int, over inputs: Matrix) -> Matrix? {
    let network = network
    let slots = network.plan.network.activations
    guard slots.indices.contains(layer - 1) else { return nil }
    return network.collect(slots[layer - 1], inputs)
  }
}

/// Parameters and running statistics that belong to nobody's training.
final class ParameterStorage {
  let parameters: Vector
  let statistics: Vector

  /// Zeros.
  init(_ plan: TrainingPlan) {
    let (n, s) = (plan.network.parameterCount, plan.network.statisticsCount)
    parameters = Vector(base: .zeros(n), count: n)
    statistics = Vector(base: .zeros(s), count: s)
  }

  deinit {
    parameters.base.deallocate()
    statistics.base.deallocate()
  }
}

extension Network {
  /// Examples that go forward together: few enough for their numbers to stay in the nearest cache.
  private static let portion = 128

  /// What lies in a slot after these inputs went forward.
  func collect(_ slot: Slot, _ inputs: Matrix) -> Matrix {
    precondition(inputs.columns == plan.examples.columns)
    let (count, width) = (inputs.rows, slot.features)
    guard count > 0 else { return Matrix(rows: 0, columns: width) }
    let elements = [Double](unsafeUninitializedCapacity: count * width) { buffer, filled in
      inputs.elements.withUnsafeBufferPointer { numbers in
        // Only read from, although windows could write.
        let base = UnsafeMutablePointer(mutating: numbers.baseAddress!)
        eachPortion(of: Rows(base: base, rows: count, columns: inputs.columns)) { range, work in
          let values = work.values(slot, range.count)
          (buffer.baseAddress! + range.lowerBound * width)
            .update(from: values.base, count: range.count * width)
        }
      }
      filled = count * width
    }
    return Matrix(rows: count, columns: width, elements: elements)
  }

  /// A way through the network as it is used.
  func pass(_ work: WorkView, count: Int) -> Pass {
    Pass(inUse: plan, work, parameters: numbers, statistics: statistics, count: count)
  }

  /// Sends the examples forward, a portion at a time.
  func eachPortion(of data: Examples, _ body: (WorkView, Batch) -> Void) {
    let all = Rows(base: data.inputs, rows: data.count, columns: data.columns)
    eachPortion(of: all) { range, work in body(work, data.batch(range)) }
  }

  private func eachPortion(of inputs: Rows, _ body: (Range<Int>, WorkView) -> Void) {
    let work = Workspace(plan.network, capacity: min(Self.portion, max(inputs.rows, 1)))
    withExtendedLifetime((work, owner)) {
      for start in stride(from: 0, to: inputs.rows, by: Self.portion) {
        let range = start..<min(start + Self.portion, inputs.rows)
        let view = work.view(inputs: inputs.row(start).base)
        pass(view, count: range.count).forward()
        body(range, view)
      }
    }
  }
}
