extension Elementary {
  /// sin x, x in radians.
  ///
  /// Largest error: 0.78 ulp of the exact value, 2,000,000 arguments.
  public static func sin(_ x: Double) -> Double { CircularPart(x).sine }

  /// cos x, x in radians.
  ///
  /// Largest error: 0.76 ulp of the exact value, 2,000,000 arguments.
  public static func cos(_ x: Double) -> Double { CircularPart(x).turned.sine }
}

/// An angle n·π/2 + r + rest with |r| ≤ π/4; of n only the last two bits matter.
struct CircularPart {
  var quadrant: Int
  var r: Double
  var rest: Double
}

extension CircularPart {
  init(_ x: Double) {
    if x.magnitude < 0x1p-1 {
      self.init(quadrant: 0, r: x, rest: 0)
    } else if x.magnitude < 0x1p20 {
      self.init(moderate: x)
    } else {
      self.init(large: x)
    }
  }

  /// A quarter turn further: its sine is the cosine.
  var turned: Self {
    var part = self
    part.quadrant += 1
    return part
  }

  /// sin(n·π/2 + r + rest).
  var sine: Double {
    let value = quadrant & 1 == 0 ? kernelSine : kernelCosine
    return quadrant & 2 == 0 ? value : 0 - value
  }

  /// sin(r + rest) = r + (r³·S(r²) + rest·cos r).
  private var kernelSine: Double {
    guard r.magnitude >= 0x1p-27 else { return r }
    let z = r * r
    let tail = Elementary.polynomial(
      z, -0x1.5555555555555p-3, 0x1.1111111111110p-7, -0x1.a01a01a019938p-13,
      0x1.71de3a546095bp-19, -0x1.ae645412c5608p-26, 0x1.61217f0b7fdf5p-33, -0x1.ab17d404c33a9p-41)
    return r + (r * z * tail + rest * (1 - 0.5 * z))
  }

  /// cos(r + rest) = 1 − r²/2 + (r⁴·C(r²) − rest·r).
  private var kernelCosine: Double {
    let z = r * r
    let tail = Elementary.polynomial(
      z, 0x1.5555555555555p-5, -0x1.6c16c16c16c16p-10, 0x1.a01a01a019d0ap-16,
      -0x1.27e4fb7712d65p-22, 0x1.1eed8deb97a96p-29, -0x1.9394ba0cd6c46p-37, 0x1.ab785b009c42ap-45)
    let half = 0.5 * z
    let head = 1 - half
    return head + (((1 - head) - half) + (z * z * tail - r * rest))
  }
}

extension CircularPart {
  /// |x| < 2²⁰: n·π/2 is subtracted in four pieces, of which the first three are so short that n
  /// times each is exact (W. J. Cody and W. Waite, 1980).
  init(moderate x: Double) {
    // Adding 3·2⁵¹ rounds to a whole number.
    let n = (x * 0x1.45f306dc9c883p-1 + 0x1.8p52) - 0x1.8p52
    let first = DoubleDouble(sum: x - n * 0x1.921fb544p+0, -(n * 0x1.0b4611a6p-34))
    let second = DoubleDouble(sum: first.high, -(n * 0x1.3198a2ep-69))
    let lost = first.low + (second.low - n * 0x1.b839a252049c1p-104)
    let sum = DoubleDouble(sum: second.high, lost)
    self.init(quadrant: Int(n) & 3, r: sum.high, rest: sum.low)
  }

  /// |x| ≥ 2²⁰: x is a whole number m times 2ᵉ, and only those 192 bits of 2/π are multiplied by m
  /// that tell x·2/π modulo 4 (M. H. Payne and R. N. Hanek, 1983). NaN for ±∞ and NaN.
  init(large x: Double) {
    guard x.isFinite else {
      self.init(quadrant: 0, r: .nan, rest: 0)
      return
    }
    let m = (x.significandBitPattern | 1 << 52)
    var turns = Self.bitsOfTwoOverPi(from: 64 + Int(x.exponent) - 52 - 2).multiplied(by: m)
    turns.words.0 &+= 1 << 61
    let n = Int(turns.words.0 >> 62)
    turns.words.0 = (turns.words.0 & (~0 >> 2)) &- 1 << 61
    let angle = turns.asFraction * DoubleDouble(0x1.921fb54442d18p+2, 0x1.1a62633145c07p-52)
    let sign: Double = x < 0 ? -1 : 1
    self.init(quadrant: x < 0 ? -n : n, r: sign * angle.high, rest: sign * angle.low)
  }

  /// 192 bits of 2/π, the first of which is `position` places after a start 64 places before
  /// the binary point.
  private static func bitsOfTwoOverPi(from position: Int) -> WideFraction {
    let (word, shift) = (position >> 6, UInt64(position & 63))
    func bits(_ i: Int) -> UInt64 {
      let next = shift == 0 ? 0 : twoOverPi[word + i + 1] >> (64 - shift)
      return twoOverPi[word + i] << shift | next
    }
    return WideFraction(words: (bits(0), bits(1), bits(2)))
  }

  /// 64 zeros, then 2/π after its binary point.
  private static let twoOverPi: [UInt64] = [
    0, 0xa2f9_836e_4e44_1529, 0xfc27_57d1_f534_ddc0, 0xdb62_9599_3c43_9041,
    0xfe51_63ab_debb_c561, 0xb724_6e3a_424d_d2e0, 0x0649_2eea_09d1_921c, 0xfe1d_eb1c_b129_a73e,
    0xe882_35f5_2ebb_4484, 0xe99c_7026_b45f_7e41, 0x3991_d639_8353_39f4, 0x9c84_5f8b_bdf9_283b,
    0x1ff8_97ff_de05_980f, 0xef2f_118b_5a0a_6d1f, 0x6d36_7ecf_27cb_09b7, 0x4f46_3f66_9e5f_ea2d,
    0x7527_bac7_ebe5_f17b, 0x3d07_39f7_8a52_92ea, 0x6bfb_5fb1_1f8d_5d08, 0x5603_3046_fc7b_6bab,
    0xf0cf_bc20_9af4_361d,
  ]
}

/// 192 bits after the binary point, the highest word first; the sign is that of the first bit.
struct WideFraction {
  var words: (UInt64, UInt64, UInt64)

  /// The product, without what lies before the binary point.
  func multiplied(by factor: UInt64) -> Self {
    let low = words.2.multipliedFullWidth(by: factor)
    let middle = words.1.multipliedFullWidth(by: factor)
    let (sum, carry) = middle.low.addingReportingOverflow(low.high)
    let high = words.0 &* factor &+ middle.high &+ (carry ? 1 : 0)
    return Self(words: (high, sum, low.low))
  }

  /// The value, in −½..<½, to 106 bits.
  var asFraction: DoubleDouble {
    guard words.0 >> 63 == 0 else {
      let positive = negated.asFraction
      return DoubleDouble(-positive.high, -positive.low)
    }
    let zeros = words.0 == 0 ? 64 : words.0.leadingZeroBitCount
    let (upper, lower) = shifted(by: zeros)
    let scale = Double(sign: .plus, exponent: -zeros - 64, significand: 1)
    let high = Double(upper & ~0x7ff) * scale
    let low = Double((upper & 0x7ff) << 53 | lower >> 11) * (scale * 0x1p-53)
    return DoubleDouble(sum: high, low)
  }

  private var negated: Self {
    let (low, lowCarry) = (~words.2).addingReportingOverflow(1)
    let (middle, carry) = (~words.1).addingReportingOverflow(lowCarry ? 1 : 0)
    return Self(words: (~words.0 &+ (carry ? 1 : 0), middle, low))
  }

  /// The 128 bits after the first `count` of at most 64.
  private func shifted(by count: Int) -> (UInt64, UInt64) {
    let rest = 64 - count
    return (words.0 << count | words.1 >> rest, words.1 << count | words.2 >> rest)
  }
}
