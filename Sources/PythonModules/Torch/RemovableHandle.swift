import MiniPython

/// What registering a hook answers: an object whose `remove()` takes the hook away again.
enum RemovableHandle {
  static let definition = ClassDefinition("RemovableHandle", "Takes a hook away again.")

  static func make(
    _ interpreter: Interpreter, remove: @escaping () -> Void
  ) throws(PythonError) -> Value {
    let handle = InstanceObject(
      class: try interpreter.torch.nativeClass("torch.utils.hooks.RemovableHandle", interpreter))
    handle.attributes[interpreter.names.name("remove")] = .object(
      ClosureFunction("remove") { (_, _) throws(PythonError) in
        remove()
        return .none
      })
    return .object(handle)
  }
}
