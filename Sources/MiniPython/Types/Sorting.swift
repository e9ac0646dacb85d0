/// Stable sorting by Python's `<`.
enum Sorting {
  /// The elements in order; equal ones keep theirs, also where the order is reversed.
  ///
  /// - Throws: TypeError for elements that have no order, and whatever the key function raises.
  static func sorted(
    _ elements: [Value], key: Value, isReversed: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> [Value] {
    var keys = elements
    if !key.isNone {
      for index in keys.indices {
        keys[index] = try interpreter.call(key, Arguments(elements[index]))
      }
    }
    return try order(keys, isReversed: isReversed, interpreter).map { elements[$0] }
  }

  /// The positions of keys in their order.
  static func order(
    _ keys: [Value], isReversed: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> [Int] {
    if let order = numericOrder(keys, isReversed: isReversed) { return order }
    var order = Array(keys.indices)
    if isReversed { order.reverse() }
    order = try merged(order, keys, interpreter)
    if isReversed { order.reverse() }
    return order
  }

  /// The order of keys that are all ints or all strings or all ordinary floats.
  private static func numericOrder(_ keys: [Value], isReversed: Bool) -> [Int]? {
    var ints: [Int] = []
    ints.reserveCapacity(keys.count)
    for key in keys { if case .int(let number) = key { ints.append(number) } else { break } }
    if ints.count == keys.count { return order(ints, isReversed: isReversed) }
    var floats: [Double] = []
    floats.reserveCapacity(keys.count)
    for key in keys {
      if case .float(let number) = key, !number.isNaN { floats.append(number) } else { break }
    }
    if floats.count == keys.count { return order(floats, isReversed: isReversed) }
    return stringOrder(keys, isReversed: isReversed)
  }

  private static func stringOrder(_ keys: [Value], isReversed: Bool) -> [Int]? {
    var texts: [String] = []
    texts.reserveCapacity(keys.count)
    for key in keys {
      if case .string(let string) = key { texts.append(string.text) } else { break }
    }
    guard texts.count == keys.count else { return nil }
    return texts.indices.sorted { left, right in
      let order = texts[left].order(byBytes: texts[right])
      if order == 0 { return left < right }
      return isReversed ? order > 0 : order < 0
    }
  }

  private static func order<Key: Comparable>(_ keys: [Key], isReversed: Bool) -> [Int] {
    keys.indices.sorted { left, right in
      let (first, second) = (keys[left], keys[right])
      if first == second { return left < right }
      return isReversed ? second < first : first < second
    }
  }

  /// A merge sort from runs of insertion sort upward: stable, and at most n log n comparisons.
  private static func merged(
    _ order: [Int], _ keys: [Value], _ interpreter: Interpreter
  ) throws(PythonError) -> [Int] {
    var order = order
    let run = 16
    var start = 0
    while start < order.count {
      let end = min(start + run, order.count)
      var index = start + 1
      while index < end {
        let moving = order[index]
        // Binary insertion, as CPython's.
        var (low, high) = (start, index)
        while low < high {
          let middle = (low + high) / 2
          if try interpreter.isLess(keys[moving], keys[order[middle]]) {
            high = middle
          } else {
            low = middle + 1
          }
        }
        var place = index
        while place > low {
          order[place] = order[place - 1]
          place -= 1
        }
        order[low] = moving
        index += 1
      }
      start = end
    }
    var width = run
    var buffer = order
    while width < order.count {
      var left = 0
      while left < order.count {
        let middle = min(left + width, order.count)
        let right = min(left + 2 * width, order.count)
        var (first, second, out) = (left, middle, left)
        while first < middle, second < right {
          if try interpreter.isLess(keys[order[second]], keys[order[first]]) {
            buffer[out] = order[second]
            second += 1
          } else {
            buffer[out] = order[first]
            first += 1
          }
          out += 1
        }
        while first < middle {
          buffer[out] = order[first]
          (first, out) = (first + 1, out + 1)
        }
        while second < right {
          buffer[out] = order[second]
          (second, out) = (second + 1, out + 1)
        }
        left = right
      }
      swap(&order, &buffer)
      width *= 2
    }
    return order
  }
}
