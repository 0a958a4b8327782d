/// A recipe for made-up examples: what kind, how many, how noisy, from which seed.
///
/// Two inputs, `x1` and `x2`, and one target; classes are 0 and 1 (0, 1, 2 … one-hot for blobs). The
/// same recipe gives the same numbers on every machine.
public struct GeneratedData: Equatable, Sendable {
  /// What the points look like.
  public var kind: Kind
  /// How many examples. Truth tables have their four whatever this says.
  public var count: Int
  /// Nil is the kind's own ``Kind/usualNoise``.
  public var noise: Double?
  /// Where the random numbers come from.
  public var seed: UInt64
  /// How many blobs; other kinds do not look at it.
  public var classes: Int
  /// −1 and 1 instead of 0 and 1, for hinge and perceptron losses and tanh outputs.
  public var hasSignedLabels: Bool

  /// A recipe; nothing is drawn before `dataset()`.
  public init(
    _ kind: Kind, count: Int = 200, noise: Double? = nil, seed: UInt64 = 1, classes: Int = 3,
    hasSignedLabels: Bool = false
  ) {
    self.kind = kind
    self.count = count
    self.noise = noise
    self.seed = seed
    self.classes = classes
    self.hasSignedLabels = hasSignedLabels
  }

  /// What the points look like.
  public enum Kind: String, CaseIterable, Equatable, Sendable {
    /// Truth tables: (0,0), (0,1), (1,0), (1,1).
    case and, or, xor
    /// Round clouds around a circle, one class each.
    case blobs
    /// scikit-learn's `make_moons` and `make_circles`.
    case moons, circles
    /// TensorFlow Playground's two clouds, disc in a ring, four quadrants and double spiral:
    /// `classifyTwoGaussData`, `classifyCircleData`, `classifyXORData`, `classifySpiralData`.
    case gauss, disc, quadrants, spiral
    /// TensorFlow Playground's regressions, targets in −1…1: `regressPlane`, `regressGaussian`.
    case plane, hills

    /// Whether the target is a number, not a class.
    public var isRegression: Bool { self == .plane || self == .hills }

    /// The noise that shows the shape and yet leaves something to learn.
    public var usualNoise: Double {
      switch self {
      case .blobs: 1
      case .moons: 0.1
      case .circles: 0.05
      default: 0
      }
    }
  }
}

/// Why a recipe for examples cannot be followed.
public enum GeneratedDataError: Error, Equatable, Sendable {
  /// A number of examples outside `allowed`.
  case countOutOfRange(Int, allowed: ClosedRange<Int>)
  /// A noise below 0 or above 10⁶.
  case noiseOutOfRange(Double)
  /// A number of classes outside `allowed`.
  case classesOutOfRange(Int, allowed: ClosedRange<Int>)
}

extension GeneratedData {
  /// How many examples there may be.
  public static let allowedCounts = 1...1_000_000
  /// How many blobs there may be.
  public static let allowedClasses = 2...100

  /// The examples, class by class where there are classes: shuffle before cutting them into parts.
  ///
  /// - Throws: ``GeneratedDataError`` for a count, a noise or a number of classes that cannot be.
  public func dataset() throws(GeneratedDataError) -> Dataset {
    try check()
    var generator = Generator(seed: seed)
    let points = points(noise: noise ?? kind.usualNoise, &generator)
    return Dataset(
      inputs: Matrix(
        rows: points.count, columns: 2, elements: points.flatMap { [$0.x, $0.y] }),
      targets: targets(points.map(\.target)), inputNames: ["x1", "x2"],
      targetKinds: targetKinds,
      classNames: kind.isRegression ? [] : (0..<classCount).map(String.init))
  }

  private var classCount: Int { kind == .blobs ? classes : 2 }

  private var targetKinds: [TargetKind] {
    if kind.isRegression { return [.number] }
    guard classCount == 2 else { return Array(repeating: .oneHot, count: classCount) }
    return [hasSignedLabels ? .signed : .binary]
  }

  private func check() throws(GeneratedDataError) {
    guard Self.allowedCounts.contains(count) else {
      throw .countOutOfRange(count, allowed: Self.allowedCounts)
    }
    guard Self.allowedClasses.contains(classes) else {
      throw .classesOutOfRange(classes, allowed: Self.allowedClasses)
    }
    if let noise, !(noise >= 0 && noise <= 1e6) { throw .noiseOutOfRange(noise) }
  }

  private func targets(_ labels: [Double]) -> Matrix {
    guard classCount == 2 else { return oneHot(labels) }
    let isSigned = hasSignedLabels && !kind.isRegression
    return Matrix(
      rows: labels.count, columns: 1, elements: isSigned ? labels.map { 2 * $0 - 1 } : labels)
  }

  private func oneHot(_ labels: [Double]) -> Matrix {
    var matrix = Matrix(rows: labels.count, columns: classCount)
    for (row, label) in labels.enumerated() { matrix[row, Int(label)] = 1 }
    return matrix
  }

  private func points(noise: Double, _ generator: inout Generator) -> [LabelledPoint] {
    switch kind {
    case .and: LabelledPoint.truthTable { $0 && $1 }
    case .or: LabelledPoint.truthTable { $0 || $1 }
    case .xor: LabelledPoint.truthTable { $0 != $1 }
    case .blobs: LabelledPoint.blobs(count, classes: classes, noise: noise, &generator)
    case .moons: LabelledPoint.moons(count, noise: noise, &generator)
    case .circles: LabelledPoint.circles(count, noise: noise, &generator)
    case .gauss: LabelledPoint.gauss(count, noise: noise, &generator)
    case .disc: LabelledPoint.disc(count, noise: noise, &generator)
    case .quadrants: LabelledPoint.quadrants(count, noise: noise, &generator)
    case .spiral: LabelledPoint.spiral(count, noise: noise, &generator)
    case .plane: LabelledPoint.plane(count, noise: noise, &generator)
    case .hills: LabelledPoint.hills(count, noise: noise, &generator)
    }
  }
}
