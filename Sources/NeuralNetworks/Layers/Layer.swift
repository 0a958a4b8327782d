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
}

/// One path of `Layer.branches`.
public struct Branch: Equatable, Sendable {
  /// The features this path sees; nil for all of them.
  public var columns: Range<Int>?
  public var layers: [Layer]

  public init(columns: Range<Int>? = nil, layers: [Layer]) {
    self.columns = columns
    self.layers = layers
  }
}
