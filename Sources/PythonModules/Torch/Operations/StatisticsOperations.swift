import MiniPython
import Tensors

extension TensorOperation {
  /// Spread, norms, medians and counts.
  static let statistics: [TensorOperation] = [
    spread("var") { (x, axes, ddof, keeps) throws(TensorError) in
      try x.variance(axes: axes, correction: ddof, keepingAxes: keeps)
    },
    spread("std") { (x, axes, ddof, keeps) throws(TensorError) in
      try x.standardDeviation(axes: axes, correction: ddof, keepingAxes: keeps)
    },
    paired("var_mean") { (x, axes, ddof, keeps) throws(TensorError) in
      try x.variance(axes: axes, correction: ddof, keepingAxes: keeps)
    },
    paired("std_mean") { (x, axes, ddof, keeps) throws(TensorError) in
      try x.standardDeviation(axes: axes, correction: ddof, keepingAxes: keeps)
    },
    TensorOperation("norm", "(input, p='fro', dim=None, keepdim=False)", "The length.") {
      (call) throws(PythonError) in
      try norm(call, order: 1, axes: call.axes(2), keeps: call.bool(3))
    },
    TensorOperation("dist", "(input, other, p=2)", "The length of the difference.") {
      (call) throws(PythonError) in
      let (one, two) = (try call.tensor(0), try call.tensor(1))
      let order = try call.double(2)
      return try call.wrap { () throws(TensorError) in try one.subtract(two).norm(order) }
    },
    TensorOperation("median", "(input, dim=None, keepdim=False)", "The lower middle element.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      if call.dim(1).isNone, input.rank > 0, input.count > 0, input.requiresGrad {
        return try call.wrap { () throws(TensorError) in try input.median().values }
      }
      return try ranked(call, "median") { length in (length + 1) / 2 }
    },
    TensorOperation("nanmedian", "(input, dim=None, keepdim=False)", "The lower middle element.") {
      (call) throws(PythonError) in
      try ranked(call, "nanmedian") { length in (length + 1) / 2 }
    },
    TensorOperation("kthvalue", "(input, k, dim=-1, keepdim=False)", "The k-th smallest.") {
      (call) throws(PythonError) in
      try kth(call, "kthvalue", try call.int(1), try call.axis(2), try call.bool(3))
    },
    TensorOperation("mode", "(input, dim=-1, keepdim=False)", "The most frequent element.") {
      (call) throws(PythonError) in try mode(call)
    },
    TensorOperation(
      "quantile", "(input, q, dim=None, keepdim=False, *, interpolation='linear')",
      "The value below which a part of the elements lies."
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axis = try call.optionalAxis(2)
      let keeps = try call.bool(3)
      let several = call[1].tensorObject.flatMap { $0.tensor.rank > 0 ? $0.tensor : nil }
      let fractions =
        if let several {
          try numeric { () throws(TensorError) in try several.data.doubles() }
        } else {
          [try call.double(1)]
        }
      return try call.wrapArray { () throws(TensorError) in
        var parts: [NDArray] = []
        for fraction in fractions {
          parts.append(
            try input.data.quantile(fraction, axis: axis, keepingAxes: keeps, .torch))
        }
        return several == nil ? parts[0] : try .stack(parts, 0)
      }
    },
    TensorOperation(
      "bincount", "(input, weights=None, minlength=0)", "How often each whole number occurs."
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let weights = try call.optionalTensor(1)
      let least = try call.int(2)
      let numbers = try numeric { () throws(TensorError) in try input.data.integers() }
      guard input.rank == 1, numbers.allSatisfy({ $0 >= 0 }) else {
        throw PythonError(
          .runtimeError, "bincount only supports 1-d non-negative integral inputs.")
      }
      return try call.wrapArray { () throws(TensorError) in
        try input.data.binCounts(weights: weights?.data, minimumLength: least)
      }
    },
    TensorOperation("histc", "(input, bins=100, min=0, max=0)", "A histogram.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let bins = try call.int(1)
      try call.interpreter.checkAllocation(bins, stride: 8)
      var (low, high) = (try call.double(2), try call.double(3))
      return try call.wrapArray { () throws(TensorError) in
        let values = try input.data.doubles()
        if low == 0 && high == 0, let least = values.min(), let most = values.max() {
          (low, high) = (least, most)
        }
        if low == high { (low, high) = (low - 1, high + 1) }
        guard bins > 0 else { throw .runtime("bins must be > 0") }
        var counts = [Double](repeating: 0, count: bins)
        for value in values where value >= low && value <= high {
          let position = Int((value - low) / (high - low) * Double(bins))
          counts[min(position, bins - 1)] += 1
        }
        return try NDArray(counts).cast(to: input.dtype.floating(.torch))
      }
    },
    TensorOperation("cov", "(input, *, correction=1)", "Covariances of the rows.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let correction = try call.int(1)
      return try call.wrap { () throws(TensorError) in try covariance(input, correction) }
    },
    TensorOperation("corrcoef", "(input)", "Correlations of the rows.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in
        let covariance = try covariance(input, 1)
        if covariance.rank == 0 { return try covariance.divide(covariance) }
        let deviation = try covariance.diagonal().unary(.sqrt)
        return try covariance.divide(deviation.unsqueezed(1)).divide(deviation.unsqueezed(0))
      }
    },
  ]

  private typealias Spread = @Sendable (Tensor, [Int]?, Double, Bool) throws(TensorError) -> Tensor

  /// The arguments of `var` and `std`: `(dim, unbiased)`, `(unbiased)` or `(dim, correction)`.
  private static func spreadArguments(
    _ call: OperationCall
  ) throws(PythonError) -> (axes: [Int]?, ddof: Double, keeps: Bool) {
    var axes: [Int]?
    var ddof = 1.0
    if case .bool(let unbiased) = call.dim(1) {
      ddof = unbiased ? 1 : 0
    } else {
      axes = try call.axes(1)
    }
    if !call[2].isNone { ddof = try call.bool(2) ? 1 : 0 }
    if !call[4].isNone { ddof = try call.double(4) }
    return (axes, ddof, try call.bool(3))
  }

  private static func spread(_ name: String, _ compute: @escaping Spread) -> TensorOperation {
    TensorOperation(
      name, "(input, dim=None, unbiased=None, keepdim=False, *, correction=None)",
      "How far the elements spread; divided by n - 1 unless unbiased=False."
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let (axes, ddof, keeps) = try spreadArguments(call)
      guard input.dtype.isFloatingPoint else {
        throw PythonError(
          .notImplementedError, "std and var only support floating point and complex dtypes",
          advice: "turn it into floats first: x.float().\(name)()")
      }
      return try call.wrap { () throws(TensorError) in try compute(input, axes, ddof, keeps) }
    }
  }

  private static func paired(_ name: String, _ compute: @escaping Spread) -> TensorOperation {
    TensorOperation(
      name, "(input, dim=None, unbiased=None, keepdim=False, *, correction=None)",
      "The spread and the mean.", .function
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let (axes, ddof, keeps) = try spreadArguments(call)
      return try call.wrapAll { () throws(TensorError) in
        [
          try compute(input, axes, ddof, keeps), try input.mean(axes: axes, keepingAxes: keeps),
        ]
      }
    }
  }

  /// The norm of an order given by number, `'fro'`, `'nuc'`, inf or None.
  static func norm(
    _ call: OperationCall, order index: Int, axes: [Int]?, keeps: Bool
  ) throws(PythonError) -> Value {
    let input = try call.tensor(0)
    var order = 2.0
    if case .string(let text) = call[index] {
      guard text.text == "fro" else {
        throw PythonError(
          .notImplementedError, "lectern does not have the norm '\(text.text)'",
          advice: "use a number, float('inf') or 'fro'")
      }
    } else if !call[index].isNone {
      order = try call.double(index)
    }
    guard input.dtype.isFloatingPoint else {
      throw PythonError(
        .runtimeError,
        "linalg.vector_norm: Expected a floating point or complex tensor as input. Got "
          + input.dtype.torchScalarName,
        advice: "turn it into floats first: x.float()")
    }
    return try call.wrap { () throws(TensorError) in
      try input.norm(order, axes: axes, keepingAxes: keeps)
    }
  }

  private static func ranked(
    _ call: OperationCall, _ name: String, _ rank: (Int) -> Int
  ) throws(PythonError) -> Value {
    let input = try call.tensor(0)
    if let axis = try call.optionalAxis(1) {
      let index = try numeric { () throws(TensorError) in try input.shape.axis(axis) }
      let length = input.rank == 0 ? 1 : input.shape[index]
      return try kth(call, name, rank(length), axis, try call.bool(2))
    }
    return try call.wrap { () throws(TensorError) in
      let flat = try input.reshaped([input.count])
      if flat.count == 0 { return flat.leaf(try .scalar(.double(.nan), flat.dtype)) }
      if flat.dtype.isFloatingPoint, try flat.data.unary(.isNaN).any().item().boolValue {
        return flat.leaf(try .scalar(.double(.nan), flat.dtype))
      }
      let order = try flat.data.argsorted(0)
      let place = try order.integers()[rank(flat.count) - 1]
      return try flat.select(0, place)
    }
  }

  private static func kth(
    _ call: OperationCall, _ name: String, _ rank: Int, _ axis: Int, _ keeps: Bool
  ) throws(PythonError) -> Value {
    let input = try call.tensor(0)
    let (values, indices) = try numeric { () throws(TensorError) in
      let index = try input.shape.axis(axis)
      guard rank >= 1, rank <= (input.rank == 0 ? 1 : input.shape[index]) else {
        throw .runtime("kthvalue(): selected number k out of range for dimension \(index)")
      }
      let order = try input.data.argsorted(axis)
      let places = try order.narrowed(index, rank - 1, 1)
      let picked = try input.gathered(axis, input.leaf(places))
      guard !keeps else { return (picked, input.leaf(places)) }
      return (try picked.squeezed([index]), input.leaf(try places.squeezed([index])))
    }
    return try ReturnTypes.make(name, values, indices, call.interpreter)
  }

  private static func mode(_ call: OperationCall) throws(PythonError) -> Value {
    let input = try call.tensor(0)
    let axis = try call.axis(1)
    let keeps = try call.bool(2)
    let (values, indices) = try numeric { () throws(TensorError) in
      let index = try input.shape.axis(axis)
      if input.rank == 0 { return (input, input.leaf(try NDArray.scalar(0, .int64))) }
      let moved = try input.data.movedAxis(index, to: input.rank - 1).contiguous()
      let length = moved.shape.last ?? 1
      let numbers = try moved.doubles()
      var places: [Int] = []
      for start in stride(from: 0, to: numbers.count, by: max(length, 1)) {
        var counts: [Double: Int] = [:]
        for number in numbers[start..<(start + length)] { counts[number, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        let value = counts.filter { $0.value == most }.keys.min() ?? .nan
        places.append((0..<length).last { numbers[start + $0] == value } ?? 0)
      }
      var shape = input.shape
      shape[index] = 1
      let picks = input.leaf(try NDArray(places).reshaped(shape))
      let picked = try input.gathered(axis, picks)
      guard !keeps else { return (picked, picks) }
      return (try picked.squeezed([index]), try picks.squeezed([index]))
    }
    return try ReturnTypes.make("mode", values, indices, call.interpreter)
  }

  private static func covariance(
    _ input: Tensor, _ correction: Int
  ) throws(TensorError) -> Tensor {
    let rows = input.rank == 1 ? try input.unsqueezed(0) : input
    let centered = try rows.subtract(rows.mean(axes: [1], keepingAxes: true))
    let product = try centered.matmul(centered.transposed(0, 1))
    let result = try product.divide(scalar: .double(Double(rows.shape[1] - correction)))
    return input.rank == 1 ? try result.reshaped([]) : result
  }
}
