import MiniPython
import Networks

/// Models from JSON, and classes of the program that configs may name.
enum KerasSerialization {
  static let fromJSON = FunctionDefinition(
    "model_from_json", "json_string, custom_objects=None", "A model from what to_json answered."
  ) { (arguments, interpreter) throws(PythonError) in
    let json = Value.object(try interpreter.importModule("json"))
    let config = try interpreter.callMethod(json, "loads", Arguments(arguments[0]))
    return try KerasConfigs.object(
      from: config, custom: arguments[1], interpreter)
  }

  static let registration = [
    FunctionDefinition("get_custom_objects", "", "The classes that configs may name.") {
      (_, interpreter) throws(PythonError) in
      let dict = DictObject()
      for (name, value) in interpreter.keras.registered.sorted(by: { $0.key < $1.key }) {
        dict[interpreter.keras.registeredNames[name] ?? name] = value
      }
      return .dict(dict)
    },
    FunctionDefinition(
      "get_registered_name", "obj", "The name under which a class of yours was registered."
    ) { (arguments, interpreter) throws(PythonError) in
      let name = try interpreter.attribute(interpreter.names.name("__name__"), of: arguments[0])
      let own = try interpreter.text(name)
      return .string(interpreter.keras.registeredNames[own] ?? own)
    },
    FunctionDefinition(
      "get_registered_object", "name, custom_objects=None, module_objects=None",
      "What was registered under a name, None where nothing was."
    ) { (arguments, interpreter) throws(PythonError) in
      let name = try interpreter.text(arguments[0])
      let state = interpreter.keras
      if case .dict(let own) = arguments[1], let found = own[name] { return found }
      let key = state.registeredNames.first { $0.value == name }?.key ?? name
      return state.registered[key] ?? Value.none
    },
    FunctionDefinition(
      "register_keras_serializable", "package='Custom', name=None",
      "Lets configs name a class of yours."
    ) { (arguments, interpreter) throws(PythonError) in
      let package = try interpreter.text(arguments[0])
      let own = arguments[1].isNone ? nil : try interpreter.text(arguments[1])
      return .object(
        ClosureFunction("decorator") { (given, interpreter) throws(PythonError) in
          let title = try interpreter.attribute(interpreter.names.name("__name__"), of: given[0])
          let name = try interpreter.text(title)
          interpreter.keras.registered[name] = given[0]
          interpreter.keras.registeredNames[name] = package + ">" + (own ?? name)
          return given[0]
        })
    },
  ]

  static let functions: [FunctionDefinition] =
    registration + [
      FunctionDefinition("serialize_keras_object", "obj", "The config of an object.") {
        (arguments, interpreter) throws(PythonError) in
        try KerasConfigs.serialized(arguments[0], interpreter)
      },
      FunctionDefinition(
        "deserialize_keras_object", "config, custom_objects=None, safe_mode=True",
        "An object from its config."
      ) { (arguments, interpreter) throws(PythonError) in
        try KerasConfigs.object(from: arguments[0], custom: arguments[1], interpreter)
      },
    ]
}
