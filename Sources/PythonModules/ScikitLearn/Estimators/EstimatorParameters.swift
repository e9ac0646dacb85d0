import MiniPython

/// What the part of scikit-learn that is written in Python needs to know of functions.
enum EstimatorParameters {
  static let module = ModuleDefinition(
    "_sklearn_native", "What estimators need to know of their constructors.",
    functions: [
      FunctionDefinition(
        "parameters", "function", "The parameters after self with their defaults, None for none."
      ) { (arguments, interpreter) throws(PythonError) in
        let dict = DictObject()
        guard case .object(let object) = arguments[0], let function = object as? FunctionObject
        else { return .dict(dict) }
        for parameter in function.signature().parameters.dropFirst() {
          switch parameter.kind {
          case .variadicPositional, .variadicKeyword: continue
          default:
            dict[interpreter.names.text(of: parameter.name)] =
              parameter.defaultValue ?? Value.none
          }
        }
        return .dict(dict)
      }
    ])
}
