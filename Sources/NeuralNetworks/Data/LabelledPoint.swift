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
        ).withNoise(noise, &generator)
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
      ).withNoise(noise, &generator)
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
      ).withNoise(noise, &generator)
    }
  }

  /// Moved by a normal step of deviation `noise` in x, then in y; without noise nothing is drawn.
  private func withNoise(_ noise: Double, _ generator: inout Generator) -> LabelledPoint {
    guard noise > 0 else { return self }
    let dx = noise * generator.normal()
    return LabelledPoint(x: x + dx, y: y + noise * generator.normal(), target: target)
  }

  /// The angle of one of `count` points spread over half a circle, both ends included.
  private static func halfTurn(_ step: Int, of count: Int) -> Double {
    count == 1 ? 0 : Double.pi * Double(step) / Double(count - 1)
  }
}

/// The data of TensorFlow Playground (Smilkov and Carter, `src/dataset.ts`), drawn in the same order.
///
/// Classes are 1 and 0 where the Playground has 1 and −1. `noise` is the Playground's slider divided
/// by 100, 0 to 0.5. With an odd count the first class gets the odd point.
extension LabelledPoint {
  /// `classifyTwoGaussData`: clouds around (2, 2) and (−2, −2) of variance 0.5 + 7 · noise.
  static func gauss(_ count: Int, noise: Double, _ generator: inout Generator) -> [LabelledPoint] {
    let deviation = (0.5 + 7 * noise).squareRoot()
    return (0..<count).map { index in
      let isFirst = index < firstHalf(count)
      let centre: Double = isFirst ? 2 : -2
      let x = centre + deviation * generator.normal()
      let y = centre + deviation * generator.normal()
      return LabelledPoint(x: x, y: y, target: isFirst ? 1 : 0)
    }
  }

  /// `classifyCircleData`: class 1 within 2.5 of the centre, class 0 between 3.5 and 5. Noise moves
  /// the point only while its class is decided.
  static func disc(_ count: Int, noise: Double, _ generator: inout Generator) -> [LabelledPoint] {
    (0..<count).map { index in
      let isFirst = index < firstHalf(count)
      let radius = isFirst ? generator.uniform(in: 0..<2.5) : generator.uniform(in: 3.5..<5)
      let angle = generator.uniform(in: 0..<2 * .pi)
      let point = LabelledPoint(
        x: radius * Elementary.sin(angle), y: radius * Elementary.cos(angle), target: 0)
      return point.labelled(noise, 5, &generator) { x, y in
        (x * x + y * y).squareRoot() < 2.5 ? 1 : 0
      }
    }
  }

  /// `classifyXORData`: class 1 where x and y have the same sign, with a gap of 0.3 along the axes.
  static func quadrants(
    _ count: Int, noise: Double, _ generator: inout Generator
  ) -> [LabelledPoint] {
    (0..<count).map { _ in
      let x = padded(generator.uniform(in: -5..<5))
      let y = padded(generator.uniform(in: -5..<5))
      return LabelledPoint(x: x, y: y, target: 0).labelled(noise, 5, &generator) { x, y in
        x * y >= 0 ? 1 : 0
      }
    }
  }

  /// `classifySpiralData`: two arms of 1¾ turns, radius growing to 5, moved by at most `noise`.
  static func spiral(_ count: Int, noise: Double, _ generator: inout Generator) -> [LabelledPoint] {
    (0..<count).map { index in
      let isFirst = index < firstHalf(count)
      let step = Double(isFirst ? index : index - firstHalf(count)) / (Double(count) / 2)
      let angle = 1.75 * step * 2 * .pi + (isFirst ? 0 : .pi)
      let x = 5 * step * Elementary.sin(angle) + generator.uniform(in: -1..<1) * noise
      let y = 5 * step * Elementary.cos(angle) + generator.uniform(in: -1..<1) * noise
      return LabelledPoint(x: x, y: y, target: isFirst ? 1 : 0)
    }
  }

  /// `regressPlane`: (x + y)/10 over the square from −6 to 6.
  static func plane(_ count: Int, noise: Double, _ generator: inout Generator) -> [LabelledPoint] {
    (0..<count).map { _ in
      inSquare(&generator).labelled(noise, 6, &generator) { x, y in (x + y) / 10 }
    }
  }

  /// `regressGaussian`: six cones of height ±1 and radius 2; where they overlap, the larger counts.
  static func hills(_ count: Int, noise: Double, _ generator: inout Generator) -> [LabelledPoint] {
    (0..<count).map { _ in inSquare(&generator).labelled(noise, 6, &generator, height) }
  }
}

extension LabelledPoint {
  private static func height(_ x: Double, _ y: Double) -> Double {
    let peaks: [(x: Double, y: Double, sign: Double)] = [
      (-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1),
    ]
    return peaks.reduce(0) { highest, peak in
      let distance = ((x - peak.x) * (x - peak.x) + (y - peak.y) * (y - peak.y)).squareRoot()
      let height = peak.sign * max(0, min(1, 1 - distance / 2))
      return height.magnitude > highest.magnitude ? height : highest
    }
  }

  /// The same point with what `rule` says of a place up to `noise` · `reach` away from it.
  private func labelled(
    _ noise: Double, _ reach: Double, _ generator: inout Generator,
    _ rule: (Double, Double) -> Double
  ) -> LabelledPoint {
    let dx = generator.uniform(in: -reach..<reach) * noise
    let dy = generator.uniform(in: -reach..<reach) * noise
    return LabelledPoint(x: x, y: y, target: rule(x + dx, y + dy))
  }

  private static func inSquare(_ generator: inout Generator) -> LabelledPoint {
    let x = generator.uniform(in: -6..<6)
    return LabelledPoint(x: x, y: generator.uniform(in: -6..<6), target: 0)
  }

  private static func padded(_ value: Double) -> Double { value + (value > 0 ? 0.3 : -0.3) }

  private static func firstHalf(_ count: Int) -> Int { (count + 1) / 2 }
}
