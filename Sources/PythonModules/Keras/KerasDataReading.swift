import MiniPython
import Networks
import Tensors

extension KerasLogs {
  var pythonDict: DictObject {
    let dict = DictObject()
    for (name, value) in entries { dict[name] = isWhole(name) ? .int(Int(value)) : .float(value) }
    return dict
  }
}

extension Interpreter {
  /// The arrays of a fit: one input or several, labels, weights; each by place or by name.
  func kerasData(
    _ model: KerasLayer, _ x: Value, _ y: Value, weights: Value, isStrict: Bool = true
  ) throws(PythonError) -> KerasData {
    if isStrict, holdsPlain(x) || holdsPlain(y) || holdsPlain(weights) {
      throw PythonError(
        .valueError,
        "Unrecognized data type: x=\(try display(of: x)) (of type "
          + "\(try representation(of: .object(type(of: x)))))",
        advice: "make arrays of lists: np.array(...)")
    }
    if case .dict(let dict) = x { try checkKeys(dict, model.inputNames) }
    var textPlaces = Set<Int>()
    let inputs = try kerasArrays(x, names: model.inputNames, &textPlaces)
    var none = Set<Int>()
    let labels = y.isNone ? [] : try kerasArrays(y, names: model.outputNames, &none)
    let weightArrays =
      weights.isNone ? [] : try kerasArrays(weights, names: model.outputNames, &none)
    var data = try numeric { () throws(TensorError) in
      try KerasData(inputs: inputs, labels: labels, weights: weightArrays)
    }
    data.textPlaces = textPlaces
    return data
  }

  /// Whether there is a number or a text among the leaves of what data came in, which Keras does
  /// not take for an array.
  private func holdsPlain(_ value: Value) -> Bool {
    switch value {
    case .int, .float, .bool: true
    case .list(let list): list.elements.contains(where: holdsPlain)
    case .tuple(let tuple): tuple.elements.contains(where: holdsPlain)
    case .dict(let dict): dict.items.contains { holdsPlain($0.value) }
    default: false
    }
  }

  /// NumPy's name for the kind of an array of texts, such as `str32`; nil for other arrays.
  private func textKind(_ value: Value) throws(PythonError) -> String? {
    guard let array = value.heapObject as? ArrayObject, array.pool != nil else { return nil }
    let kind = try display(of: try attribute(names.name("dtype"), of: value))
    guard kind.hasPrefix("<U"), let width = Int(kind.dropFirst(2)), width < 1 << 20 else {
      return nil
    }
    return "str\(width * 32)"
  }

  /// - Throws: ValueError for inputs by name of which one is missing.
  private func checkKeys(_ dict: DictObject, _ names: [String]) throws(PythonError) {
    guard let missing = names.first(where: { dict[$0] == nil }) else { return }
    var keys: [String] = []
    for (key, _) in dict.items { keys.append("'\(try text(key))'") }
    let known = names.map { "'\($0)'" }.joined(separator: ", ")
    throw PythonError(
      .valueError,
      "Missing data for input \"\(missing)\". You passed a data dictionary with keys "
        + "[\(keys.joined(separator: ", "))]. Expected the following keys: [\(known)]")
  }

  /// - Parameter textPlaces: takes the places of the arrays that hold texts.
  private func kerasArrays(
    _ value: Value, names: [String], _ textPlaces: inout Set<Int>
  ) throws(PythonError) -> [NDArray] {
    var arrays: [NDArray] = []
    func append(_ element: Value, _ textPlaces: inout Set<Int>) throws(PythonError) {
      if let numbers = try textNumbers(element) {
        textPlaces.insert(arrays.count)
        arrays.append(numbers)
      } else {
        arrays.append(try kerasArray(element))
      }
    }
    switch value {
    case .string:
      throw PythonError(
        .valueError,
        "Unrecognized data type: x=\(try display(of: value)) (of type <class 'str'>)",
        advice: "texts become numbers first: keras.layers.TextVectorization")
    case .dict(let dict):
      for (key, _) in dict.items where !names.contains(try text(key)) {
        throw PythonError(
          .valueError, "the model has no input or output named '\(try text(key))'",
          advice: "use: " + names.joined(separator: ", "))
      }
      for name in names {
        if let element = dict[name] { try append(element, &textPlaces) }
      }
    case .list(let list) where Self.holdsArrays(list.elements):
      for element in list.elements { try append(element, &textPlaces) }
    case .tuple(let tuple) where Self.holdsArrays(tuple.elements):
      for element in tuple.elements { try append(element, &textPlaces) }
    default: try append(value, &textPlaces)
    }
    return arrays
  }

  private static func holdsArrays(_ elements: [Value]) -> Bool {
    !elements.isEmpty && elements.allSatisfy { ($0.arrayValue?.rank ?? 0) > 0 }
  }

  /// The numbers that stand for a tensor of texts, nil for other arrays.
  private func textNumbers(_ value: Value) throws(PythonError) -> NDArray? {
    guard value.heapObject is InstanceObject, let numbers = try kerasTexts(value) else {
      return nil
    }
    guard numbers.rank > 0 else {
      throw PythonError(.valueError, "fit and predict need arrays with rows, not a single text")
    }
    return numbers
  }

  /// `class_weight`: a factor for each class.
  func kerasClassWeights(_ value: Value) throws(PythonError) -> [Int: Double]? {
    guard case .dict(let dict) = value else { return nil }
    var weights: [Int: Double] = [:]
    for (key, value) in dict.items { weights[try int(key)] = try double(value) }
    return weights
  }

  /// The batches of a run: what the program makes them with, or rows of arrays.
  func kerasStream(
    _ model: KerasLayer, _ x: Value, _ y: Value, weights: Value, batch: Value
  ) throws(PythonError) -> KerasStream {
    if let made = try kerasProgramStream(model, x) { return made }
    return KerasRowStream(
      try kerasData(model, x, y, weights: weights),
      batchSize: try KerasTrainingMethods.batchSize(batch, self))
  }

  private func kerasArray(_ value: Value) throws(PythonError) -> NDArray {
    if let kind = try textKind(value) {
      throw PythonError(
        .valueError, "Invalid dtype: \(kind)",
        advice: "texts become numbers first: keras.layers.TextVectorization")
    }
    let array = try ArrayReader.read(value, .numpy, self)
    guard array.rank > 0 else {
      throw PythonError(.valueError, "fit and predict need arrays with rows, not a single number")
    }
    return array
  }
}
