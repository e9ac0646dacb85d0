// The iterators over other iterables, each a class in Python.

extension BuiltinClasses {
  static let enumerate = ClassDefinition(
    "enumerate", "Pairs of a count and an element.", signature: "(iterable, start=0)",
    example: "list(enumerate('ab'))",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      .object(
        EnumerateIterator(
          try interpreter.iterator(over: arguments[0]), start: try interpreter.int(arguments[1]),
          class: classObject))
    })

  static let zip = ClassDefinition(
    "zip", "Tuples of the first, second, … elements of all iterables.",
    signature: "(*iterables, strict=False)", example: "list(zip([1, 2], 'ab'))",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      var sources: [ValueIterator] = []
      for iterable in try interpreter.elements(of: arguments[0]) {
        sources.append(try interpreter.iterator(over: iterable))
      }
      let isStrict = try interpreter.isTrue(arguments[1])
      return .object(ZipIterator(sources, isStrict: isStrict, class: classObject))
    })

  static let map = ClassDefinition(
    "map", "What a function answers for each element.", signature: "...",
    example: "list(map(str, [1, 2]))",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      guard arguments.count >= 2 else {
        throw PythonError(.typeError, "map() must have at least two arguments.")
      }
      let function = arguments[0]
      var sources: [ValueIterator] = []
      for index in 1..<arguments.count {
        sources.append(try interpreter.iterator(over: arguments[index]))
      }
      return .object(
        ClosureIterator(class: classObject) { (interpreter) throws(PythonError) in
          var call = Arguments()
          for source in sources {
            guard let element = try source.next(interpreter) else { return nil }
            call.append(element)
          }
          return try interpreter.call(function, call)
        })
    })

  static let filter = ClassDefinition(
    "filter", "The elements for which a function answers true.",
    signature: "(function, iterable, /)", example: "list(filter(str.isdigit, 'a1'))",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      let function = arguments[0]
      let source = try interpreter.iterator(over: arguments[1])
      return .object(
        ClosureIterator(class: classObject) { (interpreter) throws(PythonError) in
          while let element = try source.next(interpreter) {
            let answer =
              function.isNone ? element : try interpreter.call(function, Arguments(element))
            if try interpreter.isTrue(answer) { return element }
            if interpreter.shouldStop() { throw PythonError("KeyboardInterrupt", "") }
          }
          return nil
        })
    })

  static let reversed = ClassDefinition(
    "reversed", "The elements from the last to the first.", signature: "(sequence, /)",
    example: "list(reversed([1, 2]))",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      try reversedIterator(arguments[0], classObject, interpreter)
    })

  private static func reversedIterator(
    _ value: Value, _ classObject: ClassObject, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    if let object = value.heapObject,
      let answer = try interpreter.callSpecial("__reversed__", of: object)
    {
      return answer
    }
    if case .object(let object) = value, let range = object as? RangeObject {
      let last = range.count == 0 ? range.start : range[range.count - 1]
      return .object(RangeIterator(start: last, count: range.count, step: 0 &- range.step))
    }
    let elements: [Value]?
    switch value {
    case .dict(let dict): elements = dict.keys
    case .object(let view as DictView): elements = view.elements
    case .object(is SetObject): elements = nil
    default: elements = nil
    }
    if let elements {
      var index = elements.count
      return .object(
        ClosureIterator(class: interpreter.iteratorClass("dict_reversekeyiterator")) {
          (_) throws(PythonError) in
          index -= 1
          return index >= 0 ? elements[index] : nil
        })
    }
    guard let object = value.heapObject, !(object is SetObject),
      object is ListObject || object is TupleObject || object is StringObject
        || interpreter.specialMethod("__getitem__", of: object) != nil
        || object is BytesObject
    else {
      throw PythonError(
        .typeError, "'\(interpreter.type(of: value).typeName)' object is not reversible")
    }
    var index = try interpreter.length(of: value)
    let isList = if case .list = value { true } else { false }
    let kind = isList ? interpreter.iteratorClass("list_reverseiterator") : classObject
    return .object(
      ClosureIterator(class: kind) { (interpreter) throws(PythonError) in
        index -= 1
        if case .list(let list) = value, index >= list.elements.count { return nil }
        return index >= 0 ? try interpreter.item(.int(index), of: value) : nil
      })
  }
}

/// The pairs of `enumerate`.
final class EnumerateIterator: ValueIterator {
  private let source: ValueIterator
  @exclusivity(unchecked) private var index: Int

  init(_ source: ValueIterator, start: Int, class classObject: ClassObject?) {
    self.source = source
    index = start
    super.init(class: classObject)
  }

  override var givesPairs: Bool { true }

  override func nextPair(
    _ interpreter: Interpreter
  ) throws(PythonError) -> (first: Value, second: Value)? {
    guard let element = try source.next(interpreter) else { return nil }
    index &+= 1
    return (.int(index &- 1), element)
  }

  override func next(_ interpreter: Interpreter) throws(PythonError) -> Value? {
    guard let pair = try nextPair(interpreter) else { return nil }
    return .tuple([pair.first, pair.second])
  }
}

/// The tuples of `zip`.
final class ZipIterator: ValueIterator {
  private let sources: [ValueIterator]
  private let isStrict: Bool

  init(_ sources: [ValueIterator], isStrict: Bool, class classObject: ClassObject?) {
    self.sources = sources
    self.isStrict = isStrict
    super.init(class: classObject)
  }

  override func next(_ interpreter: Interpreter) throws(PythonError) -> Value? {
    if sources.isEmpty { return nil }
    var elements: [Value] = []
    elements.reserveCapacity(sources.count)
    for (index, source) in sources.enumerated() {
      guard let element = try source.next(interpreter) else {
        if isStrict { try checkEnd(at: index, interpreter) }
        return nil
      }
      elements.append(element)
    }
    return .tuple(elements)
  }

  override var givesPairs: Bool { sources.count == 2 && !isStrict }

  override func nextPair(
    _ interpreter: Interpreter
  ) throws(PythonError) -> (first: Value, second: Value)? {
    guard let first = try sources[0].next(interpreter),
      let second = try sources[1].next(interpreter)
    else { return nil }
    return (first, second)
  }

  /// ValueError if one iterable ended before the others.
  private func checkEnd(at index: Int, _ interpreter: Interpreter) throws(PythonError) {
    if index > 0 {
      throw PythonError(
        .valueError,
        "zip() argument \(index + 1) is shorter than argument\(Self.others(index))")
    }
    for later in sources.indices.dropFirst() {
      if try sources[later].next(interpreter) != nil {
        throw PythonError(
          .valueError,
          "zip() argument \(later + 1) is longer than argument\(Self.others(later))")
      }
    }
  }

  private static func others(_ index: Int) -> String {
    index == 1 ? " 1" : "s 1-\(index)"
  }
}
