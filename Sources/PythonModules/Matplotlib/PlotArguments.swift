import MiniPython
import Plots
import Tensors

/// The arguments of one drawing call: positions as they come, keywords by name.
struct PlotArguments {
  let positional: [Value]
  private let keywords: [String: Value]
  let interpreter: Interpreter

  init(_ arguments: Arguments, _ interpreter: Interpreter) {
    positional = arguments.positional
    self.interpreter = interpreter
    var keywords: [String: Value] = [:]
    for keyword in arguments.keywords {
      keywords[interpreter.names.text(of: keyword.name)] = keyword.value
    }
    self.keywords = keywords
  }

  /// The same call without its first argument.
  func droppingFirst() -> PlotArguments {
    PlotArguments(Array(positional.dropFirst()), keywords, interpreter)
  }

  private init(_ positional: [Value], _ keywords: [String: Value], _ interpreter: Interpreter) {
    self.positional = positional
    self.keywords = keywords
    self.interpreter = interpreter
  }

  func value(_ names: String..., at index: Int? = nil) -> Value? {
    for name in names { if let value = keywords[name], !value.isNone { return value } }
    guard let index, positional.indices.contains(index), !positional[index].isNone else {
      return nil
    }
    return positional[index]
  }

  func text(_ names: String..., at index: Int? = nil) throws(PythonError) -> String? {
    for name in names {
      if let value = keywords[name], !value.isNone { return try interpreter.display(of: value) }
    }
    guard let index, positional.indices.contains(index), !positional[index].isNone else {
      return nil
    }
    return try interpreter.display(of: positional[index])
  }

  func number(_ name: String, at index: Int? = nil) throws(PythonError) -> Double? {
    guard let value = value(name, at: index) else { return nil }
    return try interpreter.double(value)
  }

  func flag(_ name: String, or fallback: Bool) throws(PythonError) -> Bool {
    guard let value = value(name) else { return fallback }
    return try interpreter.isTrue(value)
  }

  func numbers(_ value: Value) throws(PythonError) -> [Double] {
    let array = try NumPyArray(value, interpreter)
    guard array.isNumeric else {
      throw PythonError(.typeError, "lectern cannot draw texts as numbers here")
    }
    return try array.array.doublesRaising()
  }

  func rows(_ value: Value) throws(PythonError) -> [[Double]] {
    let array = try NumPyArray(value, interpreter).array
    let numbers = try array.doublesRaising()
    guard array.rank == 2 else {
      throw PythonError(
        .typeError, "Invalid shape \(array.shape.tupleText) for image data",
        advice: "an image needs rows and columns")
    }
    let width = array.shape[1]
    return (0..<array.shape[0]).map { Array(numbers[$0 * width..<($0 + 1) * width]) }
  }

  /// Texts, one for each element.
  func texts(_ value: Value) throws(PythonError) -> [String] {
    var texts: [String] = []
    for element in try interpreter.elements(of: value) {
      texts.append(try interpreter.display(of: element))
    }
    return texts
  }

  func color() throws(PythonError) -> PlotColor? {
    guard case .string(let name)? = value("color", "c") else { return nil }
    return PlotColor(name: name.text)
  }

  func dash() throws(PythonError) -> Dash {
    let names = ["solid": "-", "dashed": "--", "dotted": ":", "dashdot": "-."]
    guard let text = try text("linestyle", "ls") else { return .solid }
    return Dash(rawValue: names[text] ?? text) ?? .solid
  }

  var label: String { (try? text("label")) ?? "" }
}
