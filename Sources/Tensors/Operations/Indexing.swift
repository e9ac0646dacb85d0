/// One entry between the brackets of `a[...]`.
public enum IndexItem {
  case index(Int)
  case slice(start: Int?, stop: Int?, step: Int)
  case newAxis
  case ellipsis
  /// Integers or a mask: NumPy's advanced indexing.
  case array(NDArray)

  /// `:`
  public static var all: IndexItem { .slice(start: nil, stop: nil, step: 1) }
}

/// A parsed index: a view made by integers and slices, and the index arrays that pick from it.
struct IndexPlan {
  var view: NDArray
  /// One array of integers for each axis of `view` that is picked from, nil for the others.
  var picks: [NDArray?] = []

  var isView: Bool { picks.allSatisfy { $0 == nil } }

  init(_ array: NDArray, _ items: [IndexItem], _ dialect: Dialect) throws(TensorError) {
    let items = try IndexPlan.expanded(items, array, dialect)
    view = array
    let hasArray = items.contains { if case .array = $0 { true } else { false } }
    var axis = 0
    var source = 0
    for item in items {
      switch item {
      case .index(let index) where hasArray:
        // An integer beside index arrays is an index array of one number, as in NumPy.
        let length = array.shape[source]
        guard let position = NDArray.resolved(index, length) else {
          throw IndexPlan.outOfBounds(index, source, length, dialect)
        }
        picks.append(try .scalar(.int(position), .int64))
        axis += 1
        source += 1
      case .index(let index):
        let length = array.shape[source]
        guard NDArray.resolved(index, length) != nil else {
          throw IndexPlan.outOfBounds(index, source, length, dialect)
        }
        view = try view.select(axis, index, dialect)
        source += 1
      case .slice(let start, let stop, let step):
        view = try view.sliced(axis, start, stop, step, dialect)
        picks.append(nil)
        axis += 1
        source += 1
      case .newAxis:
        view = try view.unsqueezed(axis, dialect)
        picks.append(nil)
        axis += 1
      case .array(let array) where array.dtype == .bool:
        let positions = try IndexPlan.positions(array, view, axis, dialect)
        if array.rank == 0 {
          view = try view.unsqueezed(axis, dialect)
          axis += 1
        }
        picks += positions.map(Optional.some)
        axis += array.rank
        source += array.rank
      case .array(let indices):
        picks.append(try IndexPlan.checked(indices, view.shape[axis], axis, dialect))
        axis += 1
        source += 1
      case .ellipsis: preconditionFailure("an ellipsis is expanded before")
      }
    }
  }

  private static func outOfBounds(
    _ index: Int, _ axis: Int, _ length: Int, _ dialect: Dialect
  ) -> TensorError {
    .index(
      "index \(index) is out of bounds for \(dialect == .torch ? "dimension" : "axis") \(axis) "
        + "with size \(length)")
  }

  /// The items with the ellipsis written out and missing slices added, one for each axis.
  private static func expanded(
    _ items: [IndexItem], _ array: NDArray, _ dialect: Dialect
  ) throws(TensorError) -> [IndexItem] {
    var used = 0
    var ellipses = 0
    for item in items {
      switch item {
      case .index, .slice: used += 1
      case .array(let array): used += array.dtype == .bool ? array.rank : 1
      case .ellipsis: ellipses += 1
      case .newAxis: break
      }
    }
    guard ellipses <= 1 else {
      throw .index("an index can only have a single ellipsis ('...')")
    }
    guard used <= array.rank else {
      switch dialect {
      case .torch where array.rank == 0 && items.count == 1:
        throw .index(
          "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in "
            + "C++ to convert a 0-dim tensor to a number")
      case .torch: throw .index("too many indices for tensor of dimension \(array.rank)")
      case .numpy:
        throw .index(
          "too many indices for array: array is \(array.rank)-dimensional, but \(used) were indexed"
        )
      }
    }
    let missing = Array(repeating: IndexItem.all, count: array.rank - used)
    var result: [IndexItem] = []
    for item in items {
      if case .ellipsis = item { result += missing } else { result.append(item) }
    }
    return ellipses == 0 ? result + missing : result
  }

  private static func positions(
    _ mask: NDArray, _ view: NDArray, _ axis: Int, _ dialect: Dialect
  ) throws(TensorError) -> [NDArray] {
    for place in mask.shape.indices {
      let length = view.shape[axis + place]
      guard mask.shape[place] == length else {
        throw dialect == .torch
          ? .index(
            "The shape of the mask \(mask.shape.torchText) at index \(place) does not match the "
              + "shape of the indexed tensor \(view.shape.torchText) at index \(axis + place)")
          : .index(
            "boolean index did not match indexed array along axis \(axis + place); size of axis is "
              + "\(length) but size of corresponding boolean axis is \(mask.shape[place])")
      }
    }
    if mask.rank == 0 {
      let isTrue = try mask.item().boolValue
      return [try .zeros([isTrue ? 1 : 0], .int64)]
    }
    let found = try mask.nonzero()
    var columns: [NDArray] = []
    for place in 0..<mask.rank { columns.append(try found.select(1, place).copy()) }
    return columns
  }

  private static func checked(
    _ indices: NDArray, _ length: Int, _ axis: Int, _ dialect: Dialect
  ) throws(TensorError) -> NDArray {
    guard !indices.dtype.isFloatingPoint || indices.count == 0 else {
      throw .index(
        dialect == .torch
          ? "tensors used as indices must be long, int, byte or bool tensors"
          : "arrays used as indices must be of integer (or boolean) type")
    }
    let result = try indices.cast(to: .int64).copy()
    let data = result.pointer(Int.self)
    for position in 0..<result.count {
      guard let index = NDArray.resolved(data[position], length) else {
        throw outOfBounds(data[position], axis, length, dialect)
      }
      data[position] = index
    }
    return result
  }

  /// Where each element of the result lies in the view's storage, counted from the view's start,
  /// and the result's shape.
  func offsets(_ dialect: Dialect) throws(TensorError) -> (shape: Shape, offsets: [Int]) {
    var common: Shape = []
    var picked: [Int] = []
    for (axis, pick) in picks.enumerated() {
      guard let pick else { continue }
      picked.append(axis)
      do throws(TensorError) {
        common = try .broadcast(common, pick.shape, dialect)
      } catch {
        let shapes = picks.compactMap { $0?.shape }
        throw dialect == .torch
          ? .index(
            "shape mismatch: indexing tensors could not be broadcast together with shapes "
              + shapes.map(\.torchText).joined(separator: ", "))
          : .index(
            "shape mismatch: indexing arrays could not be broadcast together with shapes "
              + shapes.map { $0.numpyPairText + " " }.joined())
      }
    }
    // Picked axes side by side are replaced where they stand, others go to the front.
    let isTogether = zip(picked, picked.dropFirst()).allSatisfy { $0 + 1 == $1 }
    let place = isTogether ? picked.first ?? 0 : 0
    var bases = Array(repeating: 0, count: common.elementCount)
    for axis in picked {
      guard let pick = picks[axis] else { continue }
      let indices = try pick.broadcast(to: common).integers()
      let step = view.strides[axis]
      for position in bases.indices { bases[position] += indices[position] * step }
    }
    var (before, after) = (ReductionLayout(array: view), ReductionLayout(array: view))
    for axis in view.shape.indices where picks[axis] == nil {
      let isBefore = before.lengths.count < place
      if isBefore {
        before.lengths.append(view.shape[axis])
        before.steps.append(view.strides[axis])
      } else {
        after.lengths.append(view.shape[axis])
        after.steps.append(view.strides[axis])
      }
    }
    let shape = try Shape(Array(before.lengths) + Array(common) + Array(after.lengths))
    guard shape.elementCount < 1 << 28 else {
      throw TensorError(.memoryError, "the index picks too many elements: \(shape.elementCount)")
    }
    var result: [Int] = []
    result.reserveCapacity(shape.elementCount)
    before.forEachRow { _, outer in
      for base in bases {
        after.forEachRow { _, inner in result.append(outer + base + inner) }
      }
    }
    return (shape, result)
  }
}

extension NDArray {
  /// - Throws: RuntimeError where several elements of a view are one and the same in memory.
  func checkOverlap() throws(TensorError) {
    for axis in shape.indices where strides[axis] == 0 && shape[axis] > 1 {
      throw .runtime(
        "unsupported operation: more than one element of the written-to tensor refers to a single "
          + "memory location. Please clone() the tensor before performing the operation.")
    }
  }

  /// `self[items]`: a view if only integers, slices, new axes and `...` are used, else a copy.
  public func get(_ items: [IndexItem], _ dialect: Dialect = .torch) throws(TensorError) -> NDArray
  {
    let plan = try IndexPlan(self, items, dialect)
    return plan.isView ? plan.view : try plan.picked(dialect)
  }

  /// `self[items] = value`, broadcast and converted; a repeated place keeps its last value.
  public func set(
    _ items: [IndexItem], to value: NDArray, _ dialect: Dialect = .torch,
    _ mode: ScatterMode = .replace
  ) throws(TensorError) {
    let plan = try IndexPlan(self, items, dialect)
    if plan.isView && mode == .replace && dialect == .torch { try plan.view.checkOverlap() }
    if plan.isView && mode == .replace { return try plan.view.assign(value, dialect) }
    let (shape, offsets) = try plan.offsets(dialect)
    let expected = shape
    var source = try value.cast(to: dtype)
    while source.rank > expected.count && source.shape[0] == 1 {
      source = source.select(leading: 0)
    }
    guard let expanded = source.expandedIfPossible(to: expected) else {
      throw dialect == .torch
        ? .runtime(
          "shape mismatch: value tensor of shape \(value.shape.torchText) cannot be broadcast to "
            + "indexing result of shape \(expected.torchText)")
        : .value(
          "shape mismatch: value array of shape \(value.shape.numpyPairText) could not be broadcast "
            + "to indexing result of shape \(expected.numpyPairText)")
    }
    let values = expanded.storage === storage ? try expanded.copy() : try expanded.contiguous()
    for (position, offset) in offsets.enumerated() {
      plan.view.combine(offset, values, position, mode)
    }
    storage.version &+= 1
  }
}

extension IndexPlan {
  /// The picked elements, copied.
  func picked(_ dialect: Dialect) throws(TensorError) -> NDArray {
    let (shape, offsets) = try offsets(dialect)
    let result = try NDArray(uninitialized: shape, view.dtype)
    let (read, write) = (view.rawPointer, result.rawPointer)
    switch view.dtype.byteCount {
    case 1: copy(offsets, read, write, UInt8.self)
    case 2: copy(offsets, read, write, UInt16.self)
    case 4: copy(offsets, read, write, UInt32.self)
    default: copy(offsets, read, write, UInt64.self)
    }
    return result
  }

  private func copy<Element>(
    _ offsets: [Int], _ read: UnsafeMutableRawPointer, _ write: UnsafeMutableRawPointer,
    _ type: Element.Type
  ) {
    let source = read.assumingMemoryBound(to: Element.self)
    let target = write.assumingMemoryBound(to: Element.self)
    for (position, offset) in offsets.enumerated() { target[position] = source[offset] }
  }
}
