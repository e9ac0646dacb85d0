import MiniPython
import Networks
import Tensors

extension ModuleClass {
  /// What can be asked of a module: its parts, by themselves or with names.
  static let reading: [FunctionDefinition] = [
    FunctionDefinition(
      "parameters", "(self, recurse=True)", "All trainable tensors.",
      example: "sum(p.numel() for p in model.parameters())"
    ) { (arguments, interpreter) throws(PythonError) in
      iterator(
        try network(arguments[0]).named(
          \.parameters, prefix: "", recursive: try interpreter.isTrue(arguments[1]), interpreter
        ).map(\.value))
    },
    FunctionDefinition(
      "named_parameters", "(self, prefix='', recurse=True, remove_duplicate=True)",
      "All trainable tensors with their names."
    ) { (arguments, interpreter) throws(PythonError) in
      pairs(
        try network(arguments[0]).named(
          \.parameters, prefix: try interpreter.text(arguments[1]),
          recursive: try interpreter.isTrue(arguments[2]), interpreter))
    },
    FunctionDefinition("buffers", "(self, recurse=True)", "All tensors kept but not trained.") {
      (arguments, interpreter) throws(PythonError) in
      iterator(
        try network(arguments[0]).named(
          \.buffers, prefix: "", recursive: try interpreter.isTrue(arguments[1]), interpreter
        ).map(\.value))
    },
    FunctionDefinition("named_buffers", "(self, prefix='', recurse=True, remove_duplicate=True)") {
      (arguments, interpreter) throws(PythonError) in
      pairs(
        try network(arguments[0]).named(
          \.buffers, prefix: try interpreter.text(arguments[1]),
          recursive: try interpreter.isTrue(arguments[2]), interpreter))
    },
    FunctionDefinition("children", "(self)", "The modules directly within.") {
      (arguments, interpreter) throws(PythonError) in
      iterator(
        try faces(try network(arguments[0]).required().namedChildren, interpreter).map(\.value))
    },
    FunctionDefinition("named_children", "(self)", "The modules directly within, with names.") {
      (arguments, interpreter) throws(PythonError) in
      pairs(try faces(try network(arguments[0]).required().namedChildren, interpreter))
    },
    FunctionDefinition("modules", "(self)", "The module itself and all within it.") {
      (arguments, interpreter) throws(PythonError) in
      iterator(
        try faces(try network(arguments[0]).required().namedModules(), interpreter).map(\.value))
    },
    FunctionDefinition(
      "named_modules", "(self, memo=None, prefix='', remove_duplicate=True)",
      "The module itself and all within it, with names."
    ) { (arguments, interpreter) throws(PythonError) in
      pairs(
        try faces(
          try network(arguments[0]).required().namedModules(
            prefix: try interpreter.text(arguments[2])), interpreter))
    },
    FunctionDefinition("get_submodule", "(self, target)", "The module with this dotted name.") {
      (arguments, interpreter) throws(PythonError) in
      try submodule(arguments[0], interpreter.text(arguments[1]), interpreter)
    },
    FunctionDefinition("get_parameter", "(self, target)", "The parameter with this dotted name.") {
      (arguments, interpreter) throws(PythonError) in
      try member(arguments[0], arguments[1], interpreter, "an nn.Parameter") {
        $0.tensorObject?.isParameter == true
      }
    },
    FunctionDefinition("get_buffer", "(self, target)", "The buffer with this dotted name.") {
      (arguments, interpreter) throws(PythonError) in
      try member(arguments[0], arguments[1], interpreter, "a buffer") {
        $0.tensorObject?.isParameter == false
      }
    },
  ]

  private static func pairs(_ named: [(name: String, value: Value)]) -> Value {
    iterator(named.map { .tuple([.string($0.name), $0.value]) })
  }

  private static func faces(
    _ modules: [(name: String, module: Module)], _ interpreter: Interpreter
  ) throws(PythonError) -> [(name: String, value: Value)] {
    var result: [(name: String, value: Value)] = []
    for (name, module) in modules {
      result.append((name, .object(try NetworkObject.face(of: module, interpreter))))
    }
    return result
  }

  private static func submodule(
    _ root: Value, _ path: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var value = root
    for part in path.split(separator: ".") {
      value = try step(value, String(part), interpreter)
      guard value.network != nil else {
        throw PythonError(.attributeError, "`\(part)` is not an nn.Module")
      }
    }
    return value
  }

  private static func step(
    _ module: Value, _ name: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let found = try interpreter.attributeIfPresent(interpreter.names.name(name), of: module)
    guard let found else {
      throw PythonError(
        .attributeError, "\(interpreter.type(of: module).name) has no attribute `\(name)`")
    }
    return found
  }

  /// A parameter or a buffer by its dotted name.
  private static func member(
    _ root: Value, _ path: Value, _ interpreter: Interpreter, _ kind: String,
    _ fits: (Value) -> Bool
  ) throws(PythonError) -> Value {
    let path = try interpreter.text(path)
    let dot = path.lastIndex(of: ".")
    let name = dot.map { String(path[path.index(after: $0)...]) } ?? path
    let module = try submodule(root, dot.map { String(path[..<$0]) } ?? "", interpreter)
    let found = try step(module, name, interpreter)
    guard fits(found) else { throw PythonError(.attributeError, "`\(name)` is not \(kind)") }
    return found
  }
}
