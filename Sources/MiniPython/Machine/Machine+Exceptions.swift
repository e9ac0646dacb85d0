extension Machine {
  /// The exception that an `except` block is about, if one runs.
  var handledException: ExceptionObject? { state.pointee.handling }

  /// The error that a `raise` statement throws.
  @inline(never)
  func raise(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) -> PythonError {
    switch instruction.operation {
    case .raiseAgain:
      guard let exception = state.pointee.handling else {
        return PythonError(.runtimeError, "No active exception to reraise")
      }
      state.pointee.isRaisedAgain = true
      return interpreter.error(raising: exception)
    case .reraise:
      guard case .object(let object) = registers[Int(instruction.a)],
        let exception = object as? ExceptionObject
      else { preconditionFailure("only an exception is raised again") }
      state.pointee.isRaisedAgain = true
      return interpreter.error(raising: exception)
    case .raiseAssertion:
      return interpreter.error(
        "AssertionError",
        arguments: instruction.a < 0 ? [] : [registers[Int(instruction.a)]])
    default:
      let error = try interpreter.raising(registers[Int(instruction.a)])
      guard instruction.b >= 0, let exception = interpreter.raised else { return error }
      let cause = registers[Int(instruction.b)]
      exception.hidesContext = true
      if cause.isNone {
        exception.cause = nil
      } else {
        let wrapped = try interpreter.raising(cause)
        exception.cause = .object(interpreter.exception(for: wrapped))
        interpreter.raised = exception
      }
      return error
    }
  }

  /// Whether an exception is one of those that an `except` names.
  @inline(never)
  func matches(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    let wanted = registers[Int(instruction.c)]
    let candidates: [Value]
    if case .tuple(let tuple) = wanted {
      candidates = tuple.elements
    } else {
      candidates = [wanted]
    }
    let exception = registers[Int(instruction.b)]
    var isMatch = false
    for candidate in candidates {
      guard case .object(let object) = candidate, let classObject = object as? ClassObject,
        classObject.isSubclass(of: interpreter.languageTypes.baseException)
      else {
        throw PythonError(
          .typeError,
          "catching classes that do not inherit from BaseException is not allowed")
      }
      if interpreter.isInstance(exception, of: classObject) { isMatch = true }
    }
    registers[Int(instruction.a)] = .bool(isMatch)
  }

  /// Looks for the handler of an error, in the frame where it happened and then in its callers.
  ///
  /// - Returns: the frame that goes on, its `next` at the handler.
  @inline(never)
  func unwind(
    _ error: PythonError, from start: UnsafeMutablePointer<Frame>,
    downTo entry: UnsafeMutablePointer<Frame>, _ interpreter: Interpreter
  ) throws(PythonError) -> UnsafeMutablePointer<Frame> {
    var isRaisedAgain = state.pointee.isRaisedAgain
    state.pointee.isRaisedAgain = false
    let isLimit = error.kind == .limit
    let exception = interpreter.exception(for: error)
    addContext(to: exception, isRaisedAgain: isRaisedAgain)
    var frame = start
    while true {
      let code = frame.pointee.code
      let position = Int32(
        max(0, min(code.instructionCount - 1, frame.pointee.next - code.instructions - 1)))
      if !isRaisedAgain { code.addTraceback(to: exception, at: position) }
      isRaisedAgain = false
      if !isLimit,
        let handler = code.handlers.first(where: { $0.start <= position && position < $0.end })
      {
        frame.pointee.registers[Int(handler.register)] = .object(exception)
        frame.pointee.next = code.instructions + Int(handler.target)
        return frame
      }
      let isEntry = frame == entry
      if frame.pointee.kind == .generator {
        if let generator = frame.pointee.generator?.takeUnretainedValue() {
          generator.state = .finished
          for index in 0..<code.registerCount { generator.registers[index] = .none }
        }
        popGenerator()
      } else {
        pop()
      }
      if isEntry { throw thrown(exception, isLimit: isLimit, interpreter) }
      frame -= 1
    }
  }

  private func thrown(
    _ exception: ExceptionObject, isLimit: Bool, _ interpreter: Interpreter
  ) -> PythonError {
    var error = interpreter.error(raising: exception)
    if isLimit { error.kind = .limit }
    return error
  }

  /// The exception that was being handled when this one was raised becomes its context.
  private func addContext(to exception: ExceptionObject, isRaisedAgain: Bool) {
    guard !isRaisedAgain, exception.context == nil, let handling = state.pointee.handling,
      handling !== exception
    else { return }
    // A chain must not lead back to itself.
    var link: ExceptionObject? = handling
    while let current = link {
      if current.context === exception { current.context = nil }
      link = current.context
    }
    exception.context = handling
  }

  // MARK: with

  @inline(never)
  func enterContext(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    let context = registers[Int(instruction.b)]
    let target = registers + Int(instruction.a)
    let type = interpreter.type(of: context)
    guard let enter = type.member(interpreter.wellKnown.enter),
      let exit = type.member(interpreter.wellKnown.exit)
    else {
      throw PythonError(
        .typeError,
        "'\(type.name)' object does not support the context manager protocol"
          + (type.member(interpreter.wellKnown.enter) == nil ? "" : " (missed __exit__ method)"))
    }
    target[0] = try interpreter.bound(exit, to: context, type: type)
    target[1] = try interpreter.call(
      try interpreter.bound(enter, to: context, type: type), Arguments())
  }

  @inline(never)
  func exitContext(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    let exit = registers[Int(instruction.a)]
    guard instruction.b >= 0 else {
      _ = try interpreter.call(exit, Arguments(.none, .none, .none))
      return
    }
    let exception = registers[Int(instruction.b)]
    let answer = try interpreter.call(
      exit,
      Arguments(
        .object(interpreter.type(of: exception)), exception,
        (exception.heapObject as? ExceptionObject)?.tracebackValue ?? .none))
    registers[Int(instruction.c)] = .bool(try interpreter.isTrue(answer))
  }

  // MARK: yield from

  /// The next value of the iterator that a `yield from` goes through; nil at its end, with its
  /// result in the instruction's register.
  @inline(never)
  func yieldFrom(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard case .object(let object) = registers[Int(instruction.b)],
      let iterator = object as? ValueIterator
    else { preconditionFailure("yield from goes through an iterator") }
    let sent = registers[Int(instruction.a)]
    guard let generator = iterator as? GeneratorObject else {
      if let value = try iterator.next(interpreter) { return value }
      registers[Int(instruction.a)] = .none
      return nil
    }
    let value = try resume(
      generator, sending: generator.state == .fresh ? .none : sent, interpreter)
    if value == nil { registers[Int(instruction.a)] = generator.result }
    return value
  }

  /// The generator that a paused one goes through with `yield from`.
  func delegate(of generator: GeneratorObject) -> GeneratorObject? {
    let instruction = generator.next.pointee
    guard instruction.operation == .yieldFrom,
      case .object(let object) = generator.registers[Int(instruction.b)]
    else { return nil }
    return object as? GeneratorObject
  }

  /// Throws an exception where the inner generator is paused; what that ends with goes on in the
  /// outer one.
  @inline(never)
  func pass(
    _ error: PythonError, to inner: GeneratorObject, of outer: GeneratorObject,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    var passed = error
    do throws(PythonError) {
      if interpreter.isKind(error, "GeneratorExit") {
        try inner.close(interpreter)
      } else {
        outer.state = .running
        defer { outer.state = .suspended }
        if let value = try resume(inner, throwing: error, interpreter) { return value }
        outer.isDelegating = false
        outer.next = outer.function.code.instructions + Int(outer.next.pointee.c)
        outer.state = .suspended
        return try resume(outer, sending: inner.result, interpreter)
      }
    } catch {
      passed = error
    }
    outer.isDelegating = false
    return try resume(outer, throwing: passed, interpreter)
  }
}

extension Interpreter {
  /// The error that raising a value throws: an exception, or an exception class to be called.
  func raising(_ value: Value) throws(PythonError) -> PythonError {
    if case .object(let object) = value {
      if let exception = object as? ExceptionObject { return error(raising: exception) }
      if let classObject = object as? ClassObject,
        classObject.isSubclass(of: languageTypes.baseException),
        case .object(let made) = try instantiate(classObject, Arguments()),
        let exception = made as? ExceptionObject
      {
        return error(raising: exception)
      }
    }
    throw PythonError(.typeError, "exceptions must derive from BaseException")
  }
}

extension CodeObject {
  /// Adds the line of an instruction to a traceback, and that of the comprehension it is part of.
  func addTraceback(to exception: ExceptionObject, at position: Int32) {
    // An endless recursion would fill the memory with lines that nobody reads.
    guard exception.traceback.count < 3000 else { return }
    var place = positions[Int(position)]
    for part in inlineParts where part.start <= position && position < part.end {
      exception.traceback.append(entry(place, function: part.name))
      place = CodePosition(range: part.callRange)
    }
    exception.traceback.append(entry(place, function: name))
  }

  private func entry(_ place: CodePosition, function: String) -> TracebackEntry {
    let range = place.range
    var entry = TracebackEntry(source: source.name, line: range.start.line, function: function)
    entry.text = source.line(range.start.line)
    let end =
      range.end.line == range.start.line
      ? range.end.column : entry.text?.unicodeScalars.count ?? range.start.column
    entry.columns = range.start.column..<max(range.start.column, end)
    if range.end.line == range.start.line, let anchor = place.anchor {
      entry.anchor = Int(anchor.start)..<max(Int(anchor.start), Int(anchor.end))
    }
    return entry
  }
}

extension SourceText {
  func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }
}
