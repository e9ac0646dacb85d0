import MiniPython
import Tensors

/// What the elements of an array are.
enum ElementKind: Hashable, Sendable {
  case number(DType)
  /// Texts of at most this many characters.
  case text(width: Int)
  /// Complex numbers of two `float64`.
  case complex
  /// Any Python values.
  case object

  /// NumPy's name: `float64`, `<U3`, `object`.
  var name: String {
    switch self {
    case .number(let dtype): dtype.name
    case .text(let width): "str\(width * 32)"
    case .complex: "complex128"
    case .object: "object"
    }
  }

  /// What `print(array.dtype)` shows.
  var display: String {
    if case .text(let width) = self { return "<U\(width)" }
    return name
  }

  var representation: String {
    if case .object = self { return "dtype('O')" }
    return "dtype('\(display)')"
  }

  var itemSize: Int {
    switch self {
    case .number(let dtype): dtype.byteCount
    case .text(let width): 4 * width
    case .complex: 16
    case .object: 8
    }
  }

  /// One letter: `f`, `i`, `u`, `b`, `U`, `O`.
  var letter: String {
    switch self {
    case .number(.bool): "b"
    case .number(let dtype): dtype.isFloatingPoint ? "f" : dtype.isUnsigned ? "u" : "i"
    case .text: "U"
    case .complex: "c"
    case .object: "O"
    }
  }

  /// The kind that a text such as `float32`, `i8` or `<U5` names; nil if it names none.
  init?(name: String) {
    let short = name.hasPrefix("<") || name.hasPrefix("=") ? String(name.dropFirst()) : name
    switch short {
    case "float", "double", "f8", "d": self = .number(.float64)
    case "single", "f4", "f": self = .number(.float32)
    case "half", "f2", "e": self = .number(.float16)
    case "int", "int_", "intp", "i8", "l", "long", "q": self = .number(.int64)
    case "i4", "i", "intc": self = .number(.int32)
    case "short", "i2", "h": self = .number(.int16)
    case "byte", "i1", "b": self = .number(.int8)
    case "u4", "I", "uintc": self = .number(.uint32)
    case "ushort", "u2", "H": self = .number(.uint16)
    case "ubyte", "u1", "B": self = .number(.uint8)
    case "bool_", "?", "b1": self = .number(.bool)
    case "object", "object_", "O": self = .object
    case "complex", "complex128", "cdouble", "c16", "D": self = .complex
    case "str", "str_", "U": self = .text(width: 0)
    default:
      if let dtype = DType.allCases.first(where: { $0.name == short }), dtype != .bfloat16 {
        self = .number(dtype)
        return
      }
      guard short.hasPrefix("U"), let width = Int(short.dropFirst()) else { return nil }
      self = .text(width: width)
    }
  }
}

/// `numpy.dtype`.
final class DTypeObject: Object {
  let kind: ElementKind

  init(_ kind: ElementKind) {
    self.kind = kind
    super.init()
  }

  override func type(_ interpreter: Interpreter) -> ClassObject {
    NumPyClasses.of(interpreter).named("dtype", interpreter)
  }

  override func display(_ interpreter: Interpreter) throws(PythonError) -> String { kind.display }

  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    kind.representation
  }

  override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard comparison == .equal || comparison == .notEqual else { return nil }
    let same = ElementKind(other, interpreter).map { $0 == kind } ?? false
    return .bool(same == (comparison == .equal))
  }

  override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int { kind.hashValue }
}

extension ElementKind {
  /// The kind that a Python value names: a dtype, a class, a text; nil if it names none.
  init?(_ value: Value, _ interpreter: Interpreter) {
    switch value {
    case .string(let string): self.init(name: string.text)
    case .object(let dtype as DTypeObject): self = dtype.kind
    case .object(let named as ClassObject) where named.module.isEmpty || named.module == "builtins":
      switch named.name {
      case "int", "float", "bool", "str", "object", "complex": self.init(name: named.name)
      default: return nil
      }
    case .object(let named as ClassObject) where named.module == "numpy":
      switch named.name {
      case "complexfloating": self = .complex
      case "floating": self = .number(.float64)
      case "integer", "signedinteger": self = .number(.int64)
      default: self.init(name: named.name)
      }
    default: return nil
    }
  }

  /// The kind that an argument asks for; nil for None.
  ///
  /// - Throws: TypeError for what is not a dtype.
  static func argument(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> ElementKind? {
    if value.isNone { return nil }
    if let kind = ElementKind(value, interpreter) { return kind }
    switch value {
    case .string(let name):
      throw PythonError(
        .typeError, "data type '\(name.text)' not understood",
        advice:
          "lectern has bool, int8 to int64, uint8 to uint32, float16 to float64, str and object arrays"
      )
    default:
      throw PythonError(
        .typeError,
        "Cannot interpret '\(try interpreter.representation(of: value))' as a data type")
    }
  }
}
