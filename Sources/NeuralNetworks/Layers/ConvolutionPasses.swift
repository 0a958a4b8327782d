/// Where a convolution's parameters lie, and its sizes.
struct ConvolutionPlace {
  let weights: Int
  let biases: Int
  let kernelHeight: Int
  let kernelWidth: Int
  let stride: Int
  let padding: Int
  let input: Shape
  let output: Shape

  var weightCount: Int { output.channels * input.channels * kernelHeight * kernelWidth }

  /// Where w(o, c, i, j) lies among the weights.
  func index(_ o: Int, _ c: Int, _ i: Int, _ j: Int) -> Int {
    ((o * input.channels + c) * kernelHeight + i) * kernelWidth + j
  }

  /// Output rows at which kernel row i meets the image and not its padding.
  func rows(_ i: Int) -> Range<Int> { meeting(i, of: input.height, among: output.height) }

  /// Output columns at which kernel column j meets the image.
  func columns(_ j: Int) -> Range<Int> { meeting(j, of: input.width, among: output.width) }

  private func meeting(_ tap: Int, of length: Int, among outputs: Int) -> Range<Int> {
    // 0 ≤ place · stride + tap − padding < length
    let first = max(0, (padding - tap + stride - 1) / stride)
    let last = length - 1 + padding - tap
    let end = last < 0 ? 0 : min(outputs, last / stride + 1)
    return first..<max(first, end)
  }
}

extension Conv2D {
  /// z(o, y, x) = Σ_c Σ_i Σ_j w(o, c, i, j) · p(c, y·S + i, x·S + j) + b(o)
  static func forward(
    _ p: Rows, _ w: Vector, _ b: Vector, _ place: ConvolutionPlace, into z: Rows
  ) {
    z.elements.fill(0)
    for n in 0..<p.rows {
      let (image, sums) = (p.image(n, place.input), z.image(n, place.output))
      place.eachTap { o, c, i, j in
        let weight = w[place.index(o, c, i, j)]
        for y in place.rows(i) {
          let row = y * place.stride + i - place.padding
          for x in place.columns(j) {
            sums[o, y, x] += weight * image[c, row, x * place.stride + j - place.padding]
          }
        }
      }
      sums.add(b)
    }
  }

  /// ∂L/∂w(o, c, i, j) = Σₙ Σ_y Σ_x δ(o, y, x) · p(c, y·S + i, x·S + j) and
  /// ∂L/∂b(o) = Σₙ Σ_y Σ_x δ(o, y, x), with δ = ∂L/∂z
  static func backwardParameters(
    _ p: Rows, delta: Rows, _ place: ConvolutionPlace, intoWeights gw: Vector,
    intoBiases gb: Vector
  ) {
    gw.fill(0)
    gb.fill(0)
    for n in 0..<p.rows {
      let (image, d) = (p.image(n, place.input), delta.image(n, place.output))
      place.eachTap { o, c, i, j in
        var sum = 0.0
        for y in place.rows(i) {
          let row = y * place.stride + i - place.padding
          for x in place.columns(j) {
            sum += d[o, y, x] * image[c, row, x * place.stride + j - place.padding]
          }
        }
        gw[place.index(o, c, i, j)] += sum
      }
      for o in 0..<gb.count { gb[o] += d.sum(channel: o) }
    }
  }

  /// ∂L/∂p(c, y·S + i, x·S + j) += w(o, c, i, j) · δ(o, y, x)
  static func backwardInputs(
    _ w: Vector, delta: Rows, _ place: ConvolutionPlace, into gp: Rows
  ) {
    gp.elements.fill(0)
    for n in 0..<delta.rows {
      let (slopes, d) = (gp.image(n, place.input), delta.image(n, place.output))
      place.eachTap { o, c, i, j in
        let weight = w[place.index(o, c, i, j)]
        for y in place.rows(i) {
          let row = y * place.stride + i - place.padding
          for x in place.columns(j) {
            slopes[c, row, x * place.stride + j - place.padding] += weight * d[o, y, x]
          }
        }
      }
    }
  }
}

extension ConvolutionPlace {
  /// Every weight of every kernel, in the order they lie in memory.
  @inline(__always)
  fileprivate func eachTap(_ body: (Int, Int, Int, Int) -> Void) {
    for o in 0..<output.channels {
      for c in 0..<input.channels {
        for i in 0..<kernelHeight {
          for j in 0..<kernelWidth { body(o, c, i, j) }
        }
      }
    }
  }
}

extension Image {
  /// z(o, y, x) += b(o)
  fileprivate func add(_ b: Vector) {
    let plane = shape.height * shape.width
    for o in 0..<shape.channels {
      for i in 0..<plane { base[o * plane + i] += b[o] }
    }
  }

  /// Σ over one channel
  fileprivate func sum(channel: Int) -> Double {
    let plane = shape.height * shape.width
    var sum = 0.0
    for i in 0..<plane { sum += base[channel * plane + i] }
    return sum
  }
}
