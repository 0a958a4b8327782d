extension NetworkBuilder {
  mutating func append(_ layer: Conv2D, to input: Slot) throws(ExperimentError) -> Slot {
    try positive("filters", layer.filters)
    try positive("kernel", layer.kernelHeight, layer.kernelWidth)
    try positive("stride", layer.stride)
    let size = try convolved(layer, input.shape)
    parameterLayers += 1
    let place = try place(layer, input.shape, Shape(channels: layer.filters, size))
    let z = try append(.convolution(place), from: input, shape: place.output, learns: true)
    return try append(layer.activation, to: z)
  }

  private mutating func place(
    _ layer: Conv2D, _ input: Shape, _ output: Shape
  ) throws(ExperimentError) -> ConvolutionPlace {
    let window = try Limit.numbers.product([layer.kernelHeight, layer.kernelWidth], "kernel")
    let fanIn = try Limit.numbers.product([input.channels, window], "kernel")
    let fans = (in: fanIn, out: try Limit.numbers.product([layer.filters, window], "kernel"))
    let w = try block(
      .weights, [layer.filters, input.channels, layer.kernelHeight, layer.kernelWidth], fans: fans,
      layer.weights ?? experiment.weights ?? layer.activation.usualInitialization)
    let b = try block(.biases, [layer.filters], fans: fans, layer.biases ?? experiment.biases)
    let place = ConvolutionPlace(
      weights: w, biases: b, kernelHeight: layer.kernelHeight, kernelWidth: layer.kernelWidth,
      stride: layer.stride, padding: layer.padding, input: input, output: output)
    _ = try Limit.numbers.product([fanIn, output.height, output.width], "patches")
    _ = try Limit.numbers.product([fans.out, input.height, input.width], "patches")
    return place
  }

  /// (W − F + 2P) / S + 1, rounded down, for height and width.
  private func convolved(
    _ layer: Conv2D, _ input: Shape
  ) throws(ExperimentError) -> (height: Int, width: Int) {
    guard layer.padding >= 0, layer.padding <= Limit.numbers.count else {
      throw .outOfRange(what: "padding", value: Double(layer.padding), allowed: "≥ 0")
    }
    return (
      try windows(layer.kernelHeight, layer.stride, over: input.height + 2 * layer.padding),
      try windows(layer.kernelWidth, layer.stride, over: input.width + 2 * layer.padding)
    )
  }

  private func windows(
    _ window: Int, _ stride: Int, over length: Int
  ) throws(ExperimentError) -> Int {
    guard window <= length else {
      throw .windowTooLarge(layer: layer, window: window, image: length)
    }
    return (length - window) / stride + 1
  }

  mutating func append(_ pooling: Pooling, to input: Slot) throws(ExperimentError) -> Slot {
    try positive("window", pooling.size)
    try positive("stride", pooling.stride)
    let size = (
      height: try windows(pooling.size, pooling.stride, over: input.shape.height),
      width: try windows(pooling.size, pooling.stride, over: input.shape.width)
    )
    let output = Shape(channels: input.shape.channels, size)
    let place = PoolingPlace(pooling: pooling, input: input.shape, output: output)
    return try append(.pooling(place), from: input, shape: output)
  }
}

extension Shape {
  fileprivate init(channels: Int, _ size: (height: Int, width: Int)) {
    self.init(channels: channels, height: size.height, width: size.width)
  }
}
