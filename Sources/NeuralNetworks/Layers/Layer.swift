/// One layer of a network, as the recipe names it.
public indirect enum Layer: Equatable, Sendable {
  case dense(Dense)
  case activation(Activation)
  case dropout(Dropout)
  case batchNormalization(BatchNormalization)
  case convolution(Conv2D)
  case pooling(Pooling)
  /// An image as plain features; moves no number.
  case flatten
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

  public static func dropout(rate: Double) -> Layer { .dropout(Dropout(rate: rate)) }

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

  public static func pooling(_ kind: Pooling.Kind, size: Int, stride: Int? = nil) -> Layer {
    .pooling(Pooling(kind, size: size, stride: stride))
  }

  public static func maxout(units: Int, pieces: Int = 2) -> Layer {
    .maxout(Maxout(units: units, pieces: pieces))
  }
}
