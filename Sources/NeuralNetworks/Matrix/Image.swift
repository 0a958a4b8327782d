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
