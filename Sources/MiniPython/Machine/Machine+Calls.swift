extension Machine {
  /// Calls a Python function from native code.
  func call(
    _ function: FunctionObject, _ arguments: Arguments, _ interpreter: Interpreter,
    classNames: ClassNames? = nil
  ) throws(PythonError) -> Value {
    try countEntry(interpreter)
    if function.code.isGenerator {
      return .object(try generator(function, arguments, interpreter))
    }
    let base = freeRegisters
    let bound = try bind(function, arguments, interpreter)
    let frame = try push(function, base: base, kind: .entry, result: 0, classNames: classNames)
    fill(frame.pointee.registers, bound, function)
    defer { withExtendedLifetime(classNames) {} }
    return try execute(nil, interpreter)
  }

  /// The arguments in the order of the registers, one for each parameter.
  func bind(
    _ function: FunctionObject, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> Arguments {
    let code = function.code
    if arguments.keywords.isEmpty, code.signature.isPositional,
      arguments.count == code.signature.positionalCount
    {
      return arguments
    }
    return try function.signature().bind(
      arguments, function: function.qualifiedName, interpreter)
  }

  /// Puts bound arguments, cells and marks for unbound variables into a new frame's registers.
  func fill(
    _ registers: UnsafeMutablePointer<Value>, _ arguments: Arguments, _ function: FunctionObject
  ) {
    for index in 0..<arguments.count { registers[index] = arguments[index] }
    prepare(registers, function)
  }

  /// Puts cells and marks for unbound variables into a new frame's registers.
  @inline(__always)
  func prepare(_ registers: UnsafeMutablePointer<Value>, _ function: FunctionObject) {
    let code = function.code
    if !code.unboundRegisters.isEmpty {
      for register in code.unboundRegisters where register >= code.signature.registerCount {
        registers[Int(register)] = .object(unbound)
      }
    }
    if !code.freeRegisters.isEmpty {
      for (register, cell) in zip(code.freeRegisters, function.cells) {
        registers[Int(register)] = .object(cell)
      }
    }
  }

  // MARK: Generators

  func generator(
    _ function: FunctionObject, _ arguments: Arguments, _ interpreter: Interpreter
  ) throws(PythonError) -> GeneratorObject {
    let bound = try bind(function, arguments, interpreter)
    let count = function.code.registerCount
    let registers = UnsafeMutablePointer<Value>.allocate(capacity: max(1, count))
    registers.initialize(repeating: .none, count: count)
    fill(registers, bound, function)
    return GeneratorObject(function, registers: registers)
  }

  /// Lets a generator run to its next `yield`; nil when it has returned.
  func resume(
    _ generator: GeneratorObject, sending value: Value = .none, throwing error: PythonError? = nil,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch generator.state {
    case .finished:
      if let error { throw error }
      return nil
    case .running: throw PythonError(.valueError, "generator already executing")
    case .fresh:
      if let error {
        generator.state = .finished
        throw error
      }
    case .suspended:
      if let error, generator.isDelegating, let inner = delegate(of: generator) {
        return try pass(error, to: inner, of: generator, interpreter)
      }
      generator.registers[Int(generator.inbox)] = value
    }
    try countEntry(interpreter)
    guard state.pointee.depth < state.pointee.maximumDepth else { throw tooDeep() }
    let limit = freeRegisters
    state.pointee.depth += 1
    let frame = state.pointee.frame + 1
    frame.initialize(
      to: Frame(
        function: Unmanaged.passRetained(generator.function), tables: generator.function.tables,
        registers: generator.registers, limit: limit, next: generator.next, kind: .generator,
        result: 0, instance: nil, generator: Unmanaged.passUnretained(generator), classNames: nil))
    state.pointee.frame = frame
    generator.state = .running
    let outer = state.pointee.handling
    if let own = generator.handling { state.pointee.handling = own }
    defer {
      state.pointee.handling = outer
      withExtendedLifetime(generator) {}
    }
    do {
      let value = try execute(error, interpreter)
      let isRunning = generator.state == .suspended
      generator.handling =
        isRunning && state.pointee.handling !== outer ? state.pointee.handling : nil
      return isRunning ? value : nil
    } catch {
      generator.state = .finished
      guard interpreter.isKind(error, .stopIteration) else { throw error }
      let cause = interpreter.exception(for: error)
      let failure = ExceptionObject(
        class: interpreter.exceptionClass(.runtimeError),
        arguments: [.string("generator raised StopIteration")])
      failure.cause = .object(cause)
      failure.context = cause
      failure.hidesContext = true
      throw interpreter.error(raising: failure)
    }
  }
}

extension Machine {
  /// Lets a generator run its `finally` blocks if only the loop that is left held it.
  @inline(never)
  func dropIterator(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard var generator = suspendedGenerator(registers[Int(instruction.a)]) else { return }
    registers[Int(instruction.a)] = .none
    if isKnownUniquelyReferenced(&generator) { try generator.close(interpreter) }
  }

  private func suspendedGenerator(_ value: Value) -> GeneratorObject? {
    guard case .object(let object) = value, let generator = object as? GeneratorObject,
      generator.state == .suspended
    else { return nil }
    return generator
  }
}

extension ParameterList {
  /// Whether all parameters can be given by position alone.
  var isPositional: Bool {
    keywordOnlyCount == 0 && !hasVariadic && !hasVariadicKeywords
  }
}
