import Tensors

// Walking over a module and all that it is made of, each part once.

extension Module {
  /// The module itself and all within it, each with its dotted name.
  public func namedModules(prefix: String = "") -> [(name: String, module: Module)] {
    var seen: Set<ObjectIdentifier> = []
    var result: [(name: String, module: Module)] = []
    collect(prefix, &seen, &result)
    return result
  }

  private func collect(
    _ prefix: String, _ seen: inout Set<ObjectIdentifier>,
    _ result: inout [(name: String, module: Module)]
  ) {
    guard seen.insert(ObjectIdentifier(self)).inserted else { return }
    result.append((prefix, self))
    for child in children {
      child.content?.collect(Module.joined(prefix, child.name), &seen, &result)
    }
  }

  /// All parameters with their dotted names; a shared one appears once, under its first name.
  public func namedParameters(
    prefix: String = "", recursive: Bool = true
  ) -> [(name: String, tensor: Tensor)] {
    named(\.parameters, prefix, recursive)
  }

  /// All buffers with their dotted names.
  public func namedBuffers(
    prefix: String = "", recursive: Bool = true
  ) -> [(name: String, tensor: Tensor)] {
    named(\.buffers, prefix, recursive)
  }

  private func named(
    _ entries: KeyPath<Module, [Entry<Tensor>]>, _ prefix: String, _ recursive: Bool
  ) -> [(name: String, tensor: Tensor)] {
    var seen: Set<ObjectIdentifier> = []
    var result: [(name: String, tensor: Tensor)] = []
    for (path, module) in recursive ? namedModules(prefix: prefix) : [(prefix, self)] {
      for entry in module[keyPath: entries] {
        guard let tensor = entry.content, seen.insert(ObjectIdentifier(tensor)).inserted else {
          continue
        }
        result.append((Module.joined(path, entry.name), tensor))
      }
    }
    return result
  }

  /// The children that are there, each once.
  public var namedChildren: [(name: String, module: Module)] {
    var seen: Set<ObjectIdentifier> = []
    return children.compactMap { entry in
      guard let module = entry.content, seen.insert(ObjectIdentifier(module)).inserted else {
        return nil
      }
      return (entry.name, module)
    }
  }

  /// Switches the module and all within it between training and evaluation.
  public func setTraining(_ flag: Bool) {
    for (_, module) in namedModules() { module.isTraining = flag }
  }

  static func joined(_ prefix: String, _ name: String) -> String {
    prefix.isEmpty ? name : prefix + "." + name
  }
}

// MARK: Saving and loading

extension Module {
  /// Parameters and buffers by dotted name, as they are saved; shared ones under each name.
  public func stateDictionary(prefix: String = "") -> [(name: String, tensor: Tensor)] {
    var result: [(name: String, tensor: Tensor)] = []
    for entry in parameters {
      if let tensor = entry.content { result.append((Module.joined(prefix, entry.name), tensor)) }
    }
    for entry in buffers where !volatileBuffers.contains(entry.name) {
      if let tensor = entry.content { result.append((Module.joined(prefix, entry.name), tensor)) }
    }
    for child in children {
      result += child.content?.stateDictionary(prefix: Module.joined(prefix, child.name)) ?? []
    }
    return result
  }

  /// What did not fit when a state was loaded.
  public struct StateMismatch {
    public var missing: [String] = []
    public var unexpected: [String] = []
    /// One sentence for each tensor of another shape.
    public var shapeErrors: [String] = []
  }

  /// Copies a saved state into the parameters and buffers of the same names.
  /// - Returns: the names that did not fit; the others are loaded.
  public func load(_ state: [(name: String, array: NDArray)]) throws(TensorError) -> StateMismatch {
    var mismatch = StateMismatch()
    var given: [String: NDArray] = [:]
    for (name, array) in state { given[name] = array }
    var known: Set<String> = []
    for (name, tensor) in stateDictionary() {
      known.insert(name)
      guard let array = given[name] else {
        mismatch.missing.append(name)
        continue
      }
      guard array.shape == tensor.shape else {
        mismatch.shapeErrors.append(
          "size mismatch for \(name): copying a param with shape torch.Size(\(array.shape.torchText)"
            + ") from checkpoint, the shape in current model is torch.Size("
            + "\(tensor.shape.torchText)).")
        continue
      }
      try tensor.data.assign(array)
    }
    mismatch.unexpected = state.map(\.name).filter { !known.contains($0) }
    return mismatch
  }
}
