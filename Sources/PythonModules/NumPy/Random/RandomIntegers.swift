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
    var shape: Shape? = call.isGiven(2) ? try call.shape(2) : nil
    if shape == nil, one.rank + (two?.rank ?? 0) > 0 {
      shape = try raising { () throws(TensorError) in
        try Shape.broadcast(one.shape, two?.shape ?? [], .numpy)
      }
    }
    let words = SmallWords(source, dtype)
    var results: [Int] = []
    let lows = two == nil ? nil : try bounds(one, 0, shape)
    let tops = try bounds(two ?? one, two == nil ? 0 : 1, shape)
    for index in tops.indices {
      let low = lows?[index] ?? 0
      let (span, overflow) = tops[index].subtractingReportingOverflow(low)
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

extension RandomIntegers {
  /// A bound for each number that is drawn.
  private func bounds(
    _ array: NDArray, _ argument: Int, _ shape: Shape?
  ) throws(PythonError) -> [Int] {
    guard let shape else {
      return try raising { () throws(TensorError) in try array.integers() }
    }
    guard let spread = try? array.broadcast(to: shape, .numpy) else {
      throw PythonError(
        .valueError,
        "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg "
          + "\(argument) with shape \(array.shape.numpyText) and arg 2 with shape "
          + "\(shape.numpyText).")
    }
    return try raising { () throws(TensorError) in try spread.integers() }
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
    case .uint8, .int8, .uint16, .int16:
      let width = 8 * dtype.byteCount
      if limit >= (1 << UInt64(width)) - 1 { return UInt64(bits(width)) }
      return source.isLegacy ? masked(limit, width) : bounded(UInt32(limit), width)
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

  private func masked(_ limit: UInt64, _ width: Int) -> UInt64 {
    let mask = UInt64.max >> UInt64(limit.leadingZeroBitCount)
    while true {
      let value = UInt64(bits(width)) & mask
      if value <= limit { return value }
    }
  }

  private func bounded(_ limit: UInt32, _ width: Int) -> UInt64 {
    let bound = UInt64(limit) + 1
    let low = (UInt64(1) << UInt64(width)) - 1
    var product = UInt64(bits(width)) * bound
    if product & low < bound {
      let threshold = (low - UInt64(limit)) % bound
      while product & low < threshold { product = UInt64(bits(width)) * bound }
    }
    return product >> UInt64(width)
  }
}
