import MiniPython
import Networks
import Tensors

/// The shape in which results come: one, a tuple, or lists, tuples and dicts within each other, as
/// the program's `call` answered them.
enum KerasStructure {
  /// What of an answer is a tensor, in the order in which Keras lays it flat: dicts by their keys.
  static func leaves(of value: Value, _ interpreter: Interpreter) throws(PythonError) -> [Value] {
    switch value {
    case .none: return []
    case .list, .tuple:
      var found: [Value] = []
      for element in try interpreter.elements(of: value) {
        found += try leaves(of: element, interpreter)
      }
      return found
    case .dict(let dict):
      var found: [Value] = []
      for (_, element) in try sorted(dict) { found += try leaves(of: element, interpreter) }
      return found
    default: return [value]
    }
  }

  /// The answer with other leaves.
  static func filled(_ answer: Value, _ leaves: inout ArraySlice<Value>) -> Value {
    switch answer {
    case .none: return .none
    case .list(let list): return .list(list.elements.map { filled($0, &leaves) })
    case .tuple(let tuple): return .tuple(tuple.elements.map { filled($0, &leaves) })
    case .dict(let dict):
      var values: [String: Value] = [:]
      for (key, element) in (try? sorted(dict)) ?? [] { values[key] = filled(element, &leaves) }
      let result = DictObject()
      for (key, element) in dict.items {
        if case .string(let text) = key { result[text.text] = values[text.text] ?? element }
      }
      return .dict(result)
    default: return leaves.popFirst() ?? answer
    }
  }

  private static func sorted(_ dict: DictObject) throws(PythonError) -> [(String, Value)] {
    var items: [(String, Value)] = []
    for (key, value) in dict.items {
      guard case .string(let text) = key else {
        throw PythonError(.typeError, "the keys of a layer's outputs must be strings")
      }
      items.append((text.text, value))
    }
    return items.sorted { $0.0 < $1.0 }
  }
}

/// What the program's `call` answered, as an object that a layer can keep.
final class KerasAnswer {
  let value: Value
  init(_ value: Value) { self.value = value }
}

extension KerasLayer {
  /// The results of a call as the program gets them.
  ///
  /// - Parameter keepsAnswer: whether tensors of the program's own answer stay the same objects.
  func structured(_ values: [Value], keepsAnswer: Bool = false) -> Value {
    if let keys = (self as? KerasGraphModel)?.outputKeys, keys.count == values.count {
      let dict = DictObject()
      let found = Dictionary(zip(keys, values)) { first, _ in first }
      let order = (self as? KerasGraphModel)?.outputOrder ?? []
      for key in order.count == keys.count ? order : keys { dict[key] = found[key] }
      return .dict(dict)
    }
    if let answer = (self as? KerasProgramLayer)?.answer as? KerasAnswer {
      if keepsAnswer, case .object(let object) = answer.value, object is KerasTensorObject,
        let own = values.first, (own.heapObject as? KerasTensorObject)?.mask == nil
      {
        return answer.value
      }
      var leaves = values[...]
      return KerasStructure.filled(answer.value, &leaves)
    }
    if values.count == 1 { return values[0] }
    return self is KerasGraphModel ? .list(values) : .tuple(values)
  }
}
