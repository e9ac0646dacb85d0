import MiniPython
import Tensors

/// `torch.Generator`: random numbers of its own.
final class GeneratorObject: Object {
  let generator: TorchGenerator

  init(_ generator: TorchGenerator, class classObject: ClassObject) {
    self.generator = generator
    super.init(class: classObject)
  }

  static let definition = ClassDefinition(
    "Generator", "Random numbers of its own, apart from torch's default ones.",
    signature: "(device='cpu')", example: "g = torch.Generator().manual_seed(0)",
    make: { (classObject, arguments, interpreter) throws(PythonError) in
      try DeviceObject.check(arguments[0], interpreter)
      return .object(
        GeneratorObject(TorchGenerator(seed: TorchState.startSeed), class: classObject))
    },
    methods: [
      FunctionDefinition("manual_seed", "(self, seed)", "Starts over with a seed.") {
        (arguments, interpreter) throws(PythonError) in
        try generator(arguments[0]).reseed(try interpreter.int(arguments[1]))
        return arguments[0]
      },
      FunctionDefinition("initial_seed", "(self)") { (arguments, _) throws(PythonError) in
        .int(try generator(arguments[0]).seed)
      },
      FunctionDefinition("seed", "(self)") { (arguments, _) throws(PythonError) in
        .int(try generator(arguments[0]).seed)
      },
      FunctionDefinition("get_state", "(self)") { (arguments, interpreter) throws(PythonError) in
        .object(RandomStateObject(try generator(arguments[0]).state))
      },
      FunctionDefinition("set_state", "(self, new_state)") {
        (arguments, interpreter) throws(PythonError) in
        try generator(arguments[0]).state = RandomStateObject.state(arguments[1])
        return .none
      },
    ])

  private static func generator(_ value: Value) throws(PythonError) -> TorchGenerator {
    if case .object(let object) = value, let found = object as? GeneratorObject {
      return found.generator
    }
    throw PythonError(.typeError, "expected a torch.Generator")
  }
}

/// A saved state of a generator, to go back to.
final class RandomStateObject: Object {
  let state: TorchGenerator.State

  init(_ state: TorchGenerator.State) {
    self.state = state
    super.init()
  }

  static func state(_ value: Value) throws(PythonError) -> TorchGenerator.State {
    if case .object(let object) = value, let found = object as? RandomStateObject {
      return found.state
    }
    throw PythonError(
      .typeError, "expected a state of the generator, as torch.get_rng_state() answers it")
  }
}
