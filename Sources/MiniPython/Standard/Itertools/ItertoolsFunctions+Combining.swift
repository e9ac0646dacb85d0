extension ItertoolsFunctions {
  static let combining: [FunctionDefinition] = [
    FunctionDefinition(
      "zip_longest", "(*iterables, fillvalue=None)", "Like zip, up to the longest iterable."
    ) { (arguments, interpreter) throws(PythonError) in
      var sources: [ValueIterator?] = []
      for iterable in try interpreter.elements(of: arguments[0]) {
        sources.append(try interpreter.iterator(over: iterable))
      }
      let fill = arguments[1]
      return iterator { (interpreter) throws(PythonError) in
        var elements: [Value] = []
        for index in sources.indices {
          if let element = try sources[index]?.next(interpreter) {
            elements.append(element)
          } else {
            sources[index] = nil
            elements.append(fill)
          }
        }
        return sources.allSatisfy { $0 == nil } ? nil : .tuple(elements)
      }
    },
    FunctionDefinition("pairwise", "(iterable, /)", "Pairs of neighbors.") {
      (arguments, interpreter) throws(PythonError) in
      let source = try interpreter.iterator(over: arguments[0])
      var previous: Value?
      return iterator { (interpreter) throws(PythonError) in
        if previous == nil { previous = try source.next(interpreter) }
        guard let first = previous, let second = try source.next(interpreter) else { return nil }
        previous = second
        return .tuple([first, second])
      }
    },
    FunctionDefinition("tee", "(iterable, n=2, /)", "Several iterators over one iterable.") {
      (arguments, interpreter) throws(PythonError) in
      let source = try interpreter.iterator(over: arguments[0])
      let count = try interpreter.int(arguments[1])
      guard count >= 0 else { throw PythonError(.valueError, "n must be >= 0") }
      try interpreter.checkAllocation(count, stride: 64)
      let shared = TeeBuffer(source, readers: count)
      return .tuple(
        (0..<count).map { reader in
          iterator { (interpreter) throws(PythonError) in
            try shared.next(for: reader, interpreter)
          }
        })
    },
  ]

  static let combinatoric: [FunctionDefinition] = [
    FunctionDefinition(
      "product", "(*iterables, repeat=1)", "All tuples with one element of each iterable.",
      example: "list(itertools.product('ab', [1, 2]))"
    ) { (arguments, interpreter) throws(PythonError) in
      var pools: [[Value]] = []
      for iterable in try interpreter.elements(of: arguments[0]) {
        pools.append(try interpreter.elements(of: iterable))
      }
      let times = try interpreter.int(arguments[1])
      if times < 0 { throw PythonError(.valueError, "repeat argument cannot be negative") }
      try interpreter.checkAllocation(pools.count, times: times, stride: 16)
      let repeated = Array(repeatElement(pools, count: times).joined())
      return products(repeated)
    },
    FunctionDefinition("permutations", "(iterable, r=None)", "All orders of r elements.") {
      (arguments, interpreter) throws(PythonError) in
      let pool = try interpreter.elements(of: arguments[0])
      let count = arguments[1].isNone ? pool.count : try size(arguments[1], interpreter)
      return selections(pool, count) { indexes in
        nextPermutation(&indexes, of: pool.count)
      } first: {
        Array(0..<count)
      }
    },
    FunctionDefinition("combinations", "(iterable, r)", "All choices of r elements.") {
      (arguments, interpreter) throws(PythonError) in
      let pool = try interpreter.elements(of: arguments[0])
      let count = try size(arguments[1], interpreter)
      return selections(pool, count) { indexes in
        var place = count - 1
        while place >= 0, indexes[place] == place + pool.count - count { place -= 1 }
        guard place >= 0 else { return false }
        indexes[place] += 1
        for later in (place + 1)..<max(place + 1, count) { indexes[later] = indexes[later - 1] + 1 }
        return true
      } first: {
        Array(0..<count)
      }
    },
    FunctionDefinition(
      "combinations_with_replacement", "(iterable, r)",
      "All choices of r elements, repeats included."
    ) { (arguments, interpreter) throws(PythonError) in
      let pool = try interpreter.elements(of: arguments[0])
      let count = try size(arguments[1], interpreter)
      if pool.isEmpty, count > 0 { return iterator { (_) throws(PythonError) in nil } }
      return selections(pool, count, mayRepeat: true) { indexes in
        var place = count - 1
        while place >= 0, indexes[place] == pool.count - 1 { place -= 1 }
        guard place >= 0 else { return false }
        let next = indexes[place] + 1
        for later in place..<count { indexes[later] = next }
        return true
      } first: {
        Array(repeating: 0, count: count)
      }
    },
  ]

  private static func size(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Int {
    let count = try interpreter.int(value)
    if count < 0 { throw PythonError(.valueError, "r must be non-negative") }
    try interpreter.checkAllocation(count, stride: 16)
    return count
  }

  private static func products(_ pools: [[Value]]) -> Value {
    var indexes: [Int]?
    return iterator { (_) throws(PythonError) in
      if pools.contains(where: \.isEmpty) { return nil }
      guard var current = indexes else {
        indexes = Array(repeating: 0, count: pools.count)
        return .tuple(pools.map { $0[0] })
      }
      var place = pools.count - 1
      while place >= 0 {
        current[place] += 1
        if current[place] < pools[place].count { break }
        current[place] = 0
        place -= 1
      }
      guard place >= 0 else { return nil }
      indexes = current
      return .tuple(zip(pools, current).map { $0[$1] })
    }
  }

  /// The tuples that rows of positions stand for, from a first row on until there is no next.
  private static func selections(
    _ pool: [Value], _ count: Int, mayRepeat: Bool = false,
    next: @escaping (inout [Int]) -> Bool, first: @escaping () -> [Int]
  ) -> Value {
    var indexes: [Int]?
    var isDone = count > pool.count && !mayRepeat
    return iterator { (_) throws(PythonError) in
      if isDone { return nil }
      if var current = indexes {
        guard next(&current) else {
          isDone = true
          return nil
        }
        indexes = current
        return .tuple(current.map { pool[$0] })
      }
      let start = first()
      indexes = start
      return .tuple(start.map { pool[$0] })
    }
  }

  /// The next row of different positions below `limit`, in lexicographic order.
  private static func nextPermutation(_ indexes: inout [Int], of limit: Int) -> Bool {
    var used = Set(indexes)
    var place = indexes.count - 1
    while place >= 0 {
      used.remove(indexes[place])
      if let larger = ((indexes[place] + 1)..<max(indexes[place] + 1, limit)).first(
        where: { !used.contains($0) })
      {
        indexes[place] = larger
        used.insert(larger)
        for later in (place + 1)..<max(place + 1, indexes.count) {
          guard let smallest = (0..<limit).first(where: { !used.contains($0) }) else {
            return false
          }
          indexes[later] = smallest
          used.insert(smallest)
        }
        return true
      }
      place -= 1
    }
    return false
  }
}

/// What the iterators of one `tee` share: elements that not all have read.
private final class TeeBuffer {
  private let source: ValueIterator
  private var buffer: [Value] = []
  private var dropped = 0
  private var positions: [Int]

  init(_ source: ValueIterator, readers: Int) {
    self.source = source
    positions = Array(repeating: 0, count: readers)
  }

  func next(for reader: Int, _ interpreter: Interpreter) throws(PythonError) -> Value? {
    if positions[reader] - dropped == buffer.count {
      guard let element = try source.next(interpreter) else { return nil }
      buffer.append(element)
    }
    let element = buffer[positions[reader] - dropped]
    positions[reader] += 1
    if let slowest = positions.min(), slowest - dropped > 1024 {
      buffer.removeFirst(slowest - dropped)
      dropped = slowest
    }
    return element
  }
}
