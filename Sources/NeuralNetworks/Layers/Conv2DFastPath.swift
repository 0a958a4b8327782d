/// Room that fast convolutions work in, as large as the largest layer needs.
struct ConvolutionRoom {
  /// What every weight meets at every place, zeros in the padding.
  let patches: UnsafeMutablePointer<Double>
  /// As many numbers as there are weights.
  let kernels: UnsafeMutablePointer<Double>
  /// As many as an example has outputs.
  let slopes: UnsafeMutablePointer<Double>
}

/// A convolution is a product of two matrices once every place's patch of the image is written out;
/// the sums are in the order of the formulas.
extension Conv2D {
  /// z(o, y, x) = Σ_c Σ_i Σ_j w(o, c, i, j) · p(c, y·S + i, x·S + j) + b(o)
  static func forward(
    _ p: Rows, _ w: Vector, _ b: Vector, _ layout: Conv2DLayout, room: ConvolutionRoom,
    into z: Rows
  ) {
    let (taps, pixels) = (layout.taps, layout.outputPixels)
    for n in 0..<p.rows {
      layout.writePatches(p.image(n, layout.input), into: room.patches)
      let sums = z.row(n)
      Product(
        a: w.base, rowStride: taps, depthStride: 1, b: room.patches, stride: pixels, c: sums.base,
        bias: nil, rows: layout.output.channels, depth: taps, columns: pixels
      ).compute()
      for o in 0..<b.count {
        for i in o &* pixels..<(o &+ 1) &* pixels { sums[i] = sums[i] + b[o] }
      }
    }
  }

  /// ∂L/∂w(o, c, i, j) = Σₙ Σ_y Σ_x δ(o, y, x) · p(c, y·S + i, x·S + j) and
  /// ∂L/∂b(o) = Σₙ Σ_y Σ_x δ(o, y, x), with δ = ∂L/∂z
  static func backwardParameters(
    _ p: Rows, delta: Rows, _ layout: Conv2DLayout, room: ConvolutionRoom,
    intoWeights gw: Vector, intoBiases gb: Vector
  ) {
    let (taps, pixels, channels) = (layout.taps, layout.outputPixels, layout.output.channels)
    gw.fill(0)
    gb.fill(0)
    for n in 0..<p.rows {
      layout.writePatches(p.image(n, layout.input), into: room.patches)
      let d = Rows(base: delta.row(n).base, rows: channels, columns: pixels)
      d.transpose(into: room.slopes)
      Product(
        a: room.patches, rowStride: pixels, depthStride: 1, b: room.slopes, stride: channels,
        c: room.kernels, bias: nil, rows: taps, depth: pixels, columns: channels
      ).compute()
      for i in 0..<gw.count { gw[i] = gw[i] + room.kernels[i] }
      for o in 0..<channels {
        var sum = 0.0
        for i in 0..<pixels { sum += d[o, i] }
        gb[o] = gb[o] + sum
      }
    }
    // Until here they lie tap by tap.
    room.kernels.update(from: gw.base, count: gw.count)
    Rows(base: room.kernels, rows: taps, columns: channels).transpose(into: gw.base)
  }

  /// ∂L/∂p(c, y·S + i, x·S + j) += w(o, c, i, j) · δ(o, y, x)
  static func backwardInputs(
    _ w: Vector, delta: Rows, _ layout: Conv2DLayout, room: ConvolutionRoom, into gp: Rows
  ) {
    let window = layout.kernelHeight * layout.kernelWidth
    let depth = layout.output.channels * window
    layout.reorderKernels(w, into: room.kernels)
    for n in 0..<delta.rows {
      layout.writeSlopes(delta.image(n, layout.output), into: room.patches)
      Product(
        a: room.kernels, rowStride: depth, depthStride: 1, b: room.patches,
        stride: layout.inputPixels, c: gp.row(n).base, bias: nil, rows: layout.input.channels,
        depth: depth, columns: layout.inputPixels
      ).compute()
    }
  }
}

extension Conv2DLayout {
  /// The weights of one kernel.
  var taps: Int { input.channels * kernelHeight * kernelWidth }
  var inputPixels: Int { input.height * input.width }
  var outputPixels: Int { output.height * output.width }
  /// Numbers that `ConvolutionRoom.patches` needs.
  var patchCount: Int {
    max(taps * outputPixels, output.channels * kernelHeight * kernelWidth * inputPixels)
  }

  /// patches(tap, place) = p(c, y·S + i, x·S + j)
  fileprivate func writePatches(_ image: Image, into patches: UnsafeMutablePointer<Double>) {
    patches.update(repeating: 0, count: taps * outputPixels)
    eachTap(of: input.channels) { tap, c, corner, ys, xs in
      let from = image.base + (c &* inputPixels &+ corner)
      let to = patches + tap &* outputPixels
      for y in ys {
        copy(
          from + stride &* (y &* input.width &+ xs.lowerBound), by: stride,
          to: to + (y &* output.width &+ xs.lowerBound), by: 1, xs.count)
      }
    }
  }

  /// patches(tap of an output channel, place in the image) = the δ that this tap takes there, or 0
  fileprivate func writeSlopes(_ delta: Image, into patches: UnsafeMutablePointer<Double>) {
    let depth = output.channels * kernelHeight * kernelWidth
    patches.update(repeating: 0, count: depth * inputPixels)
    eachTap(of: output.channels) { tap, o, corner, ys, xs in
      let from = delta.base + o &* outputPixels
      let to = patches + (tap &* inputPixels &+ corner)
      for y in ys {
        copy(
          from + (y &* output.width &+ xs.lowerBound), by: 1,
          to: to + stride &* (y &* input.width &+ xs.lowerBound), by: stride, xs.count)
      }
    }
  }

  /// kernels(c, o, i, j) = w(o, c, i, j)
  fileprivate func reorderKernels(_ w: Vector, into kernels: UnsafeMutablePointer<Double>) {
    let (window, channels) = (kernelHeight * kernelWidth, output.channels)
    for o in 0..<channels {
      for c in 0..<input.channels {
        for k in 0..<window {
          kernels[(c &* channels &+ o) &* window &+ k] =
            w[(o &* input.channels &+ c) &* window &+ k]
        }
      }
    }
  }

  /// A row of numbers; several at once where neighbours stay neighbours.
  @inline(__always)
  private func copy(
    _ from: UnsafeMutablePointer<Double>, by fromStride: Int,
    to: UnsafeMutablePointer<Double>, by toStride: Int, _ count: Int
  ) {
    var i = 0
    if stride == 1 {
      while i &+ 8 <= count {
        to.store(from.load(i, as: SIMD8<Double>.self), i)
        i &+= 8
      }
      while i &+ 4 <= count {
        to.store(from.load(i, as: SIMD4<Double>.self), i)
        i &+= 4
      }
    }
    while i < count {
      to[i &* toStride] = from[i &* fromStride]
      i &+= 1
    }
  }

  /// Every place (i, j) of a kernel over so many channels: its number in the order of the weights,
  /// its channel, where it lies in the image for the output (0, 0), and the rows and columns of the
  /// output at which it meets the image.
  @inline(__always)
  private func eachTap(
    of channels: Int, _ body: (Int, Int, Int, Range<Int>, Range<Int>) -> Void
  ) {
    for i in 0..<kernelHeight {
      let ys = rows(i)
      for j in 0..<kernelWidth {
        let xs = columns(j)
        let corner = (i &- padding) &* input.width &+ j &- padding
        for c in 0..<channels {
          body((c &* kernelHeight &+ i) &* kernelWidth &+ j, c, corner, ys, xs)
        }
      }
    }
  }
}
