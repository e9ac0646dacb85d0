extension ModuleDefinition {
  /// A module that is written in Python, as any program could write it.
  ///
  /// - Parameter names: the names of the text that programs see.
  /// - Parameter origins: where CPython has the classes, by their own names.
  public init(
    python name: String, _ summary: String, _ text: @autoclosure @escaping @Sendable () -> String,
    names: [String], origins: [String: String] = [:]
  ) {
    self.init(
      name, summary, origins: origins,
      constants: { (interpreter) throws(PythonError) in
        let namespace = Interpreter.Namespace(moduleName: name)
        let outcome = interpreter.run(text(), sourceName: name + ".py", in: namespace)
        if case .failed(_, let traceback, _) = outcome {
          throw PythonError(.runtimeError, "the module \(name) cannot be loaded\n" + traceback)
        }
        return names.compactMap { name in
          namespace[interpreter.names.name(name)].map { (name, $0) }
        }
      })
  }
}
