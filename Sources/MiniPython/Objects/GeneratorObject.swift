/// A function that is paused at a `yield`.
public final class GeneratorObject: ValueIterator {
  enum State { case fresh, suspended, running, finished }

  let function: FunctionObject
  let registers: UnsafeMutablePointer<Value>
  @exclusivity(unchecked) var next: UnsafeMutablePointer<Instruction>
  @exclusivity(unchecked) var state = State.fresh
  /// The register that gets what is sent.
  @exclusivity(unchecked) var inbox: Int32 = 0
  /// Whether it is paused within a `yield from`.
  @exclusivity(unchecked) var isDelegating = false
  /// The exception that its own code is handling.
  @exclusivity(unchecked) var handling: ExceptionObject?
  /// What its `return` answered.
  @exclusivity(unchecked) var result = Value.none

  init(_ function: FunctionObject, registers: UnsafeMutablePointer<Value>) {
    self.function = function
    self.registers = registers
    next = function.code.instructions
    super.init()
  }

  deinit {
    registers.deinitialize(count: function.code.registerCount)
    registers.deallocate()
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    interpreter.types.generator
  }

  public override func next(_ interpreter: Interpreter) throws(PythonError) -> Value? {
    try interpreter.machine.resume(self, sending: .none, interpreter)
  }

  public override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    switch interpreter.names.text(of: name) {
    case "send":
      return .object(
        ClosureFunction("send") { [self] (arguments, interpreter) throws(PythonError) in
          if state == .fresh, !arguments[0].isNone {
            throw PythonError(
              .typeError, "can't send non-None value to a just-started generator")
          }
          return try answer(
            try interpreter.machine.resume(self, sending: arguments[0], interpreter), interpreter)
        })
    case "throw":
      return .object(
        ClosureFunction("throw") { [self] (arguments, interpreter) throws(PythonError) in
          let error = try interpreter.raising(arguments[0])
          return try answer(
            try interpreter.machine.resume(self, throwing: error, interpreter), interpreter)
        })
    case "close":
      return .object(
        ClosureFunction("close") { [self] (_, interpreter) throws(PythonError) in
          try close(interpreter)
          return .none
        })
    case "__next__":
      return .object(
        ClosureFunction("__next__") { [self] (_, interpreter) throws(PythonError) in
          try answer(try next(interpreter), interpreter)
        })
    case "__name__": return .string(function.code.name)
    default: return try super.attribute(name, interpreter)
    }
  }

  private func answer(
    _ value: Value?, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if let value { return value }
    throw interpreter.error(.stopIteration, arguments: result.isNone ? [] : [result])
  }

  /// Lets the code run its `finally` blocks and stops it.
  func close(_ interpreter: Interpreter) throws(PythonError) {
    guard state == .suspended else {
      state = .finished
      return
    }
    let exit = PythonError("GeneratorExit", "")
    do throws(PythonError) {
      if try interpreter.machine.resume(self, throwing: exit, interpreter) != nil {
        throw PythonError(.runtimeError, "generator ignored GeneratorExit")
      }
    } catch {
      guard interpreter.isKind(error, "GeneratorExit") || interpreter.isKind(error, .stopIteration)
      else { throw error }
      interpreter.raised = nil
    }
  }

  public override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    "<generator object \(function.code.qualifiedName) at \(address)>"
  }
}
