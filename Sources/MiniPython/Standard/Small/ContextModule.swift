extension StandardModules {
  static let contextlib = ModuleDefinition(
    "contextlib", "Helpers for the with statement.",
    functions: [
      FunctionDefinition(
        "contextmanager", "(func)", "A context manager from a generator with one yield."
      ) { (arguments, interpreter) throws(PythonError) in
        let function = arguments[0]
        let kind = try interpreter.nativeClass("contextlib._GeneratorContextManager")
        return .object(
          ClosureFunction("helper") { (arguments, interpreter) throws(PythonError) in
            let generator = try interpreter.call(function, arguments)
            return .object(
              InstanceObject(class: kind, payload: GeneratorHolder(generator)))
          })
      }
    ],
    classes: [
      ClassDefinition(
        "suppress", "A block in which some exceptions end the block and nothing else.",
        methods: [
          FunctionDefinition("__init__", "(self, *exceptions)") {
            (arguments, interpreter) throws(PythonError) in
            try interpreter.setAttribute(
              interpreter.names.name("_exceptions"), of: arguments[0], to: arguments[1])
            return .none
          },
          FunctionDefinition("__enter__", "(self)") { (_, _) throws(PythonError) in .none },
          FunctionDefinition("__exit__", "(self, exctype, excinst, exctb)") {
            (arguments, interpreter) throws(PythonError) in
            guard let raised = arguments[1].heapObject as? ClassObject else { return .bool(false) }
            let expected = try interpreter.attribute(
              interpreter.names.name("_exceptions"), of: arguments[0])
            for element in try interpreter.elements(of: expected) {
              if let kind = element.heapObject as? ClassObject, raised.isSubclass(of: kind) {
                return .bool(true)
              }
            }
            return .bool(false)
          },
        ]),
      ClassDefinition(
        "nullcontext", "A block that nothing is done around.",
        methods: [
          FunctionDefinition("__init__", "(self, enter_result=None)") {
            (arguments, interpreter) throws(PythonError) in
            try interpreter.setAttribute(
              interpreter.names.name("enter_result"), of: arguments[0], to: arguments[1])
            return .none
          },
          FunctionDefinition("__enter__", "(self)") {
            (arguments, interpreter) throws(PythonError) in
            try interpreter.attribute(interpreter.names.name("enter_result"), of: arguments[0])
          },
          FunctionDefinition("__exit__", "(self, *excinfo)") { (_, _) throws(PythonError) in
            .bool(false)
          },
        ]),
      ClassDefinition(
        "_GeneratorContextManager", "What contextmanager makes.",
        methods: [
          FunctionDefinition("__enter__", "(self)") {
            (arguments, interpreter) throws(PythonError) in
            let generator = try GeneratorHolder.generator(of: arguments[0])
            guard let iterator = generator.heapObject as? ValueIterator,
              let value = try iterator.next(interpreter)
            else { throw PythonError(.runtimeError, "generator didn't yield") }
            return value
          },
          FunctionDefinition("__exit__", "(self, typ, value, traceback)") {
            (arguments, interpreter) throws(PythonError) in
            try GeneratorHolder.leave(arguments, interpreter)
          },
        ]),
    ],
    aliases: ["closing", "ExitStack", "redirect_stdout", "redirect_stderr"].map {
      ($0, "_contextlib_parts." + $0)
    } + StandardExtras.aliases(StandardExtras.contextNames))
}

/// The generator behind a context manager.
private final class GeneratorHolder {
  let generator: Value

  init(_ generator: Value) { self.generator = generator }

  static func generator(of value: Value) throws(PythonError) -> Value {
    if let holder = (value.heapObject as? InstanceObject)?.payload as? GeneratorHolder {
      return holder.generator
    }
    throw PythonError(.typeError, "not a context manager of contextlib")
  }

  static func leave(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let generator = try generator(of: arguments[0])
    if arguments[1].isNone {
      guard let iterator = generator.heapObject as? ValueIterator,
        try iterator.next(interpreter) != nil
      else { return .bool(false) }
      throw PythonError(.runtimeError, "generator didn't stop")
    }
    do throws(PythonError) {
      _ = try interpreter.callMethod(generator, "throw", Arguments(arguments[2]))
    } catch {
      let raised = interpreter.exception(for: error)
      if raised === arguments[2].heapObject { return .bool(false) }
      if raised.type(interpreter).name == "StopIteration" { return .bool(true) }
      throw interpreter.error(raising: raised)
    }
    throw PythonError(.runtimeError, "generator didn't stop after throw()")
  }
}
