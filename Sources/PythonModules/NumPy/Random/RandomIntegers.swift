import MiniPython
import Tensors

/// `randint` and `integers`: whole numbers between bounds.
struct RandomIntegers {
  private let call: Call
  private let source: any RandomSource
  private let endpoint: Bool

  init(_ call: Call, _ source: any RandomSource, endpoint: Bool) {
    self.call = call
    self.source = source
    self.endpoint = endpoint
  }

  func value() throws(PythonError) -> Value {
    let dtype = try call.dtype(3) ?? .int64
    let one = try call.numbers(0)
    let two = call.isGiven(1) ? try call.numbers(1) : nil
    let lows = two == nil ? [0] : try raising { () throws(TensorError) in try one.integers() }
    let tops = try raising { () throws(TensorError) in try (two ?? one).integers() }
    var shape: Shape? = call.isGiven(2) ? try call.shape(2) : nil
    if shape == nil, one.rank + (two?.rank ?? 0) > 0 {
      shape = try raising { () throws(TensorError) in
        try Shape.broadcast(one.shape, two?.shape ?? [], .numpy)
      }
    }
    let words = SmallWords(source, dtype)
    var results: [Int] = []
    for index in 0..<(shape?.elementCount ?? 1) {
      let low = lows[index % lows.count]
      let (span, overflow) = tops[index % tops.count].subtractingReportingOverflow(low)
      guard !overflow, endpoint ? span >= 0 : span > 0 else {
        throw PythonError(.valueError, endpoint ? "low > high" : "low >= high")
      }
      results.append(low + Int(words.next(upTo: UInt64(endpoint ? span : span - 1))))
    }
    let drawn = results
    guard let shape else {
      if source.isLegacy, dtype == .int64 { return .int(drawn[0]) }
      return .object(NumPyScalar(dtype == .bool ? .bool(drawn[0] != 0) : .int(drawn[0]), dtype))
    }
    return .array(
      try raising { () throws(TensorError) in try NDArray(drawn, shape).cast(to: dtype) })
  }
}

/// Whole numbers of a dtype: small dtypes share the bits of one draw.
private final class SmallWords {
  private let source: any RandomSource
  private let dtype: DType
  private var word: UInt32 = 0
  private var left = 0

  init(_ source: any RandomSource, _ dtype: DType) {
    self.source = source
    self.dtype = dtype
  }

  func next(upTo limit: UInt64) -> UInt64 {
    guard limit > 0 else { return 0 }
    switch dtype {
    case .bool: return UInt64(bits(1))
    case .uint8:
      if limit >= 255 { return UInt64(bits(8)) }
      return source.isLegacy ? masked8(limit) : bounded8(UInt32(limit))
    default: return source.nextInteger(upTo: limit)
    }
  }

  private func bits(_ width: Int) -> UInt32 {
    if left == 0 {
      word = source.next32()
      left = 32 / width - 1
    } else {
      word >>= UInt32(width)
      left -= 1
    }
    return word & ((1 << UInt32(width)) - 1)
  }

  private func masked8(_ limit: UInt64) -> UInt64 {
    let mask = UInt64.max >> UInt64(limit.leadingZeroBitCount)
    while true {
      let value = UInt64(bits(8)) & mask
      if value <= limit { return value }
    }
  }

  private func bounded8(_ limit: UInt32) -> UInt64 {
    let bound = limit + 1
    var product = bits(8) * bound
    if product & 0xFF < bound {
      let threshold = (255 - limit) % bound
      while product & 0xFF < threshold { product = bits(8) * bound }
    }
    return UInt64(product >> 8)
  }
}
