// How calls start that the loop of the machine does not start on the spot.

extension Machine {
  private func arguments(_ base: Registers, _ count: Int) -> Arguments {
    var arguments = Arguments()
    for index in 0..<count { arguments.append(base[1 + index]) }
    return arguments
  }

  /// Does `list.append` and `dict.get` on the spot; false if it is another call.
  @inline(__always)
  func callKnown(
    _ base: Registers, _ count: Int, _ result: Registers, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    if (base + 1).tag == Tag.list, count == 2, base.rawObject == listAppend {
      let value = (base + 2).pointee
      let count = (base + 1).borrowed(ListObject.self)._withUnsafeGuaranteedRef { list in
        list.elements.append(value)
        return list.elements.count
      }
      if count & 0xFFFFF == 0 { try interpreter.checkCollected(count) }
      result.put(.none)
      return true
    }
    if (base + 1).tag == Tag.dict, count >= 2, base.rawObject == dictGet {
      let place = (base + 1).borrowed(DictObject.self)._withUnsafeGuaranteedRef {
        $0.quickPlace(of: base + 2)
      }
      guard let place else { return false }
      result.copy(place)
      return true
    }
    return false
  }

  /// Calls what is not a Python function; `base` holds it, the arguments follow.
  @inline(never)
  func callNative(
    _ base: Registers, _ count: Int, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    guard base.isCounted else {
      throw PythonError(
        .typeError, "'\(interpreter.type(of: base[0]).typeName)' object is not callable")
    }
    try countNativeCall(interpreter)
    let callee = base.borrowed(Object.self)
    return try callee.takeUnretainedValue().call(arguments(base, count), interpreter)
  }

  @inline(never)
  func callGenerator(
    _ function: FunctionObject, _ base: Registers, _ count: Int, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    .object(try generator(function, arguments(base, count), interpreter))
  }

  /// Starts a Python function whose arguments stand in registers.
  @inline(never)
  func startFunction(
    _ function: FunctionObject, _ base: Registers, _ count: Int, _ result: Int32,
    _ frame: UnsafeMutablePointer<Frame>, _ interpreter: Interpreter
  ) throws(PythonError) {
    try start(function, arguments(base, count), result, frame, interpreter)
  }

  /// Starts a Python function in a frame of its own above the one that runs.
  func start(
    _ function: FunctionObject, _ arguments: Arguments, _ result: Int32,
    _ frame: UnsafeMutablePointer<Frame>, _ interpreter: Interpreter,
    instance: InstanceObject? = nil
  ) throws(PythonError) {
    let bound = try bind(function, arguments, interpreter)
    try count(1, interpreter, onlyEvery: 0x400)
    let started = try push(
      function, base: frame.pointee.limit, kind: instance == nil ? .boundCall : .initializer,
      result: result, instance: instance)
    fill(started.pointee.registers, bound, function)
  }

  private func count(
    _ steps: Int, _ interpreter: Interpreter, onlyEvery period: Int
  ) throws(PythonError) {
    self.steps += steps
    if self.steps % period == 0 { try count(0, interpreter) }
  }

  /// Starts the `__init__` of a class written in Python; false if the callee is none.
  @inline(never)
  func startInstance(
    _ base: Registers, _ count: Int, _ result: Int32, _ frame: UnsafeMutablePointer<Frame>,
    _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    guard case .object(let object) = base[0],
      ObjectIdentifier(type(of: object)) == ObjectIdentifier(ClassObject.self)
    else { return false }
    let classObject = unsafeDowncast(object, to: ClassObject.self)
    guard classObject.isPlain(interpreter),
      case .object(let initializer)? = classObject.member(interpreter.wellKnown.initialize),
      ObjectIdentifier(type(of: initializer)) == ObjectIdentifier(FunctionObject.self)
    else { return false }
    let function = unsafeDowncast(initializer, to: FunctionObject.self)
    guard !function.code.isGenerator else { return false }
    let instance = InstanceObject(class: classObject)
    instance.attributes.reserveCapacity(classObject.attributeCount)
    if function.code.isSimple, count + 1 == function.code.signature.positionalCount,
      frame.pointee.kind != .generator
    {
      // The instance takes the place of the class, in front of the arguments.
      base[0] = .object(instance)
      let started = try push(
        function, base: base, kind: .initializer, result: result, instance: instance)
      prepare(started.pointee.registers, function)
      return true
    }
    try start(
      function, arguments(base, count).prepending(.object(instance)), result, frame, interpreter,
      instance: instance)
    return true
  }

  func keywordArguments(
    _ instruction: Instruction, _ registers: Registers, _ frame: UnsafeMutablePointer<Frame>
  ) -> (Value, Arguments) {
    let names = frame.pointee.code.keywordSites[Int(instruction.extra)]
    let base = registers + Int(instruction.b)
    let isMethod = instruction.flag == 1
    var values = base + (isMethod ? 2 : 1)
    var arguments = Arguments()
    if isMethod {
      if case .object(let marker) = base[1], marker.isUnbound {
      } else {
        arguments.append(base[1])
      }
    }
    for _ in 0..<(Int(instruction.c) - names.count) {
      arguments.append(values.pointee)
      values += 1
    }
    for name in names {
      arguments.keywords.append(Arguments.Keyword(name: name, value: values.pointee))
      values += 1
    }
    return (base[0], arguments)
  }

  func spreadArguments(
    _ instruction: Instruction, _ registers: Registers, _ interpreter: Interpreter
  ) throws(PythonError) -> Arguments {
    guard case .list(let list) = registers[Int(instruction.c)],
      case .dict(let dict) = registers[Int(instruction.c) + 1]
    else { return Arguments() }
    var arguments = Arguments(list.elements)
    for (key, value) in dict.items {
      arguments.keywords.append(
        Arguments.Keyword(name: interpreter.names.name(try interpreter.text(key)), value: value))
    }
    return arguments
  }

  func makeFunction(
    _ template: CodeObject.FunctionTemplate, _ registers: Registers, _ first: Int
  ) -> FunctionObject {
    var position = first
    func take() -> Value {
      defer { position += 1 }
      return registers[position]
    }
    let defaults = (0..<template.defaultCount).map { _ in take() }
    var keywordDefaults: [Name: Value] = [:]
    for name in template.keywordDefaults { keywordDefaults[name] = take() }
    var annotations = AttributeTable()
    for name in template.annotations { annotations[name] = take() }
    return FunctionObject(
      code: template.code, cells: cells(template, registers), defaults: defaults,
      keywordDefaults: keywordDefaults, annotations: annotations,
      documentation: template.documentation)
  }

  func cells(
    _ template: CodeObject.FunctionTemplate, _ registers: Registers
  ) -> [CellObject] {
    template.cells.map {
      guard case .object(let object) = registers[Int($0)] else {
        preconditionFailure("a captured variable is in a cell")
      }
      return unsafeDowncast(object, to: CellObject.self)
    }
  }
}

extension ClassObject {
  /// Whether instances are made by `InstanceObject` alone: no native base, `__new__` or exception.
  func isPlain(_ interpreter: Interpreter) -> Bool {
    if let known = plainness, known.version == version { return known.isPlain }
    let isPlain =
      (nativeDefinition == nil || nativeDefinition?.name == "object")
      && (member(interpreter.wellKnown.new) == nil
        || owner(of: interpreter.wellKnown.new) === interpreter.types.object)
      && !isSubclass(of: interpreter.languageTypes.baseException) && definition == nil
      && classObject == nil
    plainness = (version, isPlain)
    return isPlain
  }
}
