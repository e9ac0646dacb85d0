extension StandardModules {
  static let itertools = ModuleDefinition(
    "itertools", "Iterators that combine, cut and repeat others.",
    functions: ItertoolsFunctions.endless + ItertoolsFunctions.cutting
      + ItertoolsFunctions.combining + ItertoolsFunctions.combinatoric,
    classes: [ItertoolsFunctions.chain])
}

enum ItertoolsFunctions {
  static func iterator(
    _ step: @escaping (Interpreter) throws(PythonError) -> Value?
  ) -> Value {
    .object(ClosureIterator(step))
  }

  static let endless: [FunctionDefinition] = [
    FunctionDefinition("count", "(start=0, step=1)", "start, start + step, … without end.") {
      (arguments, _) throws(PythonError) in
      var next = arguments[0]
      let step = arguments[1]
      return iterator { (interpreter) throws(PythonError) in
        let current = next
        next = try interpreter.binary(.add, current, step)
        return current
      }
    },
    FunctionDefinition("cycle", "(iterable, /)", "The elements again and again.") {
      (arguments, interpreter) throws(PythonError) in
      let source = try interpreter.iterator(over: arguments[0])
      var saved: [Value] = []
      var position = -1
      return iterator { (interpreter) throws(PythonError) in
        if position < 0 {
          if let element = try source.next(interpreter) {
            saved.append(element)
            return element
          }
          position = 0
        }
        guard !saved.isEmpty else { return nil }
        defer { position = (position + 1) % saved.count }
        return saved[position]
      }
    },
    FunctionDefinition("repeat", "(object, times=None)", "The same value, for ever or so often.") {
      (arguments, interpreter) throws(PythonError) in
      let value = arguments[0]
      guard !arguments[1].isNone else { return iterator { (_) throws(PythonError) in value } }
      var remaining = try interpreter.int(arguments[1])
      return iterator { (_) throws(PythonError) in
        guard remaining > 0 else { return nil }
        remaining -= 1
        return value
      }
    },
  ]

  static let chain = ClassDefinition(
    "chain", "The elements of one iterable after those of another.", signature: "(*iterables)",
    example: "list(itertools.chain([1], [2]))",
    make: { (_, arguments, interpreter) throws(PythonError) in
      try chained(arguments[0], interpreter)
    },
    staticMethods: [
      FunctionDefinition(
        "from_iterable", "(iterable, /)", "The elements of an iterable's iterables."
      ) {
        (arguments, interpreter) throws(PythonError) in try chained(arguments[0], interpreter)
      }
    ])

  private static func chained(
    _ iterables: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let sources = try interpreter.iterator(over: iterables)
    var current: ValueIterator?
    return iterator { (interpreter) throws(PythonError) in
      while true {
        if let element = try current?.next(interpreter) { return element }
        guard let next = try sources.next(interpreter) else {
          current = nil
          return nil
        }
        current = try interpreter.iterator(over: next)
      }
    }
  }
}
