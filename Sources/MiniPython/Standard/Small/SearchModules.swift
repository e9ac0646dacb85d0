extension StandardModules {
  static let bisect = ModuleDefinition(
    "bisect", "Places in sorted lists.",
    functions: [
      Bisection.function("bisect_left", isRight: false, inserts: false),
      Bisection.function("bisect_right", isRight: true, inserts: false),
      Bisection.function("bisect", isRight: true, inserts: false),
      Bisection.function("insort_left", isRight: false, inserts: true),
      Bisection.function("insort_right", isRight: true, inserts: true),
      Bisection.function("insort", isRight: true, inserts: true),
    ])

  static let heapq = ModuleDefinition(
    "heapq", "Lists whose first element is the smallest.", functions: Heap.functions,
    aliases: StandardExtras.aliases(["merge"]))
}

private enum Bisection {
  static func function(_ name: String, isRight: Bool, inserts: Bool) -> FunctionDefinition {
    FunctionDefinition(
      name, "(a, x, lo=0, hi=None, *, key=None)",
      inserts ? "Puts an element in its place." : "The place of an element."
    ) { (arguments, interpreter) throws(PythonError) in
      let (list, key) = (arguments[0], arguments[4])
      var low = try interpreter.int(arguments[2])
      if low < 0 { throw PythonError(.valueError, "lo must be non-negative") }
      var high =
        arguments[3].isNone
        ? try interpreter.length(of: list) : try interpreter.int(arguments[3])
      var wanted = arguments[1]
      if inserts, !key.isNone { wanted = try interpreter.call(key, Arguments(wanted)) }
      while low < high {
        let middle = low + (high - low) / 2
        var element = try interpreter.item(.int(middle), of: list)
        if !key.isNone { element = try interpreter.call(key, Arguments(element)) }
        let goesLeft =
          isRight
          ? try interpreter.isLess(wanted, element) : try !interpreter.isLess(element, wanted)
        if goesLeft { high = middle } else { low = middle + 1 }
      }
      guard inserts else { return .int(low) }
      return try interpreter.callMethod(list, "insert", Arguments(.int(low), arguments[1]))
    }
  }
}

/// The functions of `heapq`, moving elements as CPython does.
private enum Heap {
  static let functions: [FunctionDefinition] = [
    FunctionDefinition("heappush", "(heap, item, /)", "Adds an element.") {
      (arguments, interpreter) throws(PythonError) in
      let heap = try list(arguments[0], interpreter)
      heap.elements.append(arguments[1])
      try rise(heap, 0, heap.elements.count - 1, interpreter)
      return .none
    },
    FunctionDefinition("heappop", "(heap, /)", "Takes the smallest element out.") {
      (arguments, interpreter) throws(PythonError) in
      try pop(list(arguments[0], interpreter), interpreter)
    },
    FunctionDefinition("heapify", "(x, /)", "Makes a list a heap.") {
      (arguments, interpreter) throws(PythonError) in
      let heap = try list(arguments[0], interpreter)
      for index in (0..<(heap.elements.count / 2)).reversed() { try sink(heap, index, interpreter) }
      return .none
    },
    FunctionDefinition(
      "heappushpop", "(heap, item, /)", "Adds an element, then takes the smallest."
    ) {
      (arguments, interpreter) throws(PythonError) in
      let heap = try list(arguments[0], interpreter)
      guard let first = heap.elements.first, try interpreter.isLess(first, arguments[1]) else {
        return arguments[1]
      }
      heap.elements[0] = arguments[1]
      try sink(heap, 0, interpreter)
      return first
    },
    FunctionDefinition(
      "heapreplace", "(heap, item, /)", "Takes the smallest, then adds an element."
    ) {
      (arguments, interpreter) throws(PythonError) in
      let heap = try list(arguments[0], interpreter)
      guard let first = heap.elements.first else {
        throw PythonError(.indexError, "index out of range")
      }
      heap.elements[0] = arguments[1]
      try sink(heap, 0, interpreter)
      return first
    },
    extreme("nlargest", "The n largest elements, largest first.", isReversed: true),
    extreme("nsmallest", "The n smallest elements, smallest first.", isReversed: false),
  ]

  private static func extreme(
    _ name: String, _ summary: String, isReversed: Bool
  ) -> FunctionDefinition {
    FunctionDefinition(name, "(n, iterable, key=None)", summary) {
      (arguments, interpreter) throws(PythonError) in
      let sorted = try Sorting.sorted(
        interpreter.elements(of: arguments[1]), key: arguments[2], isReversed: isReversed,
        interpreter)
      return .list(Array(sorted.prefix(max(0, try interpreter.int(arguments[0])))))
    }
  }

  private static func list(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> ListObject {
    if case .list(let list) = value { return list }
    throw PythonError(
      .typeError, "heap argument must be a list, not \(interpreter.type(of: value).name)")
  }

  private static func pop(
    _ heap: ListObject, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    guard let last = heap.elements.popLast() else {
      throw PythonError(.indexError, "index out of range")
    }
    guard let first = heap.elements.first else { return last }
    heap.elements[0] = last
    try sink(heap, 0, interpreter)
    return first
  }

  /// Moves an element up until its parent is not larger.
  private static func rise(
    _ heap: ListObject, _ start: Int, _ position: Int, _ interpreter: Interpreter
  ) throws(PythonError) {
    var position = position
    let element = heap.elements[position]
    while position > start {
      let parent = (position - 1) / 2
      guard parent < heap.elements.count,
        try interpreter.isLess(element, heap.elements[parent]), position < heap.elements.count
      else { break }
      heap.elements[position] = heap.elements[parent]
      position = parent
    }
    if position < heap.elements.count { heap.elements[position] = element }
  }

  /// Moves an element down to a leaf along the smaller children, then up to its place.
  private static func sink(
    _ heap: ListObject, _ start: Int, _ interpreter: Interpreter
  ) throws(PythonError) {
    var position = start
    let element = heap.elements[start]
    while 2 * position + 1 < heap.elements.count {
      var child = 2 * position + 1
      if child + 1 < heap.elements.count,
        try !interpreter.isLess(heap.elements[child], heap.elements[child + 1]),
        child + 1 < heap.elements.count
      {
        child += 1
      }
      guard child < heap.elements.count else { break }
      heap.elements[position] = heap.elements[child]
      position = child
    }
    guard position < heap.elements.count else { return }
    heap.elements[position] = element
    try rise(heap, start, position, interpreter)
  }
}
