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

extension ConvolutionPlace {
  /// Every weight of every kernel, in the order they lie in memory.
  @inline(__always)
  func eachTap(_ body: (Int, Int, Int, Int) -> Void) {
    for o in 0..<output.channels {
      for c in 0..<input.channels {
        for i in 0..<kernelHeight {
          for j in 0..<kernelWidth { body(o, c, i, j) }
        }
      }
    }
  }
}
