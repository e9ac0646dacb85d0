import Foundation
import MiniPython
import Tensors

extension TensorOperation {
  /// Operations that programs need less often.
  static let rarer: [TensorOperation] = rarest + inverses

  private static let rarest: [TensorOperation] = [
    mapped("erfc", "One minus the error function.") { Foundation.erfc($0) },
    mapped("erfinv", "The inverse of the error function.", inverseErrorFunction),
    mapped("digamma", "The slope of the logarithm of the gamma function.", digamma),
    test("signbit", "Whether the sign is negative.") { $0.sign == .minus },
    test("isposinf", "Whether each element is infinite and positive.") { $0 == .infinity },
    test("isneginf", "Whether each element is infinite and negative.") { $0 == -.infinity },
    test("isreal", "Whether each element is real: all are.") { _ in true },
    TensorOperation("copysign", "(input, other)", "Sizes of one, signs of another.", inPlace: true)
    {
      (call) throws(PythonError) in
      let (input, other) = (try call.tensor(0), try call.tensorOrNumber(1, like: call.tensor(0)))
      return try call.wrap { () throws(TensorError) in
        let size = try input.unary(.absolute)
        let signs = try other.data.broadcast(to: .broadcast(input.shape, other.shape)).doubles()
          .map { $0.sign == .minus }
        let isNegative = input.leaf(
          try NDArray(signs, .broadcast(input.shape, other.shape)))
        return try .where(isNegative, .tensor(size.unary(.negative)), .tensor(size))
      }
    },
    whole("gcd", "The greatest common divisor.") { (one, two) in
      var (a, b) = (one.magnitude, two.magnitude)
      while b != 0 { (a, b) = (b, a % b) }
      return Int(clamping: a)
    },
    whole("lcm", "The least common multiple.") { (one, two) in
      var (a, b) = (one.magnitude, two.magnitude)
      while b != 0 { (a, b) = (b, a % b) }
      return a == 0
        ? 0
        : Int(
          clamping: (one.magnitude / a).multipliedReportingOverflow(by: two.magnitude).partialValue)
    },
    TensorOperation("nextafter", "(input, other)", "The next number towards another.") {
      (call) throws(PythonError) in
      let (one, two) = (try call.tensor(0), try call.tensor(1))
      return try call.wrapArray { () throws(TensorError) in
        let shape = try Shape.broadcast(one.shape, two.shape)
        let left = try one.data.broadcast(to: shape).doubles()
        let right = try two.data.broadcast(to: shape).doubles()
        guard one.dtype == .float32 else {
          return try NDArray(zip(left, right).map { Foundation.nextafter($0, $1) }, shape)
        }
        return try NDArray(
          zip(left, right).map { Foundation.nextafterf(Float($0), Float($1)) }, shape)
      }
    },
    TensorOperation("logdet", "(input)", "The logarithm of the determinant.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in try input.determinant().unary(.log) }
    },
    TensorOperation("logcumsumexp", "(input, dim)", "Running logarithms of sums.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axis = try call.axis(1)
      return try call.wrap { () throws(TensorError) in
        guard input.rank > 0, try input.shape.length(along: axis) > 0 else {
          return try input.cloned()
        }
        // One by one: shifted by the maximum of all, the small ones in front would vanish.
        let parts = try input.unbound(axis)
        var sums = [parts[0]]
        for part in parts.dropFirst() { sums.append(try sums[sums.count - 1].logAddExp(part)) }
        return try .stack(sums, axis)
      }
    },
    TensorOperation("diagflat", "(input, offset=0)", "A matrix with these on a diagonal.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let offset = try call.int(1)
      return try call.wrap { () throws(TensorError) in
        try input.reshaped([input.count]).diagonalMatrix(offset)
      }
    },
    TensorOperation(
      "masked_scatter", "(input, mask, source)", "Written where the mask holds.", inPlace: true
    ) {
      (call) throws(PythonError) in
      let (input, mask, source) = (try call.tensor(0), try call.tensor(1), try call.tensor(2))
      return try call.wrap { () throws(TensorError) in
        let shape = try Shape.broadcast(input.shape, mask.shape)
        let holds = try mask.data.truth().broadcast(to: shape)
        let count = try holds.cast(to: .int64).sum().item().intValue
        guard count <= source.count else {
          throw .runtime(
            "masked_scatter: expected self and source to have same dtypes and enough elements")
        }
        let result = try input.expanded(shape).cloned()
        let flat = try source.reshaped([source.count]).narrowed(0, 0, count)
        try result.set([.array(holds)], to: .tensor(flat))
        return result
      }
    },
    TensorOperation("index_copy", "(input, dim, index, source)", "Rows written.", inPlace: true) {
      (call) throws(PythonError) in
      let (input, index, source) = (try call.tensor(0), try call.tensor(2), try call.tensor(3))
      let axis = try call.axis(1)
      try IndexChecks.copied(input, axis, index, source)
      return try call.wrap { () throws(TensorError) in
        _ = try input.shape.length(along: axis)
        let result = try input.cloned()
        var items = Array(repeating: IndexItem.all, count: input.rank)
        items[try input.shape.axis(axis)] = .array(index.data)
        try result.set(items, to: .tensor(source))
        return result
      }
    },
    TensorOperation(
      "index_put", "(input, indices, values, accumulate=False)", "Elements written.", inPlace: true
    ) { (call) throws(PythonError) in
      let (input, values) = (try call.tensor(0), try call.tensor(2))
      let indices = try call.tensors(1)
      let adds = try call.bool(3)
      return try call.wrap { () throws(TensorError) in
        let items = indices.map { IndexItem.array($0.data) }
        let result = try input.cloned()
        guard adds else {
          try result.set(items, to: .tensor(values))
          return result
        }
        guard !input.requiresGrad, !values.requiresGrad else {
          throw TensorError(
            .notImplementedError, "index_put with accumulate=True has no gradient here")
        }
        try result.data.set(items, to: values.data, .torch, .add)
        return result
      }
    },
    TensorOperation("is_signed", "(input)", "Whether numbers may be negative.") {
      (call) throws(PythonError) in
      let dtype = try call.tensor(0).dtype
      return .bool(dtype != .bool && !dtype.isUnsigned)
    },
    TensorOperation("is_same_size", "(input, other)", "Whether the shapes are the same.") {
      (call) throws(PythonError) in
      .bool(try call.tensor(0).shape == call.tensor(1).shape)
    },
    TensorOperation("conj", "(input)", "The tensor itself.") { (call) throws(PythonError) in call[0]
    },
    TensorOperation("resolve_conj", "(input)", "The tensor itself.") { (call) throws(PythonError) in
      call[0]
    },
    TensorOperation("pinverse", "(input, rcond=1e-15)", "The pseudo-inverse.") {
      (call) throws(PythonError) in
      var given = Arguments(call[0])
      let name = call.interpreter.names.name("rtol")
      given.keywords = [Arguments.Keyword(name: name, value: call[1])]
      return try call.interpreter.call(call.interpreter.resolve("torch.linalg.pinv"), given)
    },
  ]

  private static let inverses: [TensorOperation] = [
    inverse("arcsinh", .asinh), inverse("arccosh", .acosh), inverse("arctanh", .atanh),
  ]

  private static func inverse(_ name: String, _ operation: UnaryOperation) -> TensorOperation {
    TensorOperation(name, "(input)", "An inverse hyperbolic function.", inPlace: true) {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in try input.unary(operation) }
    }
  }

  /// A question about each element.
  private static func test(
    _ name: String, _ summary: String, _ holds: @escaping @Sendable (Double) -> Bool
  ) -> TensorOperation {
    TensorOperation(name, "(input)", summary) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrapArray { () throws(TensorError) in
        try NDArray(input.data.doubles().map(holds), input.shape)
      }
    }
  }

  /// A function of two whole numbers.
  private static func whole(
    _ name: String, _ summary: String, _ body: @escaping @Sendable (Int, Int) -> Int
  ) -> TensorOperation {
    TensorOperation(name, "(input, other)", summary, inPlace: true) { (call) throws(PythonError) in
      let (one, two) = (try call.tensor(0), try call.tensor(1))
      guard !one.dtype.isFloatingPoint, !two.dtype.isFloatingPoint else {
        let wrong = one.dtype.isFloatingPoint ? one.dtype : two.dtype
        throw PythonError(
          .notImplementedError, "\"\(name)_cpu\" not implemented for '\(wrong.torchScalarName)'")
      }
      return try call.wrapArray { () throws(TensorError) in
        let shape = try Shape.broadcast(one.shape, two.shape)
        let left = try one.data.broadcast(to: shape).integers()
        let right = try two.data.broadcast(to: shape).integers()
        return try NDArray(zip(left, right).map(body), shape)
          .cast(to: .promotedLikeTorch(one.dtype, two.dtype))
      }
    }
  }

  /// The x whose error function is y: Winitzki's first guess and three of Halley's steps.
  @Sendable private static func inverseErrorFunction(_ y: Double) -> Double {
    guard abs(y) < 1 else { return abs(y) == 1 ? y * .infinity : .nan }
    let w = -log((1 - y) * (1 + y))
    let a = 0.147
    let inner = 2 / (.pi * a) - w / 2
    var x = (inner * inner + w / a).squareRoot() - inner
    x = x.squareRoot() * (y < 0 ? -1 : 1)
    for _ in 0..<3 {
      let error = erf(x) - y
      x -= error / (2 / Double.pi.squareRoot() * exp(-x * x) + x * error)
    }
    return y == 0 ? y : x
  }

  /// The logarithmic derivative of the gamma function.
  @Sendable private static func digamma(_ value: Double) -> Double {
    if value == 0 { return -.infinity }
    if value < 0, value == value.rounded() { return .nan }
    if value < 0 { return digamma(1 - value) - .pi / tan(.pi * value) }
    var (x, result) = (value, 0.0)
    while x < 10 {
      result -= 1 / x
      x += 1
    }
    let inverse = 1 / (x * x)
    let series =
      inverse
      * (1.0 / 12 - inverse
        * (1.0 / 120 - inverse * (1.0 / 252 - inverse * (1.0 / 240 - inverse / 132))))
    return result + log(x) - 0.5 / x - series
  }
}
