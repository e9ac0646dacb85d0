// The slow paths of operators: what the loop of the machine does not do on the spot.

extension Machine {
  @inline(never)
  func binary(
    _ operation: BinaryOperator, _ instruction: Instruction, _ registers: Registers,
    _ interpreter: Interpreter
  ) throws(PythonError) {
    registers[Int(instruction.a)] = try interpreter.binary(
      operation, registers[Int(instruction.b)], registers[Int(instruction.c)])
  }

  @inline(never)
  func addInteger(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    let isSubtraction = instruction.flag == BinaryOperator.subtract.rawValue
    let number = Int(instruction.c)
    registers[Int(instruction.a)] = try interpreter.binary(
      isSubtraction ? .subtract : .add, registers[Int(instruction.b)],
      .int(isSubtraction ? -number : number))
  }

  @inline(never)
  func inPlace(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    if instruction.a == instruction.b, instruction.flag == BinaryOperator.add.rawValue,
      try appendText(registers + Int(instruction.a), registers[Int(instruction.c)], interpreter)
    {
      return
    }
    registers[Int(instruction.a)] = try interpreter.inPlace(
      BinaryOperator(rawValue: instruction.flag) ?? .add, registers[Int(instruction.b)],
      registers[Int(instruction.c)])
  }

  /// `text += more` where nobody else holds the text: it grows in place.
  private func appendText(
    _ target: Registers, _ addition: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    guard case .string(let more) = addition, case .string(var text) = target.pointee else {
      return false
    }
    try interpreter.checkAllocation(text.text.utf8.count + more.text.utf8.count)
    target.pointee = .none
    let isOnlyHolder = isKnownUniquelyReferenced(&text)
    if isOnlyHolder { text.append(more) }
    target.pointee = .string(text)
    return isOnlyHolder
  }

  @inline(never)
  func compare(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    registers[Int(instruction.a)] = try interpreter.compare(
      Comparison(rawValue: instruction.flag) ?? .equal, registers[Int(instruction.b)],
      registers[Int(instruction.c)])
  }

  @inline(never)
  func isTrueComparison(
    _ instruction: Instruction, _ right: Value, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    let comparison = Comparison(rawValue: instruction.flag) ?? .equal
    if case .float(let left) = registers[Int(instruction.a)] {
      switch right {
      case .float(let right): return Self.holds(comparison, left, right)
      case .int(let right) where right.magnitude < 1 << 53:
        return Self.holds(comparison, left, Double(right))
      default: break
      }
    }
    return try interpreter.isTrue(
      try interpreter.compare(comparison, registers[Int(instruction.a)], right))
  }

  private static func holds(_ comparison: Comparison, _ left: Double, _ right: Double) -> Bool {
    switch comparison {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }

  @inline(never)
  func unary(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    registers[Int(instruction.a)] = try interpreter.unary(
      UnaryOperator(rawValue: instruction.flag) ?? .negative, registers[Int(instruction.b)])
  }

  @inline(never)
  func item(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    registers[Int(instruction.a)] = try interpreter.item(
      registers[Int(instruction.c)], of: registers[Int(instruction.b)])
  }

  // MARK: Iteration

  @inline(never)
  func getIterator(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    let source = registers[Int(instruction.b)]
    let state = registers + Int(instruction.a)
    if instruction.flag == 1 {
      state[0] = .object(try interpreter.iterator(over: source))
      return
    }
    switch source {
    case .list(let list) where list.classObject == nil:
      state[0] = source
      state[1] = .int(0)
    case .tuple(let tuple) where tuple.classObject == nil:
      state[0] = source
      state[1] = .int(0)
    case .object(let range as RangeObject):
      state[0] = .int(range.step)
      state[1] = .int(range.start)
      state[2] = .int(range.count)
    default: state[0] = .object(try interpreter.iterator(over: source))
    }
  }

  func elements(_ registers: Registers, _ start: Int32, _ count: Int32) -> [Value] {
    Array(UnsafeBufferPointer(start: registers + Int(start), count: Int(count)))
  }

  @inline(never)
  func unpack(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    let source = registers[Int(instruction.b)]
    let wanted = Int(instruction.c)
    let elements: [Value]
    switch source {
    case .list(let list) where list.classObject == nil: elements = list.elements
    case .tuple(let tuple): elements = tuple.elements
    default:
      let iterator = try unpackingIterator(source, interpreter)
      var taken: [Value] = []
      while taken.count <= wanted, let value = try iterator.next(interpreter) {
        taken.append(value)
      }
      elements = taken
    }
    guard elements.count == wanted else {
      throw PythonError(
        .valueError,
        elements.count > wanted
          ? "too many values to unpack (expected \(wanted))"
          : "not enough values to unpack (expected \(wanted), got \(elements.count))")
    }
    for (index, value) in elements.enumerated() {
      registers[Int(instruction.a) + index] = value
    }
  }

  private func unpackingIterator(
    _ source: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> ValueIterator {
    switch source {
    case .none, .bool, .int, .float:
      throw PythonError(
        .typeError, "cannot unpack non-iterable \(interpreter.type(of: source).name) object")
    default: return try interpreter.iterator(over: source)
    }
  }

  // MARK: Containers

  @inline(never)
  func container(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    let target = registers + Int(instruction.a)
    switch instruction.operation {
    case .buildSet:
      let set = SetObject()
      for value in elements(registers, instruction.b, instruction.c) {
        try set.insert(value, interpreter)
      }
      target.pointee = .object(set)
    case .buildDict: target.pointee = .dict(DictObject())
    case .buildSlice:
      let base = registers + Int(instruction.b)
      target.pointee = .object(SliceObject(start: base[0], stop: base[1], step: base[2]))
    case .buildText:
      var text = ""
      for value in elements(registers, instruction.b, instruction.c) {
        if case .string(let part) = value { text += part.text }
      }
      target.pointee = .string(StringObject(text))
    case .insert:
      if case .object(let object) = target.pointee, let set = object as? SetObject {
        try set.insert(registers[Int(instruction.b)], interpreter)
      }
    case .setPair:
      guard case .dict(let dict) = target.pointee else { return }
      let key = registers[Int(instruction.b)]
      if instruction.flag == 1, try dict.value(for: key, interpreter) != nil {
        throw PythonError(
          .typeError, "got multiple values for keyword argument '\(try interpreter.text(key))'")
      }
      try dict.set(registers[Int(instruction.c)], for: key, interpreter)
    case .extend: try extend(instruction, registers, interpreter)
    case .extendSet:
      if case .object(let object) = target.pointee, let set = object as? SetObject {
        for value in try interpreter.elements(of: registers[Int(instruction.b)]) {
          try set.insert(value, interpreter)
        }
      }
    case .update: try update(instruction, registers, interpreter)
    case .tupleFromList:
      if case .list(let list) = registers[Int(instruction.b)] {
        target.pointee = .tuple(TupleObject(list.elements))
      }
    case .deleteItem:
      try interpreter.deleteItem(registers[Int(instruction.b)], of: target.pointee)
    case .unpackStar: try unpackStar(instruction, registers, interpreter)
    case .format: try format(instruction, registers, interpreter)
    default: preconditionFailure("\(instruction.operation) makes no container")
    }
  }

  private func extend(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard case .list(let list) = registers[Int(instruction.a)] else { return }
    let source = registers[Int(instruction.b)]
    if instruction.flag == 1 {
      switch source {
      case .none, .bool, .int, .float:
        let callee = registers[Int(instruction.c)]
        throw PythonError(
          .typeError,
          "\(try interpreter.calleeName(callee)) argument after * must be an iterable, not "
            + interpreter.type(of: source).name)
      default: break
      }
    }
    switch source {
    case .none, .bool, .int, .float:
      throw PythonError(
        .typeError,
        "Value after * must be an iterable, not \(interpreter.type(of: source).typeName)")
    default: break
    }
    list.elements.append(contentsOf: try interpreter.elements(of: source))
  }

  private func update(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard case .dict(let dict) = registers[Int(instruction.a)] else { return }
    let source = registers[Int(instruction.b)]
    guard instruction.flag == 1 else {
      guard let other = try mapping(source, interpreter) else {
        throw PythonError(
          .typeError, "'\(interpreter.type(of: source).typeName)' object is not a mapping")
      }
      return try DictOperations.update(dict, with: .dict(other), interpreter)
    }
    let callee = try interpreter.calleeName(registers[Int(instruction.c)])
    guard let other = try mapping(source, interpreter) else {
      throw PythonError(
        .typeError,
        "\(callee) argument after ** must be a mapping, not \(interpreter.type(of: source).name)")
    }
    for (key, value) in other.items {
      guard case .string(let name) = key else {
        throw PythonError(.typeError, "keywords must be strings")
      }
      if try dict.value(for: key, interpreter) != nil {
        throw PythonError(
          .typeError, "\(callee) got multiple values for keyword argument '\(name.text)'")
      }
      try dict.set(value, for: key, interpreter)
    }
  }

  /// A dict, or what another object with `keys` and `[]` holds; nil for anything else.
  private func mapping(
    _ source: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> DictObject? {
    if case .dict(let dict) = source { return dict }
    guard case .object = source,
      try interpreter.attributeIfPresent(interpreter.names.name("keys"), of: source) != nil
    else { return nil }
    let made = DictObject()
    try DictOperations.update(made, with: source, interpreter)
    return made
  }

  private func unpackStar(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    let source = registers[Int(instruction.b)]
    switch source {
    case .none, .bool, .int, .float: _ = try unpackingIterator(source, interpreter)
    default: break
    }
    let elements = try interpreter.elements(of: source)
    let (before, behind) = (Int(instruction.c), Int(instruction.extra))
    guard elements.count >= before + behind else {
      throw PythonError(
        .valueError,
        "not enough values to unpack (expected at least \(before + behind), got \(elements.count))")
    }
    let target = registers + Int(instruction.a)
    for index in 0..<before { target[index] = elements[index] }
    target[before] = .list(ListObject(Array(elements[before..<(elements.count - behind)])))
    for index in 0..<behind {
      target[before + 1 + index] = elements[elements.count - behind + index]
    }
  }

  private func format(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) {
    var value = registers[Int(instruction.b)]
    switch UInt32(instruction.flag) {
    case UInt32(UInt8(ascii: "r")): value = .string(try interpreter.representation(of: value))
    case UInt32(UInt8(ascii: "s")): value = .string(try interpreter.display(of: value))
    case UInt32(UInt8(ascii: "a")):
      value = .string(try interpreter.asciiRepresentation(of: value))
    default: break
    }
    var specification = ""
    if instruction.c >= 0, case .string(let text) = registers[Int(instruction.c)] {
      specification = text.text
    }
    if specification.isEmpty, case .string(let text) = value, text.classObject == nil {
      registers[Int(instruction.a)] = value
      return
    }
    registers[Int(instruction.a)] = .string(
      StringObject(try interpreter.formatted(value, specification)))
  }
}

extension Interpreter {
  /// What messages call a function: `torch.zeros()`.
  func calleeName(_ callee: Value) throws(PythonError) -> String {
    if let function = callee.heapObject as? FunctionObject {
      return "__main__.\(function.code.qualifiedName)()"
    }
    guard let name = try attributeIfPresent(names.name("__qualname__"), of: callee),
      case .string(let text) = name
    else { return "\(type(of: callee).name) object" }
    return "\(text.text)()"
  }

  /// `ascii(x)`: the representation with escapes for all that is not ASCII.
  func asciiRepresentation(of value: Value) throws(PythonError) -> String {
    var result = ""
    for scalar in try representation(of: value).unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else {
        let (letter, width) =
          scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
        let digits = String(scalar.value, radix: 16)
        result += "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
      }
    }
    return result
  }
}
