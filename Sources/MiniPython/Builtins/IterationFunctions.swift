extension BuiltinFunctions {
  static let iteration: [FunctionDefinition] = [
    FunctionDefinition("len", "(obj, /)", "How many elements there are.", example: "len([1, 2])") {
      (arguments, interpreter) throws(PythonError) in
      .int(try interpreter.length(of: arguments[0]))
    },
    FunctionDefinition("iter", "...", "An iterator over an iterable, or over a function's answers.")
    {
      (arguments, interpreter) throws(PythonError) in
      guard arguments.count == 2 else {
        guard arguments.count == 1 else {
          throw PythonError(
            .typeError, "iter expected at least 1 argument, got \(arguments.count)")
        }
        return .object(try interpreter.iterator(over: arguments[0]))
      }
      let (function, sentinel) = (arguments[0], arguments[1])
      return .object(
        ClosureIterator(kind: "callable_iterator") { (interpreter) throws(PythonError) in
          let value = try interpreter.call(function, Arguments())
          return try interpreter.areEqual(value, sentinel) ? nil : value
        })
    },
    FunctionDefinition("next", "...", "The next value of an iterator, or a default at its end.") {
      (arguments, interpreter) throws(PythonError) in
      guard (1...2).contains(arguments.count) else {
        throw PythonError(
          .typeError,
          arguments.count == 0
            ? "next expected at least 1 argument, got 0"
            : "next expected at most 2 arguments, got \(arguments.count)")
      }
      if case .object(let object) = arguments[0], let iterator = object as? ValueIterator {
        if let value = try iterator.next(interpreter) { return value }
        if arguments.count == 2 { return arguments[1] }
        if let generator = iterator as? GeneratorObject, !generator.result.isNone {
          throw interpreter.error(.stopIteration, arguments: [generator.result])
        }
        throw PythonError(.stopIteration, "")
      }
      guard let object = arguments[0].heapObject,
        let method = interpreter.specialMethod("__next__", of: object)
      else {
        throw PythonError(
          .typeError, "'\(interpreter.type(of: arguments[0]).typeName)' object is not an iterator")
      }
      do throws(PythonError) {
        return try interpreter.call(method, Arguments(arguments[0]))
      } catch {
        guard arguments.count == 2, interpreter.isKind(error, .stopIteration) else { throw error }
        _ = interpreter.exception(for: error)
        return arguments[1]
      }
    },
    FunctionDefinition(
      "sorted", "(iterable, /, *, key=None, reverse=False)", "A list of the elements in order.",
      example: "sorted([3, 1, 2], reverse=True)"
    ) { (arguments, interpreter) throws(PythonError) in
      .list(
        try Sorting.sorted(
          interpreter.elements(of: arguments[0]), key: arguments[1],
          isReversed: interpreter.isTrue(arguments[2]), interpreter))
    },
    FunctionDefinition("all", "(iterable, /)", "Whether all elements are true.") {
      (arguments, interpreter) throws(PythonError) in
      let iterator = try interpreter.iterator(over: arguments[0])
      while let element = try iterator.next(interpreter) {
        if try !interpreter.isTrue(element) { return .bool(false) }
        try interpreter.countElement()
      }
      return .bool(true)
    },
    FunctionDefinition("any", "(iterable, /)", "Whether at least one element is true.") {
      (arguments, interpreter) throws(PythonError) in
      let iterator = try interpreter.iterator(over: arguments[0])
      while let element = try iterator.next(interpreter) {
        if try interpreter.isTrue(element) { return .bool(true) }
        try interpreter.countElement()
      }
      return .bool(false)
    },
  ]
}
