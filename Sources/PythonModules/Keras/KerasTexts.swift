import MiniPython
import Networks
import Tensors

/// The texts that go through models: within them a number stands for each.
final class KerasTexts {
  private var texts: [String] = []
  private var places: [String: Int] = [:]

  /// The numbers of texts, int64.
  fileprivate func numbers(_ given: [String], _ shape: [Int]) throws(TensorError) -> NDArray {
    let numbers = given.map { text in
      if let place = places[text] { return place }
      texts.append(text)
      places[text] = texts.count - 1
      return texts.count - 1
    }
    return try NDArray(numbers, try Shape(shape)).cast(to: .int64)
  }

  fileprivate func texts(_ numbers: NDArray) -> [String] {
    numbers.ints().map { texts.indices.contains($0) ? texts[$0] : "" }
  }
}

extension Interpreter {
  /// The numbers that stand for a tensor of texts; nil for anything else.
  func kerasTexts(_ value: Value) throws(PythonError) -> NDArray? {
    switch value {
    case .object(let object):
      let isArray = (object as? ArrayObject)?.pool != nil
      guard isArray || type(of: value).name == "_StringTensor" else { return nil }
    default: return nil
    }
    let module = Value.object(try importModule("tensorflow.strings"))
    let parts = try elements(of: try callMethod(module, "_texts", Arguments(value)))
    guard parts.count == 2 else { return nil }
    var given: [String] = []
    for text in try elements(of: parts[0]) { given.append(try self.text(text)) }
    let (texts, shape) = (given, try ints(parts[1]))
    let pool = keras.texts
    return try numeric { () throws(TensorError) in try pool.numbers(texts, shape) }
  }

  /// What the program sees of a flow: a tensor of numbers or of texts.
  func kerasValue(_ flow: KerasFlow) throws(PythonError) -> Value {
    guard flow.isText else {
      return .object(KerasTensorObject(flow.tensor, logits: flow.logits, mask: flow.mask))
    }
    let module = Value.object(try importModule("tensorflow.strings"))
    let texts = keras.texts.texts(flow.tensor.data).map { Value.string($0) }
    let shape = Array(flow.tensor.shape).map { Value.int($0) }
    return try callMethod(module, "_of_texts", Arguments([.list(texts), .tuple(shape)]))
  }
}
