extension BuiltinClasses {
  static let list = ClassDefinition(
    "list", "A sequence that can grow and change.", signature: "...", example: "list(range(3))",
    make: { (classObject, _, interpreter) throws(PythonError) in
      .list(ListObject(class: classObject === interpreter.types.list ? nil : classObject))
    },
    methods: ListMethods.all)
}

enum ListMethods {
  static let all: [FunctionDefinition] = [
    FunctionDefinition("__init__", "(self, iterable=(), /)") {
      (arguments, interpreter) throws(PythonError) in
      let list = try receiver(arguments, "__init__", interpreter)
      list.elements = try interpreter.elements(of: arguments[1])
      return .none
    },
    FunctionDefinition("append", "(self, object, /)", "Adds an element at the end.") {
      (arguments, interpreter) throws(PythonError) in
      try receiver(arguments, "append", interpreter).elements.append(arguments[1])
      return .none
    },
    FunctionDefinition("extend", "(self, iterable, /)", "Adds all elements of an iterable.") {
      (arguments, interpreter) throws(PythonError) in
      let list = try receiver(arguments, "extend", interpreter)
      list.elements.append(contentsOf: try interpreter.elements(of: arguments[1]))
      return .none
    },
    FunctionDefinition(
      "insert", "(self, index, object, /)", "Puts an element before the one at an index."
    ) { (arguments, interpreter) throws(PythonError) in
      let list = try receiver(arguments, "insert", interpreter)
      let index = try interpreter.int(arguments[1])
      let count = list.elements.count
      let position = index < 0 ? max(0, index &+ count) : min(index, count)
      list.elements.insert(arguments[2], at: position)
      return .none
    },
    FunctionDefinition("pop", "(self, index=-1, /)", "Takes an element out and answers it.") {
      (arguments, interpreter) throws(PythonError) in
      let list = try receiver(arguments, "pop", interpreter)
      let index = try interpreter.int(arguments[1])
      guard !list.elements.isEmpty else {
        throw PythonError(.indexError, "pop from empty list")
      }
      let position = index < 0 ? index &+ list.elements.count : index
      guard position >= 0, position < list.elements.count else {
        throw PythonError(.indexError, "pop index out of range")
      }
      return position == list.elements.count - 1
        ? list.elements.removeLast() : list.elements.remove(at: position)
    },
    FunctionDefinition("remove", "(self, value, /)", "Takes the first equal element out.") {
      (arguments, interpreter) throws(PythonError) in
      let list = try receiver(arguments, "remove", interpreter)
      guard let index = try ListOperations.index(of: arguments[1], in: list, interpreter),
        index < list.elements.count
      else { throw PythonError(.valueError, "list.remove(x): x not in list") }
      list.elements.remove(at: index)
      return .none
    },
    FunctionDefinition("clear", "(self, /)", "Takes all elements out.") {
      (arguments, interpreter) throws(PythonError) in
      try receiver(arguments, "clear", interpreter).elements = []
      return .none
    },
    FunctionDefinition(
      "index", "(self, value, start=0, stop=9223372036854775807, /)",
      "The position of the first equal element."
    ) { (arguments, interpreter) throws(PythonError) in
      let list = try receiver(arguments, "index", interpreter)
      let count = list.elements.count
      let (start, stop) = (try interpreter.int(arguments[2]), try interpreter.int(arguments[3]))
      let found = try ListOperations.index(
        of: arguments[1], in: list, from: start < 0 ? max(0, start &+ count) : start,
        to: stop < 0 ? stop &+ count : stop, interpreter)
      guard let found else {
        throw PythonError(
          .valueError, "\(try interpreter.representation(of: arguments[1])) is not in list")
      }
      return .int(found)
    },
    FunctionDefinition("count", "(self, value, /)", "How many elements are equal to a value.") {
      (arguments, interpreter) throws(PythonError) in
      var count = 0
      for element in try receiver(arguments, "count", interpreter).elements
      where try interpreter.areEqual(element, arguments[1]) { count += 1 }
      return .int(count)
    },
    FunctionDefinition("reverse", "(self, /)", "Turns the order round.") {
      (arguments, interpreter) throws(PythonError) in
      try receiver(arguments, "reverse", interpreter).elements.reverse()
      return .none
    },
    FunctionDefinition("copy", "(self, /)", "A list of the same elements.") {
      (arguments, interpreter) throws(PythonError) in
      .list(try receiver(arguments, "copy", interpreter).elements)
    },
    FunctionDefinition(
      "sort", "(self, *, key=None, reverse=False)", "Puts the elements in order.",
      example: "words.sort(key=len)"
    ) { (arguments, interpreter) throws(PythonError) in
      let list = try receiver(arguments, "sort", interpreter)
      let taken = list.elements
      // The list is empty while it is sorted, as in CPython, since a key function may look at it.
      list.elements = []
      do throws(PythonError) {
        list.elements = try Sorting.sorted(
          taken, key: arguments[1], isReversed: interpreter.isTrue(arguments[2]), interpreter)
      } catch {
        list.elements = taken
        throw error
      }
      return .none
    },
    FunctionDefinition("__len__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
      .int(try receiver(arguments, "__len__", interpreter).elements.count)
    },
    FunctionDefinition("__getitem__", "(self, key, /)") {
      (arguments, interpreter) throws(PythonError) in
      try ListOperations.item(
        receiver(arguments, "__getitem__", interpreter), arguments[1], interpreter)
    },
    FunctionDefinition("__setitem__", "(self, key, value, /)") {
      (arguments, interpreter) throws(PythonError) in
      try ListOperations.setItem(
        receiver(arguments, "__setitem__", interpreter), arguments[1], to: arguments[2],
        interpreter)
      return .none
    },
    FunctionDefinition("__delitem__", "(self, key, /)") {
      (arguments, interpreter) throws(PythonError) in
      try ListOperations.deleteItem(
        receiver(arguments, "__delitem__", interpreter), arguments[1], interpreter)
      return .none
    },
    FunctionDefinition("__contains__", "(self, value, /)") {
      (arguments, interpreter) throws(PythonError) in
      let list = try receiver(arguments, "__contains__", interpreter)
      return .bool(try ListOperations.index(of: arguments[1], in: list, interpreter) != nil)
    },
    FunctionDefinition("__iter__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
      .object(ListIterator(try receiver(arguments, "__iter__", interpreter)))
    },
    FunctionDefinition("__repr__", "(self, /)") { (arguments, interpreter) throws(PythonError) in
      .string(
        try ContainerText.list(receiver(arguments, "__repr__", interpreter), interpreter))
    },
  ]

  private static func receiver(
    _ arguments: Arguments, _ method: String, _ interpreter: Interpreter
  ) throws(PythonError) -> ListObject {
    if case .list(let list) = arguments[0] { return list }
    throw PythonError(
      .typeError,
      "descriptor '\(method)' for 'list' objects doesn't apply to a "
        + "'\(interpreter.type(of: arguments[0]).typeName)' object")
  }
}
