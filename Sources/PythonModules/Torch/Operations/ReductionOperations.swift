import MiniPython
import Tensors

extension TensorOperation {
  /// Sums and the like, over all or some axes.
  static let reductions: [TensorOperation] = [
    TensorOperation("sum", "(input, dim=None, keepdim=False, *, dtype=None)", "The sum.") {
      (call) throws(PythonError) in
      let input = try converted(call, 3)
      let axes = try call.axes(1)
      let keeps = try call.bool(2)
      return try call.wrap { () throws(TensorError) in
        try input.sum(axes: axes, keepingAxes: keeps)
      }
    },
    TensorOperation("mean", "(input, dim=None, keepdim=False, *, dtype=None)", "The mean.") {
      (call) throws(PythonError) in
      let input = try converted(call, 3)
      let axes = try call.axes(1)
      let keeps = try call.bool(2)
      return try call.wrap { () throws(TensorError) in
        try input.mean(axes: axes, keepingAxes: keeps)
      }
    },
    TensorOperation("prod", "(input, dim=None, keepdim=False, *, dtype=None)", "The product.") {
      (call) throws(PythonError) in
      let input = try converted(call, 3)
      let axis = try call.optionalAxis(1)
      let keeps = try call.bool(2)
      return try call.wrap { () throws(TensorError) in
        try input.product(axis: axis, keepingAxes: keeps)
      }
    },
    TensorOperation("nansum", "(input, dim=None, keepdim=False)", "The sum without NaN.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axes = try call.axes(1)
      let keeps = try call.bool(2)
      return try call.wrapArray { () throws(TensorError) in
        try input.data.replacingNaN(with: .int(0)).sum(axes: axes, keepingAxes: keeps)
      }
    },
    TensorOperation("nanmean", "(input, dim=None, keepdim=False)", "The mean without NaN.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axes = try call.axes(1)
      let keeps = try call.bool(2)
      return try call.wrapArray { () throws(TensorError) in
        try input.data.nanMean(axes: axes, keepingAxes: keeps, .torch)
      }
    },
    TensorOperation("amax", "(input, dim=(), keepdim=False)", "The largest element.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axes = try call.axes(1)
      let keeps = try call.bool(2)
      return try call.wrap { () throws(TensorError) in
        try input.extremum(largest: true, axes: axes, keepingAxes: keeps)
      }
    },
    TensorOperation("amin", "(input, dim=(), keepdim=False)", "The smallest element.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axes = try call.axes(1)
      let keeps = try call.bool(2)
      return try call.wrap { () throws(TensorError) in
        try input.extremum(largest: false, axes: axes, keepingAxes: keeps)
      }
    },
    TensorOperation("aminmax", "(input, *, dim=None, keepdim=False)", "Smallest and largest.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axes = try call.axes(1)
      let keeps = try call.bool(2)
      let (least, most) = try numeric { () throws(TensorError) in
        (
          try input.extremum(largest: false, axes: axes, keepingAxes: keeps),
          try input.extremum(largest: true, axes: axes, keepingAxes: keeps)
        )
      }
      return try ReturnTypes.make(
        "aminmax", [("min", call.torch.wrap(least)), ("max", call.torch.wrap(most))],
        call.interpreter)
    },
    TensorOperation("any", "(input, dim=None, keepdim=False)", "Whether any element is true.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axes = try call.axes(1)
      let keeps = try call.bool(2)
      return try call.wrapArray { () throws(TensorError) in
        try input.data.any(axes: axes, keepingAxes: keeps)
      }
    },
    TensorOperation("all", "(input, dim=None, keepdim=False)", "Whether all elements are true.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axes = try call.axes(1)
      let keeps = try call.bool(2)
      return try call.wrapArray { () throws(TensorError) in
        try input.data.all(axes: axes, keepingAxes: keeps)
      }
    },
    TensorOperation("count_nonzero", "(input, dim=None)", "How many elements are not zero.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axes = try call.axes(1)
      return try call.wrapArray { () throws(TensorError) in
        try input.data.truth().cast(to: .int64).sum(axes: axes)
      }
    },
    extremum("max", largest: true), extremum("min", largest: false),
    position("argmax", largest: true), position("argmin", largest: false),
    TensorOperation("logsumexp", "(input, dim, keepdim=False)", "The logarithm of summed exps.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axes = try call.axes(1)
      let keeps = try call.bool(2)
      return try call.wrap { () throws(TensorError) in
        try input.logSumExp(axes: axes ?? Array(input.shape.indices), keepingAxes: keeps)
      }
    },
    TensorOperation("cumsum", "(input, dim, *, dtype=None)", "Running sums.", inPlace: true) {
      (call) throws(PythonError) in
      let input = try converted(call, 2)
      let axis = try call.axis(1)
      return try call.wrap { () throws(TensorError) in try input.cumulativeSum(axis) }
    },
    TensorOperation("cumprod", "(input, dim, *, dtype=None)", "Running products.", inPlace: true) {
      (call) throws(PythonError) in
      let input = try converted(call, 2)
      let axis = try call.axis(1)
      return try call.wrap { () throws(TensorError) in try input.cumulativeProduct(axis) }
    },
    TensorOperation("cummax", "(input, dim)", "Running maxima.") { (call) throws(PythonError) in
      try running(call, "cummax", .maximum)
    },
    TensorOperation("cummin", "(input, dim)", "Running minima.") { (call) throws(PythonError) in
      try running(call, "cummin", .minimum)
    },
    TensorOperation("diff", "(input, n=1, dim=-1)", "Differences of neighbors.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let (count, axis) = (try call.int(1), try call.axis(2))
      return try call.wrap { () throws(TensorError) in
        var result = input
        for _ in 0..<max(count, 0) {
          let length = result.rank == 0 ? 0 : result.shape[try result.shape.axis(axis)]
          guard length > 0 else { break }
          result = try result.sliced(axis, 1, length).subtract(result.sliced(axis, 0, length - 1))
        }
        return result
      }
    },
    TensorOperation("trace", "(input)", "The sum of the diagonal.") { (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in try input.diagonal().sum() }
    },
  ]

  private static func converted(
    _ call: OperationCall, _ index: Int
  ) throws(PythonError) -> Tensor {
    let input = try call.tensor(0)
    guard let dtype = try call.dtype(index) else { return input }
    return try numeric { () throws(TensorError) in try input.cast(to: dtype) }
  }

  /// `max` and `min`: of all, along an axis with positions, or of two tensors.
  private static func extremum(_ name: String, largest: Bool) -> TensorOperation {
    TensorOperation(
      name, "(input, dim=None, keepdim=False, *, other=None)",
      "The \(largest ? "largest" : "smallest") element; along an axis also where it is."
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let other = call[3].isNone ? call.dim(1).tensorObject?.tensor : try call.tensor(3)
      if let other, call[3].isNone == false || other.rank > 0 || call.dim(1).tensorObject != nil {
        return try call.wrap { () throws(TensorError) in
          try largest ? input.maximum(other) : input.minimum(other)
        }
      }
      guard let axis = try call.optionalAxis(1) else {
        guard input.count > 0 else {
          throw PythonError(
            .runtimeError,
            "\(name)(): Expected reduction dim to be specified for input.numel() == 0. Specify "
              + "the reduction dim with the 'dim' argument.")
        }
        return try call.wrap { () throws(TensorError) in
          try input.extremum(largest: largest)
        }
      }
      let keeps = try call.bool(2)
      let (values, indices) = try numeric { () throws(TensorError) in
        try input.extremum(largest: largest, axis: axis, keepingAxes: keeps)
      }
      return try ReturnTypes.make(name, values, indices, call.interpreter)
    }
  }

  private static func position(_ name: String, largest: Bool) -> TensorOperation {
    TensorOperation(
      name, "(input, dim=None, keepdim=False)",
      "Where the \(largest ? "largest" : "smallest") element is."
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axis = try call.optionalAxis(1)
      let keeps = try call.bool(2)
      return try call.wrapArray { () throws(TensorError) in
        try input.data.argExtremum(largest: largest, axis: axis, keepingAxes: keeps)
      }
    }
  }

  private static func running(
    _ call: OperationCall, _ name: String, _ operation: BinaryOperation
  ) throws(PythonError) -> Value {
    let input = try call.tensor(0)
    let axis = try call.axis(1)
    let (values, indices) = try numeric { () throws(TensorError) in
      let index = try input.shape.axis(axis)
      let length = input.rank == 0 ? 1 : input.shape[index]
      var best: [NDArray] = []
      var places: [NDArray] = []
      for step in 0..<length {
        let current = try input.data.select(index, step)
        let here = try NDArray.full(current.shape, .int(step), .int64)
        guard let last = best.last, let place = places.last else {
          best.append(current)
          places.append(here)
          continue
        }
        let wins = try NDArray.compare(
          operation == .maximum ? .greaterEqual : .lessEqual, .array(current), .array(last))
        best.append(try .where(wins, .array(current), .array(last)))
        places.append(try .where(wins, .array(here), .array(place)))
      }
      return (try NDArray.stack(best, index), try NDArray.stack(places, index))
    }
    return try ReturnTypes.make(name, input.leaf(values), input.leaf(indices), call.interpreter)
  }
}
