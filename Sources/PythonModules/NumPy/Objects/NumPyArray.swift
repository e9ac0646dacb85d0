import MiniPython
import Tensors

/// What `np.array(value)` makes of a Python value: numbers with a shape, or texts and objects.
struct NumPyArray {
  /// The numbers, or the positions in `pool`.
  var array: NDArray
  var pool: ValuePool?
  /// The array that this came from.
  private var source: ArrayObject?

  init(_ array: NDArray, pool: ValuePool? = nil) {
    self.array = array
    self.pool = pool
  }

  init(_ object: ArrayObject) {
    self.init(object.array, pool: object.pool)
    source = object
  }

  /// - Throws: ValueError for nested lists of different lengths.
  init(_ value: Value, _ interpreter: Interpreter) throws(PythonError) {
    if case .object(let array as ArrayObject) = value {
      self.init(array)
      return
    }
    if let plain = try NumPyArray.plain(value) {
      self.init(plain)
      return
    }
    var nested = NestedValues(interpreter)
    try nested.add(value, depth: 0)
    self = try nested.array()
  }

  static func isNested(_ value: Value) -> Bool {
    switch value {
    case .list, .tuple: true
    default: false
    }
  }

  /// A flat list of Python floats or ints, by far the most frequent case.
  private static func plain(_ value: Value) throws(PythonError) -> NDArray? {
    let elements: [Value]
    switch value {
    case .list(let list): elements = list.elements
    case .tuple(let tuple): elements = tuple.elements
    default: return nil
    }
    guard let first = elements.first else { return nil }
    if case .float = first {
      var numbers: [Double] = []
      numbers.reserveCapacity(elements.count)
      for element in elements {
        guard case .float(let number) = element else { return nil }
        numbers.append(number)
      }
      return try raising { () throws(TensorError) in try NDArray(numbers) }
    }
    if case .int = first {
      var numbers: [Int] = []
      numbers.reserveCapacity(elements.count)
      for element in elements {
        guard case .int(let number) = element else { return nil }
        numbers.append(number)
      }
      return try raising { () throws(TensorError) in try NDArray(numbers) }
    }
    return nil
  }

  /// The array that this came from, if it is still the same, else a new one.
  func object() -> ArrayObject {
    if let source, source.pool === pool, source.array.sharesStorage(with: array) {
      let (old, new) = (source.array, array)
      if old.shape == new.shape, old.strides == new.strides, old.offset == new.offset,
        old.dtype == new.dtype
      {
        return source
      }
      return source.with(array)
    }
    return ArrayObject(array, pool: pool)
  }

  /// All elements in order as Python values.
  var values: [Value] { object().values() }

  var isNumeric: Bool { pool == nil }

  /// The numbers; texts are read as numbers only when a dtype asks for it.
  func numbers(_ interpreter: Interpreter) throws(PythonError) -> NDArray {
    guard pool != nil else { return array }
    return try numbers(as: .float64, interpreter)
  }

  /// The numbers as a dtype.
  ///
  /// - Throws: ValueError for a text that is no number, TypeError for another object.
  func numbers(as dtype: DType, _ interpreter: Interpreter) throws(PythonError) -> NDArray {
    guard pool != nil else {
      return try raising { () throws(TensorError) in try array.cast(to: dtype) }
    }
    let wantsInteger = dtype.isInteger
    // An array of texts holds texts of NumPy's own; a list holds Python's.
    var isOwn = false
    if source != nil, case .text? = pool?.kind { isOwn = true }
    var scalars: [Double] = []
    for value in values {
      if case .string(let string) = value {
        let text = string.text.trimmingBlanks
        let quoted = StringText.quoted(string.text)
        let shown = isOwn ? "np.str_(\(quoted))" : quoted
        guard let number = wantsInteger ? Int(text).map(Double.init) : Double(text) else {
          throw PythonError(
            .valueError,
            wantsInteger
              ? "invalid literal for int() with base 10: \(shown)"
              : "could not convert string to float: \(shown)")
        }
        scalars.append(number)
      } else if dtype == .bool {
        scalars.append(try interpreter.isTrue(value) ? 1 : 0)
      } else if case .object(let object) = value, let complex = object as? ComplexObject {
        scalars.append(complex.number.real)
      } else {
        scalars.append(try interpreter.double(value))
      }
    }
    return try raising { () throws(TensorError) in
      try NDArray(scalars, array.shape).cast(to: dtype)
    }
  }

  /// - Throws: OverflowError for Python numbers that do not fit into the integers of a kind; arrays
  ///   and NumPy's own numbers wrap.
  func checkRange(_ kind: ElementKind, of source: Value) throws(PythonError) {
    switch source {
    case .list, .tuple, .int: break
    default: return
    }
    guard case .number(let dtype) = kind, let range = dtype.wholeNumbers, dtype != .int64,
      pool == nil, array.dtype == .int64
    else { return }
    for case .int(let number) in array.scalars() where !range.contains(number) {
      try raising { () throws(TensorError) in try Operand.scalar(.int(number)).checkRange(dtype) }
    }
  }

  /// The same elements as another kind of array.
  func cast(
    to kind: ElementKind, _ interpreter: Interpreter
  ) throws(PythonError) -> NumPyArray {
    switch kind {
    case .number(let dtype):
      return NumPyArray(try numbers(as: dtype, interpreter))
    case .object, .complex:
      return NumPyArray(try ArrayObject(values, shape: array.shape, kind: kind))
    case .text(let width):
      var texts: [Value] = []
      for value in object().elements() { texts.append(.string(try interpreter.display(of: value))) }
      let natural = ValuePool.kind(of: texts)
      let result = try ArrayObject(
        texts, shape: array.shape, kind: width == 0 ? natural : .text(width: width))
      return NumPyArray(result)
    }
  }
}

extension String {
  var trimmingBlanks: String {
    var view = unicodeScalars[...]
    while view.first?.properties.isWhitespace == true { view.removeFirst() }
    while view.last?.properties.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}

/// Collects the leaves of nested lists and checks that all of one depth have the same length.
struct NestedValues {
  private let interpreter: Interpreter
  private var lengths: [Int] = []
  private var leafDepth: Int?
  private var leaves: [Value] = []
  private var dtype: DType?
  private var isNumeric = true
  private var allTexts = true

  init(_ interpreter: Interpreter) {
    self.interpreter = interpreter
  }

  mutating func add(_ value: Value, depth: Int) throws(PythonError) {
    switch value {
    case .list(let list): try add(list.elements, depth)
    case .tuple(let tuple): try add(tuple.elements, depth)
    case .object(let array as ArrayObject): try add(array, depth)
    case .object(let scalar as NumPyScalar): try leaf(scalar.pythonValue, scalar.dtype, depth)
    case .bool: try leaf(value, .bool, depth)
    case .int: try leaf(value, .int64, depth)
    case .float: try leaf(value, .float64, depth)
    case .string, .none, .dict: try leaf(value, nil, depth)
    case .object(let object):
      if let array = try NumPyBridge.array(object, interpreter) {
        try add(ArrayObject(array), depth)
      } else if let elements = try NumPyBridge.sequence(value, interpreter) {
        try add(elements, depth)
      } else {
        try leaf(value, nil, depth)
      }
    }
  }

  private mutating func add(_ elements: [Value], _ depth: Int) throws(PythonError) {
    try measure(elements.count, depth)
    for element in elements { try add(element, depth: depth + 1) }
  }

  private mutating func add(_ array: ArrayObject, _ depth: Int) throws(PythonError) {
    for (offset, length) in array.array.shape.enumerated() { try measure(length, depth + offset) }
    let below = depth + array.array.rank
    let dtype = array.pool == nil ? array.array.dtype : nil
    if array.array.count == 0, let dtype { note(dtype) }
    for value in array.values() { try leaf(value, dtype, below) }
  }

  private mutating func measure(_ length: Int, _ depth: Int) throws(PythonError) {
    if depth == lengths.count, leafDepth.map({ depth < $0 }) ?? true {
      lengths.append(length)
    } else if depth >= lengths.count || lengths[depth] != length {
      throw inhomogeneous(depth)
    }
  }

  private mutating func leaf(_ value: Value, _ dtype: DType?, _ depth: Int) throws(PythonError) {
    if let leafDepth, leafDepth != depth { throw inhomogeneous(min(leafDepth, depth)) }
    leafDepth = depth
    leaves.append(value)
    if let dtype {
      note(dtype)
      allTexts = false
    } else {
      isNumeric = false
      if case .string = value {} else { allTexts = false }
    }
  }

  private mutating func note(_ dtype: DType) {
    self.dtype = self.dtype.map { .promotedLikeNumPy($0, dtype) } ?? dtype
  }

  private func inhomogeneous(_ depth: Int) -> PythonError {
    let shown = lengths.prefix(depth)
    let shape =
      shown.count == 1
      ? "(\(shown[0]),)" : "(" + shown.map(String.init).joined(separator: ", ") + ")"
    return PythonError(
      .valueError,
      "setting an array element with a sequence. The requested array has an inhomogeneous shape "
        + "after \(depth) dimensions. The detected shape was \(shape) + inhomogeneous part.",
      advice: "all rows need the same length: pad the shorter ones")
  }

  /// - Parameter asObjects: whether the leaves stay the Python values that they are.
  func array(asObjects: Bool = false) throws(PythonError) -> NumPyArray {
    let shape = try raising { () throws(TensorError) in try Shape(lengths) }
    guard !asObjects else {
      return NumPyArray(try ArrayObject(leaves, shape: shape, kind: .object))
    }
    guard isNumeric else {
      if !allTexts, let texts = try mixedTexts(),
        case .text(let longest) = ValuePool.kind(of: texts)
      {
        // Numbers among texts make room for any number of their dtype.
        let room = dtype.map { $0.isFloatingPoint ? 32 : $0 == .bool ? 5 : 21 } ?? 0
        return NumPyArray(
          try ArrayObject(texts, shape: shape, kind: .text(width: max(longest, room))))
      }
      let texts = allTexts ? leaves : try mixedTexts()
      return NumPyArray(try ArrayObject(texts ?? leaves, shape: shape))
    }
    let wanted = dtype ?? .float64
    if wanted.isFloatingPoint {
      var numbers: [Double] = []
      numbers.reserveCapacity(leaves.count)
      for leaf in leaves { numbers.append(leaf.number) }
      return NumPyArray(
        try raising { () throws(TensorError) in try NDArray(numbers, shape).cast(to: wanted) })
    }
    var numbers: [Int] = []
    numbers.reserveCapacity(leaves.count)
    for case let leaf in leaves { numbers.append(leaf.wholeNumber) }
    return NumPyArray(
      try raising { () throws(TensorError) in try NDArray(numbers, shape).cast(to: wanted) })
  }

  /// Texts and numbers together become texts, as in NumPy; anything else stays as it is.
  private func mixedTexts() throws(PythonError) -> [Value]? {
    var texts: [Value] = []
    for leaf in leaves {
      switch leaf {
      case .string: texts.append(leaf)
      case .int, .float, .bool: texts.append(.string(try interpreter.display(of: leaf)))
      default: return nil
      }
    }
    return leaves.contains { if case .string = $0 { true } else { false } } ? texts : nil
  }
}

extension Value {
  fileprivate var number: Double {
    switch self {
    case .bool(let flag): flag ? 1 : 0
    case .int(let number): Double(number)
    case .float(let number): number
    default: 0
    }
  }

  fileprivate var wholeNumber: Int {
    switch self {
    case .bool(let flag): flag ? 1 : 0
    case .int(let number): number
    default: 0
    }
  }
}
