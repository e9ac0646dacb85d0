import Diagnostics

extension Interpreter {
  /// The module of a dotted name, built when it is first imported.
  public func importModule(_ name: String) throws(PythonError) -> ModuleObject {
    if let loaded = loadedModules[name] { return loaded }
    guard let definition = moduleDefinitions[name] else { throw unknownModule(name) }
    let module = ModuleObject(name: name, definition: definition)
    loadedModules[name] = module
    try module.prepare(self)
    if let dot = name.lastIndex(of: ".") {
      let parent = try package(String(name[..<dot]))
      parent.members[names.name(String(name[name.index(after: dot)...]))] = .object(module)
    }
    return module
  }

  /// The module that another one is part of; it may have nothing else in it.
  private func package(_ name: String) throws(PythonError) -> ModuleObject {
    guard moduleDefinitions[name] == nil, loadedModules[name] == nil else {
      return try importModule(name)
    }
    let module = ModuleObject(name: name)
    loadedModules[name] = module
    return module
  }

  /// `from module import name`: an attribute, or a submodule that is not one yet.
  public func importedName(_ name: Name, from module: ModuleObject) throws(PythonError) -> Value {
    if let found = try module.attribute(name, self) { return found }
    let text = names.text(of: name)
    let full = module.name + "." + text
    if moduleDefinitions[full] != nil { return .object(try importModule(full)) }
    let near = closestName(to: text, in: module.attributeNames(self))
    throw PythonError(
      "ImportError", "cannot import name '\(text)' from '\(module.name)'",
      advice: near.map { "did you mean from \(module.name) import \($0)?" }
        ?? "lectern does not have \(full)")
  }

  /// What a dotted path names: a module, or something in one (`keras.layers.Dense`).
  public func resolve(_ path: String, from home: String = "") throws(PythonError) -> Value {
    let parts = path.split(separator: ".").map(String.init)
    for count in stride(from: parts.count, to: 0, by: -1) {
      let moduleName = parts.prefix(count).joined(separator: ".")
      guard moduleDefinitions[moduleName] != nil else { continue }
      var value = Value.object(try importModule(moduleName))
      for part in parts.dropFirst(count) { value = try attribute(names.name(part), of: value) }
      return value
    }
    guard !home.isEmpty else { throw unknownModule(path) }
    return try resolve(home + "." + path)
  }

  /// The class of a native module by its qualified name, such as `torch.Tensor`, imported if need be.
  public func nativeClass(_ qualifiedName: String) throws(PythonError) -> ClassObject {
    if let known = nativeClasses[qualifiedName] { return known }
    let value: Value
    if qualifiedName.contains(".") {
      value = try resolve(qualifiedName)
    } else if let exception = languageTypes.exceptions[qualifiedName] {
      value = .object(exception)
    } else {
      value = builtins[names.name(qualifiedName)] ?? .none
    }
    guard case .object(let object) = value, let classObject = object as? ClassObject else {
      throw PythonError(.typeError, "\(qualifiedName) is not a class")
    }
    nativeClasses[qualifiedName] = classObject
    return classObject
  }

  private func unknownModule(_ name: String) -> PythonError {
    let near = closestName(to: name, in: moduleDefinitions.keys)
    let topLevel = moduleDefinitions.keys.filter {
      !$0.contains(".") && (!$0.hasPrefix("_") || $0 == "__future__")
    }.sorted()
    return PythonError(
      "ModuleNotFoundError", "No module named '\(name)'",
      advice: near.map { "did you mean \($0)?" }
        ?? "lectern has \(topLevel.joined(separator: ", "))")
  }
}
