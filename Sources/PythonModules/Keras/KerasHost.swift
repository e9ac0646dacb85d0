import Foundation
import MiniPython
import Networks
import Tensors

// What Keras needs of the program around it.

extension Interpreter {
  /// An array as NumPy's own: a scalar where there are no axes.
  func numpyValue(_ array: NDArray) throws(PythonError) -> Value { .numpy(array) }

  /// A method of an object's class, nil where it has none of that name.
  func classMember(_ name: String, of object: Object) -> Value? {
    object.classObject?.member(names.name(name))
  }

  func isCallable(_ value: Value) -> Bool {
    guard case .object(let object) = value else { return false }
    switch object {
    case is ClassObject, is NativeFunction, is BoundMethod, is FunctionObject, is ClosureFunction:
      return true
    default: return classMember("__call__", of: object) != nil
    }
  }

  /// The order in which `fit` goes through shuffled rows.
  var kerasShuffle: KerasShuffle { state(KerasShuffle.self) { KerasShuffle() } }
}

/// The order of the rows of each epoch: every call another permutation, from one seed.
final class KerasShuffle {
  private var random: StatelessRandom
  private var seed: Int
  private var calls = 0

  init() {
    seed = Int.random(in: 0..<(1 << 30))
    random = StatelessRandom(seed: seed, counter: 0)
  }

  func seed(_ seed: Int) {
    self.seed = seed
    calls = 0
  }

  /// The places of so many rows in a new order.
  func order(_ count: Int) -> [Int] {
    random = StatelessRandom(seed: seed, counter: calls)
    calls += 1
    guard let keys = try? random.uniform([count], low: 0, high: 1).floats() else {
      return Array(0..<count)
    }
    return (0..<count).sorted { (keys[$0], $0) < (keys[$1], $1) }
  }
}
