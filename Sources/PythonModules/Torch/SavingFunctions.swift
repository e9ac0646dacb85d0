import MiniPython

/// `torch.save` and `torch.load`, into files and streams in memory.
enum SavingFunctions {
  static let all: [FunctionDefinition] = [
    FunctionDefinition(
      "save",
      "(obj, f, pickle_module=None, pickle_protocol=2, _use_new_zipfile_serialization=True)",
      "Saves tensors, dicts of them or whole modules into a file of the lesson, which lives in "
        + "memory.",
      example: "torch.save(model.state_dict(), \"model.pt\")"
    ) { (arguments, interpreter) throws(PythonError) in
      let copy = try deepCopy(arguments[0], interpreter)
      if let stream = stream(arguments[1]) {
        stream.saved = copy
      } else {
        try interpreter.files.store(.object(copy), at: try interpreter.path(arguments[1]))
      }
      return .none
    },
    FunctionDefinition(
      "load",
      "(f, map_location=None, pickle_module=None, *, weights_only=None, mmap=None, **kwargs)",
      "What torch.save saved.", example: "model.load_state_dict(torch.load(\"model.pt\"))"
    ) { (arguments, interpreter) throws(PythonError) in
      if let stream = stream(arguments[0]) {
        guard let saved = stream.saved else {
          throw PythonError("EOFError", "Ran out of input")
        }
        return try deepCopy(saved, interpreter)
      }
      let path = try interpreter.path(arguments[0])
      guard case .object(let saved)? = interpreter.files[path] else {
        throw MemoryFiles.missing(path)
      }
      return try deepCopy(saved, interpreter)
    },
  ]

  private static func stream(_ value: Value) -> MemoryStream? {
    (value.heapObject as? InstanceObject)?.payload as? MemoryStream
  }

  private static func deepCopy(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let module = Value.object(try interpreter.importModule("copy"))
    return try interpreter.callMethod(module, "deepcopy", Arguments(value))
  }
}
