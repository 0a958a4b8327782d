/// One number for each window of an image, channel by channel: its maximum, average or sum.
///
/// The window is square and steps by `stride`; what does not fill a window is left out. The whole
/// gradient of a maximum goes to its first occurrence, as in PyTorch.
public struct Pooling: Equatable, Sendable {
  /// What is taken of a window.
  public enum Kind: String, Equatable, Sendable, CaseIterable {
    /// The largest, the mean, or the sum.
    case max, average, sum
  }

  /// What is taken of a window.
  public var kind: Kind
  /// Rows and columns of a window.
  public var size: Int
  /// Rows and columns from one window to the next.
  public var stride: Int

  /// The layer; windows lie side by side if there is no stride.
  public init(_ kind: Kind, size: Int, stride: Int? = nil) {
    self.kind = kind
    self.size = size
    self.stride = stride ?? size
  }
}

extension Pooling {
  /// y(c, r, s) = max, mean or sum of the window at x(c, r·S, s·S)
  static func forward(_ x: Rows, _ layout: PoolingLayout, into y: Rows) {
    for n in 0..<x.rows {
      let (image, result) = (x.image(n, layout.input), y.image(n, layout.output))
      layout.eachWindow { c, row, column in
        result[c, row, column] = layout.pooling.value(image, c, row, column)
      }
    }
  }

  /// ∂L/∂x: to the first maximum all of it, for a mean to each its share, for a sum to each all.
  static func backward(_ x: Rows, upstream: Rows, _ layout: PoolingLayout, into gx: Rows) {
    gx.elements.fill(0)
    for n in 0..<x.rows {
      let (image, slopes) = (x.image(n, layout.input), gx.image(n, layout.input))
      let given = upstream.image(n, layout.output)
      layout.eachWindow { c, row, column in
        layout.pooling.spread(given[c, row, column], over: slopes, image, c, row, column)
      }
    }
  }

  private func value(_ image: Image, _ c: Int, _ row: Int, _ column: Int) -> Double {
    if kind == .max { return image.base[firstMaximum(image, c, row, column)] }
    var sum = 0.0
    for i in 0..<size {
      for j in 0..<size { sum += image[c, row * stride + i, column * stride + j] }
    }
    return kind == .average ? sum / Double(size * size) : sum
  }

  private func spread(
    _ slope: Double, over slopes: Image, _ image: Image, _ c: Int, _ row: Int, _ column: Int
  ) {
    if kind == .max {
      slopes.base[firstMaximum(image, c, row, column)] += slope
      return
    }
    let share = kind == .average ? slope / Double(size * size) : slope
    for i in 0..<size {
      for j in 0..<size { slopes[c, row * stride + i, column * stride + j] += share }
    }
  }

  /// Where the window's first maximum lies in the image. Chosen without a branch, which could not be
  /// foreseen.
  @inline(__always)
  private func firstMaximum(_ image: Image, _ c: Int, _ row: Int, _ column: Int) -> Int {
    let (height, width) = (image.shape.height, image.shape.width)
    var start = (c &* height &+ row &* stride) &* width &+ column &* stride
    var (best, place) = (image.base[start], start)
    for _ in 0..<size {
      for at in start..<start &+ size {
        let isLarger = image.base[at] > best
        best = isLarger ? image.base[at] : best
        place = isLarger ? at : place
      }
      start &+= width
    }
    return place
  }
}

/// A pooling with its sizes.
struct PoolingLayout {
  let pooling: Pooling
  let input: Shape
  let output: Shape
}

extension PoolingLayout {
  @inline(__always)
  func eachWindow(_ body: (Int, Int, Int) -> Void) {
    for c in 0..<output.channels {
      for row in 0..<output.height {
        for column in 0..<output.width { body(c, row, column) }
      }
    }
  }
}

extension NetworkBuilder {
  mutating func append(_ pooling: Pooling, to input: Slot) throws(ExperimentError) -> Slot {
    try positive("window", pooling.size)
    try positive("stride", pooling.stride)
    let size = (
      height: try windows(pooling.size, pooling.stride, over: input.shape.height),
      width: try windows(pooling.size, pooling.stride, over: input.shape.width)
    )
    let output = Shape(channels: input.shape.channels, size)
    let layout = PoolingLayout(pooling: pooling, input: input.shape, output: output)
    return try append(.pooling(layout), from: input, shape: output)
  }
}
