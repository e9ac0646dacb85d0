import MiniPython
import Tensors

/// How an array looks in `print` and at the prompt.
struct ArrayText {
  private let array: ArrayObject
  private let interpreter: Interpreter

  init(_ array: ArrayObject, _ interpreter: Interpreter) {
    self.array = array
    self.interpreter = interpreter
  }

  func display() throws(PythonError) -> String {
    if let functions = NumPyPrinting.of(interpreter).formatter {
      return try formatted(functions, separator: " ")
    }
    if array.pool == nil {
      return try raising { () throws(TensorError) in try NumPyText(options).text(array.array) }
    }
    if array.array.rank == 0, let element = array.values().first {
      return try interpreter.display(of: element)
    }
    return layout(try cells(), separator: " ", indent: 1)
  }

  func representation() throws(PythonError) -> String {
    if array.pool == nil {
      return try raising { () throws(TensorError) in try NumPyText(options).repr(array.array) }
    }
    let suffix =
      switch array.kind {
      case .text(let width): ", dtype='<U\(width)'"
      case .complex: ""
      default: ", dtype=object"
      }
    let cells = try cells()
    let body =
      array.array.rank == 0 ? cells.first ?? "" : layout(cells, separator: ", ", indent: 7)
    return "array(" + body + suffix + ")"
  }

  /// The text with each element written by a function of the program's, by the kind of element.
  func formatted(_ functions: DictObject, separator: String) throws(PythonError) -> String {
    let keys =
      switch array.kind {
      case .number(let dtype) where dtype.isFloatingPoint: ["float", "float_kind", "all"]
      case .number(.bool): ["bool", "all"]
      case .number: ["int", "int_kind", "all"]
      case .text: ["numpystr", "str_kind", "all"]
      case .complex: ["complexfloat", "complex_kind", "all"]
      case .object: ["object", "all"]
      }
    guard let function = keys.lazy.compactMap({ functions[$0] }).first else {
      if array.pool == nil {
        return try raising { () throws(TensorError) in try NumPyText(options).text(array.array) }
      }
      return layout(try cells(), separator: separator, indent: 1)
    }
    var texts: [String] = []
    for value in array.elements() {
      texts.append(try interpreter.text(interpreter.call(function, Arguments(value))))
    }
    guard array.array.rank > 0 else { return texts.first ?? "" }
    return layout(texts, separator: separator, indent: 1)
  }

  private var options: NumPyPrintOptions { NumPyPrinting.of(interpreter).options }

  /// The elements' own texts.
  private func cells() throws(PythonError) -> [String] {
    if array.kind == .complex { return try complexCells() }
    var texts: [String] = []
    for value in array.values() {
      // An element of an array of texts is shown as a text of Python's own.
      var value = value
      if case .string(let string) = value { value = .string(string.text) }
      let text = try interpreter.representation(of: value)
      // A list among objects is shown apart from the array's own brackets.
      if case .list = value { texts.append("list(\(text))") } else { texts.append(text) }
    }
    return texts
  }

  /// Complex numbers, the real and the imaginary parts each as wide as the others.
  private func complexCells() throws(PythonError) -> [String] {
    let numbers = array.values().map(ComplexArrays.number)
    var signed = options
    signed.sign = "+"
    let (plain, other) = (options, signed)
    return try raising { () throws(TensorError) in
      let real = NumPyText(plain).cells(try NDArray(numbers.map(\.real)))
      let imaginary = NumPyText(other).cells(try NDArray(numbers.map(\.imaginary)))
      return zip(real, imaginary).map { one, two in
        let digits = String(two.reversed().drop { $0 == " " }.reversed())
        return one + digits + "j" + String(repeating: " ", count: two.count - digits.count)
      }
    }
  }

  private func layout(_ cells: [String], separator: String, indent: Int) -> String {
    nested(axis: 0, cells: cells[...], separator: separator, indent: indent)
  }

  private func nested(
    axis: Int, cells: ArraySlice<String>, separator: String, indent: Int
  ) -> String {
    let shape = array.array.shape
    let positions = shown(of: shape[axis])
    if axis == shape.count - 1 {
      var lines = [""]
      for (count, position) in positions.enumerated() {
        let cell = position.map { cells[cells.startIndex + $0] } ?? "..."
        let isLast = count == positions.count - 1
        let start = lines[lines.count - 1]
        let lead = start.isEmpty ? "" : " "
        let room = options.lineWidth - indent - (isLast ? 1 : separator.count - 1)
        if !start.isEmpty, start.count + lead.count + cell.count > room {
          lines.append(cell + (isLast ? "" : trimmed(separator)))
        } else {
          lines[lines.count - 1] = start + lead + cell + (isLast ? "" : trimmed(separator))
        }
      }
      let margin = "\n" + String(repeating: " ", count: indent)
      return "[" + lines.joined(separator: margin) + "]"
    }
    let size = shape[(axis + 1)...].reduce(1, *)
    let parts = positions.map { position in
      guard let position else { return "..." }
      let start = cells.startIndex + position * size
      return nested(
        axis: axis + 1, cells: cells[start..<start + size], separator: separator,
        indent: indent + 1)
    }
    let gap = String(repeating: "\n", count: shape.count - axis - 1)
    let margin = trimmed(separator) + gap + String(repeating: " ", count: indent)
    return "[" + parts.joined(separator: margin) + "]"
  }

  /// The positions along an axis that are shown; nil stands for the gap in a large array.
  private func shown(of length: Int) -> [Int?] {
    let edge = options.edgeItems
    let isShortened = array.array.count > options.threshold && length > 2 * edge
    guard isShortened else { return Array(0..<length) }
    return Array(0..<edge) + [nil] + Array(length - edge..<length)
  }

  private func trimmed(_ separator: String) -> String { separator == " " ? "" : "," }
}

/// The print options of one session, as `np.set_printoptions` changes them.
final class NumPyPrinting {
  var options = NumPyPrintOptions()
  /// Functions that write the elements, by their kind, as `formatter=` gives them.
  var formatter: DictObject?

  static func of(_ interpreter: Interpreter) -> NumPyPrinting {
    interpreter.state(NumPyPrinting.self) { NumPyPrinting() }
  }
}
