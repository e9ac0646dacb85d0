import MiniPython
import Tensors

/// A distribution or another use of random numbers, as a function of the session's generator and
/// as a method of a generator.
struct RandomRoutine: Sendable {
  typealias Body = @Sendable (Call, any RandomSource) throws(PythonError) -> Value

  let name: String
  let parameters: String
  let summary: String
  let body: Body

  init(_ name: String, _ parameters: String, _ summary: String, body: @escaping Body) {
    self.name = name
    self.parameters = parameters
    self.summary = summary
    self.body = body
  }

  /// `np.random.name(...)`.
  var function: FunctionDefinition {
    let body = body
    return FunctionDefinition(name, "(\(parameters))", summary) {
      arguments, interpreter throws(PythonError) in
      try body(
        Call(arguments: arguments, interpreter: interpreter), GlobalRandomState.of(interpreter))
    }
  }

  /// `rng.name(...)`.
  var method: FunctionDefinition {
    let body = body
    return FunctionDefinition(
      name, parameters.isEmpty ? "(self)" : "(self, \(parameters))", summary
    ) { arguments, interpreter throws(PythonError) in
      guard case .object(let random as RandomObject) = arguments[0] else {
        throw PythonError(.typeError, "this needs a random generator")
      }
      return try body(
        Call(arguments: arguments.droppingFirst(), interpreter: interpreter), random.source)
    }
  }

  /// A distribution of fractions with `count` parameters.
  static func continuous(
    _ name: String, _ parameters: String, _ summary: String, count: Int,
    _ draw: @escaping @Sendable (any RandomSource, [Double]) -> Double
  ) -> RandomRoutine {
    RandomRoutine(name, parameters.isEmpty ? "size=None" : parameters + ", size=None", summary) {
      call, source throws(PythonError) in
      let draws = try Draws(call, parameters: count)
      try draws.check(name, parameters)
      return try draws.doubles { draw(source, $0) }
    }
  }

  /// A distribution of whole numbers with `count` parameters.
  static func discrete(
    _ name: String, _ parameters: String, _ summary: String, count: Int,
    _ draw: @escaping @Sendable (any RandomSource, [Double]) -> Int
  ) -> RandomRoutine {
    RandomRoutine(name, parameters + ", size=None", summary) { call, source throws(PythonError) in
      let draws = try Draws(call, parameters: count)
      try draws.check(name, parameters)
      return try draws.integers { draw(source, $0) }
    }
  }
}

/// The shape of a result and the parameters of each of its elements.
struct Draws {
  /// Nil for a single number.
  let shape: Shape?
  private let columns: [[Double]]

  init(_ call: Call, parameters count: Int) throws(PythonError) {
    var arrays: [NDArray] = []
    for index in 0..<count { arrays.append(try call.numbers(index)) }
    var common: Shape? = call.isGiven(count) ? try call.shape(count) : nil
    if common == nil, arrays.contains(where: { $0.rank > 0 }) {
      let given = arrays
      common = try raising { () throws(TensorError) in
        var shape: Shape = []
        for array in given { shape = try Shape.broadcast(shape, array.shape, .numpy) }
        return shape
      }
    }
    shape = common
    var columns: [[Double]] = []
    for array in arrays {
      let target = common ?? []
      let wide = try raising { () throws(TensorError) in
        array.rank == 0 ? array : try array.broadcast(to: target, .numpy)
      }
      columns.append(try wide.doublesRaising())
    }
    self.columns = columns
  }

  /// - Throws: ValueError for parameters that the distribution of this name does not have.
  func check(_ routine: String, _ signature: String) throws(PythonError) {
    guard let rules = RandomConstraint.all[routine] else { return }
    let names = signature.split(separator: ",").map { part in
      String(part.split(separator: "=")[0]).trimmingBlanks
    }
    for (place, rule) in rules.sorted(by: { $0.key < $1.key }) {
      try rule.check(columns[place], names[place])
    }
  }

  private func parameters(_ index: Int) -> [Double] {
    columns.map { $0.count == 1 ? $0[0] : $0[index] }
  }

  func doubles(_ draw: ([Double]) -> Double) throws(PythonError) -> Value {
    guard let shape else { return .float(draw(parameters(0))) }
    let result = try raising { () throws(TensorError) in
      try NDArray(uninitialized: shape, .float64)
    }
    let values = result.pointer(Double.self)
    let fixed = columns.allSatisfy { $0.count == 1 } ? parameters(0) : nil
    for index in 0..<result.count { values[index] = draw(fixed ?? parameters(index)) }
    return .array(result)
  }

  func integers(_ draw: ([Double]) -> Int) throws(PythonError) -> Value {
    guard let shape else { return .int(draw(parameters(0))) }
    let result = try raising { () throws(TensorError) in
      try NDArray(uninitialized: shape, .int64)
    }
    let values = result.pointer(Int.self)
    for index in 0..<result.count { values[index] = draw(parameters(index)) }
    return .array(result)
  }
}
