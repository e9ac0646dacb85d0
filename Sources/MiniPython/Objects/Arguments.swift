/// The arguments of a call. Up to four positional ones need no memory of their own.
///
/// A native function that has a signature gets them bound: one value a parameter, in the order of
/// the signature, defaults filled in, `*args` as one tuple, `**kwargs` as one dict, and no keywords
/// left over.
public struct Arguments {
  public struct Keyword {
    public var name: Name
    public var value: Value

    public init(name: Name, value: Value) {
      self.name = name
      self.value = value
    }
  }

  private var first = Value.none
  private var second = Value.none
  private var third = Value.none
  private var fourth = Value.none
  private var rest: [Value] = []
  /// How many positional arguments there are.
  public private(set) var count = 0
  public var keywords: [Keyword] = []

  public init() {}

  // One for each count, without the array that a variadic call makes.
  public init(_ value: Value) {
    first = value
    count = 1
  }

  public init(_ one: Value, _ two: Value) {
    (first, second) = (one, two)
    count = 2
  }

  public init(_ one: Value, _ two: Value, _ three: Value) {
    (first, second, third) = (one, two, three)
    count = 3
  }

  public init(_ one: Value, _ two: Value, _ three: Value, _ four: Value) {
    (first, second, third, fourth) = (one, two, three, four)
    count = 4
  }

  public init(_ values: some Sequence<Value>, keywords: [Keyword] = []) {
    for value in values { append(value) }
    self.keywords = keywords
  }

  public mutating func append(_ value: Value) {
    switch count {
    case 0: first = value
    case 1: second = value
    case 2: third = value
    case 3: fourth = value
    default: rest.append(value)
    }
    count += 1
  }

  /// The positional argument at an index below `count`.
  public subscript(index: Int) -> Value {
    switch index {
    case 0: first
    case 1: second
    case 2: third
    case 3: fourth
    default: rest[index - 4]
    }
  }

  public var positional: [Value] { (0..<count).map { self[$0] } }

  /// The same call with one more argument in front, as a method call gets its `self`.
  public func prepending(_ value: Value) -> Arguments {
    var result = self
    result.first = value
    result.second = first
    result.third = second
    result.fourth = third
    if count > 3 { result.rest.insert(fourth, at: 0) }
    result.count = count + 1
    return result
  }

  /// The same call without its first argument, as a method sees what follows `self`.
  public func droppingFirst() -> Arguments {
    var result = Arguments()
    for index in 1..<max(1, count) { result.append(self[index]) }
    result.keywords = keywords
    return result
  }
}
