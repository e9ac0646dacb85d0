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
      try resolved(arguments[0], interpreter.text(arguments[1]), interpreter)
    },
    FunctionDefinition("get_parameter", "(self, target)", "The parameter with this dotted name.") {
      (arguments, interpreter) throws(PythonError) in
      try resolved(arguments[0], interpreter.text(arguments[1]), interpreter)
    },
    FunctionDefinition("get_buffer", "(self, target)", "The buffer with this dotted name.") {
      (arguments, interpreter) throws(PythonError) in
      try resolved(arguments[0], interpreter.text(arguments[1]), interpreter)
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

  private static func resolved(
    _ root: Value, _ path: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var value = root
    for part in path.split(separator: ".") {
      value = try interpreter.attribute(interpreter.names.name(String(part)), of: value)
    }
    return value
  }
}
