import MiniPython
import Tensors

/// An operation on tensors as the catalog lists it: from one entry come `torch.sum(x, dim)` and
/// `x.sum(dim)`, and `x.relu_()` where it also works in place.
struct TensorOperation: Sendable {
  typealias Body = @Sendable (OperationCall) throws(PythonError) -> Value

  /// Where the operation can be found.
  enum Places: Sendable { case both, function, method }

  let name: String
  /// Python's parameters, the tensor itself first as `input`.
  let signature: String
  let summary: String
  let places: Places
  let hasInPlace: Bool
  let body: Body

  init(
    _ name: String, _ signature: String = "(input)", _ summary: String = "",
    _ places: Places = .both, inPlace: Bool = false, body: @escaping Body
  ) {
    self.name = name
    self.signature = signature
    self.summary = summary
    self.places = places
    hasInPlace = inPlace
    self.body = body
  }

  /// An operation under another name.
  func named(_ other: String) -> TensorOperation {
    TensorOperation(other, signature, summary, places, inPlace: hasInPlace, body: body)
  }

  // MARK: Definitions

  /// The signature with NumPy's names for `dim` and `keepdim`, which PyTorch understands too.
  private var fullSignature: (text: String, axis: Int?, keepdims: (from: Int, to: Int)?) {
    let names = LayerClasses.parameterNames(signature)
    guard names.contains("dim"), !names.contains("axis"), !signature.hasSuffix("...") else {
      return (signature, nil, nil)
    }
    let hasMarker = signature.utf8.contains(UInt8(ascii: "*"))
    var text = signature.dropLast() + (hasMarker ? ", axis=None" : ", *, axis=None")
    var keepdims: (from: Int, to: Int)?
    if let target = names.firstIndex(of: "keepdim") {
      text += ", keepdims=None"
      keepdims = (names.count + 1, target)
    }
    return (String(text) + ")", names.count, keepdims)
  }

  /// What `*shape` and its like are called when they are given by name, as one list.
  private static let listNames = [
    "*shape": "shape", "*sizes": "size", "*dims": "dims", "*repeats": "repeats",
    "*size": "size",
  ]

  /// The signature with a keyword for sizes that stand one by one, and where it stands.
  private func listed(_ text: String, axis: Int?) -> (text: String, list: Int?) {
    guard text.utf8.contains(UInt8(ascii: "*")), !text.contains("size=None"),
      let (variadic, known) = Self.listNames.first(where: { text.contains($0.key) })
    else { return (text, nil) }
    let names = LayerClasses.parameterNames(text)
    let keyword = name == "view" ? "size" : known
    let hidden = "*_" + variadic.dropFirst()
    let changed = text.dropLast().replacing(variadic, with: hidden) + ", \(keyword)=None)"
    return (String(changed), names.count)
  }

  private func definition(_ name: String, isMethod: Bool) -> FunctionDefinition {
    let (full, axis, keepdims) = fullSignature
    let (known, list) = listed(full, axis: axis)
    // `torch.add(x, y, out=z)`, which methods do not have.
    let hasOut = !isMethod && !known.hasSuffix("...") && !known.contains("out=")
    let marker = known.utf8.contains(UInt8(ascii: "*")) ? "" : "*, "
    let separator = known == "()" ? "" : ", "
    let text = hasOut ? "\(known.dropLast())\(separator)\(marker)out=None)" : known
    let place = hasOut ? LayerClasses.parameterNames(text).count - 1 : nil
    let signature = isMethod ? text.replacingFirst("input", by: "self") : text
    let body = body
    let refusal = DTypeRefusal.byOperation[self.name]
    var made = FunctionDefinition(name, signature, summary) {
      (arguments, interpreter) throws(PythonError) in
      try refusal?.check(arguments)
      var arguments = arguments
      if let keepdims, arguments.count > keepdims.from, !arguments[keepdims.from].isNone {
        var values = arguments.positional
        values[keepdims.to] = values[keepdims.from]
        arguments = Arguments(values)
      }
      let result = try body(
        OperationCall(arguments, interpreter, name: name, axis: axis, list: list))
      guard let place, arguments.count > place, !arguments[place].isNone else { return result }
      return try Self.write(result, into: arguments[place], name, interpreter)
    }
    made.quotesMissing = true
    return made
  }

  /// Puts a result into the tensor that was given as `out`.
  private static func write(
    _ result: Value, into target: Value, _ name: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    guard let found = result.tensorObject?.tensor, let own = target.tensorObject?.tensor else {
      throw PythonError(
        .notImplementedError, "lectern has out=... for functions with one tensor as their result")
    }
    guard !found.requiresGrad, !own.requiresGrad else {
      throw PythonError(
        .runtimeError,
        "\(name)(): functions with out=... arguments don't support automatic differentiation, but "
          + "one of the arguments requires grad.")
    }
    if own.shape == found.shape {
      return try interpreter.callMethod(target, "copy_", Arguments(result))
    }
    try interpreter.setAttribute(interpreter.names.name("data"), of: target, to: result)
    return target
  }

  /// The function of the module, if there is one.
  var function: FunctionDefinition? {
    places == .method ? nil : definition(name, isMethod: false)
  }

  /// The methods of `torch.Tensor`.
  var methods: [FunctionDefinition] {
    guard places != .function else { return [] }
    var result = [definition(name, isMethod: true)]
    if hasInPlace {
      result.append(
        FunctionDefinition(
          name + "_", fullSignature.text.replacingFirst("input", by: "self"),
          summary + " In place."
        ) { [name, body, axis = fullSignature.axis] (arguments, interpreter) throws(PythonError) in
          let call = OperationCall(arguments, interpreter, name: name + "_", axis: axis)
          try call.replaceInput(body)
          return arguments[0]
        })
    }
    return result
  }

  /// All operations; those of the same name stand only once.
  static let all: [TensorOperation] =
    elementwise + binary + comparisons + reductions + statistics + shapes + joining + indexing
    + products + sorting + activations + creation + likeCreation + randomness + conversions
    + methodsOnly + linearAlgebra + rarer
}

extension String {
  fileprivate func replacingFirst(_ word: String, by other: String) -> String {
    guard let range = firstRange(of: word) else { return self }
    return replacingCharacters(range, other)
  }

  private func firstRange(of word: String) -> Range<String.Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(word) {
        return index..<self.index(index, offsetBy: word.count)
      }
      index = self.index(after: index)
    }
    return nil
  }

  private func replacingCharacters(_ range: Range<String.Index>, _ other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
