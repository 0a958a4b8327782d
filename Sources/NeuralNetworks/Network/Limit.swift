/// How many numbers an experiment may ask for, checked before memory is taken.
struct Limit {
  let count: Int

  /// 2²⁷ numbers are a gigabyte.
  static let numbers = Limit(count: 1 << 27)

  func product(_ factors: [Int], _ what: String) throws(ExperimentError) -> Int {
    let product = factors.reduce(1.0) { $0 * Double($1) }
    return try checked(product, what)
  }

  func sum(_ a: Int, _ b: Int, _ what: String) throws(ExperimentError) -> Int {
    try checked(Double(a) + Double(b), what)
  }

  private func checked(_ value: Double, _ what: String) throws(ExperimentError) -> Int {
    guard value <= Double(count) else {
      throw .tooLarge(what: what, count: value, limit: Double(count))
    }
    return Int(value)
  }
}
