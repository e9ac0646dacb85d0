import MiniPython
import Networks
import Tensors

/// `nn.Sequential`, `nn.ModuleList`, `nn.ModuleDict` and `nn.ParameterList`.
enum ContainerClasses {
  static let all = [sequential, moduleList, moduleDict, parameterList, parameterDict]

  // MARK: Shared parts

  static func entries(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [(name: String, value: Value)] {
    var result: [(name: String, value: Value)] = []
    for entry in try ModuleClass.network(value).required().children {
      guard let child = entry.content else { continue }
      result.append((entry.name, .object(try NetworkObject.face(of: child, interpreter))))
    }
    return result
  }

  /// `keys()`, `values()` or `items()` of a dictionary of modules: a dictionary's own views.
  private static func view(_ name: String) -> FunctionDefinition {
    FunctionDefinition(name, "(self)") { (arguments, interpreter) throws(PythonError) in
      let table = DictObject()
      for entry in try entries(arguments[0], interpreter) {
        try table.set(entry.value, for: .string(entry.name), interpreter)
      }
      return try interpreter.callMethod(.dict(table), name)
    }
  }

  static func add(
    _ name: String, _ child: Value, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    guard child.network != nil else {
      throw PythonError(
        .typeError, "\(interpreter.type(of: child).qualifiedName) is not a Module subclass",
        advice: "put layers in, such as nn.ReLU(), not functions or classes")
    }
    try ModuleClass.network(value).assign(interpreter.names.name(name), child, interpreter)
  }

  /// The position of an index that may be negative.
  private static func position(
    _ key: Value, _ count: Int, _ interpreter: Interpreter
  ) throws(PythonError) -> Int {
    let index = try interpreter.int(key)
    guard index >= -count, index < count else {
      throw PythonError(.indexError, "index \(index) is out of range")
    }
    return index < 0 ? index + count : index
  }

  /// Gives the children names from 0 on.
  private static func rename(
    _ value: Value, _ children: [Value], _ interpreter: Interpreter
  ) throws(PythonError) {
    let network = try ModuleClass.network(value)
    for (name, _) in try entries(value, interpreter) {
      try network.remove(interpreter.names.name(name), interpreter)
    }
    for (index, child) in children.enumerated() {
      try add(String(index), child, to: value, interpreter)
    }
  }

  private static let length = FunctionDefinition("__len__", "(self)") {
    (arguments, interpreter) throws(PythonError) in
    .int(try entries(arguments[0], interpreter).count)
  }

  private static let iterate = FunctionDefinition("__iter__", "(self)") {
    (arguments, interpreter) throws(PythonError) in
    ModuleClass.iterator(try entries(arguments[0], interpreter).map(\.value))
  }

  private static func listMethods() -> [FunctionDefinition] {
    [
      length, iterate,
      FunctionDefinition("__getitem__", "(self, index)") {
        (arguments, interpreter) throws(PythonError) in
        let children = try entries(arguments[0], interpreter)
        if case .object(let object) = arguments[1], let slice = object as? SliceObject {
          let span = try slice.span(children.count, interpreter)
          let part = (0..<span.count).map { children[span[$0]] }
          let type = interpreter.type(of: arguments[0])
          if type.isSubclass(of: try interpreter.nativeClass("torch.nn.Sequential")) {
            let result = try interpreter.call(.object(type), Arguments())
            for (name, child) in part { try add(name, child, to: result, interpreter) }
            return result
          }
          return try interpreter.call(.object(type), Arguments(.list(part.map(\.value))))
        }
        return children[try position(arguments[1], children.count, interpreter)].value
      },
      FunctionDefinition("__setitem__", "(self, index, module)") {
        (arguments, interpreter) throws(PythonError) in
        let children = try entries(arguments[0], interpreter)
        let index = try position(arguments[1], children.count, interpreter)
        try add(children[index].name, arguments[2], to: arguments[0], interpreter)
        return .none
      },
      FunctionDefinition("__delitem__", "(self, index)") {
        (arguments, interpreter) throws(PythonError) in
        var children = try entries(arguments[0], interpreter).map(\.value)
        children.remove(at: try position(arguments[1], children.count, interpreter))
        try rename(arguments[0], children, interpreter)
        return .none
      },
      FunctionDefinition("append", "(self, module)", "Adds one more at the end.") {
        (arguments, interpreter) throws(PythonError) in
        let count = try entries(arguments[0], interpreter).count
        try add(String(count), arguments[1], to: arguments[0], interpreter)
        return arguments[0]
      },
      FunctionDefinition("extend", "(self, modules)", "Adds several at the end.") {
        (arguments, interpreter) throws(PythonError) in
        for child in try interpreter.elements(of: arguments[1]) {
          let count = try entries(arguments[0], interpreter).count
          try add(String(count), child, to: arguments[0], interpreter)
        }
        return arguments[0]
      },
      FunctionDefinition("insert", "(self, index, module)", "Puts one in between.") {
        (arguments, interpreter) throws(PythonError) in
        var children = try entries(arguments[0], interpreter).map(\.value)
        let index = try interpreter.int(arguments[1])
        let place = index < 0 ? max(index + children.count, 0) : min(index, children.count)
        children.insert(arguments[2], at: place)
        try rename(arguments[0], children, interpreter)
        return arguments[0]
      },
      FunctionDefinition("pop", "(self, index)", "Takes one out.") {
        (arguments, interpreter) throws(PythonError) in
        var children = try entries(arguments[0], interpreter).map(\.value)
        let removed = children.remove(
          at: try position(arguments[1], children.count, interpreter))
        try rename(arguments[0], children, interpreter)
        return removed
      },
    ]
  }

  // MARK: Classes

  private static let sequential = ClassDefinition(
    "Sequential", base: "torch.nn.Module", "Layers one after the other.",
    example: "nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))", make: ModuleClass.make,
    methods: listMethods() + [
      FunctionDefinition("__init__", "(self, *args)") {
        (arguments, interpreter) throws(PythonError) in
        let parts = try interpreter.elements(of: arguments[1])
        try ModuleClass.network(arguments[0]).adopt(Module(), interpreter)
        if parts.count == 1, case .dict(let dict) = parts[0] {
          for (name, child) in dict.items {
            try add(try interpreter.text(name), child, to: arguments[0], interpreter)
          }
        } else {
          for (index, child) in parts.enumerated() {
            try add(String(index), child, to: arguments[0], interpreter)
          }
        }
        return .none
      },
      FunctionDefinition("forward", "(self, input)") {
        (arguments, interpreter) throws(PythonError) in
        var value = arguments[1]
        for entry in try ModuleClass.network(arguments[0]).required().children {
          guard let child = entry.content else { continue }
          value = try NetworkObject.face(of: child, interpreter).call(
            Arguments(value), interpreter)
        }
        return value
      },
    ])

  private static let moduleList = ClassDefinition(
    "ModuleList", base: "torch.nn.Module", "Modules in a list, so that their parameters are found.",
    example: "nn.ModuleList([nn.Linear(2, 2) for _ in range(3)])", make: ModuleClass.make,
    methods: listMethods() + [
      FunctionDefinition("__init__", "(self, modules=None)") {
        (arguments, interpreter) throws(PythonError) in
        try ModuleClass.network(arguments[0]).adopt(ModuleListModule(), interpreter)
        if arguments[1].isNone { return .none }
        for (index, child) in try interpreter.elements(of: arguments[1]).enumerated() {
          try add(String(index), child, to: arguments[0], interpreter)
        }
        return .none
      },
      FunctionDefinition("__iadd__", "(self, modules)") {
        (arguments, interpreter) throws(PythonError) in
        try interpreter.callMethod(arguments[0], "extend", Arguments(arguments[1]))
      },
    ])

  private static let moduleDict = ClassDefinition(
    "ModuleDict", base: "torch.nn.Module", "Modules by name.",
    example: "nn.ModuleDict({'relu': nn.ReLU()})", make: ModuleClass.make,
    methods: [
      length,
      FunctionDefinition("__init__", "(self, modules=None)") {
        (arguments, interpreter) throws(PythonError) in
        try ModuleClass.network(arguments[0]).adopt(Module(), interpreter)
        try update(arguments[0], arguments[1], interpreter)
        return .none
      },
      FunctionDefinition("__getitem__", "(self, key)") {
        (arguments, interpreter) throws(PythonError) in
        let name = try interpreter.text(arguments[1])
        let found = try entries(arguments[0], interpreter).first { $0.name == name }
        guard let found else { throw interpreter.error("KeyError", arguments: [arguments[1]]) }
        return found.value
      },
      FunctionDefinition("__setitem__", "(self, key, module)") {
        (arguments, interpreter) throws(PythonError) in
        try add(
          try interpreter.text(arguments[1]), arguments[2], to: arguments[0], interpreter)
        return .none
      },
      FunctionDefinition("__delitem__", "(self, key)") {
        (arguments, interpreter) throws(PythonError) in
        try ModuleClass.network(arguments[0]).remove(
          interpreter.names.name(interpreter.text(arguments[1])), interpreter)
        return .none
      },
      FunctionDefinition("__contains__", "(self, key)") {
        (arguments, interpreter) throws(PythonError) in
        let name = try interpreter.text(arguments[1])
        return .bool(try entries(arguments[0], interpreter).contains { $0.name == name })
      },
      FunctionDefinition("__iter__", "(self)") { (arguments, interpreter) throws(PythonError) in
        ModuleClass.iterator(
          try entries(arguments[0], interpreter).map { .string(StringObject($0.name)) })
      },
      view("keys"), view("values"), view("items"),
      FunctionDefinition("update", "(self, modules)") {
        (arguments, interpreter) throws(PythonError) in
        try update(arguments[0], arguments[1], interpreter)
        return .none
      },
    ])

  private static func update(
    _ value: Value, _ modules: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    if modules.isNone { return }
    if case .dict(let dict) = modules {
      for (name, child) in dict.items {
        try add(try interpreter.text(name), child, to: value, interpreter)
      }
      return
    }
    for pair in try interpreter.elements(of: modules) {
      let parts = try interpreter.elements(of: pair)
      guard parts.count == 2 else {
        throw PythonError(.valueError, "ModuleDict needs pairs of a name and a module")
      }
      try add(try interpreter.text(parts[0]), parts[1], to: value, interpreter)
    }
  }
}
