import MiniPython
import Networks
import Tensors

/// Initializers that the program wrote: a function, or a class with `__call__`.
enum KerasProgramInitializer {
  static let base = ClassDefinition(
    "Initializer", "The base of initializers: __call__(shape, dtype=None).",
    methods: [
      FunctionDefinition("__init__", "...") { (_, _) throws(PythonError) in .none },
      FunctionDefinition("__call__", "self, shape, dtype=None", "New numbers of a shape.") {
        (_, _) throws(PythonError) in
        throw PythonError(
          .notImplementedError, "Initializer subclasses must implement the `__call__()` method.")
      },
      FunctionDefinition("get_config", "self", "What the initializer was made with.") {
        (_, _) throws(PythonError) in .dict(DictObject())
      },
    ])

  /// The initializer that calls a function of the program.
  static func initializer(_ value: Value, _ interpreter: Interpreter) -> KerasInitializer {
    KerasInitializer { (shape) throws(TensorError) in
      try interpreter.inTensors { () throws(PythonError) in
        let lengths = Value.tuple(shape.map { .int($0) })
        let result = try interpreter.call(
          value,
          Arguments(
            [lengths],
            keywords: [.init(name: interpreter.names.name("dtype"), value: .string("float32"))]))
        return try interpreter.kerasTensor(result, dtype: .float32).data
      }
    }
  }
}
