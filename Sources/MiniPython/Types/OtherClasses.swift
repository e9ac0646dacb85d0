extension BuiltinClasses {
  static let type = ClassDefinition(
    "type", "The class of a value.", signature: "...", example: "type(3)",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      if arguments.count == 1, classObject === interpreter.types.type {
        return .object(interpreter.type(of: arguments[0]))
      }
      return try interpreter.typeNew(arguments.prepending(.object(classObject)))
    },
    methods: [
      FunctionDefinition("__call__", "...", "Makes an instance.") {
        (arguments, interpreter) throws(PythonError) in
        guard let classObject = arguments[0].heapObject as? ClassObject else {
          throw PythonError(.typeError, "type.__call__ needs a class")
        }
        var rest = Arguments()
        for index in 1..<max(1, arguments.count) { rest.append(arguments[index]) }
        rest.keywords = arguments.keywords
        return try interpreter.instantiate(classObject, rest)
      },
      FunctionDefinition("mro", "(self)", "The classes in which attributes are looked for.") {
        (arguments, interpreter) throws(PythonError) in
        guard let classObject = arguments[0].heapObject as? ClassObject else { return .none }
        return .list(([classObject] + classObject.ancestors).map { .object($0) })
      },
    ])

  static let range = ClassDefinition(
    "range", "Whole numbers from a start up to a stop.", signature: "...",
    example: "range(0, 10, 2)",
    make: { (_, arguments, interpreter) throws(PythonError) in
      guard (1...3).contains(arguments.count), arguments.keywords.isEmpty else {
        throw PythonError(
          .typeError,
          arguments.count == 0
            ? "range expected at least 1 argument, got 0"
            : "range expected at most 3 arguments, got \(arguments.count)")
      }
      let first = try interpreter.int(arguments[0])
      if arguments.count == 1 { return .object(RangeObject(start: 0, stop: first, step: 1)) }
      let stop = try interpreter.int(arguments[1])
      let step = arguments.count == 3 ? try interpreter.int(arguments[2]) : 1
      if step == 0 { throw PythonError(.valueError, "range() arg 3 must not be zero") }
      return .object(RangeObject(start: first, stop: stop, step: step))
    },
    methods: [
      FunctionDefinition("index", "(self, value, /)", "The position of a number.") {
        (arguments, interpreter) throws(PythonError) in
        if let range = arguments[0].heapObject as? RangeObject,
          case .int(let number) = arguments[1],
          let index = range.index(of: number)
        {
          return .int(index)
        }
        throw PythonError(
          .valueError, "\(try interpreter.representation(of: arguments[1])) is not in range")
      },
      FunctionDefinition("count", "(self, value, /)", "1 for a number of the range, else 0.") {
        (arguments, interpreter) throws(PythonError) in
        .int(try interpreter.contains(arguments[1], in: arguments[0]) ? 1 : 0)
      },
    ],
    properties: [
      PropertyDefinition("start", "The first number.") { (value, _) throws(PythonError) in
        .int((value.heapObject as? RangeObject)?.start ?? 0)
      },
      PropertyDefinition("stop", "The end, which is not in the range.") {
        (value, _) throws(PythonError) in
        .int((value.heapObject as? RangeObject)?.stop ?? 0)
      },
      PropertyDefinition("step", "The distance between numbers.") {
        (value, _) throws(PythonError) in
        .int((value.heapObject as? RangeObject)?.step ?? 1)
      },
    ])

  static let slice = ClassDefinition(
    "slice", "What stands between the brackets of x[a:b:c].", signature: "...",
    make: { (_, arguments, _) throws(PythonError) in
      switch arguments.count {
      case 1: .object(SliceObject(start: .none, stop: arguments[0], step: .none))
      case 2: .object(SliceObject(start: arguments[0], stop: arguments[1], step: .none))
      case 3:
        .object(SliceObject(start: arguments[0], stop: arguments[1], step: arguments[2]))
      default:
        throw PythonError(
          .typeError,
          arguments.count == 0
            ? "slice expected at least 1 argument, got 0"
            : "slice expected at most 3 arguments, got \(arguments.count)")
      }
    },
    methods: [
      FunctionDefinition(
        "indices", "(self, length, /)", "Start, stop and step for a sequence of a length."
      ) { (arguments, interpreter) throws(PythonError) in
        guard let slice = arguments[0].heapObject as? SliceObject else { return .none }
        let span = try slice.span(try interpreter.int(arguments[1]), interpreter)
        return .tuple([.int(span.start), .int(span.stop), .int(span.step)])
      }
    ],
    properties: [
      PropertyDefinition("start", "") { (value, _) throws(PythonError) in
        (value.heapObject as? SliceObject)?.start ?? .none
      },
      PropertyDefinition("stop", "") { (value, _) throws(PythonError) in
        (value.heapObject as? SliceObject)?.stop ?? .none
      },
      PropertyDefinition("step", "") { (value, _) throws(PythonError) in
        (value.heapObject as? SliceObject)?.step ?? .none
      },
    ])

  static let bytes = ClassDefinition(
    "bytes", "A sequence of bytes that never changes.", signature: "...",
    make: { (_, arguments, interpreter) throws(PythonError) in
      guard let source = arguments.optional(0, "source", interpreter) else {
        return .object(BytesObject([]))
      }
      switch source {
      case .string(let string):
        guard let encoding = arguments.optional(1, "encoding", interpreter) else {
          throw PythonError(.typeError, "string argument without an encoding")
        }
        let errors = try arguments.optional(2, "errors", interpreter).map(interpreter.text)
        return .object(
          BytesObject(
            try TextEncoding.encode(
              string.text, try interpreter.text(encoding), errors ?? "strict")))
      case .int(let count):
        if count < 0 { throw PythonError(.valueError, "negative count") }
        try interpreter.checkAllocation(count)
        return .object(BytesObject(Array(repeating: 0, count: count)))
      case .object(is BytesObject): return source
      default:
        var bytes: [UInt8] = []
        for element in try interpreter.elements(of: source) {
          guard let byte = UInt8(exactly: try interpreter.int(element)) else {
            throw PythonError(.valueError, "bytes must be in range(0, 256)")
          }
          bytes.append(byte)
        }
        return .object(BytesObject(bytes))
      }
    },
    methods: [
      FunctionDefinition(
        "decode", "(self, encoding='utf-8', errors='strict')", "The bytes as text."
      ) { (arguments, interpreter) throws(PythonError) in
        guard let object = arguments[0].heapObject as? BytesObject else { return .none }
        return .string(
          try TextEncoding.decode(
            object.bytes, try interpreter.text(arguments[1]), try interpreter.text(arguments[2])))
      },
      FunctionDefinition("hex", "(self, /)", "The bytes as hexadecimal digits.") {
        (arguments, _) throws(PythonError) in
        guard let object = arguments[0].heapObject as? BytesObject else { return .none }
        return .string(
          object.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
      },
    ] + BytesMethods.all,
    classMethods: [
      FunctionDefinition("fromhex", "(cls, string, /)", "The bytes of hexadecimal digits.") {
        (arguments, interpreter) throws(PythonError) in
        let digits = Array(try interpreter.text(arguments[1]).filter { $0 != " " })
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: digits.count, by: 2) {
          guard start + 1 < digits.count,
            digits[start].isHexDigit, digits[start + 1].isHexDigit,
            let byte = UInt8(String(digits[start...start + 1]), radix: 16)
          else {
            throw PythonError(
              .valueError, "non-hexadecimal number found in fromhex() arg at position \(start + 1)")
          }
          bytes.append(byte)
        }
        return .object(BytesObject(bytes))
      }
    ])

  static let iterator = ClassDefinition(
    "iterator", "Answers one value after the other.",
    methods: [
      FunctionDefinition("__next__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
        guard let iterator = arguments[0].heapObject as? ValueIterator,
          let value = try iterator.next(interpreter)
        else { throw PythonError(.stopIteration, "") }
        return value
      },
      FunctionDefinition("__iter__", "(self, /)") { (arguments, _) throws(PythonError) in
        arguments[0]
      },
    ])
}
