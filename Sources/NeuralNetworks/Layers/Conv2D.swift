/// A kernel sliding over an image:
/// z(o, y, x) = Σ_c Σ_i Σ_j w(o, c, i, j) · p(c, y·S + i, x·S + j) + b(o), p being the image with P
/// rings of zeros around it; then the activation.
///
/// The output is (W − F + 2P) / S + 1 wide, rounded down. Strictly it is a cross-correlation (the
/// kernel is not flipped), as in PyTorch and Keras. Weights are [out][in][row][column].
public struct Conv2D: Equatable, Sendable {
  /// Kernels, that is output channels.
  public var filters: Int
  public var kernelHeight: Int
  public var kernelWidth: Int
  public var stride: Int
  public var padding: Int
  public var activation: Activation
  public var weights: Initialization?
  public var biases: Initialization?

  public init(
    filters: Int, kernelHeight: Int, kernelWidth: Int, stride: Int = 1, padding: Int = 0,
    activation: Activation = .identity, weights: Initialization? = nil,
    biases: Initialization? = nil
  ) {
    self.filters = filters
    self.kernelHeight = kernelHeight
    self.kernelWidth = kernelWidth
    self.stride = stride
    self.padding = padding
    self.activation = activation
    self.weights = weights
    self.biases = biases
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
