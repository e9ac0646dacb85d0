import MiniPython
import Tensors

/// The arguments of one call of a NumPy function, bound to its signature.
struct Call {
  let arguments: Arguments
  let interpreter: Interpreter
  /// The name of the function, for messages.
  var functionName = ""

  subscript(_ index: Int) -> Value { arguments[index] }

  func isGiven(_ index: Int) -> Bool { index < arguments.count && !arguments[index].isNone }

  /// The argument as `np.asarray` would take it.
  func array(_ index: Int) throws(PythonError) -> NumPyArray {
    try NumPyArray(arguments[index], interpreter)
  }

  /// The argument as numbers.
  func numbers(_ index: Int) throws(PythonError) -> NDArray {
    let array = try array(index)
    guard array.isNumeric else {
      throw PythonError(
        "numpy.exceptions.UFuncTypeError",
        "ufunc did not contain a loop with signature matching types (\(array.object().kind.representation)) -> None",
        advice: "these are texts or objects, not numbers: convert with .astype(float)")
    }
    return array.array
  }

  /// The argument as an operand, whose dtype is weak if it is a Python number.
  func operand(_ index: Int) throws(PythonError) -> Operand {
    switch arguments[index] {
    case .bool(let flag): return .scalar(.bool(flag))
    case .int(let number): return .scalar(.int(number))
    case .float(let number): return .scalar(.double(number))
    default: return .array(try numbers(index))
    }
  }

  func int(_ index: Int) throws(PythonError) -> Int { try interpreter.int(arguments[index]) }

  func int(_ index: Int, or fallback: Int) throws(PythonError) -> Int {
    isGiven(index) ? try int(index) : fallback
  }

  func double(_ index: Int) throws(PythonError) -> Double {
    try interpreter.double(arguments[index])
  }

  func double(_ index: Int, or fallback: Double) throws(PythonError) -> Double {
    isGiven(index) ? try double(index) : fallback
  }

  func flag(_ index: Int) throws(PythonError) -> Bool {
    try interpreter.isTrue(arguments[index])
  }

  func text(_ index: Int) throws(PythonError) -> String { try interpreter.text(arguments[index]) }

  /// The axes to work along; nil for None, which is all of them.
  func axes(_ index: Int) throws(PythonError) -> [Int]? {
    isGiven(index) ? try interpreter.ints(arguments[index]) : nil
  }

  func axis(_ index: Int) throws(PythonError) -> Int? {
    isGiven(index) ? try int(index) : nil
  }

  /// A shape given as a number, a tuple or a list.
  func shape(_ index: Int) throws(PythonError) -> Shape {
    let lengths = try interpreter.ints(arguments[index])
    guard lengths.allSatisfy({ $0 >= 0 }) else {
      throw PythonError(.valueError, "negative dimensions are not allowed")
    }
    return try raising { () throws(TensorError) in try Shape(lengths) }
  }

  /// The kind of element that a `dtype=` asks for; nil if it is not given.
  func kind(_ index: Int) throws(PythonError) -> ElementKind? {
    try ElementKind.argument(arguments[index], interpreter)
  }

  func dtype(_ index: Int) throws(PythonError) -> DType? {
    guard let kind = try kind(index) else { return nil }
    guard case .number(let dtype) = kind else {
      throw PythonError(.typeError, "this function needs a dtype of numbers, not \(kind.name)")
    }
    return dtype
  }

  /// Several arrays, from a list or a tuple.
  func arrays(_ index: Int) throws(PythonError) -> [NumPyArray] {
    var arrays: [NumPyArray] = []
    for element in try interpreter.elements(of: arguments[index]) {
      arrays.append(try NumPyArray(element, interpreter))
    }
    return arrays
  }
}

/// A NumPy function whose first argument is an array, and which arrays have as a method too.
struct ArrayRoutine: Sendable {
  typealias Body = @Sendable (Call) throws(PythonError) -> Value

  let name: String
  /// What follows the array in the signature.
  let parameters: String
  let summary: String
  let isFunction: Bool
  let isMethod: Bool
  let body: Body

  init(
    _ name: String, _ parameters: String, _ summary: String, isFunction: Bool = true,
    isMethod: Bool = true, body: @escaping Body
  ) {
    self.name = name
    self.parameters = parameters
    self.summary = summary
    self.isFunction = isFunction
    self.isMethod = isMethod
    self.body = body
  }

  private func definition(_ first: String) -> FunctionDefinition {
    let (body, name) = (body, name)
    return FunctionDefinition(
      name, "(\(first)\(parameters.isEmpty ? "" : ", " + parameters))", summary
    ) { arguments, interpreter throws(PythonError) in
      if let found = try ComplexArrays.applied(name, arguments, interpreter) { return found }
      return try body(Call(arguments: arguments, interpreter: interpreter))
    }
  }

  var function: FunctionDefinition { definition("a") }
  var method: FunctionDefinition { definition("self") }
}

/// A NumPy function as a catalog lists it.
func numpyFunction(
  _ name: String, _ signature: String, _ summary: String,
  body: @escaping @Sendable (Call) throws(PythonError) -> Value
) -> FunctionDefinition {
  FunctionDefinition(name, signature, summary) { arguments, interpreter throws(PythonError) in
    if let found = try ComplexArrays.applied(name, arguments, interpreter) { return found }
    return try body(Call(arguments: arguments, interpreter: interpreter, functionName: name))
  }
}
