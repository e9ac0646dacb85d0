import MiniPython
import Tensors

extension TensorOperation {
  /// Sorting and searching.
  static let sorting: [TensorOperation] = [
    TensorOperation("sort", "(input, dim=-1, descending=False, stable=False)", "Sorted.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axis = try call.axis(1)
      let descending = try call.bool(2)
      let (values, indices) = try numeric { () throws(TensorError) in
        try input.sorted(axis, descending: descending)
      }
      return try ReturnTypes.make("sort", values, indices, call.interpreter)
    },
    TensorOperation("msort", "(input)", "Sorted along the first axis.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      return try call.wrap { () throws(TensorError) in try input.sorted(0).values }
    },
    TensorOperation("argsort", "(input, dim=-1, descending=False, stable=False)", "The order.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axis = try call.axis(1)
      let descending = try call.bool(2)
      return try call.wrapArray { () throws(TensorError) in
        try input.data.argsorted(axis, descending: descending)
      }
    },
    TensorOperation("topk", "(input, k, dim=-1, largest=True, sorted=True)", "The largest k.") {
      (call) throws(PythonError) in
      let input = try call.tensor(0)
      let count = try call.int(1)
      let axis = try call.axis(2)
      let largest = try call.bool(3)
      let (values, indices) = try numeric { () throws(TensorError) in
        try input.topK(count, axis, largest: largest)
      }
      return try ReturnTypes.make("topk", values, indices, call.interpreter)
    },
    TensorOperation(
      "unique", "(input, sorted=True, return_inverse=False, return_counts=False, dim=None)",
      "Each different element once."
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let axis = try call.optionalAxis(4)
      let (values, inverse, counts) = try numeric { () throws(TensorError) in
        if let axis { return try input.uniqueSlices(axis) }
        return try input.uniqueElements()
      }
      let found = (inverse: inverse, counts: counts)
      var parts = [call.torch.wrap(values)]
      if try call.bool(2) { parts.append(call.torch.wrap(found.inverse)) }
      if try call.bool(3) { parts.append(call.torch.wrap(found.counts)) }
      return parts.count == 1 ? parts[0] : .tuple(parts)
    },
    TensorOperation(
      "unique_consecutive", "(input, return_inverse=False, return_counts=False)",
      "Each run of equal elements once."
    ) { (call) throws(PythonError) in
      let input = try call.tensor(0)
      let numbers = try numeric { () throws(TensorError) in try input.data.doubles() }
      var starts: [Int] = []
      var inverse: [Int] = []
      for index in numbers.indices {
        if index == 0 || numbers[index] != numbers[index - 1] { starts.append(index) }
        inverse.append(starts.count - 1)
      }
      let ends = starts.dropFirst() + [numbers.count]
      let counts = zip(ends, starts).map { $0 - $1 }
      var parts = [
        try call.wrapArray { () throws(TensorError) in
          try input.data.reshaped([input.count]).taking(NDArray(starts), 0)
        }
      ]
      if try call.bool(1) {
        parts.append(try call.wrapArray { () throws(TensorError) in try NDArray(inverse) })
      }
      if try call.bool(2) {
        parts.append(try call.wrapArray { () throws(TensorError) in try NDArray(counts) })
      }
      return parts.count == 1 ? parts[0] : .tuple(parts)
    },
    TensorOperation(
      "searchsorted", "(sorted_sequence, values, *, right=False)", "Where values would go.",
      .function
    ) { (call) throws(PythonError) in
      let sorted = try call.tensor(0)
      let values = try call.tensorOrNumber(1, like: sorted)
      let right = try call.bool(2)
      return try call.wrapArray { () throws(TensorError) in
        try sorted.data.searchSorted(values.data, right: right)
      }
    },
    TensorOperation("bucketize", "(input, boundaries, *, right=False)", "Which bucket.") {
      (call) throws(PythonError) in
      let boundaries = try call.tensor(1)
      let values = try call.tensorOrNumber(0, like: boundaries)
      let right = try call.bool(2)
      return try call.wrapArray { () throws(TensorError) in
        try boundaries.data.searchSorted(values.data, right: right)
      }
    },
  ]
}
