/// Which of the things to put in order must come before which.
///
/// Authors write it as lists in lists: a list holds things in order, a list in it things that are free among each
/// other, a list in that one things in order again.
public struct Precedence: Equatable, Sendable {
  /// For each thing, by its place in the author's order from 0, those that must come before it.
  public let before: [Set<Int>]

  /// Everything comes after what must come before it.
  public init(before: [Set<Int>]) { self.before = before }

  /// One order alone is right.
  public static func line(_ count: Int) -> Precedence {
    Precedence(before: (0..<count).map { Set(0..<$0) })
  }

  /// How many things, counted from the first, come after everything that must come before them.
  public func thingsInPlace(in order: [Int]) -> Int {
    var placed: Set<Int> = []
    for thing in order {
      guard before.indices.contains(thing), before[thing].isSubset(of: placed) else { break }
      placed.insert(thing)
    }
    return placed.count
  }

  /// Whether this order of all things is right.
  public func allows(_ order: [Int]) -> Bool {
    order.count == before.count && thingsInPlace(in: order) == before.count
  }
}
