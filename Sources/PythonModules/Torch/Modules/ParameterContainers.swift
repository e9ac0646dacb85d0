import MiniPython
import Networks
import Tensors

extension ContainerClasses {
  private static func parameters(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [(name: String, value: Value)] {
    try ModuleClass.network(value).named(
      \.parameters, prefix: "", recursive: false, interpreter)
  }

  private static func put(
    _ name: String, _ parameter: Value, into value: Value, _ interpreter: Interpreter
  ) throws(PythonError) {
    var parameter = parameter
    if let object = parameter.tensorObject, !object.isParameter {
      let tensor = object.tensor.leaf(object.tensor.data, requiresGrad: true)
      parameter = .object(TensorObject(tensor, object.torch, isParameter: true))
    }
    try ModuleClass.network(value).assign(interpreter.names.name(name), parameter, interpreter)
  }

  private static let length = FunctionDefinition("__len__", "(self)") {
    (arguments, interpreter) throws(PythonError) in
    .int(try parameters(arguments[0], interpreter).count)
  }

  static let parameterList = ClassDefinition(
    "ParameterList", base: "torch.nn.Module", "Parameters in a list.",
    example: "nn.ParameterList([nn.Parameter(torch.zeros(2))])", make: ModuleClass.make,
    methods: [
      length,
      FunctionDefinition("__init__", "(self, values=None)") {
        (arguments, interpreter) throws(PythonError) in
        try ModuleClass.network(arguments[0]).adopt(
          ParameterContainer("ParameterList"), interpreter)
        if arguments[1].isNone { return .none }
        for (index, value) in try interpreter.elements(of: arguments[1]).enumerated() {
          try put(String(index), value, into: arguments[0], interpreter)
        }
        return .none
      },
      FunctionDefinition("__getitem__", "(self, index)") {
        (arguments, interpreter) throws(PythonError) in
        let all = try parameters(arguments[0], interpreter)
        let index = try interpreter.int(arguments[1])
        guard index >= -all.count, index < all.count else {
          throw PythonError(.indexError, "index \(index) is out of range")
        }
        return all[index < 0 ? index + all.count : index].value
      },
      FunctionDefinition("__iter__", "(self)") { (arguments, interpreter) throws(PythonError) in
        ModuleClass.iterator(try parameters(arguments[0], interpreter).map(\.value))
      },
      FunctionDefinition("append", "(self, value)") {
        (arguments, interpreter) throws(PythonError) in
        let count = try parameters(arguments[0], interpreter).count
        try put(String(count), arguments[1], into: arguments[0], interpreter)
        return arguments[0]
      },
    ])

  static let parameterDict = ClassDefinition(
    "ParameterDict", base: "torch.nn.Module", "Parameters by name.",
    example: "nn.ParameterDict({'a': nn.Parameter(torch.zeros(2))})", make: ModuleClass.make,
    methods: [
      length,
      FunctionDefinition("__init__", "(self, parameters=None)") {
        (arguments, interpreter) throws(PythonError) in
        try ModuleClass.network(arguments[0]).adopt(
          ParameterContainer("ParameterDict"), interpreter)
        guard case .dict(let dict) = arguments[1] else { return .none }
        for (name, value) in dict.items {
          try put(try interpreter.text(name), value, into: arguments[0], interpreter)
        }
        return .none
      },
      FunctionDefinition("__getitem__", "(self, key)") {
        (arguments, interpreter) throws(PythonError) in
        let name = try interpreter.text(arguments[1])
        guard
          let found = try parameters(arguments[0], interpreter).first(where: { $0.name == name })
        else { throw interpreter.error("KeyError", arguments: [arguments[1]]) }
        return found.value
      },
      FunctionDefinition("__setitem__", "(self, key, value)") {
        (arguments, interpreter) throws(PythonError) in
        try put(try interpreter.text(arguments[1]), arguments[2], into: arguments[0], interpreter)
        return .none
      },
      FunctionDefinition("__iter__", "(self)") { (arguments, interpreter) throws(PythonError) in
        ModuleClass.iterator(
          try parameters(arguments[0], interpreter).map { .string(StringObject($0.name)) })
      },
      FunctionDefinition("keys", "(self)") { (arguments, interpreter) throws(PythonError) in
        .list(try parameters(arguments[0], interpreter).map { .string(StringObject($0.name)) })
      },
      FunctionDefinition("values", "(self)") { (arguments, interpreter) throws(PythonError) in
        .list(try parameters(arguments[0], interpreter).map(\.value))
      },
      FunctionDefinition("items", "(self)") { (arguments, interpreter) throws(PythonError) in
        .list(
          try parameters(arguments[0], interpreter).map {
            .tuple([.string(StringObject($0.name)), $0.value])
          })
      },
    ])
}

/// A module that only holds parameters, and prints each with its size.
final class ParameterContainer: Module {
  private let name: String

  init(_ name: String) { self.name = name }

  override var typeName: String { name }

  override var extraRepresentation: String {
    parameters.compactMap { entry in
      entry.content.map { tensor in
        let kind =
          name == "ParameterList"
          ? tensor.dtype.torchName : "torch.\(tensor.dtype.torchScalarName)Tensor"
        return "  (\(entry.name)): Parameter containing: [\(kind) of size "
          + "\(tensor.shape.productText)]"
      }
    }.joined(separator: "\n")
  }
}
