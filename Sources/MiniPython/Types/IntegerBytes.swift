import BigInt

/// Whole numbers as bytes, the highest first, negative ones as two's complement.
enum IntegerBytes {
  /// - Throws: OverflowError for a negative number without a sign, and for one that is too big.
  static func bytes(
    of number: BigInt, count: Int, isSigned: Bool
  ) throws(PythonError) -> [UInt8] {
    guard count >= 0 else {
      throw PythonError(.valueError, "length argument must be non-negative")
    }
    guard isSigned || number.sign == .plus else {
      throw PythonError(.overflowError, "can't convert negative int to unsigned")
    }
    guard count <= 1 << 20 else { throw PythonError("MemoryError", "") }
    let bits = 8 * count
    let limit = BigInt(1) << max(0, isSigned ? bits - 1 : bits)
    guard number < limit, number >= (isSigned ? -limit : 0), bits > 0 || number == 0 else {
      throw PythonError(.overflowError, "int too big to convert")
    }
    let magnitude = (number.sign == .minus ? number + (BigInt(1) << bits) : number).magnitude
    let digits = Array(magnitude.serialize())
    return Array(repeating: 0, count: count - min(count, digits.count)) + digits.suffix(count)
  }

  static func number(_ bytes: [UInt8], isSigned: Bool) -> BigInt {
    let number = BigInt(bytes.withUnsafeBytes { BigUInt($0) })
    guard isSigned, let first = bytes.first, first >= 128 else { return number }
    return number - BigInt(1) << (8 * bytes.count)
  }
}
