// Vector arithmetic in the processor's vector instructions.
//
// The standard library has + − × ÷ for vectors, but takes them number by number, and the compiler
// finds the vectors again only where little lies between a load and a store; else it works in twos.
// Here its own operations are named instead, the one experimental feature that this package uses.
// Without it everything gives the same bits, more slowly. The operations have no name that is common
// to all widths, hence the same lines for each.
#if hasFeature(BuiltinModule)
  import Builtin

  extension SIMD2 where Scalar == Double {
    @inlinable @inline(__always)
    init(_ value: Builtin.Vec2xFPIEEE64) {
      self.init()
      _storage._value = value
    }
    @inlinable @inline(__always)
    public static func + (a: Self, b: Self) -> Self {
      Self(Builtin.fadd_Vec2xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func + (a: Double, b: Self) -> Self { Self(repeating: a) + b }
    @inlinable @inline(__always)
    public static func - (a: Self, b: Self) -> Self {
      Self(Builtin.fsub_Vec2xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func - (a: Double, b: Self) -> Self { Self(repeating: a) - b }
    @inlinable @inline(__always)
    public static func * (a: Self, b: Self) -> Self {
      Self(Builtin.fmul_Vec2xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func * (a: Double, b: Self) -> Self { Self(repeating: a) * b }
    @inlinable @inline(__always)
    public static func / (a: Self, b: Self) -> Self {
      Self(Builtin.fdiv_Vec2xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func / (a: Double, b: Self) -> Self { Self(repeating: a) / b }
    @inlinable @inline(__always)
    public static func - (a: Self, b: Double) -> Self { a - Self(repeating: b) }
    @inlinable @inline(__always)
    public static func += (a: inout Self, b: Self) { a = a + b }
    @inlinable @inline(__always)
    public func replacing(with other: Self, where mask: Mask) -> Self {
      let taken = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
      let kept = taken ^ SIMD2<UInt64>(repeating: .max)
      return Self(bitPattern: (bitPattern & kept) | (other.bitPattern & taken))
    }
  }

  extension SIMD2 where Scalar == UInt64 {
    @inlinable @inline(__always)
    init(_ value: Builtin.Vec2xInt64) {
      self.init()
      _storage._value = value
    }
    @inlinable @inline(__always)
    public static func & (a: Self, b: Self) -> Self {
      Self(Builtin.and_Vec2xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func | (a: Self, b: Self) -> Self {
      Self(Builtin.or_Vec2xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func ^ (a: Self, b: Self) -> Self {
      Self(Builtin.xor_Vec2xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func &<< (a: Self, b: Self) -> Self {
      Self(Builtin.shl_Vec2xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func &>> (a: Self, b: Self) -> Self {
      Self(Builtin.lshr_Vec2xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func &+ (a: Self, b: UInt64) -> Self { a &+ Self(repeating: b) }
    @inlinable @inline(__always)
    public static func & (a: Self, b: UInt64) -> Self { a & Self(repeating: b) }
    @inlinable @inline(__always)
    public static func | (a: Self, b: UInt64) -> Self { a | Self(repeating: b) }
    @inlinable @inline(__always)
    public static func &<< (a: Self, b: UInt64) -> Self { a &<< Self(repeating: b) }
    @inlinable @inline(__always)
    public static func &>> (a: Self, b: UInt64) -> Self { a &>> Self(repeating: b) }
    @inlinable @inline(__always)
    public static func &- (a: UInt64, b: Self) -> Self { Self(repeating: a) &- b }
  }

  extension SIMD4 where Scalar == Double {
    @inlinable @inline(__always)
    init(_ value: Builtin.Vec4xFPIEEE64) {
      self.init()
      _storage._value = value
    }
    @inlinable @inline(__always)
    public static func + (a: Self, b: Self) -> Self {
      Self(Builtin.fadd_Vec4xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func + (a: Double, b: Self) -> Self { Self(repeating: a) + b }
    @inlinable @inline(__always)
    public static func - (a: Self, b: Self) -> Self {
      Self(Builtin.fsub_Vec4xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func - (a: Double, b: Self) -> Self { Self(repeating: a) - b }
    @inlinable @inline(__always)
    public static func * (a: Self, b: Self) -> Self {
      Self(Builtin.fmul_Vec4xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func * (a: Double, b: Self) -> Self { Self(repeating: a) * b }
    @inlinable @inline(__always)
    public static func / (a: Self, b: Self) -> Self {
      Self(Builtin.fdiv_Vec4xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func / (a: Double, b: Self) -> Self { Self(repeating: a) / b }
    @inlinable @inline(__always)
    public static func - (a: Self, b: Double) -> Self { a - Self(repeating: b) }
    @inlinable @inline(__always)
    public static func += (a: inout Self, b: Self) { a = a + b }
    @inlinable @inline(__always)
    public func replacing(with other: Self, where mask: Mask) -> Self {
      let taken = unsafeBitCast(mask, to: SIMD4<UInt64>.self)
      let kept = taken ^ SIMD4<UInt64>(repeating: .max)
      return Self(bitPattern: (bitPattern & kept) | (other.bitPattern & taken))
    }
  }

  extension SIMD4 where Scalar == UInt64 {
    @inlinable @inline(__always)
    init(_ value: Builtin.Vec4xInt64) {
      self.init()
      _storage._value = value
    }
    @inlinable @inline(__always)
    public static func & (a: Self, b: Self) -> Self {
      Self(Builtin.and_Vec4xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func | (a: Self, b: Self) -> Self {
      Self(Builtin.or_Vec4xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func ^ (a: Self, b: Self) -> Self {
      Self(Builtin.xor_Vec4xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func &<< (a: Self, b: Self) -> Self {
      Self(Builtin.shl_Vec4xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func &>> (a: Self, b: Self) -> Self {
      Self(Builtin.lshr_Vec4xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func &+ (a: Self, b: UInt64) -> Self { a &+ Self(repeating: b) }
    @inlinable @inline(__always)
    public static func & (a: Self, b: UInt64) -> Self { a & Self(repeating: b) }
    @inlinable @inline(__always)
    public static func | (a: Self, b: UInt64) -> Self { a | Self(repeating: b) }
    @inlinable @inline(__always)
    public static func &<< (a: Self, b: UInt64) -> Self { a &<< Self(repeating: b) }
    @inlinable @inline(__always)
    public static func &>> (a: Self, b: UInt64) -> Self { a &>> Self(repeating: b) }
    @inlinable @inline(__always)
    public static func &- (a: UInt64, b: Self) -> Self { Self(repeating: a) &- b }
  }

  extension SIMD8 where Scalar == Double {
    @inlinable @inline(__always)
    init(_ value: Builtin.Vec8xFPIEEE64) {
      self.init()
      _storage._value = value
    }
    @inlinable @inline(__always)
    public static func + (a: Self, b: Self) -> Self {
      Self(Builtin.fadd_Vec8xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func + (a: Double, b: Self) -> Self { Self(repeating: a) + b }
    @inlinable @inline(__always)
    public static func - (a: Self, b: Self) -> Self {
      Self(Builtin.fsub_Vec8xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func - (a: Double, b: Self) -> Self { Self(repeating: a) - b }
    @inlinable @inline(__always)
    public static func * (a: Self, b: Self) -> Self {
      Self(Builtin.fmul_Vec8xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func * (a: Double, b: Self) -> Self { Self(repeating: a) * b }
    @inlinable @inline(__always)
    public static func / (a: Self, b: Self) -> Self {
      Self(Builtin.fdiv_Vec8xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func / (a: Double, b: Self) -> Self { Self(repeating: a) / b }
    @inlinable @inline(__always)
    public static func - (a: Self, b: Double) -> Self { a - Self(repeating: b) }
    @inlinable @inline(__always)
    public static func += (a: inout Self, b: Self) { a = a + b }
    @inlinable @inline(__always)
    public func replacing(with other: Self, where mask: Mask) -> Self {
      let taken = unsafeBitCast(mask, to: SIMD8<UInt64>.self)
      let kept = taken ^ SIMD8<UInt64>(repeating: .max)
      return Self(bitPattern: (bitPattern & kept) | (other.bitPattern & taken))
    }
  }

  extension SIMD8 where Scalar == UInt64 {
    @inlinable @inline(__always)
    init(_ value: Builtin.Vec8xInt64) {
      self.init()
      _storage._value = value
    }
    @inlinable @inline(__always)
    public static func & (a: Self, b: Self) -> Self {
      Self(Builtin.and_Vec8xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func | (a: Self, b: Self) -> Self {
      Self(Builtin.or_Vec8xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func ^ (a: Self, b: Self) -> Self {
      Self(Builtin.xor_Vec8xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func &<< (a: Self, b: Self) -> Self {
      Self(Builtin.shl_Vec8xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func &>> (a: Self, b: Self) -> Self {
      Self(Builtin.lshr_Vec8xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func &+ (a: Self, b: UInt64) -> Self { a &+ Self(repeating: b) }
    @inlinable @inline(__always)
    public static func & (a: Self, b: UInt64) -> Self { a & Self(repeating: b) }
    @inlinable @inline(__always)
    public static func | (a: Self, b: UInt64) -> Self { a | Self(repeating: b) }
    @inlinable @inline(__always)
    public static func &<< (a: Self, b: UInt64) -> Self { a &<< Self(repeating: b) }
    @inlinable @inline(__always)
    public static func &>> (a: Self, b: UInt64) -> Self { a &>> Self(repeating: b) }
    @inlinable @inline(__always)
    public static func &- (a: UInt64, b: Self) -> Self { Self(repeating: a) &- b }
  }

  extension SIMD16 where Scalar == Double {
    @inlinable @inline(__always)
    init(_ value: Builtin.Vec16xFPIEEE64) {
      self.init()
      _storage._value = value
    }
    @inlinable @inline(__always)
    public static func + (a: Self, b: Self) -> Self {
      Self(Builtin.fadd_Vec16xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func + (a: Double, b: Self) -> Self { Self(repeating: a) + b }
    @inlinable @inline(__always)
    public static func - (a: Self, b: Self) -> Self {
      Self(Builtin.fsub_Vec16xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func - (a: Double, b: Self) -> Self { Self(repeating: a) - b }
    @inlinable @inline(__always)
    public static func * (a: Self, b: Self) -> Self {
      Self(Builtin.fmul_Vec16xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func * (a: Double, b: Self) -> Self { Self(repeating: a) * b }
    @inlinable @inline(__always)
    public static func / (a: Self, b: Self) -> Self {
      Self(Builtin.fdiv_Vec16xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func / (a: Double, b: Self) -> Self { Self(repeating: a) / b }
    @inlinable @inline(__always)
    public static func - (a: Self, b: Double) -> Self { a - Self(repeating: b) }
    @inlinable @inline(__always)
    public static func += (a: inout Self, b: Self) { a = a + b }
    @inlinable @inline(__always)
    public func replacing(with other: Self, where mask: Mask) -> Self {
      let taken = unsafeBitCast(mask, to: SIMD16<UInt64>.self)
      let kept = taken ^ SIMD16<UInt64>(repeating: .max)
      return Self(bitPattern: (bitPattern & kept) | (other.bitPattern & taken))
    }
  }

  extension SIMD16 where Scalar == UInt64 {
    @inlinable @inline(__always)
    init(_ value: Builtin.Vec16xInt64) {
      self.init()
      _storage._value = value
    }
    @inlinable @inline(__always)
    public static func & (a: Self, b: Self) -> Self {
      Self(Builtin.and_Vec16xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func | (a: Self, b: Self) -> Self {
      Self(Builtin.or_Vec16xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func ^ (a: Self, b: Self) -> Self {
      Self(Builtin.xor_Vec16xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func &<< (a: Self, b: Self) -> Self {
      Self(Builtin.shl_Vec16xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func &>> (a: Self, b: Self) -> Self {
      Self(Builtin.lshr_Vec16xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func &+ (a: Self, b: UInt64) -> Self { a &+ Self(repeating: b) }
    @inlinable @inline(__always)
    public static func & (a: Self, b: UInt64) -> Self { a & Self(repeating: b) }
    @inlinable @inline(__always)
    public static func | (a: Self, b: UInt64) -> Self { a | Self(repeating: b) }
    @inlinable @inline(__always)
    public static func &<< (a: Self, b: UInt64) -> Self { a &<< Self(repeating: b) }
    @inlinable @inline(__always)
    public static func &>> (a: Self, b: UInt64) -> Self { a &>> Self(repeating: b) }
    @inlinable @inline(__always)
    public static func &- (a: UInt64, b: Self) -> Self { Self(repeating: a) &- b }
  }

  extension SIMD32 where Scalar == Double {
    @inlinable @inline(__always)
    init(_ value: Builtin.Vec32xFPIEEE64) {
      self.init()
      _storage._value = value
    }
    @inlinable @inline(__always)
    public static func + (a: Self, b: Self) -> Self {
      Self(Builtin.fadd_Vec32xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func + (a: Double, b: Self) -> Self { Self(repeating: a) + b }
    @inlinable @inline(__always)
    public static func - (a: Self, b: Self) -> Self {
      Self(Builtin.fsub_Vec32xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func - (a: Double, b: Self) -> Self { Self(repeating: a) - b }
    @inlinable @inline(__always)
    public static func * (a: Self, b: Self) -> Self {
      Self(Builtin.fmul_Vec32xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func * (a: Double, b: Self) -> Self { Self(repeating: a) * b }
    @inlinable @inline(__always)
    public static func / (a: Self, b: Self) -> Self {
      Self(Builtin.fdiv_Vec32xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func / (a: Double, b: Self) -> Self { Self(repeating: a) / b }
    @inlinable @inline(__always)
    public static func - (a: Self, b: Double) -> Self { a - Self(repeating: b) }
    @inlinable @inline(__always)
    public static func += (a: inout Self, b: Self) { a = a + b }
    @inlinable @inline(__always)
    public func replacing(with other: Self, where mask: Mask) -> Self {
      let taken = unsafeBitCast(mask, to: SIMD32<UInt64>.self)
      let kept = taken ^ SIMD32<UInt64>(repeating: .max)
      return Self(bitPattern: (bitPattern & kept) | (other.bitPattern & taken))
    }
  }

  extension SIMD32 where Scalar == UInt64 {
    @inlinable @inline(__always)
    init(_ value: Builtin.Vec32xInt64) {
      self.init()
      _storage._value = value
    }
    @inlinable @inline(__always)
    public static func & (a: Self, b: Self) -> Self {
      Self(Builtin.and_Vec32xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func | (a: Self, b: Self) -> Self {
      Self(Builtin.or_Vec32xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func ^ (a: Self, b: Self) -> Self {
      Self(Builtin.xor_Vec32xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func &<< (a: Self, b: Self) -> Self {
      Self(Builtin.shl_Vec32xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func &>> (a: Self, b: Self) -> Self {
      Self(Builtin.lshr_Vec32xInt64(a._storage._value, b._storage._value))
    }
    @inlinable @inline(__always)
    public static func &+ (a: Self, b: UInt64) -> Self { a &+ Self(repeating: b) }
    @inlinable @inline(__always)
    public static func & (a: Self, b: UInt64) -> Self { a & Self(repeating: b) }
    @inlinable @inline(__always)
    public static func | (a: Self, b: UInt64) -> Self { a | Self(repeating: b) }
    @inlinable @inline(__always)
    public static func &<< (a: Self, b: UInt64) -> Self { a &<< Self(repeating: b) }
    @inlinable @inline(__always)
    public static func &>> (a: Self, b: UInt64) -> Self { a &>> Self(repeating: b) }
    @inlinable @inline(__always)
    public static func &- (a: UInt64, b: Self) -> Self { Self(repeating: a) &- b }
  }

#endif
