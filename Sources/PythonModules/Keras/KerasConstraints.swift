import MiniPython
import Networks
import Tensors

/// `keras.constraints`: what weights are brought back to after each step.
enum KerasConstraints {
  static let all = [
    ClassDefinition(
      "Constraint", "The base of constraints; write __call__(self, w) in a class of yours.",
      methods: [
        FunctionDefinition("__init__", "...") { (_, _) throws(PythonError) in .none },
        FunctionDefinition("__call__", "self, w", "The numbers that keep to the constraint.") {
          (arguments, interpreter) throws(PythonError) in
          let payload = (arguments[0].heapObject as? InstanceObject)?.payload
          guard let box = payload as? Box else { return arguments[1] }
          let weight = try interpreter.kerasTensor(
            arguments[1], dtype: interpreter.floatingDType(of: arguments[1]))
          return .object(
            KerasTensorObject(
              try interpreter.inKeras { () throws(TensorError) in
                try box.constraint.projected(weight)
              }))
        },
        FunctionDefinition("get_config", "self", "What the constraint was made with.") {
          (arguments, interpreter) throws(PythonError) in
          let dict = DictObject()
          guard let instance = arguments[0].heapObject as? InstanceObject,
            instance.payload is Box
          else { return .dict(dict) }
          for (name, value) in instance.attributes {
            dict[interpreter.names.text(of: name)] = value
          }
          return .dict(dict)
        },
      ], classMethods: KerasSmallConfigs.classMethods),
    constraint("NonNeg", "") { (_, _) throws(PythonError) in .nonNegative },
    constraint("MaxNorm", "max_value=2, axis=0") { (v, i) throws(PythonError) in
      .maxNorm(try i.double(v[0]), axes: try axes(v[1], i))
    },
    constraint("UnitNorm", "axis=0") { (v, i) throws(PythonError) in
      .unitNorm(axes: try axes(v[0], i))
    },
    constraint("MinMaxNorm", "min_value=0.0, max_value=1.0, rate=1.0, axis=0") {
      (v, i) throws(PythonError) in
      .minMaxNorm(
        try i.double(v[0]), try i.double(v[1]), rate: try i.double(v[2]),
        axes: try axes(v[3], i))
    },
  ]

  /// A constraint within a Python object.
  final class Box {
    let constraint: KerasConstraint
    init(_ constraint: KerasConstraint) { self.constraint = constraint }
  }

  static let shortNames = [
    ("max_norm", "MaxNorm"), ("non_neg", "NonNeg"), ("unit_norm", "UnitNorm"),
    ("min_max_norm", "MinMaxNorm"),
  ]

  /// The constraint that an argument names, holds or computes.
  static func read(
    _ value: Value, _ reader: KerasArgumentReader
  ) throws(PythonError) -> KerasConstraint? {
    if value.isNone { return nil }
    let interpreter = reader.interpreter
    if case .string(let text) = value {
      let plain = text.text.lowercased().filter { $0 != "_" }
      guard
        let name = all.map(\.name).first(where: { $0.lowercased() == plain }),
        name != "Constraint"
      else {
        throw PythonError(
          .valueError, "Could not interpret constraint identifier: \(text.text)",
          advice: "one of " + shortNames.map(\.0).joined(separator: ", "))
      }
      let made = try interpreter.instantiate(
        try interpreter.nativeClass("keras.constraints." + name), Arguments())
      return try read(made, reader)
    }
    if let box = (value.heapObject as? InstanceObject)?.payload as? Box { return box.constraint }
    guard interpreter.isCallable(value) else {
      throw PythonError(
        .valueError,
        "Could not interpret constraint identifier: "
          + (try interpreter.representation(of: value)),
        advice: "keras.constraints.NonNeg()")
    }
    return KerasConstraint(.program(reader.function(value)))
  }

  private static func axes(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> [Int] {
    if case .int(let axis) = value { return [axis] }
    return try interpreter.ints(value)
  }

  private static func constraint(
    _ name: String, _ signature: String,
    _ make: @escaping @Sendable ([Value], Interpreter) throws(PythonError) -> KerasConstraint.Kind
  ) -> ClassDefinition {
    ClassDefinition(
      name, base: "keras.constraints.Constraint", "A bound for weights.", signature: signature,
      make: { (classObject, bound, interpreter) throws(PythonError) in
        let values = (0..<bound.count).map { bound[$0] }
        let kind = try make(values, interpreter)
        let instance = InstanceObject(class: classObject, payload: Box(KerasConstraint(kind)))
        let parsed = Signature(parsing: signature, names: interpreter.names)
        for (parameter, value) in zip(parsed.parameters, values) {
          instance.attributes[parameter.name] = value
        }
        return .object(instance)
      })
  }
}
