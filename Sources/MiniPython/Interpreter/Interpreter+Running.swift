// Running programs, cells and single expressions.

extension Interpreter {
  /// What running a text ended with.
  public enum Outcome {
    /// The value of the last statement if it was an expression.
    case finished(Value?)
    /// An exception: its class name, the traceback as Python prints it, and advice below it.
    case failed(exception: String, traceback: String, advice: String?)
    case interrupted
  }

  /// Runs a whole text: a script, a cell, or what was typed at the prompt.
  ///
  /// - Parameter sourceName: shown in tracebacks: a path, `<stdin>`, `cell 3`.
  public func run(
    _ text: String, sourceName: String, in namespace: Namespace
  ) -> Outcome {
    let source = SourceText(name: sourceName, text: text)
    let code: CodeObject
    do throws(SyntaxProblem) {
      code = try compile(try Parser.program(text), source, namespace)
    } catch {
      return .failed(
        exception: error.kind, traceback: error.text(in: source), advice: error.advice)
    }
    do throws(PythonError) {
      let value = try execute(code)
      guard code.answersExpression else { return .finished(nil) }
      if !value.isNone { namespace.setLastValue(value, named: wellKnown.lastValue) }
      return .finished(value)
    } catch {
      return outcome(of: exception(for: error))
    }
  }

  /// Evaluates one expression, as the self-check questions and `{{ … }}` do.
  ///
  /// - Parameter sourceName: shown in tracebacks; the prompt's own questions have none that a
  ///   message names.
  public func evaluate(
    _ expression: String, in namespace: Namespace, sourceName: String? = nil
  ) throws(PythonError) -> Value {
    let source = SourceText(name: sourceName ?? "<expression>", text: expression)
    let code: CodeObject
    do throws(SyntaxProblem) {
      let parsed = try Parser.expression(expression)
      code = try compile([Statement(.expression(parsed), parsed.range)], source, namespace)
    } catch {
      throw error.raised(in: sourceName)
    }
    return try execute(code)
  }

  /// Runs statements, as `exec` does.
  func execute(
    _ text: String, in namespace: Namespace, sourceName: String = "<string>"
  ) throws(PythonError) {
    let source = SourceText(name: sourceName, text: text)
    let code: CodeObject
    do throws(SyntaxProblem) {
      code = try compile(try Parser.program(text), source, namespace)
    } catch {
      throw error.raised(in: sourceName)
    }
    _ = try execute(code)
  }

  private func compile(
    _ program: [Statement], _ source: SourceText, _ namespace: Namespace
  ) throws(SyntaxProblem) -> CodeObject {
    namespace.adopt(builtins)
    return try Compiler.code(
      for: program, source: source, namespace: namespace, names: names, ellipsis: ellipsis)
  }

  private func execute(_ code: CodeObject) throws(PythonError) -> Value {
    machine.prepare(self)
    return try machine.call(FunctionObject(code: code), Arguments(), self)
  }

  private func outcome(of exception: ExceptionObject) -> Outcome {
    let name = exception.type(self).name
    if name == "KeyboardInterrupt" { return .interrupted }
    return .failed(
      exception: name, traceback: TracebackText.text(of: exception, self),
      advice: exception.advice)
  }
}

extension SyntaxProblem {
  /// The exception that `eval`, `exec` and `compile` raise for a text that is no Python.
  func raised(in sourceName: String?) -> PythonError {
    let place = sourceName.map { " (\($0), line \(range.start.line))" } ?? ""
    return PythonError(ExceptionKind(kind), message + place, advice: advice)
  }
}

extension Machine {
  /// Sets the counters back before a text that is not run by another one.
  func prepare(_ interpreter: Interpreter) {
    guard isIdle else { return }
    listAppend = address(of: interpreter.types.list.members[interpreter.wellKnown.append])
    dictGet = address(of: interpreter.types.dict.members[interpreter.names.name("get")])
    steps = 0
    startSeconds = interpreter.secondsNow()
    startBytes = interpreter.peakMemoryBytes()
    state.pointee.maximumDepth = min(interpreter.limits.recursionDepth, Machine.deepestFrames)
    state.pointee.handling = nil
    state.pointee.isRaisedAgain = false
  }

  private func address(of method: Value?) -> UnsafeRawPointer? {
    method?.heapObject.map { UnsafeRawPointer(Unmanaged.passUnretained($0).toOpaque()) }
  }
}
