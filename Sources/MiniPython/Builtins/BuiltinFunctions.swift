/// The functions that programs know without an import.
public enum BuiltinFunctions {
  public static let all: [FunctionDefinition] = printing + iteration + numbers + objects
}

extension Interpreter {
  /// Makes the built-in classes and functions known.
  func installBuiltins() {
    for classObject in types.all {
      if let definition = classObject.definition { fill(classObject, from: definition) }
    }
    for classObject in types.named { builtins[names.name(classObject.name)] = .object(classObject) }
    for function in BuiltinFunctions.all {
      builtins[names.name(function.name)] = .object(NativeFunction(function, isOfC: true))
    }
  }
}
