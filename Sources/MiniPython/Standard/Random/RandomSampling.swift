import Foundation

/// `random.choices` and `random.sample`, drawing in CPython's order.
enum RandomSampling {
  /// Arguments: population, weights, cumulative weights, k.
  static func choices(
    _ state: RandomState, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let population = arguments[0]
    let count = try interpreter.length(of: population)
    let draws = max(0, try interpreter.int(arguments[3]))
    try interpreter.checkAllocation(draws, stride: MemoryLayout<Value>.stride)
    var result: [Value] = []
    guard let cumulative = try cumulativeWeights(arguments, interpreter) else {
      if count == 0, draws > 0 { throw PythonError(.indexError, "list index out of range") }
      for _ in 0..<draws {
        let index = Int(state.random() * Double(count))
        result.append(try interpreter.item(.int(index), of: population))
      }
      return .list(result)
    }
    guard cumulative.count == count else {
      throw PythonError(
        .valueError, "The number of weights does not match the population")
    }
    let total = cumulative.last ?? 0
    if total <= 0 {
      throw PythonError(.valueError, "Total of weights must be greater than zero")
    }
    if !total.isFinite { throw PythonError(.valueError, "Total of weights must be finite") }
    for _ in 0..<draws {
      let index = position(of: state.random() * total, in: cumulative, upTo: count - 1)
      result.append(try interpreter.item(.int(index), of: population))
    }
    return .list(result)
  }

  private static func cumulativeWeights(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> [Double]? {
    if !arguments[2].isNone {
      if !arguments[1].isNone {
        throw PythonError(
          .typeError, "Cannot specify both weights and cumulative weights")
      }
      var result: [Double] = []
      for element in try interpreter.elements(of: arguments[2]) {
        result.append(try interpreter.double(element))
      }
      return result
    }
    if arguments[1].isNone { return nil }
    if case .int(let count) = arguments[1] {
      throw PythonError(
        .typeError, "The number of choices must be a keyword argument: k=\(count)")
    }
    var total = Value.none
    var result: [Double] = []
    for element in try interpreter.elements(of: arguments[1]) {
      total = total.isNone ? element : try interpreter.binary(.add, total, element)
      result.append(try interpreter.double(total))
    }
    return result
  }

  /// The place of a number behind all that are not greater, as `bisect`.
  private static func position(
    of number: Double, in sorted: [Double], upTo limit: Int
  ) -> Int {
    var (low, high) = (0, limit)
    while low < high {
      let middle = (low + high) / 2
      if number < sorted[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Arguments: population, k, counts.
  static func sample(
    _ state: RandomState, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let population = arguments[0]
    if population.heapObject is SetObject || population.heapObject is DictObject {
      throw PythonError(
        .typeError, "Population must be a sequence.  For dicts or sets, use sorted(d).")
    }
    let wanted = try interpreter.int(arguments[1])
    if !arguments[2].isNone {
      var cumulative: [Double] = []
      for count in try interpreter.ints(arguments[2]) {
        cumulative.append((cumulative.last ?? 0) + Double(count))
      }
      guard cumulative.count == (try interpreter.length(of: population)) else {
        throw PythonError(
          .valueError, "The number of counts does not match the population")
      }
      let total = Int(cumulative.popLast() ?? 0)
      if total <= 0 {
        throw PythonError(.valueError, "Total of counts must be greater than zero")
      }
      var result: [Value] = []
      for index in try indexes(state, total, wanted) {
        let place = position(of: Double(index), in: cumulative, upTo: cumulative.count)
        result.append(try interpreter.item(.int(place), of: population))
      }
      return .list(result)
    }
    let count = try interpreter.length(of: population)
    var result: [Value] = []
    for index in try indexes(state, count, wanted) {
      result.append(try interpreter.item(.int(index), of: population))
    }
    return .list(result)
  }

  /// Positions of a sample: from a shrinking pool, or with a set of those drawn before.
  private static func indexes(
    _ state: RandomState, _ count: Int, _ wanted: Int
  ) throws(PythonError) -> [Int] {
    guard wanted >= 0, wanted <= count else {
      throw PythonError(.valueError, "Sample larger than population or is negative")
    }
    var setSize = 21
    if wanted > 5 {
      setSize += Int(pow(4, ceil(log(Double(wanted * 3)) / log(4))))
    }
    if count <= setSize {
      var pool = Array(0..<count)
      return (0..<wanted).map { drawn in
        let place = state.generator.below(count - drawn)
        let chosen = pool[place]
        pool[place] = pool[count - drawn - 1]
        return chosen
      }
    }
    var selected: Set<Int> = []
    return (0..<wanted).map { _ in
      var candidate = state.generator.below(count)
      while !selected.insert(candidate).inserted { candidate = state.generator.below(count) }
      return candidate
    }
  }
}
