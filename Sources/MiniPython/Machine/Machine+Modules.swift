extension Machine {
  @inline(never)
  func importModule(
    _ instruction: Instruction, _ registers: Registers, _ frame: UnsafeMutablePointer<Frame>,
    _ interpreter: Interpreter
  ) throws(PythonError) {
    let code = frame.pointee.code
    switch instruction.operation {
    case .importModule:
      let path = try interpreter.text(code.constants[Int(instruction.b)])
      let module = try interpreter.importModule(path)
      guard instruction.flag == 1, let first = path.split(separator: ".").first,
        first.count < path.count
      else {
        registers[Int(instruction.a)] = .object(module)
        return
      }
      registers[Int(instruction.a)] = .object(try interpreter.importModule(String(first)))
    case .importName:
      guard case .object(let object) = registers[Int(instruction.b)],
        let module = object as? ModuleObject
      else { return }
      let name = interpreter.names.name(
        try interpreter.text(code.constants[Int(instruction.c)]))
      registers[Int(instruction.a)] = try interpreter.importedName(name, from: module)
    default:
      guard case .object(let object) = registers[Int(instruction.a)],
        let module = object as? ModuleObject
      else { return }
      for text in module.attributeNames(interpreter) where !text.hasPrefix("_") {
        let name = interpreter.names.name(text)
        code.namespace[name] = try interpreter.attribute(name, of: .object(module))
      }
    }
  }

  // MARK: Patterns

  @inline(never)
  func matchPattern(
    _ instruction: Instruction, _ registers: Registers, _ sites: Site, _ interpreter: Interpreter
  ) throws(PythonError) {
    let value = registers[Int(instruction.b)]
    let target = registers + Int(instruction.a)
    switch instruction.operation {
    case .matchSequence:
      let count: Int? =
        switch value {
        case .list(let list): list.elements.count
        case .tuple(let tuple): tuple.elements.count
        case .object(let range as RangeObject): range.count
        default: nil
        }
      let wanted = Int(instruction.c)
      target[0] = .bool(count.map { instruction.flag == 1 ? $0 >= wanted : $0 == wanted } ?? false)
    case .matchMapping:
      if case .dict = value { target[0] = .bool(true) } else { target[0] = .bool(false) }
    case .matchKey:
      guard case .dict(let dict) = value,
        let found = try dict.value(for: registers[Int(instruction.c)], interpreter)
      else {
        target[0] = .bool(false)
        return
      }
      target[0] = .bool(true)
      target[1] = found
    case .matchRest:
      guard case .dict(let dict) = value else { return }
      let rest = DictObject()
      for (key, value) in dict.items { try rest.set(value, for: key, interpreter) }
      for key in try interpreter.elements(of: registers[Int(instruction.c)]) {
        try rest.remove(key, interpreter)
      }
      target[0] = .dict(rest)
    case .matchInstance:
      guard case .object(let object) = registers[Int(instruction.c)],
        let classObject = object as? ClassObject
      else { throw PythonError(.typeError, "called match pattern must be a class") }
      target[0] = .bool(interpreter.isInstance(value, of: classObject))
    case .matchAttribute:
      let found = try interpreter.attributeIfPresent(
        sites[Int(instruction.c)].name, of: value)
      target[0] = .bool(found != nil)
      if let found { target[1] = found }
    default: try matchPositional(instruction, value, target, interpreter)
    }
  }

  private func matchPositional(
    _ instruction: Instruction, _ value: Value, _ target: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard case .object(let object) = target[2], let classObject = object as? ClassObject else {
      return
    }
    let types = interpreter.types
    let matchesItself = [
      types.int, types.float, types.str, types.bool, types.list, types.tuple, types.dict,
      types.set, types.frozenset, types.bytes,
    ].contains { $0 === classObject }
    if matchesItself, instruction.c == 0 {
      target[1] = value
      return
    }
    let names = try classObject.member(interpreter.names.name("__match_args__")).map {
      (names) throws(PythonError) in try interpreter.elements(of: names)
    }
    guard let names, Int(instruction.c) < names.count else {
      throw PythonError(
        .typeError,
        "\(classObject.name)() accepts \(names?.count ?? 0) positional sub-patterns "
          + "(\(instruction.c + 1) given)")
    }
    target[1] = try interpreter.attribute(
      interpreter.names.name(try interpreter.text(names[Int(instruction.c)])), of: value)
  }
}
