/// Rarer names of the standard modules, written in Python; the modules point to them.
enum StandardExtras {
  static let collectionNames = ["UserDict", "UserList", "UserString"]
  static let operatorNames = [
    "abs", "index", "call", "countOf", "indexOf", "concat", "iadd", "isub", "imul", "itruediv",
    "iconcat",
  ]
  static let contextNames = ["ContextDecorator", "AbstractContextManager"]
  static let jsonNames = ["JSONEncoder", "JSONDecoder"]
  static let statisticsNames = ["NormalDist"]

  static func aliases(_ names: [String]) -> [(String, String)] {
    names.map { ($0, "_standard_extras." + $0) }
  }

  static let module = ModuleDefinition(
    python: "_standard_extras", "Rarer names of the standard modules.", ExtrasSource.text,
    names: collectionNames + operatorNames + contextNames + jsonNames + statisticsNames + [
      "merge", "singledispatchmethod", "MappingProxyType", "MethodType",
    ])
}
