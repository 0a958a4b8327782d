/// A window on numbers that somebody else owns; training works in place through such windows.
///
/// Unchecked in release builds, which is why it never leaves the module.
struct Vector {
  let base: UnsafeMutablePointer<Double>
  let count: Int

  subscript(index: Int) -> Double {
    get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  subscript(range: Range<Int>) -> Vector {
    assert(range.lowerBound >= 0 && range.upperBound <= count)
    return Vector(base: base + range.lowerBound, count: range.count)
  }

  func fill(_ value: Double) {
    base.update(repeating: value, count: count)
  }

  func copy(from other: Vector) {
    assert(other.count == count)
    base.update(from: other.base, count: count)
  }
}

/// A window on a row-major rectangle of numbers that somebody else owns.
struct Rows {
  let base: UnsafeMutablePointer<Double>
  let rows: Int
  let columns: Int

  subscript(row: Int, column: Int) -> Double {
    get {
      assert(row >= 0 && row < rows && column >= 0 && column < columns)
      return base[row * columns + column]
    }
    nonmutating set {
      assert(row >= 0 && row < rows && column >= 0 && column < columns)
      base[row * columns + column] = newValue
    }
  }

  func row(_ index: Int) -> Vector {
    assert(index >= 0 && index < rows)
    return Vector(base: base + index * columns, count: columns)
  }

  var elements: Vector { Vector(base: base, count: rows * columns) }
}

/// A window on one example seen as an image: channels × height × width.
struct Image {
  let base: UnsafeMutablePointer<Double>
  let shape: Shape

  subscript(channel: Int, y: Int, x: Int) -> Double {
    get {
      assert(contains(channel, y, x))
      return base[(channel * shape.height + y) * shape.width + x]
    }
    nonmutating set {
      assert(contains(channel, y, x))
      base[(channel * shape.height + y) * shape.width + x] = newValue
    }
  }

  private func contains(_ channel: Int, _ y: Int, _ x: Int) -> Bool {
    (0..<shape.channels).contains(channel) && (0..<shape.height).contains(y)
      && (0..<shape.width).contains(x)
  }
}

extension Rows {
  /// Example n as an image.
  func image(_ n: Int, _ shape: Shape) -> Image {
    assert(shape.count == columns)
    return Image(base: base + n * columns, shape: shape)
  }
}
