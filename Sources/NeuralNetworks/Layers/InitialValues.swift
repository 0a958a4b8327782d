extension Initialization {
  /// One starting value after the other, drawn in the order a reader counts the parameters.
  func value(_ index: Int, fanIn: Int, fanOut: Int, _ generator: inout Generator) -> Double {
    let (fanIn, both) = (Double(fanIn), Double(fanIn + fanOut))
    switch self {
    case .zeros: return 0
    case .constant(let value): return value
    case .uniform(let low, let high): return low + (high - low) * generator.uniform()
    case .normal(let mean, let deviation): return mean + deviation * generator.normal()
    case .glorotUniform: return Self.within((6 / both).squareRoot(), &generator)
    case .glorotNormal: return (2 / both).squareRoot() * generator.normal()
    case .heUniform: return Self.within((6 / fanIn).squareRoot(), &generator)
    case .heNormal: return (2 / fanIn).squareRoot() * generator.normal()
    case .inverseRoot: return Self.within(1 / fanIn.squareRoot(), &generator)
    case .explicit(let values): return values[index]
    }
  }

  /// Evenly in [−limit, limit).
  private static func within(_ limit: Double, _ generator: inout Generator) -> Double {
    limit * (2 * generator.uniform() - 1)
  }
}
