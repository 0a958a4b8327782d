// Vectors as `Lanes`. The same lines for every width: written over any SIMD type they would not use
// the vector instructions.

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
