extension NDArray {
  /// The order that sorts an axis, equal elements staying in their order and NaN coming last.
  public func argsorted(
    _ axis: Int = -1, descending: Bool = false, _ dialect: Dialect = .torch
  ) throws(TensorError) -> NDArray {
    if dtype.isHalf {
      return try cast(to: .float32).argsorted(axis, descending: descending, dialect)
    }
    let index = try shape.axis(axis, dialect)
    let result = try NDArray(uninitialized: shape, .int64)
    let rows = rows(along: index)
    let target = result.rows(along: index)
    switch dtype {
    case .bool, .uint8: rows.order(descending, UInt8.self, target)
    case .int8: rows.order(descending, Int8.self, target)
    case .int16: rows.order(descending, Int16.self, target)
    case .uint16: rows.order(descending, UInt16.self, target)
    case .uint32: rows.order(descending, UInt32.self, target)
    case .int32: rows.order(descending, Int32.self, target)
    case .int64: rows.order(descending, Int.self, target)
    case .float32: rows.order(descending, Float.self, target)
    case .float64: rows.order(descending, Double.self, target)
    case .float16, .bfloat16: preconditionFailure("half precision is sorted as float32")
    }
    return result
  }

  /// The sorted elements along an axis and where each came from.
  public func sorted(
    _ axis: Int = -1, descending: Bool = false, _ dialect: Dialect = .torch
  ) throws(TensorError) -> (values: NDArray, indices: NDArray) {
    let order = try argsorted(axis, descending: descending, dialect)
    return (try gathered(axis, order), order)
  }

  /// The `count` largest or smallest elements along an axis, best first.
  public func topK(
    _ count: Int, _ axis: Int = -1, largest: Bool = true
  ) throws(TensorError) -> (values: NDArray, indices: NDArray) {
    let index = try shape.axis(axis)
    guard count >= 0, count <= (rank == 0 ? 1 : shape[index]) else {
      throw .runtime("selected index k out of range")
    }
    if rank == 0 { return (self, try argsorted(axis, descending: largest)) }
    let others = shape.indices.filter { $0 != index }
    let rows = try permuted(others + [index]).contiguous()
    let (values, length) = (try rows.doubles(), shape[index])
    var places: [Int] = []
    places.reserveCapacity(length == 0 ? 0 : values.count / length * count)
    for start in stride(from: 0, to: values.count, by: max(length, 1)) {
      places += TopK.positions(
        Array(values[start..<(start + length)]), count: count, largest: largest)
    }
    let found = try NDArray(places, Shape(others.map { shape[$0] } + [count]))
    var inverse = Array(repeating: 0, count: rank)
    for (position, axis) in (others + [index]).enumerated() { inverse[axis] = position }
    let best = try found.permuted(inverse).contiguous()
    return (try gathered(axis, best), best)
  }

  /// The different elements in order; where each first stands, which one each is, how often each is.
  public func unique() throws(TensorError) -> (
    values: NDArray, first: NDArray, inverse: NDArray, counts: NDArray
  ) {
    let flat = try reshaped([count])
    let order = try flat.argsorted(0).integers()
    let keys = flat.scalars()
    var (first, counts): ([Int], [Int]) = ([], [])
    var inverse = Array(repeating: 0, count: count)
    for position in order {
      // NaN counts as one value, as in NumPy.
      if let last = first.last,
        keys[last] == keys[position]
          || (keys[last].doubleValue.isNaN && keys[position].doubleValue.isNaN)
      {
        counts[counts.count - 1] += 1
      } else {
        first.append(position)
        counts.append(1)
      }
      inverse[position] = first.count - 1
    }
    let positions = try NDArray(first)
    return (
      try flat.taking(positions, 0), positions, try NDArray(inverse, shape), try NDArray(counts)
    )
  }

  /// The indexes of the elements that are not zero, one row an element.
  public func nonzero() throws(TensorError) -> NDArray {
    let mask = try truth().contiguous()
    let bytes = mask.pointer(UInt8.self)
    var found: [Int] = []
    for position in 0..<count where bytes[position] != 0 { found.append(position) }
    let result = try NDArray(uninitialized: [found.count, rank], .int64)
    let target = result.pointer(Int.self)
    for (row, position) in found.enumerated() {
      var rest = position
      for axis in shape.indices.reversed() {
        target[row * rank + axis] = rest % shape[axis]
        rest /= shape[axis]
      }
    }
    return result
  }

  /// Where values would be inserted into this sorted one-dimensional array.
  /// - Parameter right: behind equal elements instead of in front of them.
  public func searchSorted(_ values: NDArray, right: Bool = false) throws(TensorError) -> NDArray {
    guard rank == 1 else { throw .value("object too deep for desired array") }
    let common = DType.promotedLikeNumPy(dtype, values.dtype)
    if common.isFloatingPoint {
      return try NDArray.insertionPoints(
        try cast(to: .float64).values(Double.self), try values.values(Double.self), right,
        values.shape)
    }
    return try NDArray.insertionPoints(
      try self.values(Int.self), try values.values(Int.self), right, values.shape)
  }

  private static func insertionPoints<Key: Comparable>(
    _ sorted: [Key], _ keys: [Key], _ right: Bool, _ shape: Shape
  ) throws(TensorError) -> NDArray {
    let points = keys.map { key in
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        // NaN sorts behind every number.
        let goesLower =
          right
          ? sorted[middle] <= key || key != key
          : sorted[middle] < key || (key != key && sorted[middle] == sorted[middle])
        if goesLower { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return try NDArray(points, shape)
  }

  /// How often each of 0, 1, 2, … occurs, or the sums of their weights.
  public func binCounts(weights: NDArray? = nil, minimumLength: Int = 0) throws(TensorError)
    -> NDArray
  {
    let bins = try integers()
    guard rank == 1, !dtype.isFloatingPoint, bins.allSatisfy({ $0 >= 0 }) else {
      throw .value("'list' argument must have no negative elements")
    }
    let length = Swift.max((bins.max() ?? -1) &+ 1, minimumLength)
    guard length >= 0, length < 1 << 28 else {
      throw TensorError(.memoryError, "too many bins: \(length)")
    }
    if let weights {
      let amounts = try weights.doubles()
      guard amounts.count == bins.count else {
        throw .value("The weights and list don't have the same length.")
      }
      var totals = Array(repeating: 0.0, count: length)
      for (bin, amount) in zip(bins, amounts) { totals[bin] += amount }
      return try NDArray(totals)
    }
    var counts = Array(repeating: 0, count: length)
    for bin in bins { counts[bin] += 1 }
    return try NDArray(counts)
  }

  /// How many elements fall between neighbouring edges; the last bin includes its right edge.
  public func histogram(edges: [Double]) throws(TensorError) -> [Int] {
    guard edges.count > 1, zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw .value("bins must increase monotonically, when an array")
    }
    var counts = Array(repeating: 0, count: edges.count - 1)
    guard let last = edges.last else { return counts }
    for value in try doubles() where value >= edges[0] && value <= last {
      var (low, high) = (0, edges.count)
      while low < high {
        let middle = (low + high) / 2
        if edges[middle] <= value { low = middle + 1 } else { high = middle }
      }
      counts[Swift.min(low - 1, counts.count - 1)] += 1
    }
    return counts
  }
}

extension ReductionLayout {
  func order<Element: Comparable>(
    _ descending: Bool, _ type: Element.Type, _ target: ReductionLayout
  ) {
    let source = array.storage.bytes.assumingMemoryBound(to: Element.self) + array.offset
    let result = target.array.pointer(Int.self)
    var starts: [Int] = []
    target.forEachRow { _, start in starts.append(start) }
    forEachRow { index, start in
      let row = source + start
      let order = (0..<count).sorted { left, right in
        let (one, two) = (row[left &* step], row[right &* step])
        if one == two { return left < right }
        if descending { return one > two || (one != one && (two == two || left < right)) }
        return one < two || (two != two && (one == one || left < right))
      }
      for (position, value) in order.enumerated() {
        result[starts[index] + position &* target.step] = value
      }
    }
  }
}
