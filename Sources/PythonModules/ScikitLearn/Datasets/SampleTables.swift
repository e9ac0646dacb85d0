import MiniPython
import Tensors

/// The numbers of the data sets that scikit-learn ships, packed as text.
enum SampleTables {
  static let module = ModuleDefinition(
    "_sklearn_tables", "Packed data sets.",
    functions: [
      FunctionDefinition("numbers", "name, columns", "The rows of a data set.") {
        (arguments, interpreter) throws(PythonError) in
        let name = try interpreter.text(arguments[0])
        let columns = try interpreter.int(arguments[1])
        let numbers = name == "digits" ? pixels() : fields(of: name)
        guard columns > 0, !numbers.isEmpty, numbers.count % columns == 0 else {
          throw PythonError(.valueError, "no data set of that name and width: \(name), \(columns)")
        }
        return .array(
          try raising { () throws(TensorError) in
            try NDArray(numbers, [numbers.count / columns, columns])
          })
      },
      FunctionDefinition("description", "name", "What scikit-learn says of a data set.") {
        (arguments, interpreter) throws(PythonError) in
        switch try interpreter.text(arguments[0]) {
        case "wine": .string(DatasetDescriptions.wine)
        case "breast_cancer": .string(DatasetDescriptions.breastCancer)
        case "diabetes": .string(DatasetDescriptions.diabetes)
        case "digits": .string(DatasetDescriptions.digits)
        default: .string(DatasetDescriptions.iris)
        }
      },
    ])

  private static func fields(of name: String) -> [Double] {
    let text =
      switch name {
      case "wine": wine
      case "breast_cancer": breastCancer
      case "diabetes": diabetes
      default: ""
      }
    return text.split { $0 == " " || $0 == "\n" }.map { field in
      Double(field.first == "." ? "0" + field : field) ?? .nan
    }
  }

  /// Letters are pixels, digits are what is written there.
  private static func pixels() -> [Double] {
    digits.utf8.compactMap { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "q"): Double(byte - UInt8(ascii: "a"))
      case UInt8(ascii: "0")...UInt8(ascii: "9"): Double(byte - UInt8(ascii: "0"))
      default: nil
      }
    }
  }
}
