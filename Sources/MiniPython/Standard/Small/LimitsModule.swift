extension StandardModules {
  /// How a program allows itself more than a cell may use by default.
  static let limits = ModuleDefinition(
    "lectern.limits", "What a cell may use up before it is stopped.",
    functions: [
      FunctionDefinition(
        "allow", "(*, steps=None, seconds=None, megabytes=None)",
        "Lets the cells that follow take more steps, seconds or megabytes.",
        example: "lectern.limits.allow(seconds=600)"
      ) { (arguments, interpreter) throws(PythonError) in
        if !arguments[0].isNone {
          interpreter.limits.maximumSteps = max(1, try interpreter.int(arguments[0]))
        }
        if !arguments[1].isNone {
          interpreter.limits.timeoutSeconds = max(0, try interpreter.double(arguments[1]))
        }
        if !arguments[2].isNone {
          let megabytes = min(max(1, try interpreter.int(arguments[2])), 1 << 30)
          interpreter.limits.memoryBytes = megabytes << 20
        }
        return .none
      }
    ])
}
