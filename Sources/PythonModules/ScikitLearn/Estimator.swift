import MiniPython
import Tensors

/// What all classes of scikit-learn share: parameters kept as attributes, and their text.
enum Estimator {
  static func get(_ name: String, _ call: Call) throws(PythonError) -> Value {
    try call.interpreter.attribute(call.interpreter.names.name(name), of: call[0])
  }

  static func set(_ name: String, _ value: Value, _ call: Call) throws(PythonError) {
    try call.interpreter.setAttribute(call.interpreter.names.name(name), of: call[0], to: value)
  }

  /// A learned attribute.
  ///
  /// - Throws: NotFittedError if `fit` was not called.
  static func learned(_ name: String, _ call: Call) throws(PythonError) -> Value {
    if let value = try call.interpreter.attributeIfPresent(
      call.interpreter.names.name(name), of: call[0])
    {
      return value
    }
    let kind = call.interpreter.type(of: call[0]).name
    throw PythonError(
      "sklearn.exceptions.NotFittedError",
      "This \(kind) instance is not fitted yet. Call 'fit' with appropriate arguments before using "
        + "this estimator.", advice: "call fit(X) or fit_transform(X) first")
  }

  static func learnedNumbers(_ name: String, _ call: Call) throws(PythonError) -> [Double] {
    try NumPyArray(try learned(name, call), call.interpreter).array.doublesRaising()
  }

  /// The names of the parameters that a signature lists.
  static func parameterNames(_ parameters: String) -> [String] {
    let table = NameTable()
    return Signature(parsing: parameters, names: table).parameters.map { table.text(of: $0.name) }
  }

  static func initializer(
    _ name: String, _ names: [String], _ parameters: String
  ) -> FunctionDefinition {
    numpyFunction(
      "__init__", parameters.isEmpty ? "(self)" : "(self, \(parameters))", "Keeps the parameters."
    ) { call throws(PythonError) in
      for (index, name) in names.enumerated() { try set(name, call[index + 1], call) }
      return .none
    }
  }

  /// `KFold(n_splits=3)`: the parameters that are not at their defaults.
  static func representation(
    _ name: String, _ names: [String], _ parameters: String
  ) -> FunctionDefinition {
    let isSplitter = name.hasSuffix("Fold") || name.hasSuffix("Split")
    let defaults = Signature(parsing: parameters, names: NameTable()).parameters.compactMap {
      $0.defaultText
    }
    return numpyFunction("__repr__", "(self)", "The class and its parameters.") {
      call throws(PythonError) in
      var parts: [String] = []
      for (index, parameter) in names.enumerated() {
        let text = try call.interpreter.representation(of: try get(parameter, call))
        let isDefault = defaults.indices.contains(index) && text == defaults[index]
        if isSplitter || !isDefault { parts.append("\(parameter)=\(text)") }
      }
      return .string("\(name)(\(parts.sorted().joined(separator: ", ")))")
    }
  }

  /// `get_params` and `set_params`.
  static func parameterMethods(_ name: String, _ names: [String]) -> [FunctionDefinition] {
    [
      numpyFunction("get_params", "(self, deep=True)", "The parameters by name.") {
        call throws(PythonError) in
        let dict = DictObject()
        for parameter in names.sorted() { dict[parameter] = try get(parameter, call) }
        return .dict(dict)
      },
      numpyFunction("set_params", "(self, **params)", "Sets some of the parameters.") {
        call throws(PythonError) in
        guard case .dict(let dict) = call[1] else { return call[0] }
        for (key, value) in dict.items {
          let parameter = try call.interpreter.text(key)
          guard names.contains(parameter) else {
            let valid = names.sorted().map { "'\($0)'" }.joined(separator: ", ")
            throw PythonError(
              .valueError,
              "Invalid parameter '\(parameter)' for estimator "
                + "\(try call.interpreter.representation(of: call[0])). Valid parameters are: "
                + "[\(valid)].")
          }
          try set(parameter, value, call)
        }
        return call[0]
      },
    ]
  }

  /// The names of columns that come out one for one.
  static let featureNames = numpyFunction(
    "get_feature_names_out", "(self, input_features=None)", "The names of the columns."
  ) { call throws(PythonError) in
    let count = try call.interpreter.int(try learned("n_features_in_", call))
    let names =
      call.isGiven(1)
      ? try call.interpreter.elements(of: call[1]) : (0..<count).map { .string("x\($0)") }
    return .object(try ArrayObject(names, kind: .object))
  }

  /// Numbers, also those that an array of objects holds.
  private static func numbers(_ call: Call, _ index: Int) throws(PythonError) -> NDArray {
    let given = try call.array(index)
    guard !given.isNumeric else { return given.array }
    var values: [Double] = []
    for value in given.values {
      if case .string(let text) = value {
        guard let number = Double(text.text) else {
          throw PythonError(.valueError, "could not convert string to float: '\(text.text)'")
        }
        values.append(number)
      } else {
        values.append(try call.interpreter.double(value))
      }
    }
    let (numbers, shape) = (values, given.array.shape)
    return try raising { () throws(TensorError) in try NDArray(numbers, shape) }
  }

  /// A table of numbers.
  ///
  /// - Throws: ValueError for what has not two axes.
  static func table(_ call: Call, _ index: Int) throws(PythonError) -> NDArray {
    let array = try numbers(call, index)
    guard array.rank == 2 else {
      let shape = array.rank == 1 ? "1D array" : "scalar array"
      throw PythonError(
        .valueError,
        "Expected 2D array, got \(shape) instead:\narray="
          + "\(try call.interpreter.display(of: .array(floating(array)))).\nReshape your data either using "
          + "array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it "
          + "contains a single sample.",
        advice: "one column: x.reshape(-1, 1)")
    }
    return try floating(array)
  }

  /// The numbers with fractions, as scikit-learn reads whole ones.
  private static func floating(_ array: NDArray) throws(PythonError) -> NDArray {
    if array.dtype.isFloatingPoint { return array }
    return try raising { () throws(TensorError) in try array.cast(to: .float64) }
  }

  static func checkWidth(_ table: NDArray, _ width: Int, _ call: Call) throws(PythonError) {
    guard table.shape[1] != width else { return }
    let kind = call.interpreter.type(of: call[0]).name
    throw PythonError(
      .valueError,
      "X has \(table.shape[1]) features, but \(kind) is expecting \(width) features as input.")
  }

  /// A class that learns from rows and then changes rows.
  static func transformer(
    _ name: String, _ summary: String, _ parameters: String,
    fit: @escaping @Sendable (Call) throws(PythonError) -> Void,
    transform: @escaping @Sendable (Call) throws(PythonError) -> Value,
    inverse: (@Sendable (Call) throws(PythonError) -> Value)? = nil,
    extra: [FunctionDefinition] = []
  ) -> ClassDefinition {
    let names = parameterNames(parameters)
    var methods = [
      initializer(name, names, parameters), representation(name, names, parameters),
      numpyFunction("fit", "(self, X, y=None)", "Learns from rows.") { call throws(PythonError) in
        try fit(call)
        return call[0]
      },
      numpyFunction("transform", "(self, X)", "Rows changed by what was learned.", body: transform),
      numpyFunction("fit_transform", "(self, X, y=None)", "Learns from rows and changes them.") {
        call throws(PythonError) in
        try fit(call)
        return try transform(call)
      },
    ]
    if let inverse {
      methods.append(
        numpyFunction("inverse_transform", "(self, X)", "Rows as they were before.", body: inverse))
    }
    return ClassDefinition(
      name, summary, methods: methods + parameterMethods(name, names) + extra)
  }
}
