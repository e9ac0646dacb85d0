import Tensors

/// The arguments of a definition whose call gave none: the defaults of its signature.
public enum KerasDefaults {
  public static func arguments(_ signature: String, mode: GradMode) throws(TensorError)
    -> KerasArguments
  {
    var values: [String: KerasArgument] = [:]
    for parameter in signature.split(separator: ",") {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      values[trimmed(parts[0])] = argument(trimmed(parts[1]))
    }
    return KerasArguments(values: values, name: "", mode: mode) { () throws(TensorError) in 0 }
  }

  private static func argument(_ text: String) -> KerasArgument {
    switch text {
    case "None": .none
    case "True": .bool(true)
    case "False": .bool(false)
    default:
      if let number = Int(text) {
        .int(number)
      } else if let number = Double(text) {
        .double(number)
      } else {
        .text(text.filter { $0 != "'" })
      }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
