/// One `Double`, or several side by side: what the elementary functions need of either.
///
/// The functions are written once over this protocol. They never branch on a value, they compute
/// every case and choose, so a lane cannot see its neighbours.
public protocol Lanes {
  associatedtype Mask
  associatedtype Bits: LaneBits

  init(repeating value: Double)
  init(bitPattern: Bits)
  var bitPattern: Bits { get }

  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  static func + (a: Double, b: Self) -> Self
  static func - (a: Double, b: Self) -> Self
  static func * (a: Double, b: Self) -> Self
  static func / (a: Double, b: Self) -> Self
  static func - (a: Self, b: Double) -> Self

  /// Where the number is less than `limit`; nowhere for NaN.
  func isBelow(_ limit: Double) -> Mask
  /// Where the number is not less than `limit`; there for NaN.
  func isNotBelow(_ limit: Double) -> Mask
  /// Where the number is greater than `limit`; nowhere for NaN.
  func isAbove(_ limit: Double) -> Mask
  /// Where the number equals `value`.
  func equals(_ value: Double) -> Mask
  func replacing(with other: Self, where mask: Mask) -> Self
}

/// The bit patterns of `Lanes`, for exponents and signs.
public protocol LaneBits {
  static func &+ (a: Self, b: UInt64) -> Self
  static func &- (a: UInt64, b: Self) -> Self
  static func &- (a: Self, b: Self) -> Self
  static func & (a: Self, b: UInt64) -> Self
  static func | (a: Self, b: UInt64) -> Self
  static func | (a: Self, b: Self) -> Self
  static func &<< (a: Self, b: UInt64) -> Self
  static func &>> (a: Self, b: UInt64) -> Self
}

extension Lanes {
  @inlinable @inline(__always)
  var magnitude: Self { Self(bitPattern: bitPattern & 0x7fff_ffff_ffff_ffff) }

  /// The number with the sign of `other`; the number itself must have none.
  @inlinable @inline(__always)
  func signed(like other: Self) -> Self {
    Self(bitPattern: bitPattern | (other.bitPattern & 0x8000_0000_0000_0000))
  }

  @inlinable @inline(__always)
  func replacing(with other: Double, where mask: Mask) -> Self {
    replacing(with: Self(repeating: other), where: mask)
  }
}

extension UInt64: LaneBits {}
extension SIMD2: LaneBits where Scalar == UInt64 {}
extension SIMD4: LaneBits where Scalar == UInt64 {}
extension SIMD8: LaneBits where Scalar == UInt64 {}
extension SIMD16: LaneBits where Scalar == UInt64 {}
extension SIMD32: LaneBits where Scalar == UInt64 {}

extension Double: Lanes {
  @inlinable @inline(__always)
  public init(repeating value: Double) { self = value }
  @inlinable @inline(__always)
  public func isBelow(_ limit: Double) -> Bool { self < limit }
  @inlinable @inline(__always)
  public func isNotBelow(_ limit: Double) -> Bool { !(self < limit) }
  @inlinable @inline(__always)
  public func isAbove(_ limit: Double) -> Bool { self > limit }
  @inlinable @inline(__always)
  public func equals(_ value: Double) -> Bool { self == value }
  @inlinable @inline(__always)
  public func replacing(with other: Double, where mask: Bool) -> Double { mask ? other : self }
}

// Vectors as `Lanes`. The same lines for every width: written over any SIMD type they would not use
// the vector instructions.

extension SIMD2: Lanes where Scalar == Double {
  public typealias Mask = SIMDMask<SIMD2<Int64>>
  @inlinable @inline(__always)
  public init(bitPattern: SIMD2<UInt64>) { self = unsafeBitCast(bitPattern, to: Self.self) }
  @inlinable @inline(__always)
  public var bitPattern: SIMD2<UInt64> { unsafeBitCast(self, to: SIMD2<UInt64>.self) }
  @inlinable @inline(__always)
  public func isBelow(_ limit: Double) -> Mask { self .< Self(repeating: limit) }
  @inlinable @inline(__always)
  public func isNotBelow(_ limit: Double) -> Mask { .!(self .< Self(repeating: limit)) }
  @inlinable @inline(__always)
  public func isAbove(_ limit: Double) -> Mask { self .> Self(repeating: limit) }
  @inlinable @inline(__always)
  public func equals(_ value: Double) -> Mask { self .== Self(repeating: value) }
}

extension SIMD4: Lanes where Scalar == Double {
  public typealias Mask = SIMDMask<SIMD4<Int64>>
  @inlinable @inline(__always)
  public init(bitPattern: SIMD4<UInt64>) { self = unsafeBitCast(bitPattern, to: Self.self) }
  @inlinable @inline(__always)
  public var bitPattern: SIMD4<UInt64> { unsafeBitCast(self, to: SIMD4<UInt64>.self) }
  @inlinable @inline(__always)
  public func isBelow(_ limit: Double) -> Mask { self .< Self(repeating: limit) }
  @inlinable @inline(__always)
  public func isNotBelow(_ limit: Double) -> Mask { .!(self .< Self(repeating: limit)) }
  @inlinable @inline(__always)
  public func isAbove(_ limit: Double) -> Mask { self .> Self(repeating: limit) }
  @inlinable @inline(__always)
  public func equals(_ value: Double) -> Mask { self .== Self(repeating: value) }
}

extension SIMD8: Lanes where Scalar == Double {
  public typealias Mask = SIMDMask<SIMD8<Int64>>
  @inlinable @inline(__always)
  public init(bitPattern: SIMD8<UInt64>) { self = unsafeBitCast(bitPattern, to: Self.self) }
  @inlinable @inline(__always)
  public var bitPattern: SIMD8<UInt64> { unsafeBitCast(self, to: SIMD8<UInt64>.self) }
  @inlinable @inline(__always)
  public func isBelow(_ limit: Double) -> Mask { self .< Self(repeating: limit) }
  @inlinable @inline(__always)
  public func isNotBelow(_ limit: Double) -> Mask { .!(self .< Self(repeating: limit)) }
  @inlinable @inline(__always)
  public func isAbove(_ limit: Double) -> Mask { self .> Self(repeating: limit) }
  @inlinable @inline(__always)
  public func equals(_ value: Double) -> Mask { self .== Self(repeating: value) }
}
extension SIMD16: Lanes where Scalar == Double {
  public typealias Mask = SIMDMask<SIMD16<Int64>>
  @inlinable @inline(__always)
  public init(bitPattern: SIMD16<UInt64>) { self = unsafeBitCast(bitPattern, to: Self.self) }
  @inlinable @inline(__always)
  public var bitPattern: SIMD16<UInt64> { unsafeBitCast(self, to: SIMD16<UInt64>.self) }
  @inlinable @inline(__always)
  public func isBelow(_ limit: Double) -> Mask { self .< Self(repeating: limit) }
  @inlinable @inline(__always)
  public func isNotBelow(_ limit: Double) -> Mask { .!(self .< Self(repeating: limit)) }
  @inlinable @inline(__always)
  public func isAbove(_ limit: Double) -> Mask { self .> Self(repeating: limit) }
  @inlinable @inline(__always)
  public func equals(_ value: Double) -> Mask { self .== Self(repeating: value) }
}

extension SIMD32: Lanes where Scalar == Double {
  public typealias Mask = SIMDMask<SIMD32<Int64>>
  @inlinable @inline(__always)
  public init(bitPattern: SIMD32<UInt64>) { self = unsafeBitCast(bitPattern, to: Self.self) }
  @inlinable @inline(__always)
  public var bitPattern: SIMD32<UInt64> { unsafeBitCast(self, to: SIMD32<UInt64>.self) }
  @inlinable @inline(__always)
  public func isBelow(_ limit: Double) -> Mask { self .< Self(repeating: limit) }
  @inlinable @inline(__always)
  public func isNotBelow(_ limit: Double) -> Mask { .!(self .< Self(repeating: limit)) }
  @inlinable @inline(__always)
  public func isAbove(_ limit: Double) -> Mask { self .> Self(repeating: limit) }
  @inlinable @inline(__always)
  public func equals(_ value: Double) -> Mask { self .== Self(repeating: value) }
}
