/// The lengths of an array's axes, or the steps along them, kept inline without an allocation.
public struct Shape: RandomAccessCollection, Hashable, Sendable {
  /// The most axes that an array can have.
  public static let maximumRank = 8

  private var slots: (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32) =
    (0, 0, 0, 0, 0, 0, 0, 0)
  private var length: Int32 = 0

  /// The shape of a single number.
  public init() {}

  /// A shape from any lengths.
  /// - Throws: `TensorError` for more than eight axes or an axis beyond 2³¹ - 1.
  public init(_ lengths: some Sequence<Int>) throws(TensorError) {
    for value in lengths {
      guard length < Shape.maximumRank else {
        throw TensorError(
          .runtimeError, "arrays here have at most \(Shape.maximumRank) axes",
          fix: "merge axes with reshape")
      }
      guard Int32(exactly: value) != nil else {
        throw TensorError(.runtimeError, "an axis of length \(value) is too long")
      }
      append(value)
    }
  }

  /// A shape of equal entries.
  init(repeating value: Int, count: Int) {
    for _ in 0..<count { append(value) }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { Int(length) }
  public var count: Int { Int(length) }
  public var isEmpty: Bool { length == 0 }

  public subscript(position: Int) -> Int {
    @inline(__always) get {
      precondition(position >= 0 && position < Int(length), "axis out of range")
      return withUnsafeBytes(of: slots) { bytes in
        Int(bytes.load(fromByteOffset: position &* 4, as: Int32.self))
      }
    }
    @inline(__always) set {
      precondition(position >= 0 && position < Int(length), "axis out of range")
      withUnsafeMutableBytes(of: &slots) { bytes in
        bytes.storeBytes(
          of: Int32(clamping: newValue), toByteOffset: position &* 4, as: Int32.self)
      }
    }
  }

  /// Adds an axis at the end.
  public mutating func append(_ value: Int) {
    precondition(length < Shape.maximumRank, "a shape holds at most 8 axes")
    length += 1
    self[count - 1] = value
  }

  /// Adds an axis in front of `position`.
  public mutating func insert(_ value: Int, at position: Int) {
    append(0)
    var index = count - 1
    while index > position {
      self[index] = self[index - 1]
      index -= 1
    }
    self[position] = value
  }

  /// Takes an axis out.
  @discardableResult
  public mutating func remove(at position: Int) -> Int {
    let value = self[position]
    for index in position..<(count - 1) { self[index] = self[index + 1] }
    self[count - 1] = 0
    length -= 1
    return value
  }

  /// How many elements an array of this shape has; a shape that overflows counts as `Int.max`.
  public var elementCount: Int {
    var product = 1
    var overflowed = false
    for axis in 0..<count {
      let length = self[axis]
      if length == 0 { return 0 }
      let (next, overflow) = product.multipliedReportingOverflow(by: length)
      product = next
      overflowed = overflowed || overflow
    }
    return overflowed ? .max : product
  }

  /// The steps of an array of this shape whose last axis varies fastest.
  public var contiguousStrides: Strides {
    var strides = self
    var step = 1
    var axis = count - 1
    while axis >= 0 {
      strides[axis] = step
      step = step &* Swift.max(self[axis], 1)
      axis -= 1
    }
    return strides
  }

  public static func == (left: Shape, right: Shape) -> Bool {
    guard left.length == right.length else { return false }
    return withUnsafeBytes(of: left.slots) { first in
      withUnsafeBytes(of: right.slots) { second in
        let one = first.loadUnaligned(as: SIMD8<UInt32>.self)
        let two = second.loadUnaligned(as: SIMD8<UInt32>.self)
        return one == two
      }
    }
  }

  public func hash(into hasher: inout Hasher) {
    for value in self { hasher.combine(value) }
  }

  /// `[2, 3]`, as PyTorch writes sizes.
  public var torchText: String { "[" + map(String.init).joined(separator: ", ") + "]" }

  /// `(2, 3)`, as Python writes a tuple.
  public var tupleText: String {
    count == 1 ? "(\(self[0]),)" : "(" + map(String.init).joined(separator: ", ") + ")"
  }

  /// `2x3`, as PyTorch writes the sizes of matrices.
  public var productText: String { map(String.init).joined(separator: "x") }
}

extension Shape: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Int...) {
    for element in elements { append(element) }
  }
}

/// The steps along the axes of an array, in elements; a negative one walks backwards.
public typealias Strides = Shape

extension Shape {
  /// An axis counted from the end if negative.
  /// - Throws: PyTorch's IndexError or NumPy's AxisError if there is no such axis.
  public func axis(_ axis: Int, _ dialect: Dialect = .torch, extra: Int = 0) throws(TensorError)
    -> Int
  {
    let rank = count + extra
    let bound = dialect == .torch ? Swift.max(rank, 1) : rank
    guard axis >= -bound, axis < bound else {
      switch dialect {
      case .torch:
        throw .index(
          "Dimension out of range (expected to be in range of [\(-bound), \(bound - 1)], "
            + "but got \(axis))")
      case .numpy:
        throw TensorError(
          .axisError, "axis \(axis) is out of bounds for array of dimension \(rank)")
      }
    }
    return axis < 0 ? axis + bound : axis
  }

  /// The length of an axis counted from the end if negative.
  /// - Throws: IndexError if there is no such axis, also for a single number, of which PyTorch calls
  ///   axis 0 and -1 good names elsewhere.
  public func length(along axis: Int, _ dialect: Dialect = .torch) throws(TensorError) -> Int {
    let place = try self.axis(axis, dialect)
    guard place < count else {
      throw .index("Dimension specified as \(axis) but tensor has no dimensions")
    }
    return self[place]
  }

  /// The shape that two shapes broadcast to.
  /// - Throws: PyTorch's RuntimeError or NumPy's ValueError if two lengths disagree.
  public static func broadcast(
    _ left: Shape, _ right: Shape, _ dialect: Dialect = .torch
  ) throws(TensorError) -> Shape {
    if left == right { return left }
    let rank = Swift.max(left.count, right.count)
    var result = Shape(repeating: 1, count: rank)
    // From the last axis on, for an error names the first that is met so.
    for axis in (0..<rank).reversed() {
      let first = axis - (rank - left.count)
      let second = axis - (rank - right.count)
      let one = first >= 0 ? left[first] : 1
      let two = second >= 0 ? right[second] : 1
      if one == two || two == 1 {
        result[axis] = one
      } else if one == 1 {
        result[axis] = two
      } else {
        switch dialect {
        case .torch:
          throw .runtime(
            "The size of tensor a (\(one)) must match the size of tensor b (\(two)) "
              + "at non-singleton dimension \(axis)")
        case .numpy:
          throw .value(
            "operands could not be broadcast together with shapes \(left.numpyPairText) "
              + "\(right.numpyPairText) ")
        }
      }
    }
    return result
  }

  /// `(2,3)`, as NumPy writes shapes in its messages.
  var numpyPairText: String {
    count == 1 ? "(\(self[0]),)" : "(" + map(String.init).joined(separator: ",") + ")"
  }

  /// The shape without the axes that `axes` marks, or with them as 1.
  func reduced(_ axes: AxisSet, keepingAxes: Bool) -> Shape {
    var result = Shape()
    for axis in 0..<count {
      if !axes.contains(axis) {
        result.append(self[axis])
      } else if keepingAxes {
        result.append(1)
      }
    }
    return result
  }
}

/// Some of an array's axes, as bits.
public struct AxisSet: Hashable, Sendable {
  var bits: UInt8 = 0

  init() {}

  func contains(_ axis: Int) -> Bool { bits & (1 << UInt8(axis)) != 0 }

  mutating func insert(_ axis: Int) { bits |= 1 << UInt8(axis) }

  /// The named axes of a shape, all if `axes` is nil.
  init(_ axes: [Int]?, of shape: Shape, _ dialect: Dialect) throws(TensorError) {
    guard let axes else {
      bits = shape.count == 8 ? .max : (1 << UInt8(shape.count)) - 1
      return
    }
    for axis in axes {
      let index = try shape.axis(axis, dialect)
      if contains(index) {
        throw dialect == .torch
          ? .runtime("dim \(index) appears multiple times in the list of dims")
          : .value("duplicate value in 'axis'")
      }
      if index < shape.count { insert(index) }
    }
  }
}
