import MiniPython
import Networks
import Tensors

/// Copies modules with all that they hold; what is shared stays shared.
struct ModuleCopier {
  private let interpreter: Interpreter
  private var modules: [ObjectIdentifier: NetworkObject] = [:]
  private var tensors: [ObjectIdentifier: Tensor] = [:]

  init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  mutating func copy(_ network: NetworkObject) throws(PythonError) -> NetworkObject {
    if let done = modules[ObjectIdentifier(network)] { return done }
    let module = try network.required()
    let copy = NetworkObject(class: network.type(interpreter))
    copy.rebuild = network.rebuild
    modules[ObjectIdentifier(network)] = copy
    if let rebuild = network.rebuild {
      try copyLayer(module, into: copy, rebuild)
    } else {
      try copyParts(module, into: copy)
    }
    for (name, value) in network.attributes where copy.attributes[name] == nil {
      copy.attributes[name] = try copied(value)
    }
    copy.forwardHooks = network.forwardHooks
    copy.forwardPreHooks = network.forwardPreHooks
    for (path, part) in module.namedModules() where path.isEmpty {
      copy.module?.isTraining = part.isTraining
    }
    return copy
  }

  /// A native layer is built again, without using up random numbers, and gets the same numbers.
  private func copyLayer(
    _ module: Module, into copy: NetworkObject, _ rebuild: () throws(PythonError) -> Module
  ) throws(PythonError) {
    let torch = interpreter.torch
    let before = torch.generator.state
    let fresh = try rebuild()
    torch.generator.state = before
    try numeric { () throws(TensorError) in
      for (own, other) in zip(fresh.stateDictionary(), module.stateDictionary()) {
        own.tensor.data = try other.tensor.data.copy()
        if own.tensor.isLeaf && other.tensor.isLeaf {
          try own.tensor.setRequiresGrad(other.tensor.requiresGrad)
        }
      }
    }
    for ((_, own), (_, other)) in zip(fresh.namedModules(), module.namedModules()) {
      own.isTraining = other.isTraining
    }
    try copy.adopt(fresh, interpreter)
  }

  private mutating func copyParts(
    _ module: Module, into copy: NetworkObject
  ) throws(PythonError) {
    let fresh = module is ModuleListModule ? ModuleListModule() : Module()
    for entry in module.parameters {
      fresh.register(parameter: entry.name, try copiedIfPresent(entry.content))
    }
    for entry in module.buffers {
      fresh.register(
        buffer: entry.name, try copiedIfPresent(entry.content),
        persistent: !module.volatileBuffers.contains(entry.name))
    }
    var faces: [NetworkObject] = []
    for entry in module.children {
      guard let child = entry.content else {
        fresh.register(child: entry.name, nil)
        continue
      }
      let face = try self.copy(NetworkObject.face(of: child, interpreter))
      faces.append(face)
      fresh.register(child: entry.name, face.module)
    }
    try copy.adopt(fresh, interpreter)
    withExtendedLifetime(faces) {}
  }

  private mutating func copiedIfPresent(_ tensor: Tensor?) throws(PythonError) -> Tensor? {
    guard let tensor else { return nil }
    return try copied(tensor)
  }

  private mutating func copied(_ tensor: Tensor) throws(PythonError) -> Tensor {
    if let done = tensors[ObjectIdentifier(tensor)] { return done }
    let copy = try numeric { () throws(TensorError) in
      tensor.leaf(try tensor.data.copy(), requiresGrad: tensor.requiresGrad)
    }
    tensors[ObjectIdentifier(tensor)] = copy
    return copy
  }

  private mutating func copied(_ value: Value) throws(PythonError) -> Value {
    switch value {
    case .none, .bool, .int, .float, .string: return value
    case .object(let object):
      if let network = object as? NetworkObject { return .object(try copy(network)) }
      if let tensor = object as? TensorObject {
        return .object(
          TensorObject(try copied(tensor.tensor), tensor.torch, isParameter: tensor.isParameter))
      }
      guard object is InstanceObject else { return value }
    default: break
    }
    return try interpreter.call(
      interpreter.resolve("copy.deepcopy"), Arguments(value))
  }
}
