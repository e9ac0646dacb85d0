import MiniPython
import Tensors

/// `numpy.random.RandomState` or what `default_rng` answers.
final class RandomObject: Object {
  let source: any RandomSource

  init(_ source: any RandomSource) {
    self.source = source
    super.init()
  }

  override func type(_ interpreter: Interpreter) -> ClassObject {
    NumPyClasses.of(interpreter).named(
      source.isLegacy ? "random.RandomState" : "random.Generator", interpreter)
  }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    source.isLegacy ? "RandomState(MT19937) at \(address)" : "Generator(PCG64) at \(address)"
  }

  override func display(_ interpreter: Interpreter) throws(PythonError) -> String {
    source.isLegacy ? "RandomState(MT19937)" : "Generator(PCG64)"
  }
}

/// The generator behind `np.random.rand` and `np.random.seed`, one for each session.
final class GlobalRandomState {
  let state: NumPyRandomState

  init() {
    state = RandomSeed.fresh()
  }

  static func of(_ interpreter: Interpreter) -> NumPyRandomState {
    interpreter.state(GlobalRandomState.self) { GlobalRandomState() }.state
  }
}

/// Seeds as NumPy reads them.
enum RandomSeed {
  static func fresh() -> NumPyRandomState {
    var system = SystemRandomNumberGenerator()
    return NumPyRandomState(key: (0..<8).map { _ in system.next() })
  }

  /// The seed of the older generator: a whole number, several, or None for a fresh one.
  static func legacy(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> NumPyRandomState {
    switch value {
    case .none: return fresh()
    case .list, .tuple: return NumPyRandomState(key: try words(value, interpreter))
    default:
      guard let word = UInt32(exactly: try interpreter.int(value)) else {
        throw PythonError(.valueError, "Seed must be between 0 and 2**32 - 1")
      }
      return NumPyRandomState(seed: word)
    }
  }

  /// The seed of `default_rng`.
  static func generator(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> any RandomSource {
    switch value {
    case .none:
      var system = SystemRandomNumberGenerator()
      return NumPyGenerator(entropy: (0..<4).map { _ in system.next() })
    case .object(let random as RandomObject): return random.source
    case .object(let seeds as InstanceObject):
      let name = interpreter.names.name("_entropy_words")
      return NumPyGenerator(
        entropy: try words(interpreter.attribute(name, of: .object(seeds)), interpreter))
    case .list, .tuple: return NumPyGenerator(entropy: try words(value, interpreter))
    default:
      let seed = try interpreter.int(value)
      guard seed >= 0 else { throw PythonError(.valueError, "expected non-negative integer") }
      return NumPyGenerator(seed: seed)
    }
  }

  private static func words(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [UInt32] {
    var words: [UInt32] = []
    for seed in try interpreter.ints(value) {
      guard seed >= 0 else { throw PythonError(.valueError, "expected non-negative integer") }
      words.append(UInt32(truncatingIfNeeded: seed))
      if seed > Int(UInt32.max) { words.append(UInt32(truncatingIfNeeded: seed >> 32)) }
    }
    return words
  }
}
