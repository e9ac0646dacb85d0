import MiniPython
import Networks
import Tensors

/// `keras.regularizers`: the classes, and the base of those that the program writes.
enum KerasRegularizers {
  static let all = [
    ClassDefinition(
      "Regularizer", "The base of penalties; write __call__(self, x) in a class of yours.",
      methods: [
        FunctionDefinition("__init__", "...") { (_, _) throws(PythonError) in .none },
        FunctionDefinition("__call__", "self, x", "The penalty of a weight.") {
          (arguments, interpreter) throws(PythonError) in
          let payload = (arguments[0].heapObject as? InstanceObject)?.payload
          guard let box = payload as? KerasRegularizerBox else { return .int(0) }
          let weight = try interpreter.kerasTensor(
            arguments[1], dtype: interpreter.floatingDType(of: arguments[1]))
          return .object(
            KerasTensorObject(
              try interpreter.inKeras { () throws(TensorError) in
                try box.regularizer.penalty(weight)
              }))
        },
      ] + KerasSmallConfigs.methods, classMethods: KerasSmallConfigs.classMethods),
    regularizer("L1", "l1=0.01") { (v, i) throws(PythonError) in
      KerasRegularizer(l1: try number(v[0], "l1", i))
    },
    regularizer("L2", "l2=0.01") { (v, i) throws(PythonError) in
      KerasRegularizer(l2: try number(v[0], "l2", i))
    },
    regularizer("L1L2", "l1=0.0, l2=0.0") { (v, i) throws(PythonError) in
      KerasRegularizer(l1: try number(v[0], "l1", i), l2: try number(v[1], "l2", i))
    },
    regularizer("OrthogonalRegularizer", "factor=0.01, mode='rows'") {
      (v, i) throws(PythonError) in
      let mode = try i.text(v[1])
      guard mode == "rows" || mode == "columns" else {
        throw PythonError(
          .valueError,
          "Invalid value for argument `mode`. Expected one of {\"rows\", \"columns\"}. Received: "
            + "mode=\(mode)")
      }
      return KerasRegularizer(
        .orthogonal(factor: try number(v[0], "factor", i), byRows: mode == "rows"))
    },
  ]

  private static func number(
    _ value: Value, _ name: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Double {
    if value.isNone { return 0 }
    let number = try interpreter.double(value)
    guard number >= 0, number.isFinite else {
      throw PythonError(
        .valueError,
        "Invalid value for argument \(name): expected a non-negative float.Received: "
          + "\(name)=\(try interpreter.display(of: value))")
    }
    return number
  }

  private static func regularizer(
    _ name: String, _ signature: String,
    _ make: @escaping @Sendable ([Value], Interpreter) throws(PythonError) -> KerasRegularizer
  ) -> ClassDefinition {
    ClassDefinition(
      name, base: "keras.regularizers.Regularizer", "A penalty on large weights.",
      signature: signature,
      make: { (classObject, bound, interpreter) throws(PythonError) in
        let values = (0..<bound.count).map { bound[$0] }
        let instance = InstanceObject(
          class: classObject, payload: KerasRegularizerBox(try make(values, interpreter)))
        let parsed = Signature(parsing: signature, names: interpreter.names)
        for (parameter, value) in zip(parsed.parameters, values) {
          var kept = value
          if case .int(let number) = value { kept = .float(Double(number)) }
          instance.attributes[parameter.name] = kept
        }
        return .object(instance)
      })
  }
}
