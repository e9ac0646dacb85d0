import BigInt

extension Constant {
  /// What a program gets for the constant.
  func value(ellipsis: EllipsisObject) -> Value {
    switch self {
    case .none: .none
    case .ellipsis: .object(ellipsis)
    case .bool(let flag): .bool(flag)
    case .int(let number): .int(number)
    case .bigInteger(let digits, let radix):
      BigInt(digits, radix: radix).map { .integer($0) } ?? .none
    case .float(let number): .float(number)
    case .imaginary(let number): .complex(ComplexNumber(0, number))
    case .string(let text): .string(StringObject(text))
    case .bytes(let bytes): .object(BytesObject(bytes))
    }
  }
}
