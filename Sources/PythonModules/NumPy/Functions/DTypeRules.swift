import MiniPython
import Tensors

/// Functions about dtypes: what they become together, and of which kind they are.
enum NumPyDTypeRules {
  static let functions: [FunctionDefinition] = [
    numpyFunction("result_type", "(*args)", "The dtype that values have together.") {
      call throws(PythonError) in
      var dtype: DType?
      for value in try call.interpreter.elements(of: call[0]) {
        let own: DType
        if case .number(let named)? = ElementKind(value, call.interpreter) {
          own = named
        } else {
          own = try NumPyArray(value, call.interpreter).array.dtype
        }
        dtype = dtype.map { .promotedLikeNumPy($0, own) } ?? own
      }
      return .object(DTypeObject(.number(dtype ?? .float64)))
    },
    numpyFunction("promote_types", "(type1, type2)", "The smallest dtype that both fit into.") {
      call throws(PythonError) in
      let (one, two) = (try call.dtype(0) ?? .float64, try call.dtype(1) ?? .float64)
      return .object(DTypeObject(.number(.promotedLikeNumPy(one, two))))
    },
    numpyFunction("issubdtype", "(arg1, arg2)", "Whether a dtype is of a kind.") {
      call throws(PythonError) in
      guard let kind = try call.kind(0) else { return .bool(false) }
      if case .object(let named as ClassObject) = call[1], named.module == "numpy",
        case .number(let dtype) = kind
      {
        switch named.name {
        case "floating", "inexact": return .bool(dtype.isFloatingPoint)
        case "integer": return .bool(dtype.isInteger)
        case "signedinteger": return .bool(dtype.isInteger && !dtype.isUnsigned)
        case "unsignedinteger": return .bool(dtype.isUnsigned)
        case "number": return .bool(dtype != .bool)
        case "generic": return .bool(true)
        default: break
        }
      }
      return .bool(try call.kind(1) == kind)
    },
  ]
}
