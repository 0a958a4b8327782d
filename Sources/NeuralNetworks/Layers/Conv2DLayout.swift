/// Where a convolution's parameters lie, and its sizes.
struct Conv2DLayout {
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
  func rows(_ i: Int) -> Range<Int> { overlap(i, of: input.height, among: output.height) }

  /// Output columns at which kernel column j meets the image.
  func columns(_ j: Int) -> Range<Int> { overlap(j, of: input.width, among: output.width) }

  private func overlap(_ tap: Int, of length: Int, among outputs: Int) -> Range<Int> {
    // 0 ≤ layout · stride + tap − padding < length
    let first = max(0, (padding - tap + stride - 1) / stride)
    let last = length - 1 + padding - tap
    let end = last < 0 ? 0 : min(outputs, last / stride + 1)
    return first..<max(first, end)
  }
}

extension NetworkBuilder {
  mutating func append(_ layer: Conv2D, to input: Slot) throws(ExperimentError) -> Slot {
    try positive("filters", layer.filters)
    try positive("kernel", layer.kernelHeight, layer.kernelWidth)
    try positive("stride", layer.stride)
    let size = try convolved(layer, input.shape)
    parameterLayers += 1
    let layout = try layout(of: layer, input.shape, Shape(channels: layer.filters, size))
    let z = try append(.convolution(layout), from: input, shape: layout.output, learns: true)
    return try append(layer.activation, to: z)
  }

  private mutating func layout(
    of layer: Conv2D, _ input: Shape, _ output: Shape
  ) throws(ExperimentError) -> Conv2DLayout {
    let window = try SizeLimit.numbers.product([layer.kernelHeight, layer.kernelWidth], "kernel")
    let fanIn = try SizeLimit.numbers.product([input.channels, window], "kernel")
    let fans = (in: fanIn, out: try SizeLimit.numbers.product([layer.filters, window], "kernel"))
    let w = try block(
      .weight, [layer.filters, input.channels, layer.kernelHeight, layer.kernelWidth], fans: fans,
      layer.weights ?? experiment.weights ?? layer.activation.usualInitialization)
    let b = try block(.bias, [layer.filters], fans: fans, layer.biases ?? experiment.biases)
    let layout = Conv2DLayout(
      weights: w, biases: b, kernelHeight: layer.kernelHeight, kernelWidth: layer.kernelWidth,
      stride: layer.stride, padding: layer.padding, input: input, output: output)
    _ = try SizeLimit.numbers.product([fanIn, output.height, output.width], "patches")
    _ = try SizeLimit.numbers.product([fans.out, input.height, input.width], "patches")
    return layout
  }

  /// (W − F + 2P) / S + 1, rounded down, for height and width.
  private func convolved(
    _ layer: Conv2D, _ input: Shape
  ) throws(ExperimentError) -> (height: Int, width: Int) {
    guard layer.padding >= 0, layer.padding <= SizeLimit.numbers.count else {
      throw .outOfRange(what: "padding", value: Double(layer.padding), allowed: "≥ 0")
    }
    return (
      try windows(layer.kernelHeight, layer.stride, over: input.height + 2 * layer.padding),
      try windows(layer.kernelWidth, layer.stride, over: input.width + 2 * layer.padding)
    )
  }

  func windows(
    _ window: Int, _ stride: Int, over length: Int
  ) throws(ExperimentError) -> Int {
    guard window <= length else {
      throw .windowTooLarge(layer: layer, window: window, image: length)
    }
    return (length - window) / stride + 1
  }
}

extension Shape {
  init(channels: Int, _ size: (height: Int, width: Int)) {
    self.init(channels: channels, height: size.height, width: size.width)
  }
}

/// Windows on the parameters (or their gradients) of a convolution.
extension Pass {
  func weights(_ layout: Conv2DLayout) -> Vector { weights(parameters, layout) }
  func biases(_ layout: Conv2DLayout) -> Vector { biases(parameters, layout) }

  func weights(_ numbers: Vector, _ layout: Conv2DLayout) -> Vector {
    numbers[layout.weights..<layout.weights + layout.weightCount]
  }

  func biases(_ numbers: Vector, _ layout: Conv2DLayout) -> Vector {
    numbers[layout.biases..<layout.biases + layout.output.channels]
  }
}
