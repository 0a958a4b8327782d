/// A point of the plane and what belongs to it: a class number, or a value.
struct LabelledPoint: Equatable {
  var x: Double
  var y: Double
  var target: Double
}

extension LabelledPoint {
  /// (0,0), (0,1), (1,0), (1,1) and what an operator makes of them.
  static func truthTable(_ operation: (Bool, Bool) -> Bool) -> [LabelledPoint] {
    [(false, false), (false, true), (true, false), (true, true)].map { a, b in
      LabelledPoint(x: a ? 1 : 0, y: b ? 1 : 0, target: operation(a, b) ? 1 : 0)
    }
  }

  /// Normal clouds of deviation `noise` around points of the circle of radius 4, the first at the
  /// top, the others clockwise. Earlier classes get one point more where the count does not divide.
  static func blobs(
    _ count: Int, classes: Int, noise: Double, _ generator: inout Generator
  ) -> [LabelledPoint] {
    (0..<classes).flatMap { label in
      let turn = 2 * Double.pi * Double(label) / Double(classes)
      let size = count / classes + (label < count % classes ? 1 : 0)
      return (0..<size).map { _ in
        LabelledPoint(
          x: 4 * Elementary.sin(turn), y: 4 * Elementary.cos(turn), target: Double(label)
        ).shaken(noise, &generator)
      }
    }
  }

  /// Two half circles, each reaching into the other's bend. scikit-learn's `make_moons`, unshuffled.
  static func moons(
    _ count: Int, noise: Double, _ generator: inout Generator
  ) -> [LabelledPoint] {
    let outer = count / 2
    return (0..<count).map { index in
      let isOuter = index < outer
      let angle =
        isOuter ? halfTurn(index, of: outer) : halfTurn(index - outer, of: count - outer)
      let (cosine, sine) = (Elementary.cos(angle), Elementary.sin(angle))
      return LabelledPoint(
        x: isOuter ? cosine : 1 - cosine, y: isOuter ? sine : 0.5 - sine, target: isOuter ? 0 : 1
      ).shaken(noise, &generator)
    }
  }

  /// A circle of radius 1 and one of radius ½ inside it. scikit-learn's `make_circles` with factor
  /// 0.5, unshuffled.
  static func circles(
    _ count: Int, noise: Double, _ generator: inout Generator
  ) -> [LabelledPoint] {
    let outer = count / 2
    return (0..<count).map { index in
      let isOuter = index < outer
      let (step, size) = isOuter ? (index, outer) : (index - outer, count - outer)
      let angle = 2 * Double.pi * Double(step) / Double(size)
      let radius = isOuter ? 1 : 0.5
      return LabelledPoint(
        x: radius * Elementary.cos(angle), y: radius * Elementary.sin(angle),
        target: isOuter ? 0 : 1
      ).shaken(noise, &generator)
    }
  }

  /// Moved by a normal step of deviation `noise` in x, then in y; without noise nothing is drawn.
  private func shaken(_ noise: Double, _ generator: inout Generator) -> LabelledPoint {
    guard noise > 0 else { return self }
    let dx = noise * generator.normal()
    return LabelledPoint(x: x + dx, y: y + noise * generator.normal(), target: target)
  }

  /// The angle of one of `count` points spread over half a circle, both ends included.
  private static func halfTurn(_ step: Int, of count: Int) -> Double {
    count == 1 ? 0 : Double.pi * Double(step) / Double(count - 1)
  }
}
