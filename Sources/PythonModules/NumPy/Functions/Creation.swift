import MiniPython
import Tensors

/// Functions that make arrays.
enum NumPyCreation {
  static let functions: [FunctionDefinition] = [
    numpyFunction(
      "array", "(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0)",
      "An array from nested lists, copied."
    ) { call throws(PythonError) in
      var array = try made(call, kind: call.kind(1))
      while array.array.rank < (try call.int(5)) {
        array.array = try raising { () throws(TensorError) in try array.array.unsqueezed(0, .numpy)
        }
      }
      if case .object(let source as ArrayObject) = call[0],
        source.array.sharesStorage(with: array.array)
      {
        array.array = try raising { () throws(TensorError) in try array.array.copy() }
      }
      return .object(array.object())
    },
    asArray("asarray", "The value as an array, not copied if it is one."),
    asArray("ascontiguousarray", "The value as an array whose elements lie one after the other."),
    asArray("asanyarray", "The value as an array, not copied if it is one."),
    filled("zeros", 0, "An array of zeros."), filled("ones", 1, "An array of ones."),
    filled("empty", 0, "An array whose contents are to be set; here they begin as zeros."),
    numpyFunction("full", "(shape, fill_value, dtype=None, order='C')", "An array of one value.") {
      call throws(PythonError) in
      let value = try NumPyArray(call[1], call.interpreter)
      let wanted = try call.kind(2)
      let source =
        try wanted.map { kind throws(PythonError) in
          try value.checkRange(kind, of: call[1])
          return try value.cast(to: kind, call.interpreter)
        } ?? value
      let shape = try call.shape(0)
      return .object(
        source.object().with(
          try raising { () throws(TensorError) in
            try source.array.broadcast(to: shape, .numpy).copy()
          }))
    },
    like("zeros_like", 0), like("ones_like", 1), like("empty_like", 0),
    numpyFunction(
      "full_like", "(a, fill_value, dtype=None, shape=None)",
      "An array of one value, with the shape of another."
    ) { call throws(PythonError) in
      let model = try call.array(0)
      let dtype = try call.dtype(2) ?? model.array.dtype
      let value = try call.array(1).numbers(as: dtype, call.interpreter)
      return .array(
        try raising { () throws(TensorError) in
          try value.broadcast(to: model.array.shape, .numpy).copy()
        })
    },
    numpyFunction(
      "arange", "(start, stop=None, step=1, dtype=None)",
      "The numbers from start up to but without stop."
    ) { call throws(PythonError) in try arange(call) },
    numpyFunction(
      "linspace", "(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0)",
      "Evenly spaced numbers from start to stop."
    ) { call throws(PythonError) in
      let (start, stop) = (try call.double(0), try call.double(1))
      let (count, endpoint) = (try call.int(2), try call.flag(3))
      let dtype = try call.dtype(5) ?? .float64
      let array = try raising { () throws(TensorError) in
        try NDArray.linspace(start, stop, count, dtype, endpoint: endpoint, dialect: .numpy)
      }
      guard try call.flag(4) else { return .array(array) }
      let intervals = Double(endpoint ? count - 1 : count)
      return .tuple([.array(array), .scalar((stop - start) / intervals)])
    },
    numpyFunction(
      "logspace", "(start, stop, num=50, endpoint=True, base=10.0, dtype=None)",
      "Numbers whose logarithms are evenly spaced."
    ) { call throws(PythonError) in
      let (start, stop, base) = (try call.double(0), try call.double(1), try call.double(4))
      let (count, endpoint) = (try call.int(2), try call.flag(3))
      return .array(
        try raising { () throws(TensorError) in
          let exponents = try NDArray.linspace(start, stop, count, .float64, endpoint: endpoint)
          return try NDArray.binary(.power, .scalar(.double(base)), .array(exponents), .numpy)
        })
    },
    numpyFunction(
      "geomspace", "(start, stop, num=50, endpoint=True)",
      "Numbers each of which is the same multiple of the one before."
    ) { call throws(PythonError) in
      let (start, stop, count) = (try call.double(0), try call.double(1), try call.int(2))
      let endpoint = try call.flag(3)
      return .array(
        try raising { () throws(TensorError) in
          let low = try NDArray.scalar(.double(start), .float64).unary(.log10, .numpy).item()
            .doubleValue
          let high = try NDArray.scalar(.double(stop), .float64).unary(.log10, .numpy).item()
            .doubleValue
          let exponents = try NDArray.linspace(low, high, count, .float64, endpoint: endpoint)
          let array = try NDArray.binary(.power, .scalar(.double(10)), .array(exponents), .numpy)
          if count > 0 { try array.set([.index(0)], to: .scalar(.double(start), .float64), .numpy) }
          if count > 1, endpoint {
            try array.set([.index(-1)], to: .scalar(.double(stop), .float64), .numpy)
          }
          return array
        })
    },
    numpyFunction("eye", "(N, M=None, k=0, dtype='float64')", "Ones on a diagonal.") {
      call throws(PythonError) in
      let (rows, offset) = (try call.int(0), try call.int(2))
      let columns = try call.int(1, or: rows)
      let dtype = try call.dtype(3) ?? .float64
      return .array(
        try raising { () throws(TensorError) in try NDArray.eye(rows, columns, offset, dtype) })
    },
    numpyFunction("identity", "(n, dtype='float64')", "Ones on the main diagonal.") {
      call throws(PythonError) in
      let (size, dtype) = (try call.int(0), try call.dtype(1) ?? .float64)
      return .array(try raising { () throws(TensorError) in try NDArray.eye(size, nil, 0, dtype) })
    },
    numpyFunction("diag", "(v, k=0)", "The diagonal of a matrix, or a matrix with a diagonal.") {
      call throws(PythonError) in
      let (array, offset) = (try call.numbers(0), try call.int(1))
      guard offset.magnitude < 1 << 31 else {
        throw PythonError(.valueError, "Maximum allowed dimension exceeded")
      }
      return .array(
        try raising { () throws(TensorError) in
          if array.rank != 1 { return try array.diagonal(offset).copy() }
          let size = array.count + abs(offset)
          let result = try NDArray.zeros([size, size], array.dtype)
          if array.count > 0 { try result.diagonal(offset).assign(array, .numpy) }
          return result
        })
    },
    numpyFunction("tri", "(N, M=None, k=0, dtype='float64')", "Ones at and below a diagonal.") {
      call throws(PythonError) in
      let (rows, offset) = (try call.int(0), try call.int(2))
      let columns = try call.int(1, or: rows)
      let dtype = try call.dtype(3) ?? .float64
      return .array(
        try raising { () throws(TensorError) in
          try NDArray.ones([rows, columns], dtype).triangle(lower: true, offset, .numpy)
        })
    },
    triangle("tril", lower: true), triangle("triu", lower: false),
    numpyFunction(
      "meshgrid", "(*xi, indexing='xy', sparse=False, copy=True)", "Coordinate matrices."
    ) {
      call throws(PythonError) in try meshgrid(call)
    },
    numpyFunction(
      "indices", "(dimensions, dtype='int64')", "For each element its place along each axis."
    ) {
      call throws(PythonError) in
      let shape = try call.shape(0)
      return .array(
        try raising { () throws(TensorError) in
          var grids: [NDArray] = []
          for axis in shape.indices {
            var lengths = [Int](repeating: 1, count: shape.count)
            lengths[axis] = shape[axis]
            let steps = try NDArray.arange(0, .int(shape[axis]), 1, .int64)
            grids.append(
              try steps.reshaped(try Shape(lengths), .numpy).broadcast(to: shape, .numpy))
          }
          return try NDArray.stack(grids, 0, .numpy)
        })
    },
    numpyFunction(
      "fromiter", "(iter, dtype, count=-1)", "An array from anything that can be iterated."
    ) {
      call throws(PythonError) in
      let elements = try call.interpreter.elements(of: call[0])
      let kind = try call.kind(1) ?? .number(.float64)
      return .object(
        try NumPyArray(.list(elements), call.interpreter).cast(to: kind, call.interpreter).object())
    },
    numpyFunction(
      "fromfunction", "(function, shape, dtype='float64')", "An array computed from its indices."
    ) {
      call throws(PythonError) in
      let shape = try call.shape(1)
      let dtype = try call.dtype(2) ?? .float64
      var grids: [Value] = []
      for axis in shape.indices {
        grids.append(
          .array(
            try raising { () throws(TensorError) in
              var lengths = [Int](repeating: 1, count: shape.count)
              lengths[axis] = shape[axis]
              return try NDArray.arange(0, .int(shape[axis]), 1, dtype)
                .reshaped(try Shape(lengths), .numpy).broadcast(to: shape, .numpy).copy()
            }))
      }
      return try call.interpreter.call(call[0], Arguments(grids))
    },
  ]

  /// The value as an array of a kind, if one is asked for.
  private static func made(
    _ call: Call, kind: ElementKind?
  ) throws(PythonError) -> NumPyArray {
    var array: NumPyArray
    if case .object(let object) = call[0], !(object is ArrayObject),
      let numbers = try NumPyBridge.array(object, call.interpreter)
    {
      array = NumPyArray(numbers)
    } else if kind == .object, case .list(let list) = call[0],
      let flat = try? ArrayObject(list.elements, kind: .object),
      (try? NumPyArray(call[0], call.interpreter)) == nil
    {
      return NumPyArray(flat)
    } else if kind == .object, NumPyArray.isNested(call[0]) {
      var nested = NestedValues(call.interpreter)
      try nested.add(call[0], depth: 0)
      return try nested.array(asObjects: true)
    } else {
      array = try call.array(0)
    }
    if let kind { try array.checkRange(kind, of: call[0]) }
    if let kind, kind != array.object().kind { array = try array.cast(to: kind, call.interpreter) }
    return array
  }

  private static func asArray(_ name: String, _ summary: String) -> FunctionDefinition {
    numpyFunction(name, "(a, dtype=None, order=None)", summary) { call throws(PythonError) in
      if case .object(let array as ArrayObject) = call[0], !call.isGiven(1) {
        return .object(array)
      }
      return .object(try made(call, kind: call.kind(1)).object())
    }
  }

  private static func filled(_ name: String, _ value: Int, _ summary: String) -> FunctionDefinition
  {
    numpyFunction(name, "(shape, dtype=None, order='C')", summary) { call throws(PythonError) in
      let shape = try call.shape(0)
      switch try call.kind(1) ?? .number(.float64) {
      case .number(let dtype):
        return .array(
          try raising { () throws(TensorError) in
            try NDArray.full(shape, .int(value), dtype)
          })
      case .text(let width):
        let text = value == 0 || name == "empty" ? "" : "1"
        let texts = [Value](repeating: .string(text), count: shape.elementCount)
        return .object(
          try ArrayObject(texts, shape: shape, kind: .text(width: max(1, width))))
      case .complex:
        let numbers = [Value](repeating: .int(value), count: shape.elementCount)
        return .object(try ArrayObject(numbers, shape: shape, kind: .complex))
      case .object:
        let numbers = [Value](
          repeating: name == "empty" ? .none : .int(value), count: shape.elementCount)
        return .object(try ArrayObject(numbers, shape: shape, kind: .object))
      }
    }
  }

  private static func like(_ name: String, _ value: Int) -> FunctionDefinition {
    numpyFunction(
      name, "(a, dtype=None, order='K', shape=None)",
      "An array of \(value == 0 ? "zeros" : "ones") with the shape and dtype of another."
    ) { call throws(PythonError) in
      let model = try call.array(0)
      let dtype = try call.dtype(1) ?? (model.isNumeric ? model.array.dtype : .float64)
      let shape = call.isGiven(3) ? try call.shape(3) : model.array.shape
      return .array(
        try raising { () throws(TensorError) in try NDArray.full(shape, .int(value), dtype) })
    }
  }

  private static func triangle(_ name: String, lower: Bool) -> FunctionDefinition {
    numpyFunction(
      name, "(m, k=0)", "The matrix with zeros \(lower ? "above" : "below") a diagonal."
    ) { call throws(PythonError) in
      let (array, offset) = (try call.numbers(0), try call.int(1))
      return .array(
        try raising { () throws(TensorError) in
          try array.triangle(lower: lower, offset, .numpy)
        })
    }
  }

  private static func arange(_ call: Call) throws(PythonError) -> Value {
    func number(_ index: Int) throws(PythonError) -> Scalar {
      switch call[index] {
      case .int(let value): return .int(value)
      case .bool(let value): return .int(value ? 1 : 0)
      case .float(let value): return .double(value)
      default:
        let array = try call.numbers(index)
        return try raising { () throws(TensorError) in try array.item(.numpy) }
      }
    }
    let first = try number(0)
    let (start, stop) = call.isGiven(1) ? (first, try number(1)) : (.int(0), first)
    let step = call.isGiven(2) ? try number(2) : .int(1)
    let isWhole = [start, stop, step].allSatisfy { $0.category != .floating }
    let wanted = try call.dtype(3)
    if step.doubleValue == 0 {
      throw PythonError(.zeroDivisionError, "division by zero")
    }
    return .array(
      try raising { () throws(TensorError) in
        if isWhole { return try NDArray.arange(start, stop, step, wanted ?? .int64) }
        // NumPy adds the first difference again and again from start + i * (second - start).
        let (low, high, by) = (start.doubleValue, stop.doubleValue, step.doubleValue)
        let count = max(0, ((high - low) / by).rounded(.up))
        guard count < 1e9 else {
          throw TensorError(.memoryError, "an array of \(count) elements is too large")
        }
        let second = low + by
        let delta = second - low
        var values: [Double] = []
        values.reserveCapacity(Int(count))
        for index in 0..<Int(count) {
          values.append(index == 0 ? low : index == 1 ? second : low + Double(index) * delta)
        }
        return try NDArray(values).cast(to: wanted ?? .float64)
      })
  }

  private static func meshgrid(_ call: Call) throws(PythonError) -> Value {
    let axes = try call.arrays(0)
    let swaps = try call.text(1) == "xy" && axes.count > 1
    let sparse = try call.flag(2)
    var lengths = axes.map(\.array.count)
    if swaps { lengths.swapAt(0, 1) }
    var grids: [Value] = []
    for (index, axis) in axes.enumerated() {
      let place = swaps && index < 2 ? 1 - index : index
      grids.append(
        .array(
          try raising { () throws(TensorError) in
            var own = [Int](repeating: 1, count: axes.count)
            own[place] = axis.array.count
            let column = try axis.array.reshaped(try Shape(own), .numpy)
            return sparse ? column : try column.broadcast(to: try Shape(lengths), .numpy).copy()
          }))
    }
    return .tuple(grids)
  }
}
