/// A loop `for NAME in range(…):` that is under way, as one sees it who looks on from outside.
public struct RunningLoop {
  /// The name that is counted, such as `epoch`.
  public var counter: String
  /// The turn that runs, counted from 1.
  public var turn: Int
  public var count: Int
  /// What the names that were asked for stand for where the loop runs.
  public var values: [String: Value]
}

extension Interpreter {
  /// The outermost loop over a range in what runs now; nil if there is none.
  ///
  /// To be asked while code runs, by what is called in between; nothing is changed.
  ///
  /// - Parameter names: names of the loop's function whose values are wanted.
  public func runningLoop(values names: [String]) -> RunningLoop? {
    for frame in machine.runningFrames {
      guard var loop = frame.loop else { continue }
      for name in names {
        if let value = frame.value(of: name, self) { loop.values[name] = value }
      }
      return loop
    }
    return nil
  }
}

extension Interpreter {
  /// What `eval` answers: an expression with the names of the innermost frame, or with given ones.
  func evaluateText(
    _ text: String, _ globals: Value, _ locals: Value
  ) throws(PythonError) -> Value {
    let inner = Namespace()
    if globals.isNone, let frame = machine.runningFrames.last {
      inner.values = frame.code.namespace.values
      for name in frame.code.localRegisters.keys {
        if let value = frame.value(of: name, self) { inner[names.name(name)] = value }
      }
    }
    for table in [globals, locals] {
      guard case .dict(let dict) = table else { continue }
      for (key, value) in dict.items { inner[names.name(try self.text(key))] = value }
    }
    return try evaluate(
      text.trimmingPrefix(while: { $0 == " " || $0 == "\t" }).description, in: inner,
      sourceName: "<string>")
  }
}

extension Interpreter {
  /// What `exec` does: statements with the names of the innermost frame, or with given ones, which
  /// get what the statements assign.
  func executeText(
    _ text: String, _ globals: Value, _ locals: Value
  ) throws(PythonError) {
    guard case .dict(let table) = globals else {
      let frame = machine.runningFrames.last
      let module = frame?.code.namespace ?? Namespace()
      guard let frame, !frame.code.localRegisters.isEmpty || !locals.isNone else {
        return try execute(text, in: module)
      }
      // What a function's own `exec` assigns is not seen in the function, as in Python.
      let inner = Namespace()
      inner.values = module.values
      for name in frame.code.localRegisters.keys {
        if let value = frame.value(of: name, self) { inner[names.name(name)] = value }
      }
      return try execute(text, in: inner, copyingTo: locals)
    }
    let inner = Namespace()
    for (key, value) in table.items { inner[names.name(try self.text(key))] = value }
    if table["__builtins__"] == nil { table["__builtins__"] = .dict(DictObject()) }
    if case .dict(let own) = locals {
      for (key, value) in own.items { inner[names.name(try self.text(key))] = value }
      return try execute(text, in: inner, copyingTo: locals)
    }
    try execute(text, in: inner, copyingTo: globals)
  }

  /// Runs statements and copies what they changed into a dict.
  private func execute(
    _ text: String, in namespace: Namespace, copyingTo target: Value
  ) throws(PythonError) {
    let before = namespace.values
    do throws(PythonError) {
      try execute(text, in: namespace)
    } catch {
      try copyChanges(of: namespace, since: before, to: target)
      throw error
    }
    try copyChanges(of: namespace, since: before, to: target)
  }

  private func copyChanges(
    of namespace: Namespace, since before: [Name: Value], to target: Value
  ) throws(PythonError) {
    guard case .dict(let dict) = target else { return }
    for name in namespace.names {
      guard let value = namespace[name] else { continue }
      if let old = before[name], old.isIdentical(to: value) { continue }
      dict[names.text(of: name)] = value
    }
    for name in before.keys where namespace[name] == nil { dict[names.text(of: name)] = nil }
  }
}

extension Interpreter {
  /// The names that the innermost frame sees: its own, or those of its module.
  func visibleNames(local: Bool) throws(PythonError) -> DictObject {
    let result = DictObject()
    guard let frame = machine.runningFrames.last else { return result }
    if local, let members = frame.classNames?.takeUnretainedValue().members {
      return try dict(of: members)
    }
    if local, !frame.code.localRegisters.isEmpty || frame.code.name != "<module>" {
      let registers = frame.code.localRegisters.sorted { $0.value < $1.value }
      for (name, _) in registers {
        if let value = frame.value(of: name, self) { result[name] = value }
      }
      return result
    }
    for name in frame.code.namespace.names {
      if let value = frame.code.namespace[name] { result[names.text(of: name)] = value }
    }
    let (namespace, names) = (frame.code.namespace, names)
    result.mirror = DictMirror { (key, value) in
      if case .string(let text) = key { namespace[names.name(text.text)] = value }
    }
    return result
  }
}

extension Machine {
  /// The frames that are under way, the outermost first.
  fileprivate var runningFrames: UnsafeMutableBufferPointer<Frame> {
    let depth = state.pointee.depth
    return UnsafeMutableBufferPointer(start: state.pointee.frame - depth + 1, count: depth)
  }
}

extension Machine.Frame {
  /// The outermost loop over a range that the frame is in.
  fileprivate var loop: RunningLoop? {
    let code = code
    let position = next - code.instructions
    for index in 0..<max(0, min(position, code.instructionCount)) {
      let instruction = code.instructions[index]
      guard instruction.operation == .advanceIterator, position <= Int(instruction.c) else {
        continue
      }
      let iteration = registers + Int(instruction.a)
      guard iteration.tag == Tag.int, iteration[1].isInt, iteration[2].isInt,
        let head = code.rangeLoop(at: index)
      else { continue }
      let step = max(1, abs(iteration.rawInt))
      let turn = abs((iteration + 1).rawInt &- head.start) / step
      let count = turn + (iteration + 2).rawInt
      guard turn > 0, count > 1 else { continue }
      return RunningLoop(counter: head.counter, turn: turn, count: count, values: [:])
    }
    return nil
  }

  /// The value of a name of the frame's function, or of the module that it belongs to.
  fileprivate func value(of name: String, _ interpreter: Interpreter) -> Value? {
    guard let register = code.localRegisters[name] else {
      return code.namespace[interpreter.names.name(name)]
    }
    let value = registers[Int(register)]
    guard case .object(let object) = value else { return value }
    if let cell = object as? CellObject { return cell.content }
    return object.isUnbound ? nil : value
  }
}

extension CodeObject {
  /// The counter and the first number of a statement `for NAME in range(…):`; nil for others.
  fileprivate func rangeLoop(at instruction: Int) -> (counter: String, start: Int)? {
    guard positions.indices.contains(instruction) else { return nil }
    let line = positions[instruction].range.start.line - 1
    guard source.lines.indices.contains(line) else { return nil }
    let statement = /\s*for\s+(\w+)\s+in\s+range\((.*)\)\s*:.*/
    guard let match = source.lines[line].wholeMatch(of: statement) else { return nil }
    let arguments = match.2.split(separator: ",")
    guard arguments.count > 1 else { return (String(match.1), 0) }
    guard let start = Int(arguments[0].filter { $0 != " " }) else { return nil }
    return (String(match.1), start)
  }
}

extension Value {
  fileprivate var isInt: Bool { if case .int = self { true } else { false } }
}
