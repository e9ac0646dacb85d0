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
