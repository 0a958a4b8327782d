/// f(z) = z, f′(z) = 1
struct Identity: ElementwiseFunction {
  func value<V: Lanes>(_ z: V) -> V { z }
  func slope<V: Lanes>(z: V, a: V) -> V { V(repeating: 1) }
}

/// f(z) = 1 for z ≥ 0 (or z > 0, as `condition` says), else 0; f′(z) = 0
struct Step: ElementwiseFunction {
  let condition: StepCondition

  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V {
    let (zero, one) = (V(repeating: 0), V(repeating: 1))
    return switch condition {
    case .atLeastZero: zero.replacing(with: one, where: z.isNotBelow(0))
    case .aboveZero: zero.replacing(with: one, where: z.isAbove(0))
    }
  }

  func slope<V: Lanes>(z: V, a: V) -> V { V(repeating: 0) }
}

/// f(z) = 1 / (1 + e^−z), f′(z) = a · (1 − a)
struct Logistic: ElementwiseFunction {
  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { Elementary.sigmoid(z) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V { a * (1 - a) }
}

/// f(z) = tanh z, f′(z) = 1 − a²
struct HyperbolicTangent: ElementwiseFunction {
  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { Elementary.tanh(z) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V { 1 - a * a }
}

/// f(z) = max(0, z), f′(z) = 1 for z > 0, else 0 (0 at 0, as in PyTorch)
struct ReLU: ElementwiseFunction {
  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { z.replacing(with: 0.0, where: z.isBelow(0)) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V {
    V(repeating: 0).replacing(with: 1.0, where: z.isAbove(0))
  }
}

/// f(z) = z for z > 0, else s · z; f′(z) = 1 for z > 0, else s
struct LeakyReLU: ElementwiseFunction {
  /// s
  let lowerSlope: Double

  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { (lowerSlope * z).replacing(with: z, where: z.isAbove(0)) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V {
    V(repeating: lowerSlope).replacing(with: 1.0, where: z.isAbove(0))
  }
}

/// f(z) = z for z > 0, else α · (e^z − 1); f′(z) = 1 for z > 0, else α · e^z. (Clevert et al. 2016.)
struct ELU: ElementwiseFunction {
  /// α
  let alpha: Double

  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V {
    (alpha * Elementary.expm1(z)).replacing(with: z, where: z.isAbove(0))
  }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V {
    (alpha * Elementary.exp(z)).replacing(with: 1.0, where: z.isAbove(0))
  }
}

/// f(z) = z · σ(z), f′(z) = σ(z) · (1 + z · σ(−z)). (Elfwing et al. 2018; also called swish.)
///
/// σ(−z) stands for 1 − σ(z), which would cancel for large z.
struct SiLU: ElementwiseFunction {
  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { z * Elementary.sigmoid(z) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V {
    Elementary.sigmoid(z) * (1 + z * Elementary.sigmoid(0 - z))
  }
}

/// f(z) = z · Φ(z), f′(z) = Φ(z) + z · φ(z), with Φ(z) = ½ (1 + erf(z/√2)) and φ(z) = e^(−z²/2)/√2π
///
/// The exact form, PyTorch's default, not the tanh approximation. (Hendrycks and Gimpel 2016.)
struct GELU: ElementwiseFunction {
  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { z * share(z) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V {
    share(z) + z * (inverseRootTwoPi * Elementary.exp(-0.5 * (z * z)))
  }

  /// Φ(z)
  @inline(__always)
  private func share<V: Lanes>(_ z: V) -> V {
    0.5 * (1 + Elementary.erf(inverseRootTwo * z))
  }

  /// 1/√2
  private var inverseRootTwo: Double { 0x1.6a09e667f3bcdp-1 }
  /// 1/√(2π)
  private var inverseRootTwoPi: Double { 0x1.9884533d43651p-2 }
}

/// f(z) = ln(1 + e^z), f′(z) = σ(z)
///
/// True for every z; PyTorch's becomes the identity above 20.
struct Softplus: ElementwiseFunction {
  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { Elementary.softplus(z) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V { Elementary.sigmoid(z) }
}
