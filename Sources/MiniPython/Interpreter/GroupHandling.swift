/// What the `except*` clauses of one `try` have taken of an exception, and what they raised.
final class GroupHandling: Object {
  private let original: ExceptionObject
  /// What no clause has taken yet.
  private var rest: ExceptionObject?
  /// What the running clause is about.
  private var match: ExceptionObject?
  private var raised: [ExceptionObject] = []
  /// What clauses raised again as they got it.
  private var raisedAgain: [ExceptionObject] = []

  /// The name under which the compiled form of `except*` finds the maker; no program can write it.
  static let makerName = ".except_star"

  static let maker = FunctionDefinition(makerName, "(exception, /)") {
    (arguments, _) throws(PythonError) in
    guard let exception = arguments[0].heapObject as? ExceptionObject else { return .none }
    return .object(GroupHandling(exception))
  }

  private init(_ exception: ExceptionObject) {
    original = exception
    rest = exception
    super.init()
  }

  override func attribute(
    _ name: Name, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    let text = interpreter.names.text(of: name)
    guard ["take", "raise_match", "add", "finish"].contains(text) else { return nil }
    return .object(
      ClosureFunction(text) { [self] (arguments, interpreter) throws(PythonError) in
        switch text {
        case "take" where arguments.count == 1:
          return .bool(try take(arguments[0], interpreter))
        case "raise_match": try raiseMatch(interpreter)
        case "add" where arguments.count == 1: add(arguments[0])
        case "finish": try finish(interpreter)
        default: break
        }
        return .none
      })
  }

  /// Sets apart what a clause wants; false if there is nothing of it.
  private func take(_ wanted: Value, _ interpreter: Interpreter) throws(PythonError) -> Bool {
    let classes = try classes(wanted, interpreter)
    guard let rest else { return false }
    let isWanted: (ExceptionObject) throws(PythonError) -> Bool = { exception in
      classes.contains { interpreter.isInstance(.object(exception), of: $0) }
    }
    if !rest.isGroup(interpreter) {
      guard try isWanted(rest) else { return false }
      let made = try interpreter.call(
        .object(interpreter.exceptionClass("BaseExceptionGroup")),
        Arguments(.string(""), .list([.object(rest)])))
      match = made.heapObject as? ExceptionObject
      self.rest = nil
      return true
    }
    let parts = try rest.split(interpreter, isWanted)
    guard let found = parts.match else { return false }
    (match, self.rest) = (found, parts.rest)
    return true
  }

  private func classes(
    _ wanted: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [ClassObject] {
    var candidates = [wanted]
    if case .tuple(let tuple) = wanted { candidates = tuple.elements }
    var result: [ClassObject] = []
    for candidate in candidates {
      guard let classObject = candidate.heapObject as? ClassObject,
        classObject.isSubclass(of: interpreter.languageTypes.baseException)
      else {
        throw PythonError(
          .typeError, "catching classes that do not inherit from BaseException is not allowed")
      }
      guard !classObject.isSubclass(of: interpreter.exceptionClass("BaseExceptionGroup")) else {
        throw PythonError(
          .typeError,
          "catching ExceptionGroup with except* is not allowed. Use except instead.")
      }
      result.append(classObject)
    }
    return result
  }

  private func raiseMatch(_ interpreter: Interpreter) throws(PythonError) {
    guard let match else { return }
    interpreter.machine.raisesAgain()
    throw interpreter.error(raising: match)
  }

  private func add(_ value: Value) {
    guard let exception = value.heapObject as? ExceptionObject else { return }
    if exception === match { raisedAgain.append(exception) } else { raised.append(exception) }
  }

  /// Raises what is left: what nobody took, what was raised again, and what is new.
  private func finish(_ interpreter: Interpreter) throws(PythonError) {
    if raised.isEmpty, raisedAgain.isEmpty {
      guard let rest else { return }
      interpreter.machine.raisesAgain()
      throw interpreter.error(raising: rest)
    }
    guard original.isGroup(interpreter) else {
      guard let only = (raised + raisedAgain).first else { return }
      interpreter.machine.raisesAgain()
      throw interpreter.error(raising: only)
    }
    var kept = Set<ObjectIdentifier>()
    for exception in raisedAgain + [rest].compactMap({ $0 }) {
      collectLeaves(of: exception, into: &kept, interpreter)
    }
    let projected = try original.split(interpreter) { (exception) throws(PythonError) in
      !exception.isGroup(interpreter) && kept.contains(ObjectIdentifier(exception))
    }.match
    interpreter.machine.raisesAgain()
    guard !raised.isEmpty else {
      if let projected { throw interpreter.error(raising: projected) }
      return
    }
    let members = (raised + [projected].compactMap { $0 }).map { Value.object($0) }
    let made = try interpreter.call(
      .object(interpreter.exceptionClass("BaseExceptionGroup")),
      Arguments(.string(""), .list(members)))
    if let group = made.heapObject as? ExceptionObject {
      throw interpreter.error(raising: group)
    }
  }

  private func collectLeaves(
    of exception: ExceptionObject, into leaves: inout Set<ObjectIdentifier>,
    _ interpreter: Interpreter
  ) {
    var open = [exception]
    while let next = open.popLast() {
      guard next.isGroup(interpreter) else {
        leaves.insert(ObjectIdentifier(next))
        continue
      }
      open += next.members(interpreter).compactMap { $0.heapObject as? ExceptionObject }
    }
  }
}

extension Machine {
  /// Says that the next error has its line in the traceback already.
  func raisesAgain() { state.pointee.isRaisedAgain = true }
}
