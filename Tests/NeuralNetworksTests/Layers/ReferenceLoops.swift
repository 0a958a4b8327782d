@testable import NeuralNetworks

// The formulas of dense layers and convolutions as plain loops: what the engine's fast paths must equal
// bit for bit, because both add the same products in the same order.

extension Dense {
  /// z(n, j) = Σᵢ w(i, j) · x(n, i) + b(j)
  ///
  /// - x: examples × inputs. w: inputs × units, a column per unit, as the engine keeps them. z: examples × units.
  static func referenceForward(_ x: Rows, _ w: Rows, _ b: Vector, into z: Rows) {
    for n in 0..<x.rows {
      for j in 0..<w.columns {
        var sum = 0.0
        for i in 0..<x.columns { sum += w[i, j] * x[n, i] }
        z[n, j] = sum + b[j]
      }
    }
  }

  /// ∂L/∂w(i, j) = Σₙ x(n, i) · δ(n, j) and ∂L/∂b(j) = Σₙ δ(n, j), with δ = ∂L/∂z
  static func referenceBackwardParameters(
    _ x: Rows, delta: Rows, intoWeights gw: Rows, intoBiases gb: Vector
  ) {
    for i in 0..<gw.rows {
      for j in 0..<gw.columns {
        var sum = 0.0
        for n in 0..<x.rows { sum += x[n, i] * delta[n, j] }
        gw[i, j] = sum
      }
    }
    for j in 0..<gb.count {
      var sum = 0.0
      for n in 0..<delta.rows { sum += delta[n, j] }
      gb[j] = sum
    }
  }

  /// ∂L/∂x(n, i) = Σⱼ δ(n, j) · w(i, j)
  static func referenceBackwardInputs(_ w: Rows, delta: Rows, into gx: Rows) {
    for n in 0..<delta.rows {
      for i in 0..<w.rows {
        var sum = 0.0
        for j in 0..<w.columns { sum += delta[n, j] * w[i, j] }
        gx[n, i] = sum
      }
    }
  }
}

extension Conv2D {
  /// z(o, y, x) = Σ_c Σ_i Σ_j w(o, c, i, j) · p(c, y·S + i, x·S + j) + b(o)
  static func referenceForward(
    _ p: Rows, _ w: Vector, _ b: Vector, _ layout: Conv2DLayout, into z: Rows
  ) {
    z.elements.fill(0)
    for n in 0..<p.rows {
      let (image, sums) = (p.image(n, layout.input), z.image(n, layout.output))
      layout.eachTap { o, c, i, j in
        let weight = w[layout.index(o, c, i, j)]
        for y in layout.rows(i) {
          let row = y * layout.stride + i - layout.padding
          for x in layout.columns(j) {
            sums[o, y, x] += weight * image[c, row, x * layout.stride + j - layout.padding]
          }
        }
      }
      sums.add(b)
    }
  }

  /// ∂L/∂w(o, c, i, j) = Σₙ Σ_y Σ_x δ(o, y, x) · p(c, y·S + i, x·S + j) and
  /// ∂L/∂b(o) = Σₙ Σ_y Σ_x δ(o, y, x), with δ = ∂L/∂z
  static func referenceBackwardParameters(
    _ p: Rows, delta: Rows, _ layout: Conv2DLayout, intoWeights gw: Vector,
    intoBiases gb: Vector
  ) {
    gw.fill(0)
    gb.fill(0)
    for n in 0..<p.rows {
      let (image, d) = (p.image(n, layout.input), delta.image(n, layout.output))
      layout.eachTap { o, c, i, j in
        var sum = 0.0
        for y in layout.rows(i) {
          let row = y * layout.stride + i - layout.padding
          for x in layout.columns(j) {
            sum += d[o, y, x] * image[c, row, x * layout.stride + j - layout.padding]
          }
        }
        gw[layout.index(o, c, i, j)] += sum
      }
      for o in 0..<gb.count { gb[o] += d.sum(channel: o) }
    }
  }

  /// ∂L/∂p(c, y·S + i, x·S + j) += w(o, c, i, j) · δ(o, y, x)
  static func referenceBackwardInputs(
    _ w: Vector, delta: Rows, _ layout: Conv2DLayout, into gp: Rows
  ) {
    gp.elements.fill(0)
    for n in 0..<delta.rows {
      let (slopes, d) = (gp.image(n, layout.input), delta.image(n, layout.output))
      layout.eachTap { o, c, i, j in
        let weight = w[layout.index(o, c, i, j)]
        for y in layout.rows(i) {
          let row = y * layout.stride + i - layout.padding
          for x in layout.columns(j) {
            slopes[c, row, x * layout.stride + j - layout.padding] += weight * d[o, y, x]
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

extension Conv2DLayout {
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
