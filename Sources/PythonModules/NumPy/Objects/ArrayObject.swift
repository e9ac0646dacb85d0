import MiniPython
import Tensors

/// `numpy.ndarray`.
public final class ArrayObject: Object, ArrayValued {
  /// The numbers, or for texts and objects their positions in `pool`.
  public internal(set) var array: NDArray
  let pool: ValuePool?
  /// The array that this one is a view of.
  private(set) var base: ArrayObject?
  /// Whether writing is refused, as for `np.broadcast_to`.
  var isReadOnly = false

  public init(_ array: NDArray) {
    self.array = array
    pool = nil
    super.init()
  }

  init(_ positions: NDArray, pool: ValuePool?) {
    array = positions
    self.pool = pool
    super.init()
  }

  /// A one-dimensional array of texts or objects, unless another shape is given.
  convenience init(_ values: [Value], shape: Shape? = nil, kind: ElementKind? = nil)
    throws(PythonError)
  {
    let positions = try raising { () throws(TensorError) in
      try NDArray(Array(values.indices), shape)
    }
    self.init(positions, pool: ValuePool(values, kind: kind ?? ValuePool.kind(of: values)))
  }

  var kind: ElementKind { pool?.kind ?? .number(array.dtype) }

  /// The same kind of array with other positions.
  func with(_ positions: NDArray) -> ArrayObject {
    let result = ArrayObject(positions, pool: pool)
    if positions.sharesStorage(with: array) {
      result.base = base ?? self
      result.isReadOnly = isReadOnly
    }
    return result
  }

  /// - Throws: ValueError where writing is refused.
  func checkWritable(_ name: String = "assignment destination") throws(PythonError) {
    guard isReadOnly else { return }
    throw PythonError(
      .valueError, "\(name) is read-only", advice: "write into a copy: a = a.copy()")
  }

  /// A view or selection as a value: an element if nothing is left of the axes.
  func value(_ part: NDArray) -> Value {
    guard let pool else { return part.rank == 0 ? .numpy(part) : .object(with(part)) }
    if part.rank == 0, case .int(let position)? = try? part.item(.numpy) {
      guard case .text = pool.kind, case .string(let text) = pool[position] else {
        return pool[position]
      }
      let scalar = StringObject(text.text)
      scalar.isFromArray = true
      return .string(scalar)
    }
    return .object(with(part))
  }

  /// All elements in order as Python values.
  func values() -> [Value] {
    array.scalars().map { number in pool.map { $0[number.intValue] } ?? Value(number) }
  }

  /// All elements in order as NumPy's scalars.
  func elements() -> [Value] {
    if let pool {
      guard case .text = pool.kind else { return values() }
      return values().map { value in
        guard case .string(let text) = value else { return value }
        let scalar = StringObject(text.text)
        scalar.isFromArray = true
        return .string(scalar)
      }
    }
    return array.scalars().map { .object(NumPyScalar($0, array.dtype)) }
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject {
    NumPyClasses.of(interpreter).named("ndarray", interpreter)
  }

  // MARK: Operators

  public override func binary(
    _ operation: BinaryOperator, _ other: Value, reflected: Bool, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard let operand = try NumPyOperand(other, interpreter) else { return nil }
    return try NumPyOperand.binary(
      operation, NumPyOperand(self), operand, reflected: reflected, interpreter)
  }

  public override func inPlace(
    _ operation: BinaryOperator, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    try checkWritable("output array")
    guard pool == nil else { return nil }
    guard let result = try binary(operation, other, reflected: false, interpreter) else {
      return nil
    }
    let update = try NumPyArray(result, interpreter).array
    if update.dtype.category > array.dtype.category {
      throw PythonError(
        "numpy.exceptions.UFuncTypeError",
        "Cannot cast ufunc '\(operation.ufuncName)' output from dtype('\(update.dtype.name)') to "
          + "dtype('\(array.dtype.name)') with casting rule 'same_kind'",
        advice: "make the array floating point first: a = a.astype(float)")
    }
    guard update.shape == array.shape else {
      throw PythonError(
        .valueError,
        "non-broadcastable output operand with shape \(array.shape.numpyText) doesn't match the "
          + "broadcast shape \(update.shape.numpyText)")
    }
    try raising { () throws(TensorError) in try array.assign(update, .numpy) }
    return .object(self)
  }

  public override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard let operand = try NumPyOperand(other, interpreter) else { return nil }
    return try NumPyOperand.compare(comparison, NumPyOperand(self), operand, interpreter)
  }

  public override func unary(
    _ operation: MiniPython.UnaryOperator, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard pool == nil else {
      var results: [Value] = []
      for value in values() { results.append(try interpreter.unary(operation, value)) }
      return .object(try ArrayObject(results, shape: array.shape))
    }
    return .numpy(try raising { () throws(TensorError) in try array.applying(operation) })
  }

  // MARK: Containers

  public override func isTrue(_ interpreter: Interpreter) throws(PythonError) -> Bool {
    if array.count == 1 {
      return try interpreter.isTrue(values()[0])
    }
    if array.count == 0 {
      throw PythonError(
        .valueError,
        "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an "
          + "array is not empty.")
    }
    throw PythonError(
      .valueError,
      "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
      advice: "use (a > 0).any() or (a > 0).all(), and & | ~ instead of and, or, not")
  }

  public override func length(_ interpreter: Interpreter) throws(PythonError) -> Int? {
    guard array.rank > 0 else { throw PythonError(.typeError, "len() of unsized object") }
    return array.shape[0]
  }

  public override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value?
  {
    if case .int(let index) = key, array.rank > 0 {
      let length = array.shape[0]
      guard index >= -length, index < length else { throw outOfBounds(index, length) }
      return value(
        try raising { () throws(TensorError) in
          try array.select(0, index < 0 ? index + length : index, .numpy)
        })
    }
    let items = try NumPyIndex.items(key, interpreter)
    let part = try raising { () throws(TensorError) in try array.get(items, .numpy) }
    if part.rank == 0, items.contains(where: \.isEllipsis) { return .object(with(part)) }
    return value(part)
  }

  private func outOfBounds(_ index: Int, _ length: Int) -> PythonError {
    PythonError(
      .indexError, "index \(index) is out of bounds for axis 0 with size \(length)",
      advice: length == 0
        ? "the array is empty" : "the first is 0, the last \(length - 1) or -1")
  }

  public override func setItem(
    _ key: Value, to value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool {
    try checkWritable()
    let items = try NumPyIndex.items(key, interpreter)
    let source: NDArray
    if let pool, case .object = pool.kind, items.isSinglePlace(array.rank) {
      // One place of an array of objects takes a value as it is, also a list.
      source = try raising { () throws(TensorError) in try NDArray([pool.add(value)], []) }
    } else if let pool {
      let given = try NumPyArray(value, interpreter)
      let places = given.values.map(pool.add)
      source = try raising { () throws(TensorError) in
        try NDArray(places, given.array.shape)
      }
    } else {
      let given = try NumPyArray(value, interpreter)
      source = try given.numbers(as: array.dtype, interpreter)
    }
    try raising { () throws(TensorError) in try array.set(items, to: source, .numpy) }
    return true
  }

  public override func contains(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool? {
    guard let same = try compare(.equal, value, interpreter) else { return false }
    guard case .object(let flags as ArrayObject) = same else {
      return try interpreter.isTrue(same)
    }
    return try raising { () throws(TensorError) in
      try flags.array.any(.numpy).item(.numpy).boolValue
    }
  }

  public override func iterator(
    _ interpreter: Interpreter
  ) throws(PythonError) -> ValueIterator? {
    guard array.rank > 0 else { throw PythonError(.typeError, "iteration over a 0-d array") }
    if array.rank == 1 {
      let all = elements()
      var next = 0
      return ClosureIterator { (_) throws(PythonError) in
        guard next < all.count else { return nil }
        next += 1
        return all[next - 1]
      }
    }
    var next = 0
    let source = self
    return ClosureIterator { (_) throws(PythonError) in
      guard next < source.array.shape[0] else { return nil }
      let row = try raising { () throws(TensorError) in try source.array.select(0, next, .numpy) }
      next += 1
      return source.value(row)
    }
  }

  // MARK: Text and hashing

  public override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    try ArrayText(self, interpreter).representation()
  }

  public override func display(_ interpreter: Interpreter) throws(PythonError) -> String {
    try ArrayText(self, interpreter).display()
  }

  public override func formatted(
    _ specification: String, _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    if array.rank == 0, let element = elements().first {
      return try interpreter.formatted(element, specification)
    }
    guard specification.isEmpty else {
      throw PythonError(
        .typeError, "unsupported format string passed to numpy.ndarray.__format__",
        advice: "format one element, or round the array: np.round(a, 2)")
    }
    return try display(interpreter)
  }

  public override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    throw PythonError(.typeError, "unhashable type: 'numpy.ndarray'")
  }
}

extension Shape {
  /// `(2,3)`, as NumPy writes shapes in messages.
  var numpyText: String {
    count == 1 ? "(\(self[0]),)" : "(" + map(String.init).joined(separator: ",") + ")"
  }
}

extension [IndexItem] {
  /// Whether whole numbers alone name one element of an array of so many axes.
  fileprivate func isSinglePlace(_ rank: Int) -> Bool {
    count == rank && rank > 0
      && allSatisfy { item in
        switch item {
        case .index: true
        case .array(let array): array.rank == 0 && array.dtype != .bool
        default: false
        }
      }
  }
}
