import MiniPython
import Tensors

/// Functions that make few numbers of many.
enum NumPyReductions {
  typealias Reducer =
    @Sendable (NDArray, [Int]?, Bool) throws(TensorError) -> NDArray

  static let routines: [ArrayRoutine] = [
    reduction("sum", "The sum over some axes, all if None.") {
      array, axes, keeps throws(TensorError) in
      try array.sum(axes: axes, keepingAxes: keeps, .numpy)
    },
    reduction("prod", "The product over some axes, all if None.") {
      array, axes, keeps throws(TensorError) in
      try array.product(axes: axes, keepingAxes: keeps, .numpy)
    },
    reduction("mean", "The arithmetic mean over some axes, all if None.") {
      array, axes, keeps throws(TensorError) in
      try array.mean(axes: axes, keepingAxes: keeps, .numpy)
    },
    extremum("max", largest: true), extremum("min", largest: false),
    extremum("amax", largest: true, isMethod: false),
    extremum("amin", largest: false, isMethod: false),
    test("any", "Whether anything is true.") { array, axes, keeps throws(TensorError) in
      try array.any(axes: axes, keepingAxes: keeps, .numpy)
    },
    test("all", "Whether everything is true.") { array, axes, keeps throws(TensorError) in
      try array.all(axes: axes, keepingAxes: keeps, .numpy)
    },
    spread("std", "The standard deviation; ddof=1 for a sample.") {
      array, axes, ddof, keeps throws(TensorError) in
      try array.standardDeviation(axes: axes, ddof: ddof, keepingAxes: keeps, .numpy)
    },
    spread("var", "The variance; ddof=1 for a sample.") {
      array, axes, ddof, keeps throws(TensorError) in
      try array.variance(axes: axes, ddof: ddof, keepingAxes: keeps, .numpy)
    },
    position("argmax", largest: true), position("argmin", largest: false),
    ArrayRoutine("ptp", "axis=None, keepdims=False", "The largest minus the smallest value.") {
      call throws(PythonError) in
      let (array, axes, keeps) = (try call.numbers(0), try call.axes(1), try call.flag(2))
      return .numpy(
        try raising { () throws(TensorError) in
          try NDArray.binary(
            .subtract, .array(try array.maximum(axes: axes, keepingAxes: keeps, .numpy)),
            .array(try array.minimum(axes: axes, keepingAxes: keeps, .numpy)), .numpy)
        })
    },
    cumulative("cumsum", "The sums of all elements so far.") {
      array, axis throws(TensorError) in try array.cumulativeSum(axis, .numpy)
    },
    cumulative("cumprod", "The products of all elements so far.") {
      array, axis throws(TensorError) in try array.cumulativeProduct(axis, .numpy)
    },
    ArrayRoutine(
      "median", "axis=None, out=None, overwrite_input=False, keepdims=False", "The middle value.",
      isMethod: false
    ) { call throws(PythonError) in
      let (array, axis, keeps) = (try call.numbers(0), try call.axis(1), try call.flag(4))
      return .numpy(
        try raising { () throws(TensorError) in
          try array.median(axis: axis, keepingAxes: keeps, .numpy)
        })
    },
    ArrayRoutine(
      "count_nonzero", "axis=None, *, keepdims=False", "How many elements are not zero.",
      isMethod: false
    ) { call throws(PythonError) in
      let (array, axes, keeps) = (try call.numbers(0), try call.axes(1), try call.flag(2))
      let counts = try raising { () throws(TensorError) in
        try array.truth().sum(axes: axes, keepingAxes: keeps, .numpy)
      }
      return .numpy(counts)
    },
    nan("nansum", 0) { array, axes, keeps throws(TensorError) in
      try array.sum(axes: axes, keepingAxes: keeps, .numpy)
    },
    nan("nanprod", 1) { array, axes, keeps throws(TensorError) in
      try array.product(axes: axes, keepingAxes: keeps, .numpy)
    },
    nan("nanmax", .double(-.infinity)) { array, axes, keeps throws(TensorError) in
      try array.maximum(axes: axes, keepingAxes: keeps, .numpy)
    },
    nan("nanmin", .double(.infinity)) { array, axes, keeps throws(TensorError) in
      try array.minimum(axes: axes, keepingAxes: keeps, .numpy)
    },
    ArrayRoutine(
      "nanmean", "axis=None, dtype=None, out=None, keepdims=False",
      "The mean of the elements that are numbers.", isMethod: false
    ) { call throws(PythonError) in
      let (array, axes, keeps) = (try call.numbers(0), try call.axes(1), try call.flag(4))
      return .numpy(
        try raising { () throws(TensorError) in
          try array.nanMean(axes: axes, keepingAxes: keeps, .numpy)
        })
    },
    nanSpread("nanstd", isRoot: true), nanSpread("nanvar", isRoot: false),
    ArrayRoutine(
      "nanmedian", "axis=None", "The middle of the elements that are numbers.", isMethod: false
    ) { call throws(PythonError) in
      let known = try call.numbers(0).knownDoubles()
      return .numpy(
        try raising { () throws(TensorError) in try NDArray(known).median(.numpy) })
    },
    nanPosition("nanargmax", largest: true), nanPosition("nanargmin", largest: false),
  ]

  private static func reduction(
    _ name: String, _ summary: String, _ reduce: @escaping Reducer
  ) -> ArrayRoutine {
    ArrayRoutine(
      name, "axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True", summary
    ) { call throws(PythonError) in
      if name == "sum", case .object(let object) = call[0], !(object is any ArrayValued),
        !(object is RangeObject),
        let iterator = try object.iterator(call.interpreter)
      {
        return try addUp(iterator, call.interpreter)
      }
      var array = try call.numbers(0)
      if let dtype = try call.dtype(2) {
        array = try raising { () throws(TensorError) in try array.cast(to: dtype) }
      }
      if case .object(let mask) = call[6], let mask = try NumPyBridge.array(mask, call.interpreter)
      {
        let neutral: Scalar = name == "prod" ? 1 : 0
        guard name != "mean" else { return try maskedMean(array, mask, call) }
        let dtype = array.dtype
        array = try raising { () throws(TensorError) in
          try NDArray.where(mask, .array(array), .scalar(neutral), .numpy).cast(to: dtype)
        }
      }
      let (axes, keeps) = (try call.axes(1), try call.flag(4))
      let source = array
      var result = try raising { () throws(TensorError) in try reduce(source, axes, keeps) }
      if call.isGiven(5) {
        let initial = try call.operand(5)
        let own = result
        result = try raising { () throws(TensorError) in
          try NDArray.binary(name == "prod" ? .multiply : .add, .array(own), initial, .numpy)
        }
      }
      return .numpy(result)
    }
  }

  private static func maskedMean(
    _ array: NDArray, _ mask: NDArray, _ call: Call
  ) throws(PythonError) -> Value {
    let (axes, keeps) = (try call.axes(1), try call.flag(4))
    return .numpy(
      try raising { () throws(TensorError) in
        let kept = try NDArray.where(mask, .array(array), .scalar(0), .numpy)
        let wide = try mask.broadcast(to: array.shape, .numpy)
        return try NDArray.binary(
          .divide, .array(try kept.sum(axes: axes, keepingAxes: keeps, .numpy)),
          .array(try wide.sum(axes: axes, keepingAxes: keeps, .numpy)), .numpy)
      })
  }

  private static func addUp(
    _ iterator: ValueIterator, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var total = Value.int(0)
    while let next = try iterator.next(interpreter) {
      total = try interpreter.binary(.add, total, next)
    }
    return total
  }

  private static func extremum(
    _ name: String, largest: Bool, isMethod: Bool = true
  ) -> ArrayRoutine {
    ArrayRoutine(
      name, "axis=None, out=None, keepdims=False, initial=None",
      "The \(largest ? "largest" : "smallest") value along some axes, all if None.",
      isMethod: isMethod
    ) { call throws(PythonError) in
      let given = try call.array(0)
      guard given.isNumeric else { return try extremeValue(given, largest, call.interpreter) }
      let (array, axes, keeps) = (given.array, try call.axes(1), try call.flag(3))
      if call.isGiven(4) {
        let initial = try call.operand(4)
        return .numpy(
          try raising { () throws(TensorError) in
            if array.count == 0 { return try initial.asArray() }
            let found =
              largest
              ? try array.maximum(axes: axes, keepingAxes: keeps, .numpy)
              : try array.minimum(axes: axes, keepingAxes: keeps, .numpy)
            return try NDArray.binary(
              largest ? .maximum : .minimum, .array(found), initial, .numpy)
          })
      }
      return .numpy(
        try raising { () throws(TensorError) in
          largest
            ? try array.maximum(axes: axes, keepingAxes: keeps, .numpy)
            : try array.minimum(axes: axes, keepingAxes: keeps, .numpy)
        })
    }
  }

  private static func extremeValue(
    _ array: NumPyArray, _ largest: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    guard var best = array.values.first else {
      throw PythonError(
        .valueError, "zero-size array to reduction operation which has no identity")
    }
    for value in array.values {
      let order = try interpreter.compare(largest ? .greater : .less, value, best)
      if try interpreter.isTrue(order) { best = value }
    }
    return best
  }

  private static func test(
    _ name: String, _ summary: String, _ reduce: @escaping Reducer
  ) -> ArrayRoutine {
    ArrayRoutine(name, "axis=None, out=None, keepdims=False", summary) { call throws(PythonError) in
      let given = try call.array(0)
      let array: NDArray
      if given.isNumeric {
        array = given.array
      } else {
        array = try given.numbers(as: .bool, call.interpreter)
      }
      let (axes, keeps) = (try call.axes(1), try call.flag(3))
      return .numpy(try raising { () throws(TensorError) in try reduce(array, axes, keeps) })
    }
  }

  private static func spread(
    _ name: String, _ summary: String,
    _ reduce: @escaping @Sendable (NDArray, [Int]?, Double, Bool) throws(TensorError) -> NDArray
  ) -> ArrayRoutine {
    ArrayRoutine(name, "axis=None, dtype=None, out=None, ddof=0, keepdims=False", summary) {
      call throws(PythonError) in
      var array = try call.numbers(0)
      if let dtype = try call.dtype(2) {
        array = try raising { () throws(TensorError) in try array.cast(to: dtype) }
      }
      let (axes, ddof, keeps) = (try call.axes(1), try call.double(4), try call.flag(5))
      let source = array
      return .numpy(
        try raising { () throws(TensorError) in try reduce(source, axes, ddof, keeps) })
    }
  }

  private static func position(_ name: String, largest: Bool) -> ArrayRoutine {
    ArrayRoutine(
      name, "axis=None, out=None, *, keepdims=False",
      "The position of the \(largest ? "largest" : "smallest") value."
    ) { call throws(PythonError) in
      let (array, axis, keeps) = (try call.numbers(0), try call.axis(1), try call.flag(3))
      guard array.count > 0 else {
        throw PythonError(.valueError, "attempt to get \(name) of an empty sequence")
      }
      return .numpy(
        try raising { () throws(TensorError) in
          try array.argExtremum(largest: largest, axis: axis, keepingAxes: keeps, .numpy)
        })
    }
  }

  private static func cumulative(
    _ name: String, _ summary: String,
    _ body: @escaping @Sendable (NDArray, Int) throws(TensorError) -> NDArray
  ) -> ArrayRoutine {
    ArrayRoutine(name, "axis=None, dtype=None, out=None", summary) { call throws(PythonError) in
      var array = try call.numbers(0)
      if let dtype = try call.dtype(2) {
        array = try raising { () throws(TensorError) in try array.cast(to: dtype) }
      }
      let (source, axis) = (array, try call.axis(1))
      return .array(
        try raising { () throws(TensorError) in
          guard let axis else { return try body(try source.reshaped([-1], .numpy), 0) }
          return try body(source, axis)
        })
    }
  }

  private static func nan(
    _ name: String, _ replacement: Scalar, _ reduce: @escaping Reducer
  ) -> ArrayRoutine {
    ArrayRoutine(
      name, "axis=None, dtype=None, out=None, keepdims=False",
      "Like \(name.dropFirst(3)), but elements that are no number do not count.", isMethod: false
    ) { call throws(PythonError) in
      let (array, axes, keeps) = (try call.numbers(0), try call.axes(1), try call.flag(4))
      return .numpy(
        try raising { () throws(TensorError) in
          let known =
            array.dtype.isFloatingPoint ? try array.replacingNaN(with: replacement) : array
          return try reduce(known, axes, keeps)
        })
    }
  }

  private static func nanSpread(_ name: String, isRoot: Bool) -> ArrayRoutine {
    ArrayRoutine(
      name, "axis=None, ddof=0",
      "Like \(name.dropFirst(3)), but elements that are no number do not count.",
      isMethod: false
    ) { call throws(PythonError) in
      let (known, ddof) = (try call.numbers(0).knownDoubles(), try call.double(2))
      return .numpy(
        try raising { () throws(TensorError) in
          let array = try NDArray(known)
          return isRoot
            ? try array.standardDeviation(ddof: ddof, .numpy)
            : try array.variance(ddof: ddof, .numpy)
        })
    }
  }

  private static func nanPosition(_ name: String, largest: Bool) -> ArrayRoutine {
    ArrayRoutine(
      name, "axis=None", "Like \(name.dropFirst(3)), but elements that are no number do not count.",
      isMethod: false
    ) { call throws(PythonError) in
      let (array, axis) = (try call.numbers(0), try call.axis(1))
      return .numpy(
        try raising { () throws(TensorError) in
          try array.replacingNaN(with: .double(largest ? -.infinity : .infinity))
            .argExtremum(largest: largest, axis: axis, .numpy)
        })
    }
  }
}

extension NDArray {
  /// The elements that are numbers, in order.
  func knownDoubles() throws(PythonError) -> [Double] {
    try raising { () throws(TensorError) in try doubles() }.filter { !$0.isNaN }
  }
}
