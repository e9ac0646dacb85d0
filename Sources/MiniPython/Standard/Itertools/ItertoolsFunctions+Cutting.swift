extension ItertoolsFunctions {
  static let cutting: [FunctionDefinition] = [
    FunctionDefinition("islice", "...", "Some of the elements, as a slice takes them.") {
      (arguments, interpreter) throws(PythonError) in try slice(arguments, interpreter)
    },
    FunctionDefinition(
      "takewhile", "(predicate, iterable, /)", "The elements up to the first false one."
    ) {
      (arguments, interpreter) throws(PythonError) in
      let predicate = arguments[0]
      let source = try interpreter.iterator(over: arguments[1])
      var isDone = false
      return iterator { (interpreter) throws(PythonError) in
        guard !isDone, let element = try source.next(interpreter) else { return nil }
        if try interpreter.isTrue(interpreter.call(predicate, Arguments(element))) {
          return element
        }
        isDone = true
        return nil
      }
    },
    FunctionDefinition(
      "dropwhile", "(predicate, iterable, /)", "The elements from the first false one on."
    ) {
      (arguments, interpreter) throws(PythonError) in
      let predicate = arguments[0]
      let source = try interpreter.iterator(over: arguments[1])
      var isTaking = false
      return iterator { (interpreter) throws(PythonError) in
        while let element = try source.next(interpreter) {
          if isTaking { return element }
          if try !interpreter.isTrue(interpreter.call(predicate, Arguments(element))) {
            isTaking = true
            return element
          }
        }
        return nil
      }
    },
    FunctionDefinition("filterfalse", "(predicate, iterable, /)", "The elements that are not true.")
    {
      (arguments, interpreter) throws(PythonError) in
      let predicate = arguments[0]
      let source = try interpreter.iterator(over: arguments[1])
      return iterator { (interpreter) throws(PythonError) in
        while let element = try source.next(interpreter) {
          let answer =
            predicate.isNone ? element : try interpreter.call(predicate, Arguments(element))
          if try !interpreter.isTrue(answer) { return element }
        }
        return nil
      }
    },
    FunctionDefinition("compress", "(data, selectors)", "The elements whose selector is true.") {
      (arguments, interpreter) throws(PythonError) in
      let data = try interpreter.iterator(over: arguments[0])
      let selectors = try interpreter.iterator(over: arguments[1])
      return iterator { (interpreter) throws(PythonError) in
        while let element = try data.next(interpreter),
          let selector = try selectors.next(interpreter)
        {
          if try interpreter.isTrue(selector) { return element }
        }
        return nil
      }
    },
    FunctionDefinition(
      "starmap", "(function, iterable, /)", "What a function answers for each tuple."
    ) {
      (arguments, interpreter) throws(PythonError) in
      let function = arguments[0]
      let source = try interpreter.iterator(over: arguments[1])
      return iterator { (interpreter) throws(PythonError) in
        guard let element = try source.next(interpreter) else { return nil }
        return try interpreter.call(function, Arguments(interpreter.elements(of: element)))
      }
    },
    FunctionDefinition(
      "accumulate", "(iterable, func=None, *, initial=None)", "Running totals.",
      example: "list(itertools.accumulate([1, 2, 3]))"
    ) { (arguments, interpreter) throws(PythonError) in
      let source = try interpreter.iterator(over: arguments[0])
      let function = arguments[1]
      var initial = arguments[2].isNone ? nil : arguments[2]
      var total: Value?
      return iterator { (interpreter) throws(PythonError) in
        if let first = initial {
          initial = nil
          total = first
          return first
        }
        guard let element = try source.next(interpreter) else { return nil }
        guard let sum = total else {
          total = element
          return element
        }
        let next =
          function.isNone
          ? try interpreter.binary(.add, sum, element)
          : try interpreter.call(function, Arguments(sum, element))
        total = next
        return next
      }
    },
    FunctionDefinition("groupby", "(iterable, key=None)", "Runs of elements with the same key.") {
      (arguments, interpreter) throws(PythonError) in
      .object(
        GroupIterator(try interpreter.iterator(over: arguments[0]), key: arguments[1]))
    },
  ]

  private static func slice(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    guard (2...4).contains(arguments.count) else {
      throw PythonError(
        .typeError, "islice expected at least 2 arguments, got \(arguments.count)")
    }
    func bound(_ index: Int, _ fallback: Int?) throws(PythonError) -> Int? {
      guard index < arguments.count, !arguments[index].isNone else { return fallback }
      guard case .int(let number) = arguments[index], number >= 0 else {
        throw PythonError(
          .valueError,
          index == 3
            ? "Step for islice() must be a positive integer or None."
            : "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
      }
      return number
    }
    let source = try interpreter.iterator(over: arguments[0])
    let start = arguments.count == 2 ? 0 : try bound(1, 0) ?? 0
    let stop = arguments.count == 2 ? try bound(1, nil) : try bound(2, nil)
    let step = try bound(3, 1) ?? 1
    if step == 0 {
      throw PythonError(.valueError, "Step for islice() must be a positive integer or None.")
    }
    var (position, wanted) = (0, start)
    return iterator { (interpreter) throws(PythonError) in
      if let stop, wanted >= stop {
        while position < stop, try source.next(interpreter) != nil {
          position += 1
          try interpreter.countElement()
        }
        return nil
      }
      while let element = try source.next(interpreter) {
        position += 1
        try interpreter.countElement()
        if position - 1 == wanted {
          wanted += step
          return element
        }
      }
      return nil
    }
  }
}

/// The keys and groups of `groupby`; a group ends when the next one is asked for.
private final class GroupIterator: ValueIterator {
  private let source: ValueIterator
  private let keyFunction: Value
  private var pending: (key: Value, element: Value)?
  private var currentKey: Value?
  private var groupNumber = 0

  init(_ source: ValueIterator, key: Value) {
    self.source = source
    keyFunction = key
    super.init()
  }

  private func advance(_ interpreter: Interpreter) throws(PythonError) {
    guard let element = try source.next(interpreter) else {
      pending = nil
      return
    }
    let key =
      keyFunction.isNone ? element : try interpreter.call(keyFunction, Arguments(element))
    pending = (key, element)
  }

  override func next(_ interpreter: Interpreter) throws(PythonError) -> Value? {
    if let currentKey {
      while let waiting = pending, try interpreter.areEqual(waiting.key, currentKey) {
        try advance(interpreter)
      }
    } else {
      try advance(interpreter)
    }
    guard let waiting = pending else { return nil }
    currentKey = waiting.key
    groupNumber += 1
    let number = groupNumber
    let group = ClosureIterator { [self] (interpreter) throws(PythonError) in
      guard number == groupNumber, let waiting = pending, let currentKey,
        try interpreter.areEqual(waiting.key, currentKey)
      else { return nil }
      try advance(interpreter)
      return waiting.element
    }
    return .tuple([waiting.key, .object(group)])
  }
}
