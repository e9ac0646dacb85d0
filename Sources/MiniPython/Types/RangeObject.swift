/// Python's `range`.
public final class RangeObject: Object {
  public let start: Int
  public let stop: Int
  public let step: Int
  public let count: Int

  /// - Parameter step: not 0.
  public init(start: Int, stop: Int, step: Int) {
    self.start = start
    self.stop = stop
    self.step = step
    count = RangeObject.count(start, stop, step)
    super.init()
  }

  private static func count(_ start: Int, _ stop: Int, _ step: Int) -> Int {
    precondition(step != 0, "a range needs a step other than 0")
    if step > 0 ? start >= stop : start <= stop { return 0 }
    let distance = step > 0 ? stop.magnitudeAbove(start) : start.magnitudeAbove(stop)
    return Int(clamping: (distance - 1) / step.magnitude + 1)
  }

  /// The element at an index below `count`.
  public subscript(index: Int) -> Int { start &+ index &* step }

  /// The position of a number in the range, nil if it is not in it.
  func index(of number: Int) -> Int? {
    guard count > 0 else { return nil }
    let (low, high) = step > 0 ? (start, self[count - 1]) : (self[count - 1], start)
    guard number >= low, number <= high else { return nil }
    let offset = step > 0 ? number.magnitudeAbove(start) : start.magnitudeAbove(number)
    guard offset % step.magnitude == 0 else { return nil }
    return Int(clamping: offset / step.magnitude)
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject { interpreter.types.range }

  public override func isTrue(_ interpreter: Interpreter) -> Bool { count > 0 }
  public override func length(_ interpreter: Interpreter) -> Int? { count }

  public override func item(_ key: Value, _ interpreter: Interpreter) throws(PythonError) -> Value?
  {
    if case .object(let object) = key, let slice = object as? SliceObject {
      let span = try slice.span(count, interpreter)
      let last = span.start &+ span.count &* span.step
      return .object(
        RangeObject(start: self[span.start], stop: self[last], step: step &* span.step))
    }
    let index = try interpreter.int(key)
    let position = index < 0 ? index + count : index
    guard position >= 0, position < count else {
      throw PythonError(.indexError, "range object index out of range")
    }
    return .int(self[position])
  }

  public override func contains(
    _ value: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Bool? {
    switch value {
    case .int(let number): return index(of: number) != nil
    case .bool(let flag): return index(of: flag ? 1 : 0) != nil
    case .float(let number):
      guard let whole = Int(exactly: number) else { return false }
      return index(of: whole) != nil
    default: return nil
    }
  }

  public override func iterator(_ interpreter: Interpreter) -> ValueIterator? {
    RangeIterator(start: start, count: count, step: step)
  }

  public override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard comparison == .equal || comparison == .notEqual,
      case .object(let object) = other, let range = object as? RangeObject
    else { return nil }
    let isEqual =
      count == range.count
      && (count == 0 || (start == range.start && (count == 1 || step == range.step)))
    return .bool(isEqual == (comparison == .equal))
  }

  public override func representation(_ interpreter: Interpreter) -> String {
    step == 1 ? "range(\(start), \(stop))" : "range(\(start), \(stop), \(step))"
  }

  public override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    let parts: [Value] =
      count == 0
      ? [.int(0), .none, .none]
      : [.int(count), .int(start), count == 1 ? .none : .int(step)]
    return try interpreter.hash(of: .tuple(parts))
  }
}

extension Int {
  /// The distance down to a number that is not greater, which may not fit an `Int`.
  fileprivate func magnitudeAbove(_ lower: Int) -> UInt {
    UInt(bitPattern: self) &- UInt(bitPattern: lower)
  }
}

/// The numbers of a range, one after the other.
public final class RangeIterator: ValueIterator {
  public override var kindName: String? { "range_iterator" }

  @exclusivity(unchecked) public private(set) var current: Int
  @exclusivity(unchecked) public private(set) var remaining: Int
  public let step: Int

  init(start: Int, count: Int, step: Int) {
    current = start
    remaining = count
    self.step = step
    super.init()
  }

  public override func next(_ interpreter: Interpreter) -> Value? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    let result = current
    current = current &+ step
    return .int(result)
  }

  public override func length(_ interpreter: Interpreter) -> Int? { nil }
}
