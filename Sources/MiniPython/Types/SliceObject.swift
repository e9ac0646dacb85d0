/// Python's `slice`: what stands between the brackets of `x[start:stop:step]`.
public final class SliceObject: Object {
  public let start: Value
  public let stop: Value
  public let step: Value

  public init(start: Value, stop: Value, step: Value) {
    self.start = start
    self.stop = stop
    self.step = step
    super.init()
  }

  /// The positions that a slice takes from a sequence: `start`, `start + step`, …, `count` of them.
  public struct Span: Hashable, Sendable {
    public var start: Int
    public var stop: Int
    public var step: Int
    public var count: Int

    /// The position of the element `index`, which is below `count`.
    public subscript(index: Int) -> Int { start &+ index &* step }
  }

  /// The slice against a sequence of `length` elements.
  ///
  /// - Throws: TypeError for bounds that are no integers, ValueError for a step of 0.
  public func span(_ length: Int, _ interpreter: Interpreter) throws(PythonError) -> Span {
    let step = try bound(step, interpreter) ?? 1
    guard step != 0 else { throw PythonError(.valueError, "slice step cannot be zero") }
    let lowest = step < 0 ? -1 : 0
    let highest = step < 0 ? length - 1 : length
    func clamped(_ value: Int?, _ absent: Int) -> Int {
      guard let value else { return absent }
      if value < 0 { return max(value < -length ? lowest : value + length, lowest) }
      return min(value, highest)
    }
    let first = clamped(try bound(start, interpreter), step < 0 ? highest : lowest)
    let end = clamped(try bound(stop, interpreter), step < 0 ? lowest : highest)
    let count: Int
    if step > 0 {
      count = first < end ? (end - first - 1) / step + 1 : 0
    } else {
      count = first > end ? Int(clamping: UInt(first - end - 1) / step.magnitude) + 1 : 0
    }
    return Span(start: first, stop: end, step: step, count: count)
  }

  private func bound(_ value: Value, _ interpreter: Interpreter) throws(PythonError) -> Int? {
    switch value {
    case .none: return nil
    case .int(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    case .object(let big as BigIntObject): return big.number.sign == .minus ? -Int.max : Int.max
    default:
      guard let object = value.heapObject,
        let index = try interpreter.callSpecial("__index__", of: object)
      else {
        throw PythonError(
          .typeError, "slice indices must be integers or None or have an __index__ method")
      }
      return try interpreter.int(index)
    }
  }

  public override func type(_ interpreter: Interpreter) -> ClassObject { interpreter.types.slice }

  public override func representation(
    _ interpreter: Interpreter
  ) throws(PythonError) -> String {
    let parts = [
      try interpreter.representation(of: start), try interpreter.representation(of: stop),
      try interpreter.representation(of: step),
    ]
    return "slice(" + parts.joined(separator: ", ") + ")"
  }

  public override func compare(
    _ comparison: Comparison, _ other: Value, _ interpreter: Interpreter
  ) throws(PythonError) -> Value? {
    guard case .object(let object) = other, let slice = object as? SliceObject else { return nil }
    return try interpreter.compare(
      comparison, .tuple([start, stop, step]), .tuple([slice.start, slice.stop, slice.step]))
  }

  public override func hash(_ interpreter: Interpreter) throws(PythonError) -> Int {
    throw PythonError(.typeError, "unhashable type: 'slice'")
  }
}
