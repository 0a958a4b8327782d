/// One layer of a network, as the recipe names it.
public indirect enum Layer: Equatable, Sendable {
  /// Every unit sees every input.
  case dense(Dense)
  /// a = f(z), number by number (softmax over all).
  case activation(Activation)
  /// In training, some numbers become 0.
  case dropout(Dropout)
  /// Every feature with mean 0 and variance 1, then scaled and shifted.
  case batchNormalization(BatchNormalization)
  /// A kernel sliding over an image.
  case convolution(Conv2D)
  /// One number for each window of an image.
  case pooling(Pooling)
  /// An image as plain features; moves no number.
  case flatten
  /// Each unit is the largest of several sums.
  case maxout(Maxout)
  /// Several paths side by side, their outputs joined in order: several inputs, or several heads.
  case branches([Branch])
}

extension Layer {
  /// A fully connected layer, activated.
  public static func dense(
    units: Int, activation: Activation = .identity, weights: Initialization? = nil,
    biases: Initialization? = nil
  ) -> Layer {
    .dense(Dense(units: units, activation: activation, weights: weights, biases: biases))
  }

  /// Numbers silenced with probability `rate`, 0 ≤ rate < 1.
  public static func dropout(rate: Double) -> Layer { .dropout(Dropout(rate: rate)) }

  /// Batch normalization with PyTorch's defaults.
  public static var batchNormalization: Layer { .batchNormalization(BatchNormalization()) }

  /// A convolution with square kernels.
  public static func convolution(
    filters: Int, kernel: Int, stride: Int = 1, padding: Int = 0,
    activation: Activation = .identity
  ) -> Layer {
    .convolution(
      Conv2D(
        filters: filters, kernelHeight: kernel, kernelWidth: kernel, stride: stride,
        padding: padding, activation: activation))
  }

  /// Square windows of `size`, stepping by `stride`, or by their size if that is nil.
  public static func pooling(_ kind: Pooling.Kind, size: Int, stride: Int? = nil) -> Layer {
    .pooling(Pooling(kind, size: size, stride: stride))
  }

  /// Units that are the largest of `pieces` sums each.
  public static func maxout(units: Int, pieces: Int = 2) -> Layer {
    .maxout(Maxout(units: units, pieces: pieces))
  }
}
